/**
 * `npm run campaign -- NAME`: the long version of a property test, with as many cases as the promise names (a million mutated files, say) and a
 * seed in its output. A campaign is a test file `NAME.campaign.ts` beside what it tests; `npm test` leaves it alone.
 */
import "./nodeVersion.mjs";
import { basename } from "node:path";
import { install } from "./install.mjs";
import { root, runTool } from "./run.mjs";

if (!install()) process.exit(1);
const { listFiles } = await import("./structure/sources.mjs");
const ending = ".campaign.ts";
const all = listFiles(root)
  .filter((path) => path.endsWith(ending))
  .map((path) => basename(path, ending))
  .sort();
const [name] = process.argv.slice(2);

if (name === undefined || !all.includes(name)) {
  console.error(`${name === undefined ? "Which campaign?" : `No campaign named ${name}.`} There are: ${all.join(", ") || "none yet"}.`);
  process.exit(2);
}
process.exitCode = runTool("vitest", ["run"], { env: { ...process.env, CAMPAIGN: name } }) ? 0 : 1;
