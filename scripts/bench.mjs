/** `npm run bench [-- NAME]`: builds, then runs the benchmarks, each in a process of its own. What a benchmark prints is its own affair. */
import "./nodeVersion.mjs";
import { readdirSync } from "node:fs";
import { install } from "./install.mjs";
import { at, runNode } from "./run.mjs";

const ending = ".bench.mjs";
const all = readdirSync(at("benchmarks"))
  .filter((file) => file.endsWith(ending))
  .map((file) => file.slice(0, -ending.length))
  .sort();
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !all.includes(name));

if (unknown.length > 0) {
  console.error(`No benchmark named ${unknown.join(", ")}. There are: ${all.join(", ")}.`);
  process.exit(2);
}
if (!install()) process.exit(1);
const { build } = await import("./build.mjs");
if (!build()) process.exit(1);

let failed = 0;
for (const name of wanted.length > 0 ? wanted : all) {
  console.log(`\n# ${name}`);
  if (!runNode(`benchmarks/${name}${ending}`)) failed++;
}
process.exitCode = failed > 0 ? 1 : 0;
