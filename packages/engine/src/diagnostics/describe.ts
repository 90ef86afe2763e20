/** From a diagnostic to its sentence, in the reader's language, and to a rendering under its source line. */
import type { Catalogue, CatalogueEntry, Language } from "./catalogueEntry.ts";
import type { Diagnostic, Severity } from "./diagnostic.ts";
import { analysisCatalogue } from "./analysisCatalogue.ts";
import { deliveryCatalogue } from "./deliveryCatalogue.ts";
import { evaluateCatalogue } from "./evaluateCatalogue.ts";
import { ruleCatalogue } from "./ruleCatalogue.ts";
import { sentenceOf } from "./sentence.ts";
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
  return sentenceOf(known, diagnostic.params, language);
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
