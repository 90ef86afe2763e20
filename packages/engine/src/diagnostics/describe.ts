/** From a diagnostic to its sentence, in the reader's language, and to a rendering under its source line. */
import type { Catalogue, CatalogueEntry, Language } from "./catalogueEntry.ts";
import type { Diagnostic, Param, Severity } from "./diagnostic.ts";
import { analysisCatalogue } from "./analysisCatalogue.ts";
import { deliveryCatalogue } from "./deliveryCatalogue.ts";
import { evaluateCatalogue } from "./evaluateCatalogue.ts";
import { ruleCatalogue } from "./ruleCatalogue.ts";
import { sttrCatalogue } from "./sttrCatalogue.ts";
import { useCatalogue } from "./useCatalogue.ts";
import { wordingCatalogue } from "./wordingCatalogue.ts";
import { xmlInputCatalogue } from "./xmlInputCatalogue.ts";
import { xmlSyntaxCatalogue } from "./xmlSyntaxCatalogue.ts";

/** Every code that the engine can give, in the order of its work. */
export const catalogue: ReadonlyMap<string, CatalogueEntry> = new Map(
  [
    xmlInputCatalogue,
    xmlSyntaxCatalogue,
    deliveryCatalogue,
    sttrCatalogue,
    ruleCatalogue,
    analysisCatalogue,
    evaluateCatalogue,
    wordingCatalogue,
    useCatalogue,
  ].flatMap((part: Catalogue) => Object.entries(part)),
);

/** The sentence of a diagnostic: what is wrong and what to do. A code from elsewhere gives its own name. */
export function describe(diagnostic: Pick<Diagnostic, "code" | "params">, language: Language): string {
  const known = catalogue.get(diagnostic.code);
  if (known === undefined) return diagnostic.code;
  const facts: { [key: string]: string } = Object.create(null) as object as { [key: string]: string };
  for (const key of Object.keys(known.example)) {
    const param = Object.hasOwn(diagnostic.params, key) ? diagnostic.params[key] : undefined;
    facts[key] = param === undefined ? "" : print(param, language);
  }
  return known[language](facts);
}

const longest = 300;

/** A fact in words: lists with commas, answers as `question: answer`. */
function print(param: Param, language: Language): string {
  if (param === null) return language === "nl" ? "weet ik niet" : "I do not know";
  if (typeof param === "boolean") return (language === "nl" ? ["nee", "ja"] : ["no", "yes"])[Number(param)]!;
  if (typeof param === "string") return shortened(param.replace(/\s+/g, " "));
  if (typeof param === "number") return String(param);
  if (Array.isArray(param)) return shortened(param.map((one: Param) => print(one, language)).join(", "));
  const record = param as ParamRecord;
  if (isRecord(record["answers"]))
    return printAnswers(record["answers"], isRecord(record["questions"]) ? record["questions"] : {}, language);
  return shortened(
    Object.entries(record)
      .map(([key, value]) => `${key}: ${print(value, language)}`)
      .join("; "),
  );
}

const mostAnswers = 4;

/** Answers as `question: answer`, by the text of the question where it is known; of many the first few, since all are in the facts. */
function printAnswers(answers: ParamRecord, questions: ParamRecord, language: Language): string {
  const all = Object.entries(answers);
  if (all.length === 0) return language === "nl" ? "wat u ook antwoordt" : "whatever is answered";
  const printed = all.slice(0, mostAnswers).map(([id, answer]) => {
    const question = Object.hasOwn(questions, id) ? questions[id] : id;
    const text = print(question ?? id, language).trim();
    return `${text}${text.endsWith("?") ? "" : ":"} ${print(answer, language)}`;
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

const severityWords: { readonly [L in Language]: { readonly [S in Severity]: string } } = {
  nl: { error: "Fout", warning: "Let op", hint: "Tip" },
  en: { error: "Error", warning: "Warning", hint: "Hint" },
};

const widest = 100;

/**
 * The sentence under the line it is about, with a caret at the column:
 *
 *     Fout xml/bare-ampersand in regels.xml, regel 3, kolom 12
 *       3 | <naam>Bouw & sloop</naam>
 *         |            ^
 *     Hier staat een los &-teken. Schrijf &amp;.
 *
 * `source` is the text of the file; without it, or without a line, the line is left out. Long lines are cut around the column.
 */
export function renderDiagnostic(diagnostic: Diagnostic, source: string | undefined, language: Language): string {
  const { code, severity, at } = diagnostic;
  const place = [
    at.file,
    at.line === undefined ? undefined : `${language === "nl" ? "regel" : "line"} ${at.line}`,
    at.column === undefined ? undefined : `${language === "nl" ? "kolom" : "column"} ${at.column}`,
    at.line === undefined ? at.elementId : undefined,
  ].filter((part) => part !== undefined);
  const head = `${severityWords[language][severity]} ${code}${place.length === 0 ? "" : ` in ${place.join(", ")}`}`;
  const excerpt = source === undefined || at.line === undefined ? [] : underline(source, at.line, at.column ?? 1);
  return [head, ...excerpt, describe(diagnostic, language)].join("\n");
}

function underline(source: string, line: number, column: number): string[] {
  const text = lineOf(source, line);
  if (text === undefined) return [];
  const from = column > widest - 20 ? column - 1 - widest / 2 : 0;
  const shown = (from > 0 ? "…" : "") + text.slice(from, from + widest) + (text.length > from + widest ? "…" : "");
  const before = shown.slice(0, column - 1 - from + (from > 0 ? 1 : 0));
  const number = String(line).padStart(3);
  return [`  ${number} | ${shown.replaceAll("\t", " ")}`, `  ${" ".repeat(number.length)} | ${" ".repeat([...before].length)}^`];
}

/** A line by its number from 1, without splitting the whole source. */
function lineOf(source: string, line: number): string | undefined {
  const breaks = /\r\n|\n|\r/g;
  let start = 0;
  for (let at = 1; at < line; at++) {
    const match = breaks.exec(source);
    if (match === null) return undefined;
    start = breaks.lastIndex;
  }
  const end = breaks.exec(source);
  return source.slice(start, end?.index ?? source.length);
}
