/** The constants in table entries: texts, numbers, booleans, null, dates, lists of these. */
import { isCalendarDate } from "./scan.ts";
import type { Token } from "./scan.ts";
import type { Scalar, Value } from "./value.ts";

/** How deep parentheses, `not` and `if` may nest; deeper is refused rather than risked. */
const maxDepth = 50;

/** Leaves a reader from any depth; caught where the reading of an entry begins. */
export class Unreadable extends Error {}

/** A cursor over the tokens of an entry that reads constants; tests and conditions are read by `parseEntry`. */
export class ConstantReader {
  protected at = 0;
  protected depth = 0;
  protected readonly tokens: readonly Token[];

  constructor(tokens: readonly Token[]) {
    this.tokens = tokens;
  }

  atEnd(): boolean {
    return this.at === this.tokens.length;
  }

  protected is(text: string, ahead = 0): boolean {
    const token = this.tokens[this.at + ahead];
    return token !== undefined && token.t !== "value" && token.text === text;
  }

  take(text: string): boolean {
    if (!this.is(text)) return false;
    this.at++;
    return true;
  }

  protected expect(text: string): void {
    if (!this.take(text)) throw new Unreadable();
  }

  protected nested<T>(read: () => T): T {
    if (++this.depth > maxDepth) throw new Unreadable();
    const result = read();
    this.depth--;
    return result;
  }

  literal(): Scalar {
    const negative = this.take("-");
    const token = this.tokens[this.at++];
    if (token === undefined) throw new Unreadable();
    if (token.t === "value" && !negative) return token.value;
    if (token.t === "value" && typeof token.value === "number") return -token.value;
    if (negative || token.t === "value") throw new Unreadable();
    if (token.text === "true") return true;
    if (token.text === "false") return false;
    if (token.text === "null") return null;
    if (token.text === "date") return { date: this.dateText() };
    throw new Unreadable();
  }

  /** After `date`: `("2026-01-31")` or `(2026, 1, 31)`. */
  protected dateText(): string {
    this.expect("(");
    const first = this.nested(() => this.literal());
    const rest: Scalar[] = [];
    while (rest.length < 2 && this.take(",")) rest.push(this.nested(() => this.literal()));
    this.expect(")");
    const [month, day] = rest;
    const digits = (part: Scalar | undefined, count: number): string =>
      typeof part === "number" && Number.isInteger(part) ? String(part).padStart(count, "0") : "";
    const text = rest.length === 0 ? first : `${digits(first, 4)}-${digits(month, 2)}-${digits(day, 2)}`;
    if (typeof text !== "string" || !isCalendarDate(text)) throw new Unreadable();
    return text;
  }

  protected list(): Scalar[] {
    this.expect("[");
    if (this.take("]")) return [];
    const values = [this.literal()];
    while (this.take(",")) values.push(this.literal());
    this.expect("]");
    return values;
  }

  value(): Value {
    return this.is("[") ? this.list() : this.literal();
  }

  /** Whether a constant stands here; it is read if so. */
  protected tryLiteral(): boolean {
    const { depth } = this;
    try {
      this.literal();
      return true;
    } catch (fault) {
      if (!(fault instanceof Unreadable)) throw fault;
      this.depth = depth;
      return false;
    }
  }
}
