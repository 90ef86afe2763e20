/** Holds the element to its promised size and prints the figure. Exit status 1 when it is too big or not built. */
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

const limit = 35_840;
const file = fileURLToPath(new URL("dist/vergunning-check.js", import.meta.url));

if (!existsSync(file)) {
  console.error("packages/player/dist/vergunning-check.js is not there: run node scripts/build.mjs first");
  process.exit(1);
}
const size = execFileSync("gzip", ["-9", "-c", file], { maxBuffer: 2 ** 26 }).length;
console.log(`vergunning-check.js: ${size} bytes by gzip -9, at most ${limit}`);
process.exitCode = size > limit ? 1 : 0;
