/** What someone meets who types `npm start` where it cannot work: one sentence with what to do, soon, and no stack. */
import { spawnSync } from "node:child_process";
import { createServer } from "node:http";
import { expect, it } from "vitest";
import { isNewEnough } from "./nodeVersion.mjs";
import { at } from "./run.mjs";

/** Runs npm start's script from another folder than the repository's. */
function start(env) {
  const { status, stderr } = spawnSync(process.execPath, [at("scripts/start.mjs")], {
    cwd: "/",
    env: { ...process.env, ...env },
    encoding: "utf8",
    timeout: 20_000,
  });
  return { status, stderr };
}

it("names another port when its own is taken", async () => {
  const other = createServer();
  await new Promise((resolve) => other.listen(0, "127.0.0.1", resolve));
  const { port } = other.address();
  expect(start({ PORT: String(port) })).toEqual({
    status: 1,
    stderr: `Port ${port} is taken. Stop what runs there, or choose another: PORT=${port + 1} npm start\n`,
  });
  other.close();
});

it("says what a port may be", () => {
  expect(start({ PORT: "http" })).toEqual({ status: 1, stderr: `PORT is "http"; give a number from 1 to 65535, such as PORT=5000.\n` });
});

it("knows which Node is new enough", () => {
  const versions = ["18.20.0", "20.18.3", "20.19.0", "20.20.2", "22.0.0", "24.1.0"];
  expect(versions.filter(isNewEnough)).toEqual(["20.19.0", "20.20.2", "22.0.0", "24.1.0"]);
});
