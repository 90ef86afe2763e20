/** A browser to test in: the one that is named, or what to type when it is not one. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { at } from "./run.mjs";

function find(CHROMIUM_PATH) {
  return spawnSync(process.execPath, [at("scripts/chromium.mjs")], { env: { ...process.env, CHROMIUM_PATH }, encoding: "utf8" });
}

it("takes the one that CHROMIUM_PATH names, whatever else is there", () => {
  const folder = mkdtempSync(join(tmpdir(), "chromium-"));
  const own = join(folder, "mine");
  writeFileSync(own, "#!/bin/sh\n", { mode: 0o755 });
  expect(find(own)).toMatchObject({ status: 0, stdout: `${own}\n` });
  rmSync(folder, { recursive: true });
});

it("stops with the commands to type when that cannot be run", () => {
  const { status, stderr } = find(join(tmpdir(), "no-browser-here"));
  expect(status).toBe(1);
  expect(stderr).toMatch(/cannot be run/);
  expect(stderr).toMatch(/apt-get install -y chromium/);
  expect(stderr).toMatch(/CHROMIUM_PATH=\S+ npm test/);
});
