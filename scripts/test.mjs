/**
 * `npm test`: everything that must hold, from a fresh clone on a bare machine. Goes on after a step that fails, so that one run shows all there
 * is to mend. The last line is `N passed, N failed, N skipped`: the tests of both runners, and each other step that failed as one more failed.
 */
import "./nodeVersion.mjs";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { ensureChromium } from "./chromium.mjs";
import { install } from "./install.mjs";
import { at, runNode, runTool } from "./run.mjs";

const reports = { vitest: ".reports/vitest.json", playwright: ".reports/playwright.json" };
const begin = performance.now();
const failedSteps = [];
const total = { passed: 0, failed: 0, skipped: 0 };

const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

/** Runs one step and prints its time. `count` reads the tests it ran; a failed step without a failed test counts as one. */
function step(name, action, count) {
  console.log(`\n## ${name}`);
  const start = performance.now();
  const result = action();
  const counted = count?.() ?? { passed: 0, failed: 0, skipped: 0 };
  if (!result && counted.failed === 0) counted.failed = 1;
  for (const key of Object.keys(total)) total[key] += counted[key];
  if (!result || counted.failed > 0) failedSteps.push(name);
  console.log(`## ${name}: ${result ? "" : "failed, "}${seconds(start)}`);
  return result;
}

/** Prints the sums and ends the process; nothing may be printed after this. */
function finish() {
  console.log(`\n${seconds(begin)} in all${failedSteps.length > 0 ? `; failed: ${failedSteps.join(", ")}` : ""}`);
  console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
  process.exit(total.failed > 0 ? 1 : 0);
}

function report(file) {
  return existsSync(at(file)) ? JSON.parse(readFileSync(at(file), "utf8")) : undefined;
}

function countVitest() {
  const found = report(reports.vitest);
  if (!found) return undefined;
  // A file that does not load has no tests to fail; the suite is all there is to count.
  const unloaded = found.testResults.filter(({ status, assertionResults }) => status === "failed" && assertionResults.length === 0).length;
  return { passed: found.numPassedTests, failed: found.numFailedTests + unloaded, skipped: found.numPendingTests + found.numTodoTests };
}

function countPlaywright() {
  const stats = report(reports.playwright)?.stats;
  return stats && { passed: stats.expected, failed: stats.unexpected + stats.flaky, skipped: stats.skipped };
}

rmSync(at(".reports"), { recursive: true, force: true });

if (!step("install", install)) finish();
const chromium = { path: undefined };
if (!step("chromium", () => (chromium.path = ensureChromium()) !== undefined)) finish();
const env = { ...process.env, CI: "true", CHROMIUM_PATH: chromium.path, ...(!process.stdout.isTTY && { NO_COLOR: "1" }) };

step("structure", () => runNode("scripts/checkStructure.mjs"));
step("format", () => runTool("prettier", ["--check", "--log-level", "warn", "."]));
step("types", () => runTool("tsc", ["-b"]));
step("lint", () => runTool("oxlint"));
step("build", () => runNode("scripts/build.mjs"));
step("size of the player", () => runNode("packages/player/size.mjs"));
step("size of the editor", () => runNode("packages/editor/size.mjs"));
step("generated docs", () => runNode("scripts/generateDocs.mjs", ["--check"]));
const vitest = ["run", "--reporter=default", "--reporter=json", `--outputFile.json=${reports.vitest}`];
step("unit, component and browser tests", () => runTool("vitest", vitest, { env }), countVitest);
const playwright = { ...env, PLAYWRIGHT_JSON_OUTPUT_NAME: reports.playwright };
step("end to end", () => runTool("playwright", ["test", "--reporter=list,json"], { env: playwright }), countPlaywright);
finish();
