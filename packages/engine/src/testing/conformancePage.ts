/** The score on the conformance kit as a part of docs/conformance.md. Deterministic: the same kit and code give the same text. */
import { filesOf, runCase } from "./conformanceKit.ts";
import type { CaseResult, Suite } from "./conformanceKit.ts";

/** What one suite came to. Of `expecting`, the expected values are not all null: a program that only ever says null has none of these. */
export interface SuiteScore {
  readonly suite: Suite;
  readonly passed: number;
  readonly expecting: number;
  readonly passedExpecting: number;
  readonly failures: readonly { readonly id: string; readonly results: readonly CaseResult[]; readonly fault?: string }[];
}

/** Runs every case of a suite. What throws is our own bug: it fails the case and is named. */
export function scoreOf(suite: Suite): SuiteScore {
  const failures: SuiteScore["failures"][number][] = [];
  const { file, library } = filesOf(suite);
  for (const one of suite.cases) {
    try {
      const results = runCase(file, library, one).filter(({ passes }) => !passes);
      if (results.length > 0) failures.push({ id: one.id, results });
    } catch (fault) {
      failures.push({ id: one.id, results: [], fault: String(fault) });
    }
  }
  const failed = new Set(failures.map(({ id }) => id));
  const expecting = suite.cases.filter(({ expected }) => expected.some(({ json }) => json !== null));
  return {
    suite,
    passed: suite.cases.length - failures.length,
    expecting: expecting.length,
    passedExpecting: expecting.filter(({ id }) => !failed.has(id)).length,
    failures,
  };
}

/** The table of suites, the totals by level, and each failing case with its reason, or with what came out where none was written. */
export function scorePage(scores: readonly SuiteScore[], reasons: ReadonlyMap<string, string>): string {
  const levels = ([2, 3] as const).flatMap((level) => {
    const own = scores.filter(({ suite }) => suite.level === level);
    return own.length === 0 ? [] : [`| level ${level} | ${own.length} | ${totals(own)} |`];
  });
  const rows = scores.map((score) => `| ${score.suite.level} | ${score.suite.name} | ${totals([score])} |`);
  const failures = scores.flatMap(({ suite, failures: found }) =>
    found.map(({ id, results, fault }) => {
      const name = `${suite.name} ${id}`;
      const [first] = results;
      const seen = fault ?? `${first?.name} is ${brief(first?.actual)}, expected ${brief(first?.expected)}`;
      return `| ${name} | ${cell(reasons.get(name) ?? seen)} |`;
    }),
  );
  return `| | suites | passed | of these with a value expected |
| --- | --- | --- | --- |
${levels.join("\n")}
| **all** | ${scores.length} | ${totals(scores)} |

| level | suite | passed | with a value expected |
| --- | --- | --- | --- |
${rows.join("\n")}

${failures.length === 0 ? "No case fails." : `| case | why it fails |\n| --- | --- |\n${failures.join("\n")}`}
`;
}

function totals(scores: readonly SuiteScore[]): string {
  const sum = (of: (score: SuiteScore) => number): number => scores.reduce((total, score) => total + of(score), 0);
  const cases = sum(({ suite }) => suite.cases.length);
  return `${sum(({ passed }) => passed)} of ${cases} | ${sum(({ passedExpecting }) => passedExpecting)} of ${sum(({ expecting }) => expecting)}`;
}

function brief(value: unknown): string {
  const text = JSON.stringify(value) ?? "nothing";
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}

function cell(text: string): string {
  return text.replace(/\s+/g, " ").replace(/[\\|`*_<>]/g, "\\$&");
}

const start = (name: string): string => `<!-- ${name}: written by npm run campaign -- conformance -->`;
const end = "<!-- end -->";

/** A page with one of its generated parts replaced; a page without that part is returned as it is. */
export function withPart(page: string, name: string, part: string): string {
  const from = page.indexOf(start(name));
  const to = page.indexOf(end, from);
  return from === -1 || to === -1 ? page : `${page.slice(0, from)}${start(name)}\n\n${part}\n${page.slice(to)}`;
}

/** Prints the score, for a campaign. */
export function printScore(text: string): void {
  console.log(text);
}
