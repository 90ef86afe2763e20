/** The inputs that were given, by name: which part of the files gets which, and what is left over. */
import { kindOf } from "../feel/expressionValue.ts";
import type { FeelValue, Json } from "../feel/expressionValue.ts";
import type { DmnInput } from "../model/dmnModel.ts";
import type { DmnRun } from "./dmnExpression.ts";
import { inputValue } from "./dmnInput.ts";
import { pathTo } from "./dmnLink.ts";
import type { DmnUnit } from "./dmnLink.ts";
import type { Reporter } from "./dmnRun.ts";

export class GivenInputs {
  private readonly main: DmnUnit;
  private readonly given: ReadonlyMap<string, Json>;
  private readonly unused: Set<string>;
  private readonly reporter: Reporter;

  constructor(main: DmnUnit, inputs: { readonly [name: string]: Json }, reporter: Reporter) {
    this.main = main;
    this.given = new Map(Object.entries(inputs));
    this.unused = new Set(this.given.keys());
    this.reporter = reporter;
  }

  /** The value given for an input, as its type has it; null where none is, or where it does not fit, which is reported. */
  valueOf(input: DmnInput & { readonly unit: DmnUnit }, run: DmnRun): FeelValue {
    const { typeRef, unit, origin, name } = input;
    const json = this.find(input) ?? null;
    if (json === null) return null;
    const unreadable: string[] = [];
    const value = inputValue(json, typeRef, unit.types, unreadable);
    const report = (code: string, facts: { readonly [key: string]: string }): void =>
      this.reporter.report(unit.file, code, "error", origin, { name: name.trim(), ...facts, type: typeRef ?? "" });
    for (const text of unreadable) report("evaluate/unreadable-input", { text });
    const fitted = run.fits(value, typeRef);
    if (fitted !== undefined) return fitted;
    report("evaluate/unfit-input", { kind: kindOf(value) });
    return null;
  }

  /** Reports what no input took. */
  reportUnused(): void {
    for (const name of this.unused) this.reporter.report(this.main.file, "evaluate/unknown-input", "warning", undefined, { name });
  }

  /** By the name alone; of an imported file behind the import's name and a dot, or in an object under it. */
  private find({ name, variable, unit }: DmnInput & { readonly unit: DmnUnit }): Json | undefined {
    const path = pathTo(this.main, unit) ?? [];
    const names = [name, name.trim(), variable];
    const keys = path.length === 0 ? names : [...names.map((one) => [...path, one].join(".")), ...names];
    const key = keys.find((one) => this.given.has(one));
    const nested = path.length === 0 ? undefined : inside(this.given.get(path[0]!), path.slice(1), names);
    if (nested !== undefined) {
      this.unused.delete(path[0]!);
      return nested;
    }
    if (key === undefined) return undefined;
    this.unused.delete(key);
    return this.given.get(key);
  }
}

function inside(json: Json | undefined, path: readonly string[], names: readonly string[]): Json | undefined {
  const part = (of: Json | undefined, name: string): Json | undefined =>
    typeof of === "object" && of !== null && !Array.isArray(of) && Object.hasOwn(of, name)
      ? (of as { [key: string]: Json })[name]
      : undefined;
  const found = path.reduce(part, json);
  return names.map((name) => part(found, name)).find((one) => one !== undefined);
}
