/** Values that decisions and answers have. Types never mix: `"true"` is not `true` (contracts section 3). */

/** A calendar date, ISO 8601, kept apart from text. */
export interface DateValue {
  readonly date: string;
}

export type Scalar = null | boolean | number | string | DateValue;

/** A scalar, a list (COLLECT and the orders), or the named outputs of one row. */
export type Value = Scalar | readonly Value[] | { readonly record: { readonly [name: string]: Value } };
