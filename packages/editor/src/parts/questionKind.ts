/** What kind of thing a question asks, in one word for icon and label. */
import type { Uitvoeringsregel } from "../document/editorDocument.ts";

export type QuestionKind =
  | "boolean"
  | "one"
  | "several"
  | "number"
  | "date"
  | "string"
  | "place"
  | "bijlage"
  | "vasteWaarde"
  | "implicietAntwoord"
  | "register"
  | "otherCheck"
  | "other";

export function questionKind({ content }: Uitvoeringsregel): QuestionKind {
  switch (content.kind) {
    case "vraag":
      if (content.gegevensType !== "list") return content.gegevensType;
      return content.optieType === "meerdereAntwoorden" ? "several" : "one";
    case "geoVerwijzing":
      return "place";
    case "registerBevraging":
    case "registerbevragingAPIProfiel":
      return "register";
    case "uitkomstHerbruikbareBeslissing":
    case "herbruikbareBeslissing":
      return "otherCheck";
    default:
      return content.kind;
  }
}
