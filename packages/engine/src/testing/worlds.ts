/** Every complete set of answers of a small program with what it comes to, and figures by unfolding them. Shares nothing with diagrams. */
import { codeOf } from "../check/outcomes.ts";
import { levelsOf } from "../diagram/order.ts";
import { evaluateAll, outcomeOf } from "../evaluate/evaluate.ts";
import type { CellAnswer, Evaluated } from "../evaluate/evaluate.ts";
import type { Program } from "../program/program.ts";

/** One complete set of answers. */
export interface World {
  readonly cells: readonly CellAnswer[];
  readonly evaluated: readonly Evaluated[];
  readonly codes: readonly string[];
}

/** Every complete set of answers in the order of the levels, the first level slowest; undefined where there are too many. */
export function worldsOf(program: Program, most: number): { worlds: World[]; sizes: readonly number[]; questionOf: number[] } | undefined {
  const { levels, sizes } = levelsOf(
    program,
    program.questions.map((_, question) => question),
  );
  const count = sizes.reduce((product, size) => product * size, 1);
  if (count > most) return undefined;
  const { decision } = program.tops[0]!;
  const worlds = Array.from({ length: count }, (_, number): World => {
    const cells: (number | boolean[])[] = program.questions.map(({ options, domain }) =>
      domain.kind === "multiple" ? options.map(() => false) : 0,
    );
    let rest = number;
    for (let level = levels.length - 1; level >= 0; level--) {
      const { question, option } = levels[level]!;
      const cell = rest % sizes[level]!;
      rest = Math.floor(rest / sizes[level]!);
      if (option === undefined) cells[question] = cell;
      else (cells[question] as boolean[])[option] = cell === 1;
    }
    const evaluated = evaluateAll(program.decisions, cells);
    const values = outcomeOf(program.decisions, decision, evaluated).map((value) => codeOf(program.decisions[decision]!.values[value]!)!);
    return { cells, evaluated, codes: [...new Set(values)].sort() };
  });
  return { worlds, sizes, questionOf: levels.map(({ question }) => question) };
}

/** The figures of a function given as a table, by unfolding it. */
export function unfold(table: readonly string[], sizes: readonly number[], questionOf: readonly number[]) {
  const nodes = new Set<string>();
  const visit = (part: readonly string[], level: number, before: number): { paths: number; longest: number; expected: number } => {
    if (part.every((leaf) => leaf === part[0])) return { paths: 1, longest: 0, expected: 0 };
    const size = sizes[level]!;
    const length = part.length / size;
    const chunks = Array.from({ length: size }, (_, cell) => part.slice(cell * length, (cell + 1) * length));
    if (chunks.every((chunk) => chunk.join("/") === chunks[0]!.join("/"))) return visit(chunks[0]!, level + 1, before);
    nodes.add(`${level}:${part.join("/")}`);
    const below = chunks.map((chunk) => visit(chunk, level + 1, questionOf[level]!));
    const own = questionOf[level] === before ? 0 : 1;
    return {
      paths: below.reduce((sum, { paths }) => sum + paths, 0),
      longest: own + Math.max(...below.map(({ longest }) => longest)),
      expected: own + below.reduce((sum, { expected }) => sum + expected, 0) / size,
    };
  };
  const figures = visit(table, 0, -1);
  return { ...figures, nodes: nodes.size };
}

/** The rows that count under a hit policy: one where it picks one. */
export function picked(program: Program, index: number, { hits }: Evaluated): readonly number[] {
  const { hitPolicy, ranks } = program.decisions[index]!;
  if (hits.length === 0) return [];
  if (hitPolicy === "FIRST") return [hits[0]!];
  if (hitPolicy === "PRIORITY") return [hits.reduce((best, row) => (ranks![row]! < ranks![best]! ? row : best))];
  return hits;
}
