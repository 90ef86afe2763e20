/**
 * A test runner for Stryker that stays in one process: the engine and its tests are loaded once, with every mutant in them as a branch, and a mutant
 * costs the tests that it reaches until one of them fails. The engine has no state of its own, but while FEEL is evaluated functions of its
 * interpreter are replaced: where a mutant leaves something behind, or runs on without end, the process ends, and Stryker starts another.
 */
import { loadTests } from "./testFolder.mjs";

/** Limits that only a file of that size, or that much work, shows take seconds each. */
const left = /\/(fullSize|bounds)\.test\.ts$/;

class OneProcess {
  constructor() {
    // Where the mutated code looks which mutant is alive, and tells which it passes.
    this.stryker = globalThis.__stryker__ ??= {};
    // Quick tests first, and before those of the same cost the ones that noticed more mutants so far.
    this.costs = new Map();
    this.kills = new Map();
    this.hasRun = false;
    this.isStained = false;
  }

  capabilities() {
    return { reloadEnvironment: false };
  }

  async init() {
    Object.assign(process.env, { SEED: "1", ROUNDS: "40" });
    console.log = () => {};
    const most = process.env.MUTATION_CASES === undefined ? Infinity : Number(process.env.MUTATION_CASES);
    this.loaded = await loadTests(process.cwd(), process.env.MUTATION_TESTS ?? "", { most, left });
  }

  async dryRun() {
    this.stryker.activeMutant = undefined;
    const tests = [];
    for (const test of this.loaded.tests) {
      this.stryker.currentTestId = test.id;
      tests.push(await this.run(test));
    }
    this.stryker.currentTestId = undefined;
    return { status: "complete", tests, mutantCoverage: this.stryker.mutantCoverage };
  }

  async mutantRun({ testFilter, hitLimit, activeMutant }) {
    if (this.isStained) process.exit(1);
    const wanted = testFilter && new Set(testFilter);
    const tests = this.loaded.tests.filter(({ id }) => wanted?.has(id) ?? true);
    const rank = ({ id }) => ((this.costs.get(id) ?? 0) + 1) / ((this.kills.get(id) ?? 0) + 1);
    tests.sort((one, other) => rank(one) - rank(other));
    Object.assign(this.stryker, { activeMutant: activeMutant.id, hitCount: 0, hitLimit });
    let count = 0;
    let failed;
    for (const test of tests) {
      count += 1;
      const result = await this.run(test);
      if (result.status === failedStatus) {
        failed = { ...result, test };
        break;
      }
    }
    const { hitCount } = this.stryker;
    Object.assign(this.stryker, { activeMutant: undefined, hitCount: undefined });
    const isFirst = !this.hasRun;
    this.hasRun = true;
    if (failed !== undefined && (await this.run(failed.test)).status === failedStatus) {
      // It fails without the mutant too, so an earlier one may be the cause: Stryker tries this one again, in a process of its own.
      if (!isFirst) process.exit(1);
      this.isStained = true;
    }
    if (hitLimit !== undefined && hitCount > hitLimit) return { status: "timeout", reason: `Hit limit reached (${hitCount}/${hitLimit})` };
    if (failed === undefined) return { status: "survived", nrOfTests: count };
    this.kills.set(failed.id, (this.kills.get(failed.id) ?? 0) + 1);
    return { status: "killed", killedBy: [failed.id], failureMessage: failed.failureMessage, nrOfTests: count };
  }

  async run({ id, name, file, run }) {
    const before = performance.now();
    const result = { id, name, fileName: file, timeSpentMs: 0, status: passedStatus };
    try {
      await run();
    } catch (error) {
      Object.assign(result, { status: failedStatus, failureMessage: String(error?.message ?? error).slice(0, 500) });
    }
    result.timeSpentMs = performance.now() - before;
    this.costs.set(id, result.timeSpentMs);
    return result;
  }

  async dispose() {
    await this.loaded?.close();
  }
}

/** Stryker's `TestStatus`. */
const passedStatus = 0;
const failedStatus = 1;

/** In the shape of a Stryker plugin (`declareClassPlugin` of its api makes the same). */
export const strykerPlugins = [{ kind: "TestRunner", name: "one-process", injectableClass: OneProcess }];
