/** Boxed expressions of DMN (DMN 1.3 § 10.2): from an expression and a scope to a value. The order of decisions is not its concern. */
import type { Scope } from "../feel/binding.ts";
import { evaluateExpression, testEntry } from "../feel/expression.ts";
import { callByName, contextOf, functionOf } from "../feel/expressionValue.ts";
import type { FeelValue } from "../feel/expressionValue.ts";
import type { DmnExpression, DmnFunction, DmnTable } from "../model/dmnModel.ts";
import { tableValue } from "./dmnTable.ts";

/** What goes with one evaluation of a file. */
export interface DmnRun {
  /** Says that an expression is null for a reason, in the interpreter's words. */
  problem(origin: number, reason: string): void;
  /** Runs the body of a function; undefined when there have been too many calls, or they nest too deep. */
  call(body: () => FeelValue): FeelValue | undefined;
  allowedValues(typeRef: string): string | undefined;
}

/** The value of an expression; null for what is missing, unreadable or not FEEL. */
export function boxedValue(expression: DmnExpression | undefined, scope: Scope, run: DmnRun): FeelValue {
  switch (expression?.kind) {
    case undefined:
      return null;
    case "literal":
      return textValue(expression.text, expression.origin, scope, run);
    case "table":
      return ofTable(expression, scope, run);
    case "context":
      return ofContext(expression, scope, run);
    case "list":
      return expression.items.map((item) => boxedValue(item, scope, run));
    case "relation":
      return expression.rows.map((row) =>
        contextOf(expression.columns.map((column, i) => [column, boxedValue(row[i], scope, run)] as const)),
      );
    case "function":
      return ofFunction(expression, scope, run);
    case "invocation": {
      const called = boxedValue(expression.called, scope, run);
      const values = expression.bindings.map(({ parameter, value }) => [parameter, boxedValue(value, scope, run)] as const);
      return callByName(called, new Map(values));
    }
    case "other":
      run.problem(expression.origin, `${expression.element} is not evaluated`);
      return null;
  }
}

function textValue(text: string, origin: number, scope: Scope, run: DmnRun): FeelValue {
  const { value, problem } = evaluateExpression(text, scope);
  if (problem !== undefined) run.problem(origin, problem);
  return value;
}

function ofTable(table: DmnTable, scope: Scope, run: DmnRun): FeelValue {
  return tableValue(table, {
    evaluate: (text, origin) => textValue(text, origin, scope, run),
    accepts(entry, input, origin) {
      const { value, problem } = testEntry(entry, input, scope);
      if (problem !== undefined) run.problem(origin, problem);
      return value;
    },
    allowedValues: (typeRef) => run.allowedValues(typeRef),
  });
}

/** An entry sees those above it. One without a name is the result of the whole (§ 10.2.1.4). */
function ofContext(expression: DmnExpression & { readonly kind: "context" }, outer: Scope, run: DmnRun): FeelValue {
  const scope = outer.inner();
  const parts: [string, FeelValue][] = [];
  for (const { name, value } of expression.entries) {
    const part = boxedValue(value, scope, run);
    if (name === undefined) return part;
    scope.define(name, part);
    parts.push([name, part]);
  }
  return contextOf(parts);
}

function ofFunction(expression: DmnFunction, outer: Scope, run: DmnRun): FeelValue {
  const { parameters, body, language, origin } = expression;
  return functionOf(parameters, (values) => {
    if (language !== "FEEL") {
      run.problem(origin, `a function in ${language} is not run`);
      return null;
    }
    const scope = outer.inner();
    parameters.forEach((parameter, i) => scope.define(parameter, values[i] ?? null));
    const value = run.call(() => boxedValue(body, scope, run));
    if (value === undefined) run.problem(origin, "too many calls");
    return value ?? null;
  });
}
