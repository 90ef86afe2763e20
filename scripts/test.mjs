/**
 * `npm test`: everything that must hold, from a fresh clone on a bare machine. Goes on after a step that fails, so that one run shows all there
 * is to mend. The last line is `N passed, N failed, N skipped`: the tests of both runners, and each other step that failed as one more failed.
 */
import "./nodeVersion.mjs";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { ensureChromium } from "./chromium.mjs";
import { install } from "./install.mjs";
import { at, runNode, runTool } from "./run.mjs";
import { closingLine, countPlaywright, countStep, countVitest, sum } from "./testReport.mjs";

const reports = { vitest: ".reports/vitest.json", playwright: ".reports/playwright.json" };
const begin = performance.now();
const failedSteps = [];
const counts = [];

const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

/** Runs one step and prints its time; `count` reads the tests it ran. */
function step(name, action, count) {
  console.log(`\n## ${name}`);
  const start = performance.now();
  const succeeded = action();
  const counted = countStep(succeeded, count?.());
  counts.push(counted);
  if (counted.failed > 0) failedSteps.push(name);
  console.log(`## ${name}: ${counted.failed > 0 ? "failed, " : ""}${seconds(start)}`);
  return succeeded;
}

/** Prints the sums and ends the process; nothing may be printed after this. */
function finish() {
  const total = sum(counts);
  console.log(`\n${seconds(begin)} in all${failedSteps.length > 0 ? `; failed: ${failedSteps.join(", ")}` : ""}`);
  console.log(closingLine(total));
  process.exit(total.failed > 0 ? 1 : 0);
}

/** What a runner reported, counted; undefined when it ended before it could. */
function countReport(file, count) {
  return existsSync(at(file)) ? count(JSON.parse(readFileSync(at(file), "utf8"))) : undefined;
}

rmSync(at(".reports"), { recursive: true, force: true });

if (!step("install", install)) finish();
if (!step("chromium", () => (process.env.CHROMIUM_PATH = ensureChromium() ?? "") !== "")) finish();

// For every tool from here on: no questions, and no colours in a file, which tools add of their own accord where CI is set.
process.env.CI = "true";
if (!process.stdout.isTTY) process.env.NO_COLOR = "1";

step("structure", () => runNode("scripts/checkStructure.mjs"));
step("format", () => runTool("prettier", ["--check", "--log-level", "warn", "."]));
step("types", () => runTool("tsc", ["-b"]));
step("lint", () => runTool("oxlint"));
step("unused code and dependencies", () => runTool("knip", ["--no-progress"]));
step("build", () => runNode("scripts/build.mjs"));
step("size of the player", () => runNode("packages/player/size.mjs"));
step("size of the editor", () => runNode("packages/editor/size.mjs"));
step("generated docs", () => runNode("scripts/generateDocs.mjs", ["--check"]));
const vitest = ["run", "--reporter=default", "--reporter=json", `--outputFile.json=${reports.vitest}`];
step(
  "unit, component and browser tests",
  () => runTool("vitest", vitest),
  () => countReport(reports.vitest, countVitest),
);
// Playwright sets FORCE_COLOR for what it starts, and Node warns of the two together.
const { NO_COLOR: _, ...env } = { ...process.env, PLAYWRIGHT_JSON_OUTPUT_NAME: reports.playwright };
step(
  "end to end",
  () => runTool("playwright", ["test", "--reporter=list,json"], { env }),
  () => countReport(reports.playwright, countPlaywright),
);
finish();
