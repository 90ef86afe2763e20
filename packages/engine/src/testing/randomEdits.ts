/** Random edits of a rule file's values, such as an author makes, for tests of reading and writing. */
import fc from "fast-check";
import type { DecisionTable } from "../model/decision.ts";
import type { RuleFile } from "../model/ruleFile.ts";

/** Strings that tempt a writer: markup, CDATA ends, quotes, line ends, spaces, characters beyond the first plane. */
export const awkwardText: fc.Arbitrary<string> = fc
  .array(
    fc.constantFrom("a", "é", " ", "\n", "\r", "\t", "<", ">", "&", '"', "'", "]]>", "<![CDATA[", "&amp;", "]", "--", "𝄞", "\u00a0", "#x"),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(""));

/** Changes one value of a model in place. */
export interface Edit {
  readonly name: string;
  readonly apply: (model: RuleFile) => void;
}

type Pick = (count: number) => number;

/** An edit of a random value of this model; texts that reading trims get a trimmed value. */
export function randomEdit(model: RuleFile, seed: number, value: string): Edit {
  let state = seed >>> 0;
  const pick: Pick = (count) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return count === 0 ? 0 : Math.floor((state / 2 ** 32) * count);
  };
  const text = value.trim();
  const kinds: (() => Edit | undefined)[] = [
    () => onQuestion(model, pick, value),
    () => onTable(model, pick, value),
    () => onRest(model, pick, value),
    () => ({ name: "name of the file", apply: (m) => void (m.name = text) }),
  ];
  for (;;) {
    const edit = kinds[pick(20) < 9 ? 0 : pick(20) < 12 ? 1 : 2 + pick(2)]!();
    if (edit !== undefined) return edit;
  }
}

function onQuestion(model: RuleFile, pick: Pick, value: string): Edit | undefined {
  const i = pick(model.uitvoeringsregels.length);
  if (model.uitvoeringsregels[i] === undefined) return undefined;
  const text = value.trim();
  const edit = (name: string, change: (part: RuleFile["uitvoeringsregels"][number]) => void): Edit => ({
    name: `${name} of uitvoeringsregel ${i}`,
    apply: (m) => change(m.uitvoeringsregels[i]!),
  });
  const edits = [
    edit("toelichting", (part) => (part.explanation = { ...part.explanation, toelichting: value })),
    edit("langeToelichting", (part) => (part.explanation = { ...part.explanation, langeToelichting: value })),
    edit("belangrijk", (part) => (part.explanation = { ...part.explanation, belangrijk: !(part.explanation?.belangrijk ?? false) })),
    edit("no explanation", (part) => void delete part.explanation),
    edit("prioriteit", (part) => (part.prioriteit = pick(500))),
    edit("no prioriteit", (part) => void delete part.prioriteit),
    edit("bereik", (part) => (part.bereik = text)),
    edit("herbruikbaarId", (part) => (part.herbruikbaarId = text)),
    edit("no herbruikbaarId", (part) => void delete part.herbruikbaarId),
    edit("publiceerbaar", (part) => (part.publiceerbaar = pick(2) === 0)),
    edit("group", (part) => (part.regelgroepId = text)),
    edit("content", ({ content }) => {
      if (content.kind === "vraag") content.vraagTekst = text;
      else if (content.kind === "bijlage") content.bijlageType = text;
      else if (content.kind === "geoVerwijzing") content.vraagTekst = text;
      else if (content.kind === "vasteWaarde") content.waarde = text;
    }),
    edit("option", ({ content }) => {
      if (content.kind !== "vraag" || content.opties.length === 0) return;
      const option = content.opties[pick(content.opties.length)]!;
      if (pick(2) === 0) option.text = text;
      else option.explanation = { ...option.explanation, toelichting: value };
    }),
  ];
  return edits[pick(edits.length)];
}

function onTable(model: RuleFile, pick: Pick, value: string): Edit | undefined {
  const i = pick(model.decisions.length);
  const logic = model.decisions[i]?.logic;
  if (logic?.kind !== "table" || logic.rows.length === 0) return undefined;
  const row = pick(logic.rows.length);
  const column = pick(4);
  const edit = (name: string, change: (table: DecisionTable) => void): Edit => ({
    name: `${name} of decision ${i}, row ${row}, column ${column}`,
    apply: (m) => change(m.decisions[i]!.logic as DecisionTable),
  });
  const text = value.trim();
  const entry = (table: DecisionTable) => table.rows[row]!.inputs[column] ?? table.rows[row]!.outputs[0];
  const edits = [
    edit("entry", (table) => entry(table) && (entry(table)!.text = text)),
    edit("conclusieToelichting", (table) => table.rows[row]!.outputs[0] && (table.rows[row]!.outputs[0].explanation = value)),
    edit("no conclusieToelichting", (table) => table.rows[row]!.outputs[0] && delete table.rows[row]!.outputs[0].explanation),
    edit("description", (table) => (table.rows[row]!.description = value)),
    edit("outputLabel", (table) => (table.outputLabel = value)),
    edit("label", (table) => table.inputs[0] && (table.inputs[0].label = value)),
    edit("expression", (table) => table.inputs[0] && (table.inputs[0].expression = text)),
  ];
  return edits[pick(edits.length)];
}

function onRest(model: RuleFile, pick: Pick, value: string): Edit | undefined {
  const text = value.trim();
  const group = pick(model.regelgroepen.length);
  const input = pick(model.inputData.length);
  const decision = pick(model.decisions.length);
  const edits: (Edit | undefined)[] = [
    model.regelgroepen[group] && { name: `naam of regelgroep ${group}`, apply: (m) => void (m.regelgroepen[group]!.naam = text) },
    model.inputData[input] && { name: `variable of input ${input}`, apply: (m) => void (m.inputData[input]!.variable = value) },
    model.inputData[input] && { name: `name of input ${input}`, apply: (m) => void (m.inputData[input]!.name = value) },
    model.decisions[decision] && { name: `name of decision ${decision}`, apply: (m) => void (m.decisions[decision]!.name = value) },
    model.maatregelen[0] && { name: "toelichting of a maatregel", apply: (m) => void (m.maatregelen[0]!.toelichting = value) },
  ];
  return edits[pick(edits.length)];
}
