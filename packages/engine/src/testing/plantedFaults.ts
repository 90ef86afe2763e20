/** One fault, planted in a correct rule file, with the code that must be said of it. */
import type { DecisionTable } from "../model/decision.ts";
import type { RuleMeta } from "../model/meta.ts";
import type { RuleFile } from "../model/ruleFile.ts";
import { correctMeta, correctRuleFile } from "./correctProgram.ts";
import { drawFrom } from "./random.ts";
import type { Draw } from "./random.ts";

export interface Planted {
  readonly kind: string;
  readonly code: string;
  readonly model: RuleFile;
  readonly meta: RuleMeta;
}

type Top = { -readonly [K in keyof DecisionTable]: DecisionTable[K] };

/** Changes a model that is ours to change; false where it has no place for the fault. */
interface Fault {
  readonly code: string;
  plant(model: RuleFile, top: Top, draw: Draw): boolean;
}

const copyOf = (top: Top, row: number) => structuredClone(top.rows[row]!);

/** The first question of the model that a test of the top table is on, of one type. */
function columnOf(model: RuleFile, top: Top, type: string): number {
  return top.inputs.findIndex(({ expression }) =>
    model.uitvoeringsregels.some(({ id, content }) => id === expression && content.kind === "vraag" && content.gegevensType === type),
  );
}

function texted(code: string, text: string): Fault {
  return {
    code,
    plant({ uitvoeringsregels }) {
      const { content } = uitvoeringsregels[0]!;
      if (content.kind !== "vraag" || content.gegevensType !== "boolean") return false;
      content.vraagTekst = text;
      return true;
    },
  };
}

const faults: { readonly [kind: string]: Fault } = {
  "a row left out": {
    code: "outcome/gap",
    plant: (_, { rows }, draw) => rows.splice(draw(rows.length), 1).length > 0,
  },
  "a row that contradicts another": {
    code: "outcome/contradiction",
    plant(_, top, draw) {
      const row = copyOf(top, draw(top.rows.length));
      const others = top.rows.map(({ outputs }) => outputs[0]!.text).filter((text) => text !== row.outputs[0]!.text);
      row.outputs[0]!.text = others[draw(others.length)]!;
      top.hitPolicy = "ANY";
      top.rows.splice(draw(top.rows.length + 1), 0, row);
      return true;
    },
  },
  "a row twice": {
    code: "table/duplicate-row",
    plant(_, top, draw) {
      top.hitPolicy = "UNIQUE";
      top.rows.splice(draw(top.rows.length + 1), 0, copyOf(top, draw(top.rows.length)));
      return true;
    },
  },
  "a row within another": {
    code: "table/subsumed-row",
    plant(_, top, draw) {
      const at = top.rows.findIndex(({ inputs }) => inputs.some(({ text }) => text === "-"));
      if (at === -1) return false;
      const row = copyOf(top, at);
      const column = row.inputs.findIndex(({ text }) => text === "-");
      const entries = [...new Set(top.rows.map(({ inputs }) => inputs[column]!.text).filter((text) => text !== "-"))];
      row.inputs[column]!.text = entries[draw(entries.length)]!;
      top.hitPolicy = "ANY";
      top.rows.push(row);
      return true;
    },
  },
  "a row after one that takes all its cases": {
    code: "table/unreachable-row",
    plant(_, top, draw) {
      top.hitPolicy = "FIRST";
      top.rows.push(copyOf(top, draw(top.rows.length)));
      return true;
    },
  },
  "an outcome that never comes": {
    code: "outcome/unreachable",
    plant(_, top) {
      const row = copyOf(top, 0);
      row.inputs.forEach((entry) => (entry.text = "-"));
      row.outputs[0]!.text = '"Meldingsplicht"';
      top.hitPolicy = "FIRST";
      top.rows.push(row);
      return true;
    },
  },
  "an option with another capital": {
    code: "entry/not-an-option",
    plant(model, top) {
      const column = columnOf(model, top, "list");
      const row = top.rows.find(({ inputs }) => inputs[column] !== undefined && inputs[column].text !== "-");
      if (row === undefined) return false;
      row.inputs[column]!.text = row.inputs[column]!.text.replace(/[a-z]/, (letter) => letter.toUpperCase());
      return true;
    },
  },
  "a text at a number": {
    code: "entry/type-mismatch",
    plant(model, top) {
      const column = columnOf(model, top, "number");
      const row = top.rows.find(({ inputs }) => inputs[column] !== undefined && inputs[column].text !== "-");
      if (row === undefined) return false;
      row.inputs[column]!.text = '"drie"';
      return true;
    },
  },
  "an option like another": {
    code: "option/same-effect",
    plant(model, top) {
      const column = columnOf(model, top, "list");
      const regel = model.uitvoeringsregels.find(({ id }) => id === top.inputs[column]?.expression);
      if (regel?.content.kind !== "vraag") return false;
      const { text } = regel.content.opties[0]!;
      regel.content.opties.push({ text: "paars" });
      for (const { inputs } of top.rows) if (inputs[column]!.text === `"${text}"`) inputs[column]!.text = `"${text}","paars"`;
      return true;
    },
  },
  "a question that nothing uses": {
    code: "question/never-relevant",
    plant(model) {
      const content = { kind: "vraag" as const, gegevensType: "boolean" as const, vraagTekst: "Is dat zo?", opties: [] };
      model.uitvoeringsregels.push({ id: "los", regelgroepId: "g", content });
      model.inputData.push({ id: "in-los", name: "los", variable: "los", uitvoeringsregelId: "los" });
      return true;
    },
  },
  "an explanation left out": {
    code: "outcome/without-explanation",
    plant(_, { rows }, draw) {
      delete rows[draw(rows.length)]!.outputs[0]!.explanation;
      return true;
    },
  },
  "a name that is nowhere": {
    code: "model/dangling-reference",
    plant(_, { inputs }, draw) {
      inputs[draw(inputs.length)]!.expression = "nergens";
      return true;
    },
  },
  "no law": { code: "outcome/without-source", plant: () => true },
  "a long sentence": texted(
    "text/long-sentence",
    "Is een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien?",
  ),
  "a denial": texted("text/negated-question", "Is het niet hoog?"),
  "two questions": texted("text/two-questions", "Is het hoog en is het breed?"),
  "a stiff word": texted("text/stiff-word", "Bouwt u conform de tekening?"),
};

const kinds = Object.keys(faults);

/** A correct file with one fault, drawn from a seed; the next kind where the file has no place for the one drawn. */
export function plantedFault(seed: number): Planted {
  const draw = drawFrom(seed);
  const first = draw(kinds.length);
  for (let turn = 0; ; turn++) {
    const kind = kinds[(first + turn) % kinds.length]!;
    const model = structuredClone(correctRuleFile(drawFrom(seed)));
    const { logic } = model.decisions.at(-1)!;
    if (logic.kind !== "table" || !faults[kind]!.plant(model, logic, draw)) continue;
    return { kind, code: faults[kind]!.code, model, meta: kind === "no law" ? {} : correctMeta };
  }
}
