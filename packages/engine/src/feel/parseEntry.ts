/** Reads input and output entries of tables: the unary-test subset of FEEL that rule files use (DMN 1.3 § 10.3, S-FEEL). */
import type { Comparison, Condition, EntryTest } from "./entryTest.ts";
import { isCalendarDate, scan } from "./scan.ts";
import type { Token } from "./scan.ts";
import type { Scalar } from "./value.ts";

/** How deep parentheses, `not` and `if` may nest; deeper is refused rather than risked. */
const maxDepth = 50;

class Unreadable extends Error {}

/**
 * The test that an input entry stands for, or undefined where it is not in the subset. An empty entry is read as `-`: DMN has no
 * empty test, and suppliers leave cells that do not matter empty.
 */
export function parseInputEntry(text: string): EntryTest | undefined {
  const trimmed = text.trim();
  if (trimmed === "-" || trimmed === "") return { t: "any" };
  return attempt(trimmed, (reader) => reader.unaryTests());
}

/** The constant that an output entry or literal expression stands for, or undefined where it is none. */
export function parseLiteral(text: string): { readonly value: Scalar } | undefined {
  const trimmed = text.trim();
  return attempt(trimmed, (reader) => ({ value: reader.literal() }));
}

/** The constants of a comma list, as in allowed values, or undefined where it holds something else. */
export function parseLiteralList(text: string): Scalar[] | undefined {
  return attempt(text.trim(), (reader) => {
    const values = [reader.literal()];
    while (reader.take(",")) values.push(reader.literal());
    return values;
  });
}

function attempt<T>(text: string, read: (reader: Reader) => T): T | undefined {
  const tokens = scan(text);
  if (tokens === undefined || tokens.length === 0) return undefined;
  const reader = new Reader(tokens);
  try {
    const result = read(reader);
    return reader.atEnd() ? result : undefined;
  } catch (fault) {
    if (fault instanceof Unreadable) return undefined;
    throw fault;
  }
}

/** A cursor over tokens; `Unreadable` leaves it from any depth and never leaves this file. */
class Reader {
  private at = 0;
  private depth = 0;
  private readonly tokens: readonly Token[];

  constructor(tokens: readonly Token[]) {
    this.tokens = tokens;
  }

  atEnd(): boolean {
    return this.at === this.tokens.length;
  }

  private is(text: string, ahead = 0): boolean {
    const token = this.tokens[this.at + ahead];
    return token !== undefined && token.t !== "value" && token.text === text;
  }

  take(text: string): boolean {
    if (!this.is(text)) return false;
    this.at++;
    return true;
  }

  private expect(text: string): void {
    if (!this.take(text)) throw new Unreadable();
  }

  private nested<T>(read: () => T): T {
    if (++this.depth > maxDepth) throw new Unreadable();
    const result = read();
    this.depth--;
    return result;
  }

  /** Whether the parentheses that open after the next word hold a `?`; then its content is an expression, not a list of tests. */
  private mentionsInput(): boolean {
    let open = 0;
    for (let i = this.at + 1; i < this.tokens.length; i++) {
      const token = this.tokens[i]!;
      if (token.t === "value") continue;
      if (token.text === "(") open++;
      if (token.text === ")" && --open === 0) return false;
      if (token.text === "?") return true;
    }
    return false;
  }

  unaryTests(): EntryTest {
    if (this.is("not") && this.is("(", 1) && !this.mentionsInput()) {
      this.at += 2;
      const inner = this.nested(() => this.tests());
      this.expect(")");
      return inner.t === "literal" && inner.value === null ? { t: "answered" } : { t: "not", test: inner };
    }
    return this.tests();
  }

  private tests(): EntryTest {
    const tests = [this.test()];
    while (this.take(",")) tests.push(this.test());
    return tests.length === 1 ? tests[0]! : { t: "or", tests };
  }

  private test(): EntryTest {
    for (const op of ["<=", ">=", "<", ">"] as const) if (this.take(op)) return { t: "compare", op, value: this.literal() };
    if (this.take("=")) return { t: "literal", value: this.literal() };
    if (this.take("!=")) return { t: "not", test: { t: "literal", value: this.literal() } };
    const opens = ["[", "(", "]"].find((mark) => this.is(mark));
    if (opens !== undefined && !(opens === "(" && this.opensCondition())) return this.range();
    const token = this.tokens[this.at];
    const isCondition =
      token?.t !== "value" && !this.is("true") && !this.is("false") && !this.is("null") && !this.is("date") && !this.is("-");
    if (isCondition) return { t: "condition", condition: this.condition() };
    return { t: "literal", value: this.literal() };
  }

  /** Whether a `?` stands before the first bracket that closes; looks no further, so that a list of ranges stays linear. */
  private opensCondition(): boolean {
    for (let i = this.at; i < this.tokens.length; i++) {
      const token = this.tokens[i]!;
      if (token.t === "value") continue;
      if (token.text === "?") return true;
      if (token.text === ")" || token.text === "]") return false;
    }
    return false;
  }

  private range(): EntryTest {
    const lowIn = this.is("[");
    this.at++;
    const low = this.literal();
    this.expect("..");
    const high = this.literal();
    const highIn = this.is("]");
    if (!highIn && !this.is(")") && !this.is("[")) throw new Unreadable();
    this.at++;
    return { t: "range", low, lowIn, high, highIn };
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
    if (token.text === "date") {
      this.expect("(");
      const text = this.nested(() => this.literal());
      this.expect(")");
      if (typeof text === "string" && isCalendarDate(text)) return { date: text };
    }
    throw new Unreadable();
  }

  private condition(): Condition {
    return this.nested(() => this.joined("or", () => this.joined("and", () => this.simple())));
  }

  private joined(t: "and" | "or", part: () => Condition): Condition {
    const c = [part()];
    while (this.take(t)) c.push(part());
    return c.length === 1 ? c[0]! : { t, c };
  }

  private simple(): Condition {
    if (this.take("if")) {
      const test = this.condition();
      this.expect("then");
      const then = this.condition();
      this.expect("else");
      return { t: "if", test, then, else: this.condition() };
    }
    if (this.take("(")) return this.closed(this.condition());
    if (this.take("not")) {
      this.expect("(");
      return { t: "not", c: this.closed(this.condition()) };
    }
    if (this.take("contains")) {
      const text = this.inputAndLiteral();
      if (typeof text !== "string") throw new Unreadable();
      return { t: "contains", text };
    }
    if (this.is("list") && this.is("contains", 1)) {
      this.at += 2;
      return { t: "member", value: this.inputAndLiteral() };
    }
    if (this.take("?")) {
      const op = (["<=", ">=", "!=", "<", ">", "="] as const).find((mark) => this.take(mark)) satisfies Comparison | undefined;
      return op === undefined ? { t: "compare", op: "=", value: true } : { t: "compare", op, value: this.literal() };
    }
    const value = this.literal();
    if (typeof value === "boolean" || value === null) return { t: "constant", value };
    throw new Unreadable();
  }

  private closed(condition: Condition): Condition {
    this.expect(")");
    return condition;
  }

  private inputAndLiteral(): Scalar {
    this.expect("(");
    this.expect("?");
    this.expect(",");
    const value = this.literal();
    this.expect(")");
    return value;
  }
}
