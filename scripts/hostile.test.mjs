/** Every attack of the benchmark `hostile` ends in diagnostics of the catalogue, with a stack of 256 kB. How long it takes, the benchmark says. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";
import { afterAll, beforeAll, expect, it } from "vitest";
import { growingDocuments, hostileBytes } from "../benchmarks/hostileBytes.mjs";
import { hostileRules, hostileTexts } from "../benchmarks/hostileShapes.mjs";

const folder = mkdtempSync(join(tmpdir(), "hostile-"));
let found;

beforeAll(async () => {
  await build({
    configFile: false,
    logLevel: "error",
    ssr: { noExternal: true },
    build: {
      ssr: fileURLToPath(new URL("hostileWorker.mjs", import.meta.url)),
      outDir: folder,
      target: "es2022",
      minify: false,
      rolldownOptions: { output: { entryFileNames: "hostileWorker.mjs" } },
    },
  });
  const worker = ["--stack-size=256", join(folder, "hostileWorker.mjs")];
  found = JSON.parse(execFileSync(process.execPath, worker, { encoding: "utf8", maxBuffer: 10_000_000 }));
}, 600_000);

afterAll(() => rmSync(folder, { recursive: true }));

it("runs them all", () => {
  const [single, double] = [[hostileBytes, growingDocuments], [hostileRules]].map(
    (lists) => lists.flatMap((list) => Object.keys(list)).length,
  );
  expect(Object.keys(found)).toHaveLength(single + 2 * double + hostileTexts.length);
});

it("throws nothing and gives codes of the catalogue only", () => {
  const wrong = Object.entries(found).filter(
    ([, { codes, thrown }]) => thrown !== undefined || codes.some((code) => code.startsWith("unknown")),
  );
  expect(wrong).toEqual([]);
});

it("reads none of the bytes that are no rule file", () => {
  const read = Object.keys(hostileBytes).filter((name) => found[name].codes.length === 0);
  expect(read).toEqual([]);
});
