/** `docs/real-files.md`: what the real rule files hide, with ids, names and the answers that show it, and nothing else of the files. */
import type { FileAnalysis } from "../analysis/analyse.ts";
import type { Diagnostic, Param } from "../diagnostics/diagnostic.ts";

/** One file as it was read and analysed. */
export interface ExaminedFile {
  readonly name: string;
  readonly diagnostics: readonly Diagnostic[];
  readonly statistics: FileAnalysis["statistics"];
}

const intro = `# What real rule files hide

<!-- Written by packages/engine/src/analysis/realFilesPage.test.ts; changes belong there. -->

Public rule files of municipalities, of the national samples and of earlier projects, examined by \`vragenboom check\`. Files are named as in the folder beside the project;
questions by their ids, rows counted from 1. Every finding about behaviour comes with answers that show it: give just these to \`vragenboom run\` and see. Some of
the files are tests and sketches, and several stand here in more than one version; what is said holds of the file, not of the law in force.
`;

/** The page, the same for the same files. */
export function realFilesPage(files: readonly ExaminedFile[]): string {
  const all = files.flatMap(({ name, diagnostics }) => diagnostics.map((diagnostic) => ({ name, diagnostic })));
  const of = (code: string) => all.filter(({ diagnostic }) => diagnostic.code === code);
  const [atTop, below] = [true, false].map((isTop) =>
    of("outcome/contradiction").filter(({ diagnostic: { params } }) => params.isTop === isTop),
  );
  const count = (code: string): string => `${of(code).length} in ${new Set(of(code).map(({ name }) => name)).size} files`;
  const better = files
    .filter(({ statistics }) => statistics.betterOrder !== null)
    .sort((one, other) => other.statistics.betterOrder!.saved - one.statistics.betterOrder!.saved);
  const sections = [
    intro,
    `## They contradict themselves\n\nThese answers lead to several outcomes at once, so that a citizen is told two things.\n\n${table(
      ["file", "table", "outcomes", "rows", "answers"],
      atTop!.map(({ name, diagnostic: { params } }) => [file(name), params.decision, params.outputs, params.rows, witness(params)]),
    )}`,
    below!.length === 0 ? "" : `Below the top: ${count("outcome/contradiction")} in all.\n`,
    `## Answers without an outcome\n\n${table(
      ["file", "table", "answers"],
      of("outcome/gap").map(({ name, diagnostic: { params } }) => [file(name), params.decision, witness(params)]),
    )}`,
    `## Outcomes, rows and questions that never come\n\n${table(
      ["file", "what"],
      files.flatMap(({ name, diagnostics }) => {
        const said = neverOf(diagnostics);
        return said.length === 0 ? [] : [[file(name), said.join("; ")]];
      }),
    )}`,
    `## Entries that are no option\n\n${table(
      ["file", "table", "row", "entry", "near"],
      of("entry/not-an-option").map(({ name, diagnostic: { params } }) => [
        file(name),
        params.decision,
        params.row,
        params.value,
        params.near ?? "",
      ]),
    )}`,
    `## Rows that say nothing of their own\n\nThe result of each comes from the rows beside it as well, with the same explanation.\n\n${table(
      ["file", "table", "row", "said by", "answers"],
      [...of("table/duplicate-row"), ...of("table/subsumed-row")].map(({ name, diagnostic: { params } }) => [
        file(name),
        params.decision,
        params.row,
        params.coveredBy,
        witness(params),
      ]),
    )}`,
    `## Fewer questions\n\nWith other priorities within the same regelgroepen, each answer weighing the same.\n\n${table(
      ["file", "expected now", "expected then"],
      better.map(({ name, statistics }) => [
        file(name),
        statistics.expectedQuestions.toFixed(2),
        statistics.betterOrder!.expectedQuestions.toFixed(2),
      ]),
    )}`,
    `## Counted\n\n${table(
      ["finding", "how often"],
      [...new Set(all.map(({ diagnostic }) => diagnostic.code))].sort().map((code) => [`\`${code}\``, count(code)]),
    )}`,
  ];
  return `${sections.filter((section) => section !== "").join("\n")}`;
}

const file = (name: string): string => `\`${name}\``;

function neverOf(diagnostics: readonly Diagnostic[]): string[] {
  const of = (code: string) => diagnostics.filter((diagnostic) => diagnostic.code === code).map(({ params }) => params);
  const byTable = new Map<string, Param[]>();
  for (const { decision, row } of of("table/unreachable-row")) byTable.set(text(decision), [...(byTable.get(text(decision)) ?? []), row!]);
  return [
    ...of("outcome/unreachable").map(({ decision, code }) => `outcome ${text(code)} of ${text(decision)}`),
    ...[...byTable].map(([decision, own]) => `row ${own.map(text).join(", ")} of ${decision}`),
    ...of("question/never-relevant").map(({ id }) => `question ${text(id)}`),
  ];
}

/** Answers as `id = answer`. */
function witness(params: Diagnostic["params"]): string {
  const { answers } = params.witness as { readonly answers: { readonly [id: string]: Param } };
  const all = Object.entries(answers).map(
    ([id, answer]) =>
      `${id} = ${answer === true ? "ja" : answer === false ? "nee" : Array.isArray(answer) ? answer.map(text).join(", ") : text(answer)}`,
  );
  return all.length === 0 ? "any" : all.join("; ");
}

function cell(value: Param | undefined): string {
  const words = Array.isArray(value) ? value.map(cell).join(", ") : text(value);
  return words.replace(/\s+/g, " ").replaceAll("|", "\\|").replaceAll("_", "\\_").replaceAll("<", "\\<");
}

function text(value: Param | undefined): string {
  return typeof value === "string" ? value : JSON.stringify(value ?? null);
}

function table(head: readonly string[], rows: readonly (readonly (Param | undefined)[])[]): string {
  if (rows.length === 0) return "None.\n";
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  const escaped = rows.map((row) => row.map((value) => (typeof value === "string" && value.startsWith("`") ? value : cell(value))));
  return `${[line(head), line(head.map(() => "---")), ...escaped.map(line)].join("\n")}\n`;
}
