/** What kind of thing a question asks, in one word for icon and label. */
import type { Uitvoeringsregel } from "../document/editorDocument.ts";

export type QuestionKind = "boolean" | "one" | "several" | "number" | "date" | "string" | "place" | "bijlage" | "vasteWaarde" | "other";

export function questionKind({ content }: Uitvoeringsregel): QuestionKind {
  if (content.kind === "geoVerwijzing") return "place";
  if (content.kind !== "vraag") return content.kind;
  if (content.gegevensType !== "list") return content.gegevensType;
  return content.optieType === "meerdereAntwoorden" ? "several" : "one";
}
