/** A small check made by hand for tests: questions, and a function from answers to codes. Its diagram is drawn by trying every combination. */
import type { Answer, Check, CheckActivity, CheckQuestion, TextTree } from "@vragenboom/engine/runtime";

export const words = (text: string): TextTree => [{ t: "p", c: [{ t: "text", v: text }] }];

/** What a question needs beyond its id and text; `domain` decides the rest. */
type Asked = Pick<CheckQuestion, "id" | "text" | "domain"> & Partial<CheckQuestion>;

/** By question id the answer of one combination: an option's text, a list of texts, a boolean, a place; a number's or date's cell as its index. */
export type Cells = { readonly [id: string]: Answer };

/** `conclude` gives the codes for one combination. `rest` overrides anything of the check. */
export function checkOf(
  asked: readonly Asked[],
  codes: readonly string[],
  conclude: (cells: Cells) => readonly string[],
  rest: Partial<Check> = {},
): Check {
  const questions = asked.map(complete);
  const levels = questions.flatMap((question, index): Check["levels"][number][] =>
    question.domain.kind === "multiple"
      ? (question.options ?? []).map((_, option) => ({ question: index, option }))
      : [{ question: index }],
  );
  const sizes = levels.map(({ question, option }) => (option === undefined ? sizeOf(questions[question]!) : 2));
  const outcomes: number[][] = [];
  const nodes: { level: number; children: number[] }[] = [];
  const known = new Map<string, number>();
  const leaf = (chosen: readonly number[]): number => {
    const set = conclude(cellsOf(questions, levels, chosen)).map((code) => codes.indexOf(code));
    const at = outcomes.findIndex((outcome) => outcome.join() === set.join());
    return ~(at < 0 ? outcomes.push(set) - 1 : at);
  };
  const build = (level: number, chosen: readonly number[]): number => {
    if (level === levels.length) return leaf(chosen);
    const children = Array.from({ length: sizes[level]! }, (_, cell) => build(level + 1, [...chosen, cell]));
    if (children.every((child) => child === children[0])) return children[0]!;
    const key = `${level} ${children.join()}`;
    if (!known.has(key)) known.set(key, nodes.push({ level, children }) - 1);
    return known.get(key)!;
  };
  const root = build(0, []);
  const first: number[] = [];
  const children = nodes.flatMap((node, index) => {
    first[index] = (first[index - 1] ?? 0) + (nodes[index - 1]?.children.length ?? 0);
    return node.children;
  });
  const activity: CheckActivity = {
    name: "Dakkapel plaatsen",
    typering: "conclusie",
    file: "dakkapel.xml",
    codes,
    measures: [],
    outcomes,
    root,
    rows: [],
    explanationOf: codes.map((_, index) => (rest.explanations?.[index] ? index : -1)),
  };
  return {
    program: "0123abcd",
    name: "Dakkapel",
    activities: [activity],
    questions,
    fixed: [],
    explanations: [],
    levels,
    diagram: { sizes, level: nodes.map((node) => node.level), first, children },
    ordered: true,
    decisions: [],
    ...rest,
  };
}

function complete(asked: Asked): CheckQuestion {
  const { kind } = asked.domain;
  const answerType =
    kind === "boolean"
      ? "boolean"
      : kind === "number"
        ? "number"
        : kind === "date"
          ? "date"
          : kind === "text" || kind === "place"
            ? "string"
            : "list";
  return {
    kind: kind === "place" ? "location" : asked.options ? "choice" : "question",
    answerType,
    ...(kind === "multiple" && { multiple: true }),
    ...asked,
  };
}

function sizeOf({ domain, options }: CheckQuestion): number {
  if (domain.kind === "boolean") return 2;
  if (domain.kind === "options") return options?.length ?? 0;
  if (domain.kind === "place") return domain.partly ? 3 : 2;
  if (domain.kind === "text") return domain.constants.length + 1;
  return domain.kind === "multiple" ? 0 : 2 * domain.constants.length + 1;
}

function cellsOf(questions: readonly CheckQuestion[], levels: Check["levels"], chosen: readonly number[]): Cells {
  const cells: { [id: string]: Answer } = {};
  levels.forEach(({ question, option }, level) => {
    const { id, domain, options } = questions[question]!;
    const cell = chosen[level]!;
    if (option !== undefined) {
      const before = (cells[id] ?? []) as readonly string[];
      cells[id] = cell ? [...before, options![option]!.text] : before;
    } else if (domain.kind === "boolean") cells[id] = cell === 0;
    else if (domain.kind === "options") cells[id] = options![cell]!.text;
    else if (domain.kind === "place") cells[id] = ["ja", "nee", "deels"][cell]!;
    else cells[id] = cell;
  });
  return cells;
}
