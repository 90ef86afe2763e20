/** The closing line of `npm test` never says that all is well when something failed. */
import { expect, it } from "vitest";
import { closingLine, countPlaywright, countStep, countVitest, none, sum } from "./testReport.mjs";

const vitest = {
  numPassedTests: 5,
  numFailedTests: 1,
  numPendingTests: 2,
  numTodoTests: 1,
  testResults: [{ status: "failed", assertionResults: [{}] }],
};
const playwright = { stats: { expected: 3, unexpected: 0, flaky: 0, skipped: 1 }, errors: [] };

it("sums over the runners", () => {
  expect(closingLine(sum([countVitest(vitest), countPlaywright(playwright), none]))).toBe("8 passed, 1 failed, 4 skipped");
});

it("counts a test file that does not load", () => {
  const report = { ...vitest, numFailedTests: 0, testResults: [{ status: "failed", assertionResults: [] }] };
  expect(countVitest(report).failed).toBe(1);
});

it("counts a test that passes only the second time as failed", () => {
  expect(countPlaywright({ ...playwright, stats: { ...playwright.stats, flaky: 1 } }).failed).toBe(1);
});

it("counts an error outside all tests", () =>
  expect(countPlaywright({ ...playwright, errors: [{ message: "no server" }] }).failed).toBe(1));

it("counts a step that fails without a test as one failure", () => {
  expect([countStep(false), countStep(true), countStep(false, { ...none, failed: 3 })].map(({ failed }) => failed)).toEqual([1, 0, 3]);
});
