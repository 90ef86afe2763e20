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
import type { Answers } from "../session/step.ts";

/** What the reference makes of one decision: the outputs of the rows that hit, in row order. */
interface Hits {
  readonly outputs: readonly Value[];
  readonly rows: readonly number[];
  readonly table: DecisionTable | undefined;
}

/**
 * The distinct outputs of the top decisions for complete answers, one array a top, each output as its JSON text and sorted. Dates are
 * given as ISO text, places as ja, nee or deels.
 */
export function referenceOutcomes(model: RuleFile, answers: Answers): readonly (readonly string[])[] {
  const memo = new Map<string, Hits>();
  const entries = new Map<string, EntryTest>();
  const test = (text: string): EntryTest => {
    let known = entries.get(text);
    if (known === undefined) entries.set(text, (known = parseInputEntry(text) ?? { t: "or", tests: [] }));
    return known;
  };
  const onlyBooleans = placesComparedWithBooleansOnly(model, test);

  const hitsOf = (decision: Decision): Hits => {
    let known = memo.get(decision.id);
    if (known === undefined) memo.set(decision.id, (known = evaluateHits(decision)));
    return known;
  };
  const evaluateHits = (decision: Decision): Hits => {
    const { logic } = decision;
    if (logic.kind !== "table") {
      const literal = logic.kind === "expression" ? parseLiteral(logic.text) : undefined;
      return { outputs: literal ? [literal.value] : [], rows: literal ? [0] : [], table: undefined };
    }
    const rows = logic.rows.flatMap((row, i) =>
      row.inputs.every((entry, column) => hits(decision, logic.inputs[column]!.expression, test(entry.text))) ? [i] : [],
    );
    return { outputs: rows.map((row) => outputOf(logic, row)), rows, table: logic };
  };
  const hits = (decision: Decision, name: string, entry: EntryTest): boolean => {
    const input =
      model.inputData.find((one) => one.variable.trim() === name.trim() && decision.requires.some(({ id }) => id === one.id)) ??
      model.inputData.find((one) => one.variable.trim() === name.trim());
    const inner = model.decisions.find(
      (one) => one.variable.trim() === name.trim() && (input === undefined || decision.requires.some(({ id }) => id === one.id)),
    );
    if (inner !== undefined) return matches(entry, innerValue(hitsOf(inner)));
    const regel = model.uitvoeringsregels.find(({ id }) => id === input?.uitvoeringsregelId);
    if (regel === undefined) return matches(entry, null);
    const { content } = regel;
    if (content.kind === "vasteWaarde") {
      const text = content.waarde.trim();
      return matches(entry, content.gegevensType === "boolean" ? text === "true" : content.gegevensType === "number" ? Number(text) : text);
    }
    const answer = answers[regel.id];
    if (content.kind === "geoVerwijzing") {
      const place = answer === "deels" && onlyBooleans.has(regel.id) ? "ja" : String(answer);
      return matchesPlace(entry, place);
    }
    if (content.kind === "vraag" && content.gegevensType === "date") return matches(entry, { date: String(answer) });
    return matches(entry, answer as Value);
  };

  const marked = model.decisions.filter((decision) => decision.functioneleStructuurRef !== undefined);
  const tops =
    marked.length > 0
      ? marked
      : model.decisions.filter(({ id }) => !model.decisions.some((other) => other.requires.some((required) => required.id === id)));
  return tops.map((top) => {
    const found = hitsOf(top);
    const policy = found.table?.hitPolicy ?? "UNIQUE";
    const picks = policy === "FIRST" || policy === "PRIORITY" || found.table?.aggregation !== undefined;
    const outputs = picks ? [innerValue(found)] : found.outputs;
    return [...new Set(outputs.filter((output) => output !== null).map(valueKey))].sort();
  });
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
