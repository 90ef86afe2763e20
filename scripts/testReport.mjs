/** Reads what the two test runners wrote down and counts it. Runs nothing. */

/** Nothing ran. */
export const none = { passed: 0, failed: 0, skipped: 0 };

/** The tests in vitest's JSON report. A file that does not load has no test to fail, so it counts as one. */
export function countVitest(report) {
  const unloaded = report.testResults.filter(({ status, assertionResults }) => status === "failed" && assertionResults.length === 0).length;
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloaded,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/** The tests in Playwright's JSON report. One that passed only when tried again is a failure, and so is an error outside all tests. */
export function countPlaywright({ stats, errors }) {
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length, skipped: stats.skipped };
}

/** One step's count when its tests counted so far: a step that failed without a failed test is one failure of its own. */
export function countStep(succeeded, tests = none) {
  return { ...tests, failed: succeeded ? tests.failed : Math.max(1, tests.failed) };
}

/** The sum of several counts. */
export function sum(counts) {
  return counts.reduce(
    (total, one) => ({ passed: total.passed + one.passed, failed: total.failed + one.failed, skipped: total.skipped + one.skipped }),
    none,
  );
}

/** The line that closes a run. */
export function closingLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}
