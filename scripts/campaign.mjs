/**
 * `npm run campaign -- NAME`: the long version of a property test, with as many cases as the promise names (a million mutated files, say) and a
 * seed in its output. A campaign is a test file `NAME.campaign.ts` beside what it tests, or a script `scripts/NAME.campaign.mjs` where another tool does
 * the running; `npm test` leaves both alone. What follows the name goes to the script.
 */
import "./nodeVersion.mjs";
import { install } from "./install.mjs";
import { root, runNode, runTool } from "./run.mjs";

if (!install()) process.exit(1);
const { listFiles } = await import("./structure/sources.mjs");
const inScript = /^scripts\/([^/]+)\.campaign\.mjs$/;
const inTest = /\/([^/]+)\.campaign\.ts$/;
const files = listFiles(root);
const named = (pattern) => files.flatMap((path) => pattern.exec(path)?.[1] ?? []);
const all = [...named(inTest), ...named(inScript)].sort((one, other) => one.localeCompare(other));
const [name, ...rest] = process.argv.slice(2);

if (name === undefined || !all.includes(name)) {
  console.error(`${name === undefined ? "Which campaign?" : `No campaign named ${name}.`} There are: ${all.join(", ") || "none yet"}.`);
  process.exit(2);
}
const env = { ...process.env, CAMPAIGN: name };
const succeeded = named(inScript).includes(name)
  ? runNode(`scripts/${name}.campaign.mjs`, rest, { env })
  : runTool("vitest", ["run"], { env });
process.exitCode = succeeded ? 0 : 1;
