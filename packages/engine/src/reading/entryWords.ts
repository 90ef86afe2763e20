/** Table entries in words: what a cell asks of an answer or a decision, and what a row gives. Dutch and English; parsing is in `feel/`. */
import type { Language } from "../diagnostics/catalogueEntry.ts";
import type { Condition, EntryTest } from "../feel/entryTest.ts";
import { parseInputEntry, parseValue } from "../feel/parseEntry.ts";
import { isDate, isList } from "../feel/value.ts";
import type { Scalar, Value } from "../feel/value.ts";
import { dateLabel, dateWords, numberLabel, numberWords, rangeLabel } from "./answerLabel.ts";
import type { Range } from "./answerLabel.ts";

/** What a column is about; `lists` where it is a set: several chosen options, or a decision whose value is a list. */
export interface ColumnAbout {
  readonly is: "question" | "attachment" | "place" | "decision";
  readonly lists?: true;
  readonly unit?: string;
}

/** A condition in words. Dutch puts the verb last (`hoger dan 5` `is`), English first (`is` `higher than 5`); a table shows `short`. */
export interface Predicate {
  readonly short: string;
  readonly verb: string;
}

/** The condition of an input entry; undefined for `-`, which asks nothing. An entry that cannot be read is shown as it is written. */
export function entryWords(text: string, about: ColumnAbout, language: Language): Predicate | undefined {
  const test = parseInputEntry(text);
  if (test === undefined) return asWritten(text, language);
  return new EntryWords(about, language, text).of(test);
}

const places: { readonly [answer: string]: string } = { ja: "yes", nee: "no", deels: "partly" };

const asWritten = (text: string, language: Language): Predicate =>
  language === "nl" ? { short: `aan de formule ${text.trim()}`, verb: "voldoet" } : { short: `the formula ${text.trim()}`, verb: "meets" };

class EntryWords {
  private readonly about: ColumnAbout;
  private readonly isDutch: boolean;
  private readonly text: string;

  constructor(about: ColumnAbout, language: Language, text: string) {
    this.about = about;
    this.isDutch = language === "nl";
    this.text = text;
  }

  of(test: EntryTest): Predicate | undefined {
    switch (test.t) {
      case "any":
        return undefined;
      case "answered":
        return this.about.is === "decision" ? this.has(this.say("een uitkomst", "an outcome")) : this.is(this.say("ingevuld", "filled in"));
      case "literal":
        return this.literal(test.value);
      case "compare":
        return this.compare(test.op, test.value);
      case "range":
        return this.between({ value: test.low, included: test.lowIn }, { value: test.high, included: test.highIn });
      case "or":
        return this.either(test.tests.flatMap((one) => this.of(one) ?? []));
      case "not":
        return this.not(this.of(test.test));
      case "condition":
        return this.condition(test.condition);
    }
  }

  private say(nl: string, en: string): string {
    return this.isDutch ? nl : en;
  }
  private is(short: string): Predicate {
    return { short, verb: this.say("is", "is") };
  }
  private has(short: string): Predicate {
    return { short, verb: this.say("heeft", "has") };
  }

  private literal(value: Scalar): Predicate {
    if (value === null) {
      return this.about.is === "decision"
        ? this.has(this.say("geen uitkomst", "no outcome"))
        : this.is(this.say("niet ingevuld", "not filled in"));
    }
    if (this.about.is === "attachment" && typeof value === "boolean") {
      return this.is(value ? this.say("toegevoegd", "added") : this.say("niet toegevoegd", "not added"));
    }
    // The answers of a place are words of ours, not texts of the author.
    if (this.about.is === "place" && typeof value === "string") return this.is(this.isDutch ? value : (places[value] ?? value));
    const short = this.value(value);
    return this.about.lists ? { short, verb: this.say("bevat", "contains") } : this.is(short);
  }

  private value(value: Scalar): string {
    return scalarWords(value, this.isDutch ? "nl" : "en", this.about.unit);
  }

  private compare(op: string, value: Scalar): Predicate {
    if (op === "=") return this.literal(value);
    if (op === "!=") return this.not(this.literal(value))!;
    const bound = { value, included: op.endsWith("=") };
    return op.startsWith("<") ? this.between(undefined, bound) : this.between(bound, undefined);
  }

  private between(low: Edge | undefined, high: Edge | undefined): Predicate {
    const isDay = isDate((low ?? high)!.value);
    const label = ({ value }: Edge) =>
      typeof value === "number"
        ? numberLabel(value, this.about.unit)
        : isDate(value)
          ? dateLabel(value.date)
          : { nl: scalarWords(value, "nl"), en: scalarWords(value, "en") };
    const range: Range = {
      ...(low && { low: { label: label(low), included: low.included } }),
      ...(high && { high: { label: label(high), included: high.included } }),
    };
    const { nl, en } = rangeLabel(range, isDay ? dateWords : numberWords);
    return this.is(this.say(nl, en));
  }

  private either(parts: readonly Predicate[], last = this.say("of", "or")): Predicate | undefined {
    const [first] = parts;
    if (first === undefined) return undefined;
    // Each part says its own verb where the verbs differ: `geen uitkomst heeft of "x" is`.
    const isSame = parts.every(({ verb }) => verb === first.verb);
    const shorts = parts.map(({ short, verb }, at) => {
      const isOuter = this.isDutch ? at === parts.length - 1 : at === 0;
      return isSame || isOuter ? short : this.isDutch ? `${short} ${verb}` : `${verb} ${short}`;
    });
    const joined = shorts.length === 1 ? shorts[0]! : `${shorts.slice(0, -1).join(", ")} ${last} ${shorts.at(-1)!}`;
    return { short: joined, verb: this.isDutch ? parts.at(-1)!.verb : first.verb };
  }

  private not(inner: Predicate | undefined): Predicate | undefined {
    if (inner === undefined) return this.is(this.say("nooit van toepassing", "never the case"));
    const { short, verb } = inner;
    if (verb !== "is") {
      const denied: { readonly [verb: string]: string } = { contains: "does not contain", has: "does not have", meets: "does not meet" };
      return this.isDutch ? { short: `niet ${short}`, verb } : { short, verb: denied[verb] ?? `does not: ${verb}` };
    }
    const other = this.say(`iets anders dan ${short}`, `something else than ${short}`);
    // Null, a decision without a hit, is something else too (contracts section 3), and nobody would read that into it.
    return this.about.is === "decision" ? this.has(this.say(`geen uitkomst of ${other}`, `no outcome or ${other}`)) : this.is(other);
  }

  private condition(condition: Condition): Predicate | undefined {
    switch (condition.t) {
      case "constant":
        return condition.value === true ? undefined : this.is(this.say("nooit van toepassing", "never the case"));
      case "compare":
        return this.compare(condition.op, condition.value);
      case "truth":
        return this.literal(true);
      case "contains":
        return { short: this.say(`de tekst “${condition.text}”`, `the text “${condition.text}”`), verb: this.say("bevat", "contains") };
      case "starts":
        return { short: this.say(`met “${condition.text}”`, `with “${condition.text}”`), verb: this.say("begint", "starts") };
      case "ends":
        return { short: this.say(`op “${condition.text}”`, `with “${condition.text}”`), verb: this.say("eindigt", "ends") };
      case "in":
        return this.either(condition.tests.flatMap((test) => this.of(test) ?? []));
      case "member":
        return { short: this.value(condition.value), verb: this.say("bevat", "contains") };
      case "not":
        return this.not(this.condition(condition.c));
      case "and":
      case "or": {
        const parts = condition.c.map((one) => this.condition(one));
        if (parts.includes(undefined) || parts.length > 6) return asWritten(this.text, this.isDutch ? "nl" : "en");
        return this.either(
          parts.map((part) => part!),
          condition.t === "or" ? this.say("of", "or") : this.say("en", "and"),
        );
      }
      case "if": {
        // A guard against an answer that is not there; without an answer no row applies anyway.
        const { test, then, else: other } = condition;
        const isGuard = test.t === "compare" && test.op === "=" && test.value === null && then.t === "constant" && then.value !== true;
        return isGuard ? this.condition(other) : asWritten(this.text, this.isDutch ? "nl" : "en");
      }
    }
  }
}

interface Edge {
  readonly value: Scalar;
  readonly included: boolean;
}

function scalarWords(value: Scalar, language: Language, unit?: string): string {
  if (typeof value === "boolean") return language === "nl" ? (value ? "ja" : "nee") : value ? "yes" : "no";
  if (typeof value === "number") return numberLabel(value, unit)[language];
  if (value === null) return language === "nl" ? "geen uitkomst" : "no outcome";
  if (value === "") return language === "nl" ? "een lege tekst" : "an empty text";
  return isDate(value) ? dateLabel(value.date)[language] : `“${value}”`;
}

/** The value of an output entry in words; an entry that is no constant as it is written. `"no hit"` is what authors write for a row that says nothing. */
export function outputWords(text: string, language: Language): string {
  const value = parseValue(text);
  if (value?.value === "no hit") return language === "nl" ? "“no hit” (niet van toepassing)" : "“no hit” (does not apply)";
  if (value !== undefined) return valueWords(value.value, language);
  return text.trim() || (language === "nl" ? "niets" : "nothing");
}

function valueWords(value: Value, language: Language): string {
  if (isList(value)) return value.map((one) => valueWords(one, language)).join(", ") || (language === "nl" ? "niets" : "nothing");
  return typeof value === "object" && value !== null && "record" in value ? JSON.stringify(value.record) : scalarWords(value, language);
}

/** The code that an output entry gives, as a conclusion prints it; none where it is neither a text nor a boolean. */
export function codeOf(text: string): readonly string[] {
  const value = parseValue(text)?.value;
  return typeof value === "string" || typeof value === "boolean" ? [String(value)] : [];
}
