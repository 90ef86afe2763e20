/** Builders of rule files for tests: a question or a table is a line. */
import type { Decision, HitPolicy } from "../model/decision.ts";
import type { InputData, RuleFile, Typering } from "../model/ruleFile.ts";
import type { GegevensType, Uitvoeringsregel, UitvoeringsregelContent } from "../model/uitvoeringsregel.ts";

/** How a question is written in a test. */
export interface QuestionSpec {
  readonly id: string;
  readonly type?: GegevensType | "place" | "attachment";
  readonly options?: readonly string[];
  readonly multiple?: boolean;
  readonly text?: string;
  readonly prioriteit?: number;
  readonly group?: string;
  readonly herbruikbaarId?: string;
}

/** How a decision table is written in a test; a row is its input entries and then its output entries. */
export interface TableSpec {
  readonly name: string;
  readonly policy?: HitPolicy;
  readonly aggregation?: "SUM" | "MIN" | "MAX" | "COUNT";
  readonly inputs: readonly string[];
  readonly outputs?: readonly string[];
  readonly outputValues?: string;
  readonly rows: readonly (readonly string[])[];
  readonly explanations?: readonly (string | undefined)[];
}

export interface RuleFileSpec {
  readonly typering?: Typering;
  readonly questions: readonly QuestionSpec[];
  readonly tables: readonly TableSpec[];
  readonly fixed?: readonly { readonly id: string; readonly value: string; readonly type?: GegevensType; readonly reservation?: string }[];
  readonly groups?: readonly { readonly id: string; readonly prioriteit?: number }[];
}

/** A rule file; tables refer to questions and to each other by id and name, the last table is the top. */
export function ruleFile(spec: RuleFileSpec): RuleFile {
  const asked = spec.questions.map(regelOf);
  const fixed = (spec.fixed ?? []).map(({ id, value, type = "boolean", reservation }): Uitvoeringsregel => {
    const content = { kind: "vasteWaarde" as const, waardeVraag: id, waarde: value, gegevensType: type };
    return { id, content: { ...content, ...(reservation !== undefined && { tekstVoorbehoud: reservation }) } };
  });
  const uitvoeringsregels = [...asked, ...fixed];
  return {
    name: "test",
    typering: spec.typering ?? "conclusie",
    regelgroepen: (spec.groups ?? [{ id: "g", prioriteit: 1 }]).map((group) => ({ naam: group.id, ...group })),
    uitvoeringsregels,
    inputData: uitvoeringsregels.map(({ id }): InputData => ({ id: `in-${id}`, name: id, variable: id, uitvoeringsregelId: id })),
    decisions: spec.tables.map((table, i) => decisionOf(table, i === spec.tables.length - 1, spec)),
    maatregelen: [],
  };
}

function regelOf(spec: QuestionSpec): Uitvoeringsregel {
  return {
    id: spec.id,
    regelgroepId: spec.group ?? "g",
    content: contentOf(spec),
    ...(spec.prioriteit !== undefined && { prioriteit: spec.prioriteit }),
    ...(spec.herbruikbaarId !== undefined && { herbruikbaarId: spec.herbruikbaarId }),
  };
}

function contentOf({ id, type = "boolean", options = [], multiple, text = `Vraag ${id}?` }: QuestionSpec): UitvoeringsregelContent {
  if (type === "attachment") return { kind: "bijlage", bijlageType: text };
  if (type === "place") return { kind: "geoVerwijzing", identificatie: `nl.imow-gm9999.gebied.${id}`, vraagTekst: text };
  return {
    kind: "vraag",
    gegevensType: type,
    vraagTekst: text,
    opties: options.map((option) => ({ text: option })),
    ...(type === "list" && { optieType: multiple ? ("meerdereAntwoorden" as const) : ("enkelAntwoord" as const) }),
  };
}

function decisionOf(table: TableSpec, top: boolean, spec: RuleFileSpec): Decision {
  const isTable = (name: string): boolean => spec.tables.some((other) => other.name === name);
  const outputs = table.outputs ?? [table.name];
  return {
    id: `d-${table.name}`,
    name: table.name,
    variable: table.name,
    ...(top && { functioneleStructuurRef: "http://voorbeeld.example/id/concept/Conclusie" }),
    requires: table.inputs.map((name) => ({
      kind: isTable(name) ? ("decision" as const) : ("input" as const),
      id: isTable(name) ? `d-${name}` : `in-${name}`,
    })),
    logic: {
      kind: "table",
      hitPolicy: table.policy ?? "UNIQUE",
      ...(table.aggregation && { aggregation: table.aggregation }),
      inputs: table.inputs.map((expression) => ({ expression })),
      outputs: outputs.map((name) => ({ name, ...(table.outputValues !== undefined && { outputValues: table.outputValues }) })),
      rows: table.rows.map((row, i) => {
        const explanation = table.explanations?.[i];
        return {
          inputs: row.slice(0, table.inputs.length).map((text) => ({ text })),
          outputs: row.slice(table.inputs.length).map((text) => ({ text, ...(explanation !== undefined && { explanation }) })),
        };
      }),
    },
  };
}
