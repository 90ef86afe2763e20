/** Random rule files that are correct by construction: nothing can be said of them. What the analysis says all the same is a false alarm. */
import type { HitPolicy } from "../model/decision.ts";
import type { RuleMeta } from "../model/meta.ts";
import type { RuleFile } from "../model/ruleFile.ts";
import type { Draw } from "./random.ts";
import { ruleFile } from "./ruleFiles.ts";
import type { QuestionSpec, TableSpec } from "./ruleFiles.ts";

/** Something that a table splits by, with entries that between them leave nothing out and share nothing. */
interface Variable {
  readonly name: string;
  readonly branches: readonly string[];
}

const codes = ['"Vergunningplicht"', '"Toestemmingsvrij"', '"Informatieplicht"', '"Verbod"'];
const values = ['"een"', '"twee"', '"drie"', '"vier"'];
const colours = ["rood", "blauw", "groen", "geel"];

/** The facts beside such a file: the law that it rests on. */
export const correctMeta: RuleMeta = { sources: [{ label: "Artikel 1" }] };

/**
 * A correct conclusie: each table is a tree that asks each of its variables on one path, and whose branches lead to something else at every fork.
 * So every question, option and row matters, no answers are left out, and no two rows hold at once.
 */
export function correctRuleFile(draw: Draw): RuleFile {
  const questions: QuestionSpec[] = [];
  const tables: TableSpec[] = [];
  const ask = (): Variable => {
    const { question, branches } = randomQuestion(draw, `q${questions.length}`);
    questions.push(question);
    return { name: question.id, branches };
  };
  const variables = Array.from({ length: 1 + draw(4) }, (_, at): Variable => {
    if (draw(3) > 0) return ask();
    // The root has as many branches as there are outputs, so each output comes; further down there are never more.
    const own = Array.from({ length: 1 + draw(2) }, ask).sort((one, other) => other.branches.length - one.branches.length);
    const outputs = values.slice(0, own[0]!.branches.length);
    tables.push(tableOf(draw, `t${at}`, own, outputs));
    return { name: `t${at}`, branches: outputs };
  });
  tables.push(tableOf(draw, "top", variables, codes));
  const spec = {
    questions,
    tables: tables.map((table) => ({ ...table, explanations: table.rows.map(() => "Zo staat het in de regels.") })),
  };
  const model = ruleFile(spec);
  const uitvoeringsregels = model.uitvoeringsregels.map((regel) => ({ ...regel, explanation: { toelichting: "Kijk op uw tekening." } }));
  return { ...model, uitvoeringsregels };
}

function randomQuestion(draw: Draw, id: string): { question: QuestionSpec; branches: readonly string[] } {
  switch (draw(6)) {
    case 0: {
      const options = colours.slice(0, 2 + draw(3));
      return {
        question: { id, type: "list", options, text: `Welke kleur heeft ${id}?` },
        branches: options.map((option) => `"${option}"`),
      };
    }
    case 1: {
      const branches = draw(2) === 0 ? ["< 3", ">= 3"] : ["<= 3", "(3..5)", ">= 5"];
      return { question: { id, type: "number", text: `Hoe hoog is ${id} in meters?` }, branches };
    }
    case 2:
      return { question: { id, type: "place", text: `Ligt ${id} in het gebied?` }, branches: ['"ja"', '"deels","nee"'] };
    case 3: {
      const day = 'date("2026-07-01")';
      return { question: { id, type: "date", text: `Wanneer begint ${id}?` }, branches: [`< ${day}`, `>= ${day}`] };
    }
    default:
      return { question: { id, text: `Is ${id} zo?` }, branches: ["true", "false"] };
  }
}

function tableOf(draw: Draw, name: string, variables: readonly Variable[], outputs: readonly string[]): TableSpec {
  const rows: string[][] = [];
  const grow = (left: readonly Variable[], cells: ReadonlyMap<string, string>, lead: string): void => {
    const [own, ...rest] = left;
    if (own === undefined) {
      rows.push([...variables.map((variable) => cells.get(variable.name) ?? "-"), lead]);
      return;
    }
    const others = outputs.filter((output) => output !== lead);
    const shares = own.branches.map((): Variable[] => []);
    for (const variable of rest) shares[draw(shares.length)]!.push(variable);
    own.branches.forEach((branch, at) => {
      grow(shares[at]!, new Map([...cells, [own.name, branch]]), at === 0 ? lead : others[at - 1]!);
    });
  };
  grow(variables, new Map(), outputs[0]!);
  const policy = (["UNIQUE", "ANY", "FIRST"] as const satisfies readonly HitPolicy[])[draw(3)]!;
  return { name, policy, inputs: variables.map((variable) => variable.name), rows };
}
