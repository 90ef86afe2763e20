/** The boxed expressions that go through a list, from DMN 1.4 on (§ 10.2.2): filter, for, every and some. What their parts come to is told by the caller. */
import type { Scope } from "../feel/binding.ts";
import { isContext } from "../feel/expressionValue.ts";
import { nameOf } from "../feel/bindingNames.ts";
import type { FeelValue } from "../feel/expressionValue.ts";
import type { DmnExpression } from "../model/dmnModel.ts";

type Evaluate = (part: DmnExpression | undefined, scope: Scope) => FeelValue;

/** The elements for which `match` is true, or, where it is a number, the element at that place; the parts of a context are names inside `match`. */
export function filteredValue(
  { match }: DmnExpression & { readonly kind: "filter" },
  elements: readonly FeelValue[],
  outer: Scope,
  evaluate: Evaluate,
): FeelValue {
  const matched = elements.map((element) => {
    outer.meter.spend(1);
    const scope = outer.inner();
    if (isContext(element)) for (const [key, part] of Object.entries(element)) scope.define(nameOf(key), part);
    scope.define("item", element);
    return evaluate(match, scope);
  });
  const [place] = matched;
  if (typeof place === "number") return elements[place > 0 ? place - 1 : elements.length + place] ?? null;
  return elements.filter((_, i) => matched[i] === true);
}

/** What `for` returns for each element, or whether `every` or `some` element satisfies; as in FEEL null where that is not known. */
export function iteratedValue(
  { kind, variable, body }: DmnExpression & { readonly kind: "for" | "every" | "some" },
  elements: readonly FeelValue[],
  outer: Scope,
  evaluate: Evaluate,
): FeelValue {
  const results: FeelValue[] = [];
  for (const element of elements) {
    outer.meter.spend(1);
    const scope = outer.inner();
    scope.define(variable, element);
    if (kind === "for") scope.define("partial", [...results]);
    results.push(evaluate(body, scope));
  }
  if (kind === "for") return results;
  const decisive = kind === "some";
  if (results.includes(decisive)) return decisive;
  return results.every((result) => result === !decisive) ? !decisive : null;
}
