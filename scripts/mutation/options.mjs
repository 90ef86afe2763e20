/** How Stryker mutates one folder of the engine: which mutants, which tests, how much of the machine. */

import { at } from "../run.mjs";

/** The folders whose mutants the campaign hunts, with the score in percent that is promised for each. */
export const mutatedFolders = ["diagram", "evaluate", "feel", "sttr"];
export const promisedScore = 90;

/** Cases that a property test takes at most, where each of them reads and writes whole files; elsewhere what it asks for, or 40. */
export const casesOf = { sttr: 8 };

/** Stryker's own files: sandboxes, and what earlier runs found. */
const place = ".stryker";

/** The report of the last run of a folder, or of one of its files, relative to the repository. */
export const reportOf = (folder, file) => `${place}/${file ? `${folder}-${file.replace(/\.ts$/, "")}` : folder}.json`;

/** The tests that judge it: all of the folder, or for a file by itself those named after it, which is quick enough to run while one works. */
export const testsOf = (folder, file) => `packages/engine/src/${folder}/${file ? `${file.replace(/\.ts$/, "")}*` : "**/*"}.test.ts`;

/**
 * Options for a folder, or for one of its files. Node 20 and a compiler without an API in JavaScript leave no type checker, so mutants that do
 * not compile are run like any other and die or are looked at.
 */
export function strykerOptions(folder, file) {
  return {
    testRunner: "one-process",
    plugins: [at("scripts/mutation/oneProcess.mjs"), at("scripts/mutation/ownBugs.mjs")],
    mutate: [`packages/engine/src/${folder}/${file ?? "**/*.ts"}`, "!packages/engine/src/**/*.{test,campaign}.ts"],
    coverageAnalysis: "perTest",
    // Constants made once when a module loads: each such mutant would need every test, in a process of its own.
    ignoreStatic: true,
    ignorers: ["own-bugs"],
    incremental: true,
    incrementalFile: reportOf(folder, file).replace(".json", ".incremental.json"),
    tempDirName: `${place}/sandboxes`,
    ignorePatterns: [
      "/docs",
      "/e2e",
      "/benchmarks",
      "/.reports",
      "/.stryker",
      "/examples/start",
      "/packages/player/src",
      "/packages/editor/src",
      "dist",
      "*.tsbuildinfo",
    ],
    concurrency: 2,
    timeoutMS: 10_000,
    reporters: ["clear-text", "json", "progress-append-only"],
    clearTextReporter: {
      allowColor: false,
      allowEmojis: false,
      reportTests: false,
      reportScoreTable: true,
      logTests: false,
      skipFull: true,
    },
    jsonReporter: { fileName: reportOf(folder, file) },
    thresholds: { high: 100, low: promisedScore, break: promisedScore },
    allowConsoleColors: false,
    // Stryker would rewrite the paths in it with the compiler's old API; nothing here reads it.
    tsconfigFile: "none",
    warnings: { slow: false },
  };
}
