/** A build step is left out only when its input is what it was. */
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { fingerprint } from "./fingerprint.mjs";

let folder;
let before;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "fingerprint-"));
  for (const name of ["src", "dist", "node_modules"]) mkdirSync(join(folder, name));
  writeFileSync(join(folder, "src/a.ts"), "1");
  writeFileSync(join(folder, "src/b.ts"), "2");
  before = fingerprint([folder]);
});
afterEach(() => rmSync(folder, { recursive: true }));

it("is the same for the same files", () => expect(fingerprint([folder])).toBe(before));

it.each([
  ["a file that grew", () => writeFileSync(join(folder, "src/a.ts"), "11")],
  ["a file that is gone", () => rmSync(join(folder, "src/b.ts"))],
  ["a file that came", () => writeFileSync(join(folder, "src/c.ts"), "3")],
  ["a file that became older", () => utimesSync(join(folder, "src/a.ts"), 1, 1)],
])("changes with %s", (_, change) => {
  change();
  expect(fingerprint([folder])).not.toBe(before);
});

it("leaves out what a build makes and what is installed", () => {
  writeFileSync(join(folder, "dist/a.js"), "1");
  writeFileSync(join(folder, "node_modules/x.js"), "1");
  expect(fingerprint([folder])).toBe(before);
});
