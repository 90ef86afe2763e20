/**
 * The kinds of uitvoeringsregel whose XML shape is supposed (`supposedShape.ts`). What is not where we look for it is a warning, never an error:
 * it may well be us who are wrong.
 */
import type { Uitvoeringsregel } from "../model/uitvoeringsregel.ts";
import type { ElementReader } from "./elementReader.ts";
import { readOptions } from "./readOptions.ts";
import {
  herbruikbareBeslissingFields,
  implicietAntwoordFields,
  registerBevragingFields,
  registerbevragingAPIProfielFields,
} from "./shape.ts";
import type { Field } from "./shape.ts";
import type { supposedKinds } from "./supposedShape.ts";
import type { XmlElement } from "./xmlTree.ts";

/** The content of such a kind; `other`, which has no value, for an answer whose value is not found: a guess would be taken for a fact. */
export function readSupposed(
  reader: ElementReader,
  element: XmlElement,
  kind: (typeof supposedKinds)[number],
): Uitvoeringsregel["content"] {
  switch (kind) {
    case "implicietAntwoord": {
      const { waarde, werkzaamheid, context } = reader.values(element, implicietAntwoordFields);
      if (waarde === undefined) {
        reportAbsent(reader, element, "waarde", implicietAntwoordFields.waarde!);
        return { kind: "other", element: element.name.local };
      }
      if (werkzaamheid === undefined) reportAbsent(reader, element, "werkzaamheid", implicietAntwoordFields.werkzaamheid!);
      return { kind, waarde, werkzaamheid: werkzaamheid ?? "", ...(context !== undefined && { context }) };
    }
    case "registerBevraging": {
      const fields = reader.values(element, registerBevragingFields);
      return { kind, ...fields, ...askedOf(reader, element, fields.gegevensType) };
    }
    case "registerbevragingAPIProfiel": {
      const fields = reader.values(element, registerbevragingAPIProfielFields);
      return { kind, ...fields, ...askedOf(reader, element, fields.gegevensType) };
    }
    case "uitkomstHerbruikbareBeslissing": {
      const fields = reader.values(element, herbruikbareBeslissingFields);
      if (fields.urn === undefined) reportAbsent(reader, element, "urn", herbruikbareBeslissingFields.urn!);
      return { kind, ...fields, urn: fields.urn ?? "" };
    }
    case "herbruikbareBeslissing":
      return { kind, ...reader.values(element, herbruikbareBeslissingFields) };
  }
}

type Asked = Extract<Uitvoeringsregel["content"], { kind: "registerBevraging" }>;

function askedOf(reader: ElementReader, element: XmlElement, given: Asked["gegevensType"] | undefined) {
  const opties = readOptions(reader, element);
  if (given === undefined) reportAbsent(reader, element, "gegevensType", registerBevragingFields.gegevensType!);
  return { gegevensType: given ?? (opties.length > 0 ? "list" : "string"), opties } as const;
}

/** What stands there but cannot be read has been told already. */
function reportAbsent<V>(reader: ElementReader, element: XmlElement, name: string, field: Field<V>): void {
  if (reader.written(element, reader.placed(element, field)) !== undefined) return;
  reader.report("sttr/unknown-shape", "warning", element, { element: element.name.local, name });
}
