/** Reads input and output entries of tables: the unary-test subset of FEEL that rule files use (DMN 1.3 § 10.3, S-FEEL). */
import type { Comparison, Condition, EntryTest, Search } from "./entryTest.ts";
import { searchOf } from "./plainPattern.ts";
import { ConstantReader, Unreadable } from "./constantReader.ts";
import { scan } from "./scan.ts";
import type { Scalar, Value } from "./value.ts";

const allComparisons = ["<=", ">=", "!=", "<", ">", "="] as const satisfies readonly Comparison[];
/** What a comparison is when its sides change places. */
const turned = { "<=": ">=", ">=": "<=", "<": ">", ">": "<", "=": "=", "!=": "!=" } as const satisfies {
  readonly [C in Comparison]: Comparison;
};

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
  return attempt(text, (reader) => ({ value: reader.literal() }));
}

/** The constant or the list of constants that an output entry or literal expression stands for, or undefined where it is neither. */
export function parseValue(text: string): { readonly value: Value } | undefined {
  return attempt(text, (reader) => ({ value: reader.value() }));
}

/** The constants of a comma list, as in allowed values, or undefined where it holds something else. */
export function parseLiteralList(text: string): Scalar[] | undefined {
  return attempt(text, (reader) => {
    const values = [reader.literal()];
    while (reader.take(",")) values.push(reader.literal());
    return values;
  });
}

function attempt<T>(text: string, read: (reader: TestReader) => T): T | undefined {
  const tokens = scan(text);
  if (tokens === undefined || tokens.length === 0) return undefined;
  const reader = new TestReader(tokens);
  try {
    const result = read(reader);
    return reader.atEnd() ? result : undefined;
  } catch (fault) {
    if (fault instanceof Unreadable) return undefined;
    throw fault;
  }
}

/** Reads tests and conditions. */
class TestReader extends ConstantReader {
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
    const opens = ["[", "(", "]"].find((mark) => this.is(mark));
    if (opens !== undefined && (opens !== "(" || this.opensRange())) return this.positiveTest();
    const token = this.tokens[this.at];
    const isConstant = token?.t === "value" || ["true", "false", "null", "date", "-"].some((word) => this.is(word));
    if (!isConstant && this.comparison(["<=", ">=", "<", ">", "=", "!="], false) === undefined) {
      return { t: "condition", condition: this.condition() };
    }
    const start = this.at;
    const test = this.positiveTest();
    // `5 < ?` is a condition that begins with a constant.
    if (this.comparison(allComparisons, false) === undefined) return test;
    this.at = start;
    return { t: "condition", condition: this.condition() };
  }

  /** A comparison, a range, a list of constants, or a constant: what may stand in a list of tests, and after `in`. */
  private positiveTest(): EntryTest {
    const op = this.comparison(["<=", ">=", "<", ">"]);
    if (op !== undefined) return { t: "compare", op, value: this.literal() };
    if (this.take("=")) return { t: "literal", value: this.literal() };
    if (this.take("!=")) return { t: "not", test: { t: "literal", value: this.literal() } };
    if (this.is("[") && this.opensList()) {
      const tests = this.list().map((value): EntryTest => ({ t: "literal", value }));
      return tests.length === 1 ? tests[0]! : { t: "or", tests };
    }
    if (this.is("[") || this.is("(") || this.is("]")) return this.range();
    return { t: "literal", value: this.literal() };
  }

  private comparison<C extends Comparison>(from: readonly C[], takes = true): C | undefined {
    return from.find((mark) => (takes ? this.take(mark) : this.is(mark)));
  }

  /** Whether a bracket opens a range; looks no further than its first constant, so that long lists stay linear. */
  private opensRange(): boolean {
    const start = this.at++;
    const isRange = this.tryLiteral() && this.is("..");
    this.at = start;
    return isRange;
  }

  /** Whether a bracket opens a list of constants and no range; looks no further than its first constant. */
  private opensList(): boolean {
    const start = this.at++;
    const isList = this.is("]") || (this.tryLiteral() && !this.is(".."));
    this.at = start;
    return isList;
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
    const search = this.search();
    if (search !== undefined) {
      const text = this.inputAndLiteral();
      if (typeof text !== "string") throw new Unreadable();
      return { t: search, text };
    }
    if (this.is("matches") && this.is("(", 1)) {
      this.at++;
      const pattern = this.inputAndLiteral();
      const found = typeof pattern === "string" ? searchOf(pattern) : undefined;
      if (found === undefined) throw new Unreadable();
      return found;
    }
    if (this.is("list") && this.is("contains", 1)) {
      this.at += 2;
      return this.is("[", 1) ? this.listAndInput() : { t: "member", value: this.inputAndLiteral() };
    }
    if (this.take("?")) return this.afterInput();
    const value = this.literal();
    const op = this.comparison(allComparisons);
    if (op !== undefined) {
      this.expect("?");
      return { t: "compare", op: turned[op], value };
    }
    if (typeof value === "boolean" || value === null) return { t: "constant", value };
    throw new Unreadable();
  }

  private search(): Search | undefined {
    if (this.take("contains")) return "contains";
    if (!this.is("with", 1) || !(this.is("starts") || this.is("ends"))) return undefined;
    const search = this.is("starts") ? "starts" : "ends";
    this.at += 2;
    return search;
  }

  /** What is asked of the input: nothing, a comparison, `between … and …` or `in …`. */
  private afterInput(): Condition {
    if (this.take("between")) {
      const low = this.literal();
      this.expect("and");
      return {
        t: "and",
        c: [
          { t: "compare", op: ">=", value: low },
          { t: "compare", op: "<=", value: this.literal() },
        ],
      };
    }
    if (this.take("in")) return { t: "in", tests: this.inTests() };
    const op = this.comparison(allComparisons);
    return op === undefined ? { t: "truth" } : { t: "compare", op, value: this.literal() };
  }

  /** After `in`: tests between parentheses, or one test; a parenthesis may also open a range. */
  private inTests(): EntryTest[] {
    if (!this.is("(") || this.opensRange()) return [this.positiveTest()];
    this.at++;
    const tests = [this.positiveTest()];
    while (this.take(",")) tests.push(this.positiveTest());
    this.expect(")");
    return tests;
  }

  /** `(["a", "b"], ?)`: whether the input is one of these. */
  private listAndInput(): Condition {
    this.expect("(");
    const tests = this.list().map((value): EntryTest => ({ t: "literal", value }));
    this.expect(",");
    this.expect("?");
    this.expect(")");
    return { t: "in", tests };
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
