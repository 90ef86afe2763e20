/**
 * A second opinion for tests: the outcome of a rule file straight from its texts, row by row and name by name, with no cells, indexes or
 * diagrams. Slow on purpose, and sharing nothing with the compiler but the parser of entries.
 */
import { matches } from "../feel/entryTest.ts";
import type { EntryTest } from "../feel/entryTest.ts";
import { parseInputEntry, parseLiteral, parseLiteralList } from "../feel/parseEntry.ts";
import { valueKey } from "../feel/value.ts";
import type { Value } from "../feel/value.ts";
import type { Decision, DecisionTable } from "../model/decision.ts";
import type { RuleFile } from "../model/ruleFile.ts";
import type { Uitvoeringsregel } from "../model/uitvoeringsregel.ts";
import type { Answers } from "../session/step.ts";

/** What the reference makes of one decision: the outputs of the rows that hit, in row order. */
interface Hits {
  readonly outputs: readonly Value[];
  readonly table: DecisionTable | undefined;
}

/** The outcomes of a rule file for complete answers: one array a top decision, its distinct outputs as JSON texts, sorted. */
export type Reference = (answers: Answers) => readonly (readonly string[])[];

/** The outcome straight from the texts, for one set of answers; see `referenceOf`. */
export function referenceOutcomes(model: RuleFile, answers: Answers): readonly (readonly string[])[] {
  return referenceOf(model)(answers);
}

/** What a column looks at: a decision, or what is asked or fixed. */
type Subject = { readonly decision: Decision } | { readonly regel: Uitvoeringsregel } | undefined;

/**
 * The reference evaluator of a rule file. Names are looked up and entries parsed once; every set of answers is then evaluated afresh.
 * Dates are given as ISO text, places as ja, nee or deels.
 */
export function referenceOf(model: RuleFile): Reference {
  const entries = new Map<string, EntryTest>();
  const test = (text: string): EntryTest => {
    let known = entries.get(text);
    if (known === undefined) entries.set(text, (known = parseInputEntry(text) ?? { t: "or", tests: [] }));
    return known;
  };
  const onlyBooleans = placesComparedWithBooleansOnly(model, test);
  const tables = new Map(
    model.decisions.flatMap((decision) => {
      const { logic } = decision;
      if (logic.kind !== "table") return [];
      const subjects = logic.inputs.map(({ expression }) => subjectOf(model, decision, expression.trim()));
      const rows = logic.rows.map((row) => row.inputs.map((entry) => test(entry.text)));
      return [[decision, { subjects, rows, outputs: logic.rows.map((_, row) => outputOf(logic, row)) }] as const];
    }),
  );
  const marked = model.decisions.filter((decision) => decision.functioneleStructuurRef !== undefined);
  const unneeded = model.decisions.filter(
    ({ id }) => !model.decisions.some((other) => other.requires.some((required) => required.id === id)),
  );
  const tops = marked.length > 0 ? marked : unneeded;

  return (answers) => {
    const memo = new Map<Decision, Hits>();
    const hitsOf = (decision: Decision): Hits => {
      let known = memo.get(decision);
      if (known === undefined) memo.set(decision, (known = evaluate(decision)));
      return known;
    };
    const evaluate = (decision: Decision): Hits => {
      const { logic } = decision;
      if (logic.kind !== "table") {
        const literal = logic.kind === "expression" ? parseLiteral(logic.text) : undefined;
        return { outputs: literal ? [literal.value] : [], table: undefined };
      }
      const { subjects, rows, outputs } = tables.get(decision)!;
      return { outputs: outputs.filter((_, row) => rows[row]!.every((entry, column) => hits(subjects[column], entry))), table: logic };
    };
    const hits = (subject: Subject, entry: EntryTest): boolean => {
      if (entry.t === "any") return true;
      if (subject === undefined) return matches(entry, null);
      if ("decision" in subject) return matches(entry, innerValue(hitsOf(subject.decision)));
      const { id, content } = subject.regel;
      if (content.kind === "vasteWaarde") {
        const text = content.waarde.trim();
        return matches(
          entry,
          content.gegevensType === "boolean" ? text === "true" : content.gegevensType === "number" ? Number(text) : text,
        );
      }
      const answer = answers[id];
      if (content.kind === "geoVerwijzing") return matchesPlace(entry, answer === "deels" && onlyBooleans.has(id) ? "ja" : String(answer));
      if (content.kind === "vraag" && content.gegevensType === "date") return matches(entry, { date: String(answer) });
      return matches(entry, answer as Value);
    };
    return tops.map((top) => {
      const found = hitsOf(top);
      const policy = found.table?.hitPolicy ?? "UNIQUE";
      const picks = policy === "FIRST" || policy === "PRIORITY" || found.table?.aggregation !== undefined;
      const outputs = picks ? [innerValue(found)] : found.outputs;
      return [...new Set(outputs.filter((output) => output !== null).map((output) => JSON.stringify(output)))].sort();
    });
  };
}

/** The meaning of a name inside a decision: what it requires before anything else of that name. */
function subjectOf(model: RuleFile, decision: Decision, name: string): Subject {
  const requires = (id: string): boolean => decision.requires.some((required) => required.id === id);
  const inputs = model.inputData.filter((input) => input.variable.trim() === name);
  const decisions = model.decisions.filter((other) => other.variable.trim() === name);
  const input = inputs.find(({ id }) => requires(id));
  const inner = decisions.find(({ id }) => requires(id)) ?? (input === undefined && inputs.length === 0 ? decisions[0] : undefined);
  if (inner !== undefined && input === undefined) return { decision: inner };
  const regelId = (input ?? inputs[0])?.uitvoeringsregelId;
  const regel = model.uitvoeringsregels.find(({ id }) => id === regelId);
  return regel && { regel };
}

function outputOf(table: DecisionTable, row: number): Value {
  const values = table.outputs.map((_, column) => parseLiteral(table.rows[row]!.outputs[column]?.text ?? "null")?.value ?? null);
  return values.length <= 1
    ? (values[0] ?? null)
    : { record: Object.fromEntries(values.map((value, i) => [table.outputs[i]!.name ?? `output ${i + 1}`, value])) };
}

function innerValue({ outputs, table }: Hits): Value {
  if (outputs.length === 0) return null;
  const numbers = outputs.filter((output) => typeof output === "number");
  switch (table?.aggregation) {
    case "COUNT":
      return outputs.length;
    case "SUM":
      return numbers.length === outputs.length ? numbers.reduce((sum, value) => sum + value, 0) : null;
    case "MIN":
      return Math.min(...numbers);
    case "MAX":
      return Math.max(...numbers);
    case undefined:
  }
  switch (table?.hitPolicy) {
    case "COLLECT":
    case "RULE ORDER":
    case "OUTPUT ORDER": {
      const list = outputs.filter((output) => output !== null);
      return list.length === 0 ? null : list;
    }
    case "PRIORITY": {
      const order = (parseLiteralList(table.outputs[0]?.outputValues ?? "") ?? []).map(valueKey);
      const rank = (output: Value): number => (order.includes(valueKey(output)) ? order.indexOf(valueKey(output)) : order.length);
      return outputs.reduce((best, output) => (rank(output) < rank(best) ? output : best));
    }
    default:
      return outputs[0]!;
  }
}

/** On a place `true` stands for ja and deels, `false` for nee. */
function matchesPlace(entry: EntryTest, place: string): boolean {
  if (entry.t === "literal" && typeof entry.value === "boolean") return entry.value === (place !== "nee");
  if (entry.t === "or") return entry.tests.some((one) => matchesPlace(one, place));
  if (entry.t === "not") return !matchesPlace(entry.test, place);
  return matches(entry, place);
}

function placesComparedWithBooleansOnly(model: RuleFile, test: (text: string) => EntryTest): ReadonlySet<string> {
  const places = model.uitvoeringsregels.filter(({ content }) => content.kind === "geoVerwijzing").map(({ id }) => id);
  return new Set(
    places.filter((id) => {
      const names = model.inputData.filter((input) => input.uitvoeringsregelId === id).map((input) => input.variable.trim());
      const texts = model.decisions.flatMap(({ logic }) =>
        logic.kind === "table"
          ? logic.rows.flatMap((row) =>
              row.inputs.filter((_, column) => names.includes(logic.inputs[column]!.expression.trim())).map((entry) => entry.text),
            )
          : [],
      );
      return !texts.some((text) => JSON.stringify(test(text)).match(/"value":"/));
    }),
  );
}
