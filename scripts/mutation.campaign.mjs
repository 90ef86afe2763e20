/**
 * `npm run campaign -- mutation [FOLDER[/FILE] …]`: changes the engine's code in small ways, one at a time, and looks whether the tests of the folder
 * notice; a file by itself (`sttr/codec.ts`) is judged by the tests named after it. After a run of whole folders the scores stand in docs/campaigns.md.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { setPriority } from "node:os";
import { Stryker } from "@stryker-mutator/core";
import { casesOf, mutatedFolders, reportOf, strykerOptions, testsOf } from "./mutation/options.mjs";
import { resultOf, withResult } from "./mutation/report.mjs";
import { at, root } from "./run.mjs";

const page = at("docs/campaigns.md");
const wanted = process.argv.slice(2);
process.chdir(root);
// A run takes every core for a long time; whoever works at the machine goes before it.
setPriority(5);

for (const target of wanted.length > 0 ? wanted : mutatedFolders) {
  const [folder, file] = target.split("/");
  if (!mutatedFolders.includes(folder)) {
    console.error(`No folder named ${folder}. There are: ${mutatedFolders.join(", ")}.`);
    process.exit(2);
  }
  process.env.MUTATION_TESTS = testsOf(folder, file);
  if (casesOf[folder] !== undefined) process.env.MUTATION_CASES = String(casesOf[folder]);
  else delete process.env.MUTATION_CASES;
  // Below the promised score Stryker itself says so and sets the exit code.
  await new Stryker(strykerOptions(folder, file)).runMutationTest();
  const report = at(reportOf(folder));
  if (file !== undefined || !existsSync(report)) continue;
  const before = existsSync(page) ? readFileSync(page, "utf8") : "# Campaigns\n";
  const result = resultOf(JSON.parse(readFileSync(report, "utf8")));
  writeFileSync(page, withResult(before, folder, result, new Date().toISOString().slice(0, 10)));
}
