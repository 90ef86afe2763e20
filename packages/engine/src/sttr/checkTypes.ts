/**
 * Declared types beside the values that stand in tables. A typeRef only yields diagnostics, here; no value is ever changed to fit one, since
 * real files declare places as boolean and compare them with strings.
 */
import { constantsOf } from "../feel/entryTest.ts";
import { parseInputEntry, parseLiteralList } from "../feel/parseEntry.ts";
import { typeName } from "../feel/value.ts";
import type { Scalar } from "../feel/value.ts";
import type { ItemDefinition } from "../model/annotations.ts";
import type { Entry } from "../model/decision.ts";
import type { RuleFile } from "../model/ruleFile.ts";
import type { Note } from "./checkModel.ts";

/** What a typeRef comes down to: a type of literals, or one that no literal in a table can contradict. */
interface Meaning {
  readonly base: string | undefined;
  readonly allowed?: string;
}

const literalTypes: ReadonlySet<string> = new Set(["string", "boolean", "number", "date"]);
const otherTypes: ReadonlySet<string> = new Set([
  "Any",
  "any",
  "time",
  "dateTime",
  "date and time",
  "duration",
  "days and time duration",
  "dayTimeDuration",
  "years and months duration",
  "yearMonthDuration",
  "context",
  "list",
  "function",
  "range",
  "Null",
]);

/** Notes `sttr/unknown-type`, `sttr/type-contradiction` and `sttr/value-not-allowed`, each once for a type and a name. */
export function checkTypes(model: RuleFile, note: Note): void {
  const checker = new TypeChecker(model.itemDefinitions ?? [], note);
  for (const { name, typeRef, components, origin } of model.itemDefinitions ?? []) {
    for (const component of [{ typeRef }, ...components]) checker.meaning(component.typeRef, name, origin);
  }
  for (const { variable, typeRef, origin } of model.inputData) checker.meaning(typeRef, variable, origin);
  for (const { name, parameters, origin } of model.businessKnowledgeModels ?? []) {
    for (const { typeRef } of parameters) checker.meaning(typeRef, name, origin);
  }
  const declared = new Map([...model.decisions, ...model.inputData].map(({ variable, typeRef }) => [variable.trim(), typeRef]));
  for (const { variable, typeRef, logic, origin } of [...model.decisions, ...(model.businessKnowledgeModels ?? [])]) {
    checker.meaning(typeRef, variable, origin);
    if (logic.kind !== "table") continue;
    logic.inputs.forEach((input, column) => {
      const entries = logic.rows.map((row) => row.inputs[column]);
      const types = [input.typeRef, declared.get(input.expression)];
      checker.column(types, input.label ?? input.expression, entries, input.origin);
    });
    // An aggregate is of another type than what it is made from.
    if (logic.aggregation !== undefined) continue;
    logic.outputs.forEach((output, column) => {
      const entries = logic.rows.map((row) => row.outputs[column]);
      const types = [output.typeRef, logic.outputs.length === 1 ? typeRef : undefined];
      checker.column(types, output.name ?? variable, entries, output.origin ?? logic.origin);
    });
  }
}

class TypeChecker {
  private readonly definitions: ReadonlyMap<string, ItemDefinition>;
  private readonly note: Note;
  private readonly told = new Set<string>();
  private readonly allowedValues = new Map<string, ReadonlySet<Scalar>>();

  constructor(definitions: readonly ItemDefinition[], note: Note) {
    this.definitions = new Map(definitions.map((definition) => [definition.name, definition]));
    this.note = note;
  }

  /** What a typeRef means, through aliases; a collection as what it is made of. Unknown ones are noted. */
  meaning(typeRef: string | undefined, name: string, origin: number | undefined): Meaning {
    let type = typeRef;
    let allowed: string | undefined;
    for (let steps = 0; type !== undefined && steps < 20; steps++) {
      const definition = this.find(type);
      if (definition === undefined) break;
      allowed ??= definition.allowedValues;
      type = definition.typeRef;
    }
    const local = type === undefined ? undefined : localOf(type);
    // A name with a dot is of an imported file.
    if (local !== undefined && !literalTypes.has(local) && !otherTypes.has(local) && !local.includes(".") && !this.find(local)) {
      this.once("sttr/unknown-type", local, origin, { typeRef: local, name });
    }
    return { base: local !== undefined && literalTypes.has(local) ? local : undefined, ...(allowed !== undefined && { allowed }) };
  }

  /**
   * Looks through one column for the first entry of another type than it is declared with, and for entries that its type does not allow. A
   * column may be declared twice: by itself, and by the variable that it is on or gives.
   */
  column(
    typeRefs: readonly (string | undefined)[],
    name: string,
    entries: readonly (Entry | undefined)[],
    origin: number | undefined,
  ): void {
    for (const typeRef of new Set(typeRefs)) {
      const { base, allowed } = this.meaning(typeRef, name, origin);
      if (base === undefined || typeRef === undefined) continue;
      const wrong = entries.find((entry) => typesIn(entry?.text ?? "").some((type) => type !== base));
      if (wrong !== undefined) {
        const found = typesIn(wrong.text).find((type) => type !== base)!;
        const facts = { typeRef, name, value: wrong.text.slice(0, 200), found };
        this.once("sttr/type-contradiction", `${name} ${base} ${found}`, wrong.origin ?? origin, facts);
      } else if (allowed !== undefined) this.allowed(allowed, typeRef, entries, origin);
    }
  }

  private allowed(allowed: string, typeRef: string, entries: readonly (Entry | undefined)[], origin: number | undefined): void {
    let known = this.allowedValues.get(allowed);
    // Parsed once: many columns can share one type with a long list.
    if (known === undefined) this.allowedValues.set(allowed, (known = new Set(parseLiteralList(allowed))));
    if (known.size === 0) return;
    for (const entry of entries) {
      if (!parseLiteralList(entry?.text ?? "")?.some((value) => !known.has(value))) continue;
      const facts = { typeRef, value: entry!.text.slice(0, 200), allowed: allowed.slice(0, 200) };
      this.once("sttr/value-not-allowed", `${localOf(typeRef)} ${entry!.text}`, entry!.origin ?? origin, facts);
    }
  }

  /** By the name as written, else without the prefix that DMN 1.1 puts before it. */
  private find(type: string): ItemDefinition | undefined {
    return this.definitions.get(type) ?? this.definitions.get(localOf(type));
  }

  private once(code: string, key: string, origin: number | undefined, params: Parameters<Note>[3]): void {
    if (this.told.has(`${code} ${key}`)) return;
    this.told.add(`${code} ${key}`);
    this.note(code, "warning", origin, params);
  }
}

/** `feel:boolean` is boolean. */
function localOf(type: string): string {
  return type.slice(type.lastIndexOf(":") + 1).trim();
}

/** The types of the constants in an entry; none of what is no subset of FEEL. The forms that fill nearly every table are told by sight. */
function typesIn(text: string): readonly string[] {
  if (text === "-" || text === "") return [];
  if (text === "true" || text === "false") return ["boolean"];
  if (text.startsWith('"') && text.indexOf('"', 1) === text.length - 1 && !text.includes("\\")) return ["string"];
  const test = parseInputEntry(text);
  return test === undefined
    ? []
    : constantsOf(test)
        .filter((value) => value !== null)
        .map(typeName);
}
