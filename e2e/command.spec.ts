/** The command as a newcomer calls it at the top of the repository, after the set-up. What each call gives is tested beside its code. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "@playwright/test";

const root = fileURLToPath(new URL("..", import.meta.url));
const dormer = "examples/dakkapel/dakkapel.xml";

function call(command: string, ...args: string[]) {
  return spawnSync(command, args, { cwd: root, encoding: "utf8", timeout: 60_000, shell: process.platform === "win32" });
}

for (const [how, command, ...first] of [
  ["npx", "npx", "vragenboom"],
  ["its link", join(root, "node_modules/.bin/vragenboom")],
] as const) {
  test(`runs through ${how} and finds no fault in an example`, () => {
    const { status, stdout } = call(command, ...first, "check", dormer, "--json");
    const { files } = JSON.parse(stdout) as { files: { diagnostics: { severity: string }[]; statistics: { questions: number } }[] };
    expect(files[0]?.diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(files[0]?.statistics.questions).toBeGreaterThan(0);
    expect(status).toBe(0);
  });
}

test("builds the check that the site serves, byte for byte", async ({ request }) => {
  const folder = mkdtempSync(join(tmpdir(), "vragenboom-"));
  const output = join(folder, "dakkapel.check.json");
  const { status } = call("npx", "vragenboom", "build", dormer, "--meta", "examples/dakkapel/dakkapel.meta.json", "-o", output);
  expect(status).toBe(0);
  const served = await request.get("/voorbeelden/dakkapel/dakkapel.check.json");
  expect(readFileSync(output, "utf8")).toBe(await served.text());
  rmSync(folder, { recursive: true });
});

test("says with status 2 what it cannot read", () => {
  const { status, stderr } = call("npx", "vragenboom", "check", "LICENSE");
  expect(status).toBe(2);
  expect(stderr).not.toContain("    at ");
  expect(stderr.trim()).not.toBe("");
});
