/** Which values a test on one constant hits: looked up, where comparing each with each takes a table of a thousand options a million comparisons. */
import type { EntryTest } from "../feel/entryTest.ts";
import { isList, valueKey } from "../feel/value.ts";
import type { Value } from "../feel/value.ts";

/** For each of `values` whether it is equal to the constant of a test; undefined for a test that is more than one constant. */
export function literalCells(values: readonly Value[]): (test: EntryTest) => (0 | 1)[] | undefined {
  // An element of a list counts as equal, which no lookup tells.
  if (values.some(isList)) return () => undefined;
  let places: Map<string, number[]> | undefined;
  return (test) => {
    if (test.t !== "literal") return undefined;
    places ??= placesOf(values);
    const truth = Array.from({ length: values.length }, (): 0 | 1 => 0);
    for (const place of places.get(valueKey(test.value)) ?? []) truth[place] = 1;
    return truth;
  };
}

function placesOf(values: readonly Value[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  values.forEach((value, at) => {
    const key = valueKey(value);
    const known = places.get(key);
    if (known === undefined) places.set(key, [at]);
    else known.push(at);
  });
  return places;
}
