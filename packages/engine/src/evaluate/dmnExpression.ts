/** Boxed expressions of DMN (DMN 1.3 § 10.2): from an expression and a scope to a value. The order of decisions is not its concern. */
import type { Scope } from "../feel/binding.ts";
import { elementsOf, evaluateExpression, testEntry } from "../feel/expression.ts";
import type { Problem } from "../feel/expression.ts";
import { callByName, contextOf, functionOf } from "../feel/expressionValue.ts";
import type { FeelValue } from "../feel/expressionValue.ts";
import type { DmnExpression, DmnFunction, DmnTable } from "../model/dmnModel.ts";
import { filteredValue, iteratedValue } from "./dmnIteration.ts";
import { tableValue } from "./dmnTable.ts";

/** What goes with the evaluation of one file. */
export interface DmnRun {
  /** Says that an expression is null, and why. */
  problem(origin: number, problem: Problem): void;
  /** Runs the body of a function; undefined when there have been too many calls, or they nest too deep. */
  call(body: () => FeelValue): FeelValue | undefined;
  /** The value as its type has it, undefined where it does not fit. */
  fits(value: FeelValue, typeRef: string | undefined): FeelValue | undefined;
  /** The value as its type has it, null where it does not fit; that is reported under this name. */
  fit(value: FeelValue, typeRef: string | undefined, name: string, origin: number): FeelValue;
  allowedValues(typeRef: string): string | undefined;
}

/** The value of an expression, of the type that it declares; null for what is missing, unreadable or not FEEL. */
export function boxedValue(expression: DmnExpression | undefined, scope: Scope, run: DmnRun): FeelValue {
  if (expression === undefined) return null;
  const value = untyped(expression, scope, run);
  return "typeRef" in expression ? run.fit(value, expression.typeRef, "", expression.origin) : value;
}

function untyped(expression: DmnExpression, scope: Scope, run: DmnRun): FeelValue {
  switch (expression.kind) {
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
    case "conditional":
      return boxedValue(boxedValue(expression.if, scope, run) === true ? expression.then : expression.else, scope, run);
    case "filter":
    case "for":
    case "every":
    case "some": {
      const { value: elements, problem } = elementsOf(boxedValue(expression.in, scope, run), scope);
      if (problem !== undefined) run.problem(expression.origin, problem);
      if (elements === undefined) return null;
      const evaluate = (part: DmnExpression | undefined, inside: Scope): FeelValue => boxedValue(part, inside, run);
      return expression.kind === "filter"
        ? filteredValue(expression, elements, scope, evaluate)
        : iteratedValue(expression, elements, scope, evaluate);
    }
    case "other":
      run.problem(expression.origin, { reason: `${expression.element} is not evaluated` });
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
  for (const { name, typeRef, value } of expression.entries) {
    const part = run.fit(boxedValue(value, scope, run), typeRef, name ?? "", value?.origin ?? expression.origin);
    if (name === undefined || name === "") return part;
    scope.define(name, part);
    parts.push([name, part]);
  }
  return contextOf(parts);
}

function ofFunction(expression: DmnFunction, outer: Scope, run: DmnRun): FeelValue {
  const { parameters, body, language, origin } = expression;
  return functionOf(
    parameters.map(({ name }) => name),
    (values) => {
      if (language !== "FEEL") {
        run.problem(origin, { reason: `a function in ${language} is not run` });
        return null;
      }
      const scope = outer.inner();
      parameters.forEach(({ name, typeRef }, i) => scope.define(name, run.fit(values[i] ?? null, typeRef, name, origin)));
      const value = run.call(() => boxedValue(body, scope, run));
      if (value === undefined) run.problem(origin, { limit: "depth" });
      return value ?? null;
    },
  );
}
