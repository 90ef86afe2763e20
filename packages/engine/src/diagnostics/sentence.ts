/** From the facts of a diagnostic to its sentence: how numbers, lists and answers read. Which sentence it is, its catalogue says. */
import type { CatalogueEntry, Language } from "./catalogueEntry.ts";
import type { Diagnostic, Param } from "./diagnostic.ts";

/** The sentence of an entry with these facts; a fact that is not given is left open. */
export function sentenceOf(entry: CatalogueEntry, params: Diagnostic["params"], language: Language): string {
  const facts: { [key: string]: string } = Object.create(null) as object as { [key: string]: string };
  for (const key of Object.keys(entry.example)) {
    const param = Object.hasOwn(params, key) ? params[key] : undefined;
    facts[key] = param === undefined ? "" : print(param, language);
  }
  return entry[language](facts);
}

const longest = 300;

/** A fact in words: lists with commas, answers as `question: answer`. */
function print(param: Param, language: Language): string {
  if (param === null) return language === "nl" ? "weet ik niet" : "I do not know";
  if (typeof param === "boolean") return (language === "nl" ? ["nee", "ja"] : ["no", "yes"])[Number(param)]!;
  if (typeof param === "string") return shortened(param.replace(/\s+/g, " "));
  if (typeof param === "number") return String(param);
  if (Array.isArray(param)) return shortened(param.map((one: Param) => withoutStop(print(one, language))).join(", "));
  const record = param as ParamRecord;
  if (isRecord(record["answers"]))
    return printAnswers(record["answers"], isRecord(record["questions"]) ? record["questions"] : {}, language);
  return shortened(
    Object.entries(record)
      .map(([key, value]) => `${key}: ${print(value, language)}`)
      .join("; "),
  );
}

/** Options are often whole sentences, and the sentence that they are named in has marks of its own behind them. */
function withoutStop(text: string): string {
  return text.replace(/(?<!\.)\.$/, "");
}

const mostAnswers = 4;

/** Answers as `question: answer`, by the text of the question where it is known; of many the first few, since all are in the facts. */
function printAnswers(answers: ParamRecord, questions: ParamRecord, language: Language): string {
  const all = Object.entries(answers);
  if (all.length === 0) return language === "nl" ? "wat u ook antwoordt" : "whatever is answered";
  const printed = all.slice(0, mostAnswers).map(([id, answer]) => {
    const question = Object.hasOwn(questions, id) ? questions[id] : id;
    const text = print(question ?? id, language).trim();
    return `${text}${text.endsWith("?") ? "" : ":"} ${withoutStop(print(answer, language))}`;
  });
  const more = all.length - printed.length;
  if (more > 0) printed.push(language === "nl" ? `en nog ${more}` : `and ${more} more`);
  return printed.join("; ");
}

type ParamRecord = { readonly [key: string]: Param };

function isRecord(param: Param | undefined): param is ParamRecord {
  return typeof param === "object" && param !== null && !Array.isArray(param);
}

function shortened(text: string): string {
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}
