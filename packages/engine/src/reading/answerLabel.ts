/** Cells of a domain in words: what an answer, or a group of answers that lead to the same place, is called in an outline. Dutch and English. */
import type { CheckQuestion, Domain } from "../session/check.ts";

/** The same words in both languages. */
export interface Label {
  readonly nl: string;
  readonly en: string;
}

/** One way to choose options: for each option that matters whether it is chosen. */
export type Choice = ReadonlyMap<number, boolean>;

const monthsNl = "januari februari maart april mei juni juli augustus september oktober november december".split(" ");
const monthsEn = "January February March April May June July August September October November December".split(" ");
/** More ways than this are not spelled out. */
const maxWays = 3;

const same = (text: string): Label => ({ nl: text, en: text });

function join(labels: readonly Label[], nl: string, en: string): Label {
  const words = (texts: readonly string[], last: string): string =>
    texts.length < 2 ? (texts[0] ?? "") : `${texts.slice(0, -1).join(", ")} ${last} ${texts.at(-1)!}`;
  return {
    nl: words(
      labels.map((label) => label.nl),
      nl,
    ),
    en: words(
      labels.map((label) => label.en),
      en,
    ),
  };
}

const or = (labels: readonly Label[]): Label => join(labels, "of", "or");
const and = (labels: readonly Label[]): Label => join(labels, "en", "and");

/** The label of some cells, ascending, of a question that has one answer. */
export function cellsLabel(question: CheckQuestion, cells: readonly number[]): Label {
  const { domain } = question;
  switch (domain.kind) {
    case "boolean":
      return or(cells.map((cell) => (question.kind === "attachment" ? attachmentLabel(cell) : yesNo(cell))));
    case "options":
      return or(cells.map((cell) => same(question.options![cell]!.text)));
    case "multiple":
      return or(cells.map((cell) => yesNo(1 - cell)));
    case "place":
      return or(cells.map((cell) => (cell === 2 ? { nl: "deels", en: "partly" } : yesNo(cell))));
    case "text":
      return or(cells.map((cell) => textLabel(domain, cell)));
    case "number":
      return or(
        runs(cells).map(([from, to]) =>
          rangeLabel(
            rangeOf(
              domain.constants.map((one) => numberLabel(one, question.unit)),
              from,
              to,
            ),
            numberWords,
          ),
        ),
      );
    case "date":
      return or(runs(cells).map(([from, to]) => rangeLabel(rangeOf(domain.constants.map(dateLabel), from, to), dateWords)));
  }
}

const yesNo = (cell: number): Label => (cell === 0 ? { nl: "ja", en: "yes" } : { nl: "nee", en: "no" });

/** A text, or one that holds what a rule looks for in it. */
function textLabel({ constants, search }: Extract<Domain, { readonly kind: "text" }>, cell: number): Label {
  const text = constants[cell];
  if (text === undefined) return { nl: "iets anders", en: "something else" };
  return search !== undefined && cell >= search.from ? { nl: `iets met ${text}`, en: `something with ${text}` } : same(text);
}

function attachmentLabel(cell: number): Label {
  return cell === 0 ? { nl: "toegevoegd", en: "added" } : { nl: "niet toegevoegd", en: "not added" };
}

/** The label of ways to choose among several options; `isAll` is false when there are more ways than these. */
export function choicesLabel(question: CheckQuestion, ways: readonly Choice[], isAll: boolean): Label {
  const others = { nl: "andere combinaties", en: "other combinations" };
  const shown = ways.slice(0, maxWays).map((way) => wayLabel(question, way));
  return or(isAll && ways.length <= maxWays ? shown : [...shown, others]);
}

function wayLabel(question: CheckQuestion, way: Choice): Label {
  const texts = (chosen: boolean): Label[] =>
    [...way].filter(([, isChosen]) => isChosen === chosen).map(([option]) => same(question.options![option]!.text));
  const [on, off] = [texts(true), texts(false)];
  if (off.length === question.options!.length) return { nl: "geen van deze", en: "none of these" };
  const [withAll, without] = [and(on), or(off)];
  if (off.length === 0) return { nl: `met ${withAll.nl}`, en: `with ${withAll.en}` };
  if (on.length === 0) return { nl: `zonder ${without.nl}`, en: `without ${without.en}` };
  return { nl: `met ${withAll.nl}, zonder ${without.nl}`, en: `with ${withAll.en}, without ${without.en}` };
}

/** First and last of each row of consecutive numbers. */
function runs(cells: readonly number[]): readonly (readonly [number, number])[] {
  const found: [number, number][] = [];
  for (const cell of cells) {
    const last = found.at(-1);
    if (last && last[1] === cell - 1) last[1] = cell;
    else found.push([cell, cell]);
  }
  return found;
}

interface Bound {
  readonly label: Label;
  readonly included: boolean;
}

/** What lies between two bounds; a missing one is open. */
export interface Range {
  readonly low?: Bound;
  readonly high?: Bound;
}

/** The bounds of consecutive cells: even cells lie between constants, odd ones are a constant. */
function rangeOf(constants: readonly Label[], from: number, to: number): Range {
  const low = from === 0 ? undefined : constants[(from - 1) >> 1];
  const high = to === 2 * constants.length ? undefined : constants[to >> 1];
  return {
    ...(low && { low: { label: low, included: from % 2 === 1 } }),
    ...(high && { high: { label: high, included: to % 2 === 1 } }),
  };
}

/** Sentences with `{}` where a bound goes. */
export interface RangeWords {
  readonly any: Label;
  readonly exactly: Label;
  readonly atLeast: Label;
  readonly above: Label;
  readonly atMost: Label;
  readonly below: Label;
}

/** Ranges of numbers in words. */
export const numberWords: RangeWords = {
  any: { nl: "elk getal", en: "any number" },
  exactly: { nl: "precies {}", en: "exactly {}" },
  atLeast: { nl: "{} of hoger", en: "{} or higher" },
  above: { nl: "hoger dan {}", en: "higher than {}" },
  atMost: { nl: "{} of lager", en: "{} or lower" },
  below: { nl: "lager dan {}", en: "lower than {}" },
};
/** Ranges of days in words. */
export const dateWords: RangeWords = {
  any: { nl: "elke datum", en: "any date" },
  exactly: { nl: "op {}", en: "on {}" },
  atLeast: { nl: "op of na {}", en: "on or after {}" },
  above: { nl: "na {}", en: "after {}" },
  atMost: { nl: "op of voor {}", en: "on or before {}" },
  below: { nl: "voor {}", en: "before {}" },
};

/** A range in words, such as `van 50 tot en met 100`. */
export function rangeLabel({ low, high }: Range, words: RangeWords): Label {
  const fill = (sentence: Label, bound: Label): Label => ({
    nl: sentence.nl.replace("{}", () => bound.nl),
    en: sentence.en.replace("{}", () => bound.en),
  });
  if (low && high) {
    if (low.label === high.label) return fill(words.exactly, low.label);
    const [l, h] = [low.label, high.label];
    if (!low.included && !high.included) return { nl: `tussen ${l.nl} en ${h.nl}`, en: `between ${l.en} and ${h.en}` };
    if (low.included && high.included) return { nl: `van ${l.nl} tot en met ${h.nl}`, en: `from ${l.en} up to and including ${h.en}` };
  }
  const sides = [
    ...(low ? [fill(low.included ? words.atLeast : words.above, low.label)] : []),
    ...(high ? [fill(high.included ? words.atMost : words.below, high.label)] : []),
  ];
  return sides.length === 0 ? words.any : and(sides);
}

/** A number as people write it, with its unit. */
export function numberLabel(value: number, unit: string | undefined): Label {
  const after = unit ? ` ${unit}` : "";
  const [whole, part] = String(value).split(".") as [string, string?];
  // Four digits are read at a glance; more are not, and a number with an exponent has no groups.
  const grouped = (mark: string): string => (/^-?\d{5,}$/.test(whole) ? whole.replace(/\B(?=(\d{3})+$)/g, mark) : whole);
  return { nl: grouped(".") + (part ? `,${part}` : "") + after, en: grouped(",") + (part ? `.${part}` : "") + after };
}

/** A day in full: `1 juli 2026`. */
export function dateLabel(iso: string): Label {
  const [year, month, day] = iso.split("-").map(Number);
  return { nl: `${day} ${monthsNl[month! - 1]} ${year}`, en: `${day} ${monthsEn[month! - 1]} ${year}` };
}
