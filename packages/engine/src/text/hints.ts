/** Plain-language hints on single texts: what is hard to read in them, as facts. Where a text stands and how often is told is others' work. */
import { stiffWords, technicalWords } from "./jargon.ts";

/** Words in a sentence beyond which people lose the thread (B1). */
export const mostWords = 15;

/** A sentence that is too long. */
export interface LongSentence {
  readonly sentence: string;
  readonly words: number;
}

/** A line and its end are one sentence each; an end is not the dot of an abbreviation, of a number or of an initial. */
export function sentencesOf(text: string): readonly string[] {
  return text
    .split(/\r\n|\r|\n/)
    .flatMap((line) => line.split(sentenceEnd))
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== "");
}

const abbreviations =
  "a\\.u\\.b|afb|art|bijv|bijvb|blz|bv|ca|cf|d\\.m\\.v|d\\.w\\.z|dhr|e\\.d|e\\.v|enz|etc|evt|excl|i\\.p\\.v|i\\.v\\.m|incl|jl|lid|m\\.a\\.w|m\\.b\\.t|m\\.b\\.v|m\\.i\\.v|m\\.n|m\\.u\\.v|max|mevr|min|mr|n\\.a\\.v|n\\.v\\.t|nl|nr|nrs|o\\.a|o\\.b\\.v|p\\.m|resp|sub|t\\.a\\.v|t\\.b\\.v|t\\.g\\.v|t\\.h\\.v|t\\.o\\.v|t/m|tel|vgl|zgn|zn";
const sentenceEnd = new RegExp(`(?<=[!?;]|(?<!\\b(?:${abbreviations}|\\p{Lu}))\\.)["')\\]]*\\s+`, "u");

/** How many words a text has: what holds a letter or a digit. */
export function countWords(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/** The sentences of plain text with more than `mostWords` words. */
export function longSentences(text: string): readonly LongSentence[] {
  // Most texts are short; then there is nothing to split.
  if (countWords(text) <= mostWords) return [];
  return sentencesOf(text)
    .map((sentence) => ({ sentence, words: countWords(sentence) }))
    .filter(({ words }) => words > mostWords);
}

/**
 * The word that makes a question of yes and no a negated one, so that "nee" says that it is so. A word in a clause of its own ("mensen die niet
 * genodigd zijn") denies something within the question, not the question.
 */
export function negationIn(question: string): string | undefined {
  return sentencesOf(withoutEither(question))
    .filter((sentence) => sentence.endsWith("?"))
    .map((sentence) => sentence.replace(/[\s,](?:die|dat|als|omdat|wat|wie|zodat|terwijl|waar\p{L}*)\s.*$/isu, ""))
    .map((main) => /(?<![\p{L}-])(niet|geen|nooit|niemand|nergens|noch)(?![\p{L}-])(?!\s+meer\s+dan)/iu.exec(main)?.[1]?.toLowerCase())
    .find((word) => word !== undefined);
}

/** Without the words in which "niet" denies nothing. */
function withoutEither(text: string): string {
  return text.replace(/\b(?:al dan niet|wel of niet|of niet)\b/giu, " ");
}

/** The words at which a second question begins within one text. */
export function secondQuestionIn(question: string): string | undefined {
  const marks = question.match(/\?(?=\s|$)/g)?.length ?? 0;
  if (marks > 1) return sentencesOf(question).filter((sentence) => sentence.endsWith("?"))[1] ?? "?";
  const verbs =
    "betreft|bent|blijft|bouwt|doet|gaat|gaan|gebruikt|heeft|hebt|hebben|is|komt|komen|krijgt|kunt|liggen|ligt|maakt|moet|plaatst|staan|staat|verandert|vervangt|wilt|wordt|worden|zijn|zit";
  // A question that begins with a verb is answered with yes or no, and so is a second verb after "en" or "of".
  return new RegExp(`^(?:${verbs}|worden|mogen|mag)\\b.*?\\b((?:en|of|en/of)\\s+(?:${verbs}))\\b(?!\\s+(?:of|en)\\b)`, "isu").exec(
    sentencesOf(question).at(-1) ?? "",
  )?.[1];
}

/** The first stiff word of a text with its plain word. */
export function stiffWordIn(text: string): { readonly word: string; readonly plain: string } | undefined {
  const found = stiff.exec(text)?.[0];
  return found === undefined ? undefined : { word: found, plain: stiffWords.get(found.toLowerCase().replace(/\s+/g, " "))! };
}

/** The first technical word of a text, as it stands there. */
export function technicalWordIn(text: string): string | undefined {
  return technical.exec(text)?.[0];
}

const stiff = anyWord([...stiffWords.keys()], "");
const technical = anyWord([...technicalWords], "(?:en|s)?");

function anyWord(words: readonly string[], ending: string): RegExp {
  const longestFirst = [...words].sort((one, other) => other.length - one.length);
  return new RegExp(`(?<![\\p{L}-])(?:${longestFirst.map((word) => word.replaceAll(" ", "\\s+")).join("|")})${ending}(?![\\p{L}-])`, "iu");
}

/** Whether a text asks for a number of things, which is its own unit: "hoeveel bomen". */
export function asksForCount(question: string): boolean {
  return /\bhoeveel\s+\p{L}|\baantal\b/iu.test(question);
}

/** A unit of measure in a text, as it stands there: `m²`, `meter`, `procent`, `dB`. */
export function unitIn(text: string): string | undefined {
  return /(?:\d\s*(?:mm|cm|dm|m|km|ha|kg|g|l|kw|kwh|mw|w|db|hz|°c|%)[23²³]?(?![\p{L}\p{N}])|(?<!\p{L})(?:(?:vierkante|kubieke|strekkende)\s+)?(?:milli|centi|deci|kilo)?(?:meters?|liters?|gram)(?!\p{L})|(?<!\p{L})(?:m[123²³]|m\^[23]|cm|mm|km|hectares?|hectaren?|procent|percent|graden|decibel|ton|kilo|euro|kWh?|dB)(?![\p{L}\p{N}])|[%€])/iu
    .exec(text)?.[0]
    .trim();
}

/** Pairs of options of which one holds all words of the other in a row: people cannot tell which of the two they mean. */
export function overlappingOptions(options: readonly string[]): readonly { readonly option: string; readonly within: string }[] {
  const words = options.map((option) => ` ${(option.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(" ")} `);
  return options.flatMap((option, one) =>
    words[one]!.trim() === ""
      ? []
      : options.flatMap((within, other) =>
          one !== other && words[one] !== words[other] && words[other]!.includes(words[one]!) ? [{ option, within }] : [],
        ),
  );
}
