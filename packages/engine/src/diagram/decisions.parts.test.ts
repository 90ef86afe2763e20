/** What decisions are made of, one by one: aliases, absent files, lists, ranks, single rows. Programs written out as data. */
import { describe, expect, it } from "vitest";
import { evaluateAll } from "../evaluate/evaluate.ts";
import { compileProgram } from "../program/compileProgram.ts";
import type { CompiledDecision, Domain, Program, ProgramQuestion } from "../program/program.ts";
import { allCells, drawFrom, randomRuleFile } from "../testing/random.ts";
import { leafAt as leafOf } from "../testing/tableGoals.ts";
import { DecisionDiagrams, givesSet } from "./decisions.ts";
import type { NodeRef } from "./diagram.ts";

const seed = Number(process.env.SEED ?? Date.now() % 1_000_000);
const rounds = Number(process.env.ROUNDS ?? 200);

function programOf(
  decisions: readonly CompiledDecision[],
  domains: readonly Domain[] = [{ kind: "boolean" }, { kind: "boolean" }],
): Program {
  const questions = domains.map((domain, i): ProgramQuestion => ({
    id: `q${i}`,
    file: 0,
    regel: { id: `q${i}`, content: { kind: "bijlage", bijlageType: "" } },
    aliases: [],
    domain,
    options: ["a", "b", "c"],
  }));
  return { files: [], questions, fixed: [], decisions, origins: [], tops: [] };
}

const diagramsOf = (program: Program): DecisionDiagrams =>
  new DecisionDiagrams(
    program,
    program.questions.map((_, i) => i),
    100_000,
  );

const leafAt = ({ workspace }: DecisionDiagrams, root: NodeRef, cells: readonly number[]): number => leafOf(workspace, root, cells);

const pairs = [
  [0, 0],
  [0, 1],
  [1, 0],
  [1, 1],
] as const;
const atPairs = (diagrams: DecisionDiagrams, root: NodeRef): number[] => pairs.map((cells) => leafAt(diagrams, root, cells));

/** A table on two booleans; row 0 hits where the first is 0, row 1 where the second is 0, row 2 always. */
const table = (more: Partial<CompiledDecision> = {}): CompiledDecision => ({
  name: "table",
  hitPolicy: "FIRST",
  columns: [
    { source: { t: "question", i: 0 }, tests: [{ any: true }, { truth: [1, 0] }], rows: [1, 0, 0] },
    { source: { t: "question", i: 1 }, tests: [{ any: true }, { truth: [1, 0] }], rows: [0, 1, 0] },
  ],
  outputs: [1, 2, 3],
  values: [null, "een", "twee", "drie"],
  ...more,
});
const plain = { name: "plain", hitPolicy: "UNIQUE", columns: [], outputs: [], values: [null] } as const;

describe("a value", () => {
  it("is that of the first row, or of the row of the lowest rank", () => {
    const byRank = diagramsOf(programOf([table({ hitPolicy: "PRIORITY", ranks: [2, 0, 1] })]));
    const byOrder = diagramsOf(programOf([table()]));
    expect(atPairs(byOrder, byOrder.value(0))).toEqual([1, 1, 2, 3]);
    expect(atPairs(byRank, byRank.value(0))).toEqual([2, 3, 2, 3]);
  });

  it("is null where no row hits, and of an absent decision", () => {
    const diagrams = diagramsOf(programOf([table({ outputs: [1, 2] }), { ...table(), absent: true }]));
    expect(atPairs(diagrams, diagrams.value(0))).toEqual([1, 1, 2, 0]);
    expect(diagrams.value(1)).toBe(~0);
  });

  it("is taken over from a decision, a question or a fixed value", () => {
    const alias = (source: CompiledDecision["alias"]): CompiledDecision => ({
      ...plain,
      values: [null, 1, 2, 3],
      ...(source && { alias: source }),
    });
    const decisions = [
      table(),
      alias({ t: "decision", i: 0 }),
      alias({ t: "question", i: 1 }),
      alias({ t: "value", v: 5 }),
      alias({ t: "value", v: null }),
    ];
    const diagrams = diagramsOf(programOf(decisions, [{ kind: "boolean" }, { kind: "options" }]));
    expect(diagrams.value(1)).toBe(diagrams.value(0));
    expect([0, 1, 2].map((cell) => leafAt(diagrams, diagrams.value(2), [0, cell]))).toEqual([1, 2, 3]);
    expect([diagrams.value(3), diagrams.value(4)]).toEqual([~1, ~0]);
    const { root, outcomes } = diagrams.outcome(2);
    expect([0, 1, 2].map((cell) => outcomes[leafAt(diagrams, root, [0, cell])])).toEqual([[1], [2], [3]]);
  });

  it("of an aggregation is that of all rows that hit", () => {
    const sum = table({ hitPolicy: "COLLECT", aggregation: "SUM", outputs: [1, 2, 3], values: [null, 1, 2, 4, 7, 5, 6] });
    const diagrams = diagramsOf(programOf([sum]));
    // 1 + 2 + 4, 1 + 4, 2 + 4, 4.
    expect(atPairs(diagrams, diagrams.value(0))).toEqual([4, 5, 6, 3]);
  });

  it("is made once", () => {
    const diagrams = diagramsOf(programOf([table(), { ...plain, alias: { t: "decision", i: 0 } }]));
    diagrams.value(1);
    const { nodeCount } = diagrams.workspace;
    expect(diagrams.value(0)).toBe(diagrams.value(1));
    expect(diagrams.workspace.nodeCount).toBe(nodeCount);
  });

  it("in a chain of decisions that each use the one before twice takes work for each once", () => {
    const chain = Array.from({ length: 60 }, (_, i): CompiledDecision => {
      const before = { t: "decision", i: i - 1 } as const;
      if (i === 0) return table();
      const column = (hit: number) => ({
        source: before,
        tests: [{ truth: [0, 1, 2, 3].map((v) => (v === hit ? 1 : 0)) }],
        rows: [0, 0, 0],
      });
      const columns = [1, 2].map((hit) => ({
        ...column(hit),
        tests: [{ any: true as const }, ...column(hit).tests],
        rows: hit === 1 ? [1, 0, 0] : [0, 1, 0],
      }));
      return table({ columns });
    });
    const diagrams = diagramsOf(programOf(chain));
    expect(atPairs(diagrams, diagrams.value(59))).toEqual([1, 1, 2, 3]);
  });
});

describe("an outcome", () => {
  const sets = (decision: CompiledDecision): unknown[] => {
    const diagrams = diagramsOf(programOf([decision]));
    const { root, outcomes } = diagrams.outcome(0);
    return atPairs(diagrams, root).map((leaf) => outcomes[leaf]);
  };

  it("is all that hits of ANY, UNIQUE and lists, and one value of the others", () => {
    for (const hitPolicy of ["ANY", "UNIQUE"] as const) expect(sets(table({ hitPolicy }))).toEqual([[1, 2, 3], [1, 3], [2, 3], [3]]);
    expect(sets(table({ hitPolicy: "COLLECT", list: true }))).toEqual([[1, 2, 3], [1, 3], [2, 3], [3]]);
    expect(sets(table())).toEqual([[1], [1], [2], [3]]);
    expect(sets(table({ hitPolicy: "PRIORITY", ranks: [1, 1, 0] }))).toEqual([[3], [3], [3], [3]]);
  });

  it("holds no null", () => {
    expect(sets(table({ hitPolicy: "ANY", outputs: [1, 0, 0] }))).toEqual([[1], [1], [], []]);
    expect(sets(table({ outputs: [0, 2] }))).toEqual([[], [], [2], []]);
  });

  it("is that of the decision taken over, and none of an absent one", () => {
    const diagrams = diagramsOf(
      programOf([table({ hitPolicy: "ANY" }), { ...plain, alias: { t: "decision", i: 0 } }, { ...plain, absent: true }]),
    );
    expect(diagrams.outcome(1)).toEqual(diagrams.outcome(0));
    const { root, outcomes } = diagrams.outcome(2);
    expect(outcomes[~root]).toEqual([]);
  });

  it("counts as a set where the hit policy picks no row", () => {
    expect(givesSet(table({ hitPolicy: "ANY" }))).toBe(true);
    expect(givesSet(table({ hitPolicy: "UNIQUE" }))).toBe(true);
    expect(givesSet(table({ hitPolicy: "COLLECT", list: true }))).toBe(true);
    expect(givesSet(table())).toBe(false);
    expect(givesSet(table({ hitPolicy: "PRIORITY" }))).toBe(false);
    expect(givesSet(table({ hitPolicy: "COLLECT", aggregation: "SUM" }))).toBe(false);
    expect(givesSet({ ...plain, absent: true })).toBe(false);
    expect(givesSet({ ...plain, alias: { t: "decision", i: 0 } })).toBe(false);
  });
});

describe("outputs", () => {
  it("are all that hit, whatever the hit policy, null among them", () => {
    for (const hitPolicy of ["FIRST", "ANY"] as const) {
      const diagrams = diagramsOf(programOf([table({ hitPolicy, outputs: [1, 0, 3] })]));
      const { root, sets } = diagrams.outputs(0);
      expect(atPairs(diagrams, root).map((leaf) => sets[leaf])).toEqual([[0, 1, 3], [1, 3], [0, 3], [3]]);
    }
  });
});

describe("hits", () => {
  const rowsAt = (decision: CompiledDecision): number[][] => {
    const diagrams = diagramsOf(programOf([decision]));
    const roots = decision.outputs.map((_, row) => diagrams.hits(0, row));
    return pairs.map((cells) => roots.flatMap((root, row) => (leafAt(diagrams, root, cells) === 1 ? [row] : [])));
  };

  it("are of the one row that FIRST and PRIORITY pick", () => {
    expect(rowsAt(table())).toEqual([[0], [0], [1], [2]]);
    expect(rowsAt(table({ hitPolicy: "PRIORITY", ranks: [2, 0, 1] }))).toEqual([[1], [2], [1], [2]]);
  });

  it("are of every row whose entries hold where none is picked", () => {
    for (const hitPolicy of ["ANY", "UNIQUE", "COLLECT"] as const)
      expect(rowsAt(table({ hitPolicy }))).toEqual([[0, 1, 2], [0, 2], [1, 2], [2]]);
  });
});

describe("tests on sets", () => {
  const list = table({ hitPolicy: "COLLECT", list: true, outputs: [1, 2, 1] });
  const asks = (choice: object, source: object = { t: "decision", i: 0 }): CompiledDecision => ({
    ...plain,
    hitPolicy: "FIRST",
    columns: [{ source, tests: [{ any: true }, { choice }], rows: [1, 0] } as CompiledDecision["columns"][number]],
    outputs: [1, 2],
    values: [null, "ja", "nee"],
  });
  const answers = (choice: object): number[] => {
    const diagrams = diagramsOf(programOf([list, asks(choice)]));
    return atPairs(diagrams, diagrams.value(1));
  };
  const any = (...options: number[]): object => ({ t: "any", options });

  it("hold where a row with that output hits", () => {
    expect(answers(any(1))).toEqual([1, 1, 1, 1]);
    expect(answers(any(2))).toEqual([1, 2, 1, 2]);
    expect(answers(any(3))).toEqual([2, 2, 2, 2]);
    expect(answers(any(3, 2))).toEqual([1, 2, 1, 2]);
    expect(answers(any())).toEqual([2, 2, 2, 2]);
  });

  it("join and turn round", () => {
    expect(answers({ t: "not", c: any(2) })).toEqual([2, 1, 2, 1]);
    expect(answers({ t: "or", c: [any(3), any(2)] })).toEqual([1, 2, 1, 2]);
    expect(answers({ t: "and", c: [any(1), any(2)] })).toEqual([1, 2, 1, 2]);
    expect(answers({ t: "or", c: [] })).toEqual([2, 2, 2, 2]);
    expect(answers({ t: "and", c: [] })).toEqual([1, 1, 1, 1]);
  });

  it("look through a decision that takes over another, and find nothing in an absent one or a fixed value", () => {
    const through = [list, { ...plain, alias: { t: "decision", i: 0 } as const }, asks(any(2), { t: "decision", i: 1 })];
    const diagrams = diagramsOf(
      programOf([...through, { ...table(), absent: true }, asks(any(1), { t: "decision", i: 3 }), asks(any(1), { t: "value", v: ["x"] })]),
    );
    expect(atPairs(diagrams, diagrams.value(2))).toEqual([1, 2, 1, 2]);
    expect([diagrams.value(4), diagrams.value(5)]).toEqual([~2, ~2]);
  });

  it("look at the options chosen of a question with several answers", () => {
    const decision = asks({ t: "and", c: [any(0, 2), { t: "not", c: any(1) }] }, { t: "question", i: 1 });
    const diagrams = diagramsOf(programOf([decision], [{ kind: "boolean" }, { kind: "multiple" }]));
    const chosen = ([a, b, c]: readonly number[]): number => leafAt(diagrams, diagrams.value(0), [0, a!, b!, c!]);
    expect(
      [
        [0, 0, 0],
        [1, 0, 0],
        [0, 0, 1],
        [1, 1, 0],
        [0, 1, 0],
        [1, 0, 1],
      ].map(chosen),
    ).toEqual([2, 1, 1, 2, 2, 1]);
  });
});

describe("fixed values and columns of dashes", () => {
  it("leave only the rows that accept the value", () => {
    const decision = table({
      columns: [
        { source: { t: "value", v: true }, tests: [{ truth: [1] }, { truth: [0] }, { any: true }], rows: [1, 0, 2] },
        { source: { t: "question", i: 0 }, tests: [{ any: true }], rows: [0, 0, 0] },
      ],
    });
    const diagrams = diagramsOf(programOf([decision]));
    expect(diagrams.value(0)).toBe(~2);
  });
});

describe("the parts of any program", () => {
  it(`agree with the rows that direct evaluation finds (seed ${seed})`, () => {
    for (let round = 0; round < rounds; round++) {
      const { value: program } = compileProgram([{ file: "test.xml", model: randomRuleFile(drawFrom(seed + round), 3) }]);
      if (program === undefined || program.questions.some(({ domain }) => domain.kind === "multiple")) continue;
      const sets = allCells(program, 500);
      if (sets === undefined) continue;
      const diagrams = diagramsOf(program);
      const parts = program.decisions.map((decision, i) => ({
        outputs: diagrams.outputs(i),
        rows: decision.outputs.map((_, row) => diagrams.hits(i, row)),
      }));
      for (const cells of sets as number[][]) {
        const direct = evaluateAll(program.decisions, cells);
        parts.forEach(({ outputs, rows }, i) => {
          const { hitPolicy, outputs: values, ranks } = program.decisions[i]!;
          const { hits } = direct[i]!;
          expect(outputs.sets[leafAt(diagrams, outputs.root, cells)]).toEqual(
            [...new Set(hits.map((row) => values[row]!))].sort((a, b) => a - b),
          );
          const best = ranks && hits.toSorted((a, b) => ranks[a]! - ranks[b]! || a - b)[0];
          const picked = hitPolicy === "FIRST" ? hits.slice(0, 1) : hitPolicy === "PRIORITY" ? (best === undefined ? [] : [best]) : hits;
          expect(rows.flatMap((root, row) => (leafAt(diagrams, root, cells) === 1 ? [row] : []))).toEqual(picked);
        });
      }
    }
  });
});
