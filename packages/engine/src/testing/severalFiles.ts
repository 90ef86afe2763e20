/** Random checks over several rule files: files that share questions, and files that look at what another file comes to. */
import type { Decision } from "../model/decision.ts";
import type { RuleFile } from "../model/ruleFile.ts";
import type { Uitvoeringsregel } from "../model/uitvoeringsregel.ts";
import { randomRuleFile } from "./random.ts";
import type { Draw } from "./random.ts";

/** The urn of the activity of file `at`. */
export const urnOf = (at: number): string => `nl.imow-gm9999.activiteit.Nummer${at}`;

/** The structure reference of a conclusie for the activity of file `at`, as most files write it. */
export const refOf = (at: number): string =>
  `http://toepasbare-regels.omgevingswet.overheid.nl/00000001001900000000/id/concept/Conclusie${urnOf(at)}`;

/** A question about the outcome of file `of`, under the id `outcome`. */
export function reusedRegel(of: number): Uitvoeringsregel {
  return { id: `outcome${of}`, regelgroepId: "g", content: { kind: "uitkomstHerbruikbareBeslissing", urn: urnOf(of) } };
}

/**
 * `count` random conclusies. Each asks a question of its own kind set under ids of its own, one that all share, and may look at the outcome of
 * files that come before it in `order`, a random order; `words` says for each file whether it compares that with ja and nee or with booleans.
 */
export function randomFiles(
  draw: Draw,
  count: number,
  maxQuestions: number,
): { readonly models: readonly RuleFile[]; readonly words: readonly boolean[] } {
  const order = Array.from({ length: count }, (_, at) => at);
  for (let at = count - 1; at > 0; at--) {
    const other = draw(at + 1);
    [order[at], order[other]] = [order[other]!, order[at]!];
  }
  const words = order.map(() => draw(2) === 0);
  const models = order.map((_, at) => {
    const before = order.slice(0, order.indexOf(at)).filter(() => draw(3) > 0);
    const own = randomRuleFile(draw, maxQuestions);
    return withTop(draw, JSON.parse(JSON.stringify(own).replaceAll(/\bq(\d+)\b/g, `f${at}q$1`)) as RuleFile, at, before, words[at]!);
  });
  return { models, words };
}

/** The file under a new top decision that looks at the old one, at the shared question and at the outcomes of the files `before`. */
function withTop(draw: Draw, model: RuleFile, at: number, before: readonly number[], inWords: boolean): RuleFile {
  const pick = (texts: readonly string[]): string => texts[draw(texts.length)]!;
  const old = model.decisions.at(-1)!;
  const shared: Uitvoeringsregel = {
    id: `shared${draw(2) === 0 ? at : ""}`,
    herbruikbaarId: "shared",
    regelgroepId: "g",
    prioriteit: draw(5),
    content: { kind: "vraag", gegevensType: "boolean", vraagTekst: "Geldt dit overal?", opties: [] },
  };
  const added = [shared, ...before.map(reusedRegel)];
  const yesNo = inWords ? ['"ja"', '"nee"', 'not("ja")'] : ["true", "false", "not(true)"];
  const entries = [
    ['"Vergunningplicht"', '"Toestemmingsvrij"', "not(null)", 'not("Verbod")'],
    ["true", "false"],
    ...before.map(() => [...yesNo, ...yesNo, "not(null)", "null"]),
  ];
  const inputs = [old.variable, ...added.map(({ id }) => id)];
  const top: Decision = {
    id: "d-whole",
    name: "whole",
    variable: "whole",
    functioneleStructuurRef: refOf(at),
    requires: [{ kind: "decision", id: old.id }, ...added.map(({ id }) => ({ kind: "input" as const, id: `in-${id}` }))],
    logic: {
      kind: "table",
      hitPolicy: (["ANY", "UNIQUE", "FIRST", "COLLECT", "RULE ORDER"] as const)[draw(5)]!,
      inputs: inputs.map((expression) => ({ expression })),
      outputs: [{ name: "whole" }],
      rows: Array.from({ length: 1 + draw(5) }, () => ({
        inputs: entries.map((own) => ({ text: draw(5) < 2 ? "-" : pick(own) })),
        outputs: [{ text: pick(['"Vergunningplicht"', '"Toestemmingsvrij"', '"Verbod"', '"NietVanToepassing"', '"NeemContactOpMet"']) }],
      })),
    },
  };
  const { functioneleStructuurRef: _, ...inner } = old;
  return {
    ...model,
    name: `file ${at}`,
    uitvoeringsregels: [...model.uitvoeringsregels, ...added],
    inputData: [...model.inputData, ...added.map(({ id }) => ({ id: `in-${id}`, name: id, variable: id, uitvoeringsregelId: id }))],
    decisions: [...model.decisions.slice(0, -1), inner, top],
  };
}
