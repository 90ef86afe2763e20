/** Questions and their groups, measures: the children of the extensionElements of definitions. */
import type { Maatregel, Regelgroep } from "../model/ruleFile.ts";
import type { Explanation, Option, Uitvoeringsregel } from "../model/uitvoeringsregel.ts";
import type { ElementReader } from "./elementReader.ts";
import {
  bijlageFields,
  explanationFields,
  explanationStep,
  geoVerwijzingFields,
  maatregelFields,
  oldGeoVerwijzingFields,
  optionFields,
  regelgroepFields,
  uitvoeringsregelFields,
  vasteWaardeFields,
  vasteWaardeVoorbehoudFields,
  vraagFields,
} from "./shape.ts";
import { textOf } from "./xmlText.ts";
import type { XmlElement } from "./xmlTree.ts";

/** A regelgroep element. */
export function readRegelgroep(reader: ElementReader, element: XmlElement): Regelgroep {
  const fields = reader.values(element, regelgroepFields);
  return { ...fields, id: reader.required(fields.id, element, "id"), naam: fields.naam ?? "", origin: element.ordinal };
}

/** A maatregel element. */
export function readMaatregel(reader: ElementReader, element: XmlElement): Maatregel {
  const fields = reader.values(element, maatregelFields);
  const id = reader.required(fields.id, element, "id");
  const themas = reader.children(element, "content", "thema").map((thema) => textOf(reader.document, thema).trim());
  return { ...fields, id, maatregeltekst: fields.maatregeltekst ?? "", themas, origin: element.ordinal };
}

/** An uitvoeringsregel element of any kind. */
export function readUitvoeringsregel(reader: ElementReader, element: XmlElement): Uitvoeringsregel {
  const fields = reader.values(element, uitvoeringsregelFields);
  const id = reader.required(fields.id, element, "id");
  const explanation = readExplanation(reader, element);
  const content = readContent(reader, element);
  return { ...fields, id, content, ...(explanation !== undefined && { explanation }), origin: element.ordinal };
}

/** The kinds with a known shape. */
export const knownKinds = ["vraag", "bijlage", "geoVerwijzing", "vasteWaardeVoorbehoud", "vasteWaarde"] as const;
const shared = new Set(["herbruikbaarId", "regelgroepRef", "bereik", "classificatie", "publiceerbaar", "potentieelVertrouwelijk"]);
for (const local of ["prioriteit", "uitvoeringsregelToelichting", "extensionElements"]) shared.add(local);

/** The element that says which kind an uitvoeringsregel is. */
export function contentElement(reader: ElementReader, element: XmlElement): XmlElement | undefined {
  for (const local of knownKinds) {
    const found = reader.child(element, { module: "uitv", local });
    if (found !== undefined) return found;
  }
  return element.children.find(
    (child): child is XmlElement => child.kind === "element" && !shared.has(child.name.local) && reader.isOf("uitv", child),
  );
}

function readContent(reader: ElementReader, element: XmlElement): Uitvoeringsregel["content"] {
  const content = contentElement(reader, element);
  if (content === undefined) {
    reader.report("sttr/no-kind", "error", element);
    return { kind: "other", element: "" };
  }
  switch (content.name.local) {
    case "vraag":
      return readVraag(reader, content);
    case "bijlage": {
      const fields = reader.values(content, bijlageFields);
      return { kind: "bijlage", ...fields, bijlageType: reader.required(fields.bijlageType, content, "bijlageType") };
    }
    case "geoVerwijzing": {
      const fields = reader.values(content, geoFieldsOf(reader, content));
      return { kind: "geoVerwijzing", ...fields, identificatie: reader.required(fields.identificatie, content, "locatie") };
    }
    case "vasteWaarde":
    case "vasteWaardeVoorbehoud": {
      const fields = reader.values(content, content.name.local === "vasteWaarde" ? vasteWaardeFields : vasteWaardeVoorbehoudFields);
      return {
        kind: "vasteWaarde",
        ...fields,
        waardeVraag: fields.waardeVraag ?? "",
        waarde: reader.required(fields.waarde, content, "waarde"),
        gegevensType: fields.gegevensType ?? "string",
      };
    }
    default:
      return { kind: "other", element: content.name.local };
  }
}

/** In v0.8 a location stood in a werkingsgebied. */
export function geoFieldsOf(reader: ElementReader, content: XmlElement): typeof geoVerwijzingFields {
  const old = reader.child(content, { module: "uitv", local: "werkingsgebied" });
  return old === undefined ? geoVerwijzingFields : oldGeoVerwijzingFields;
}

/** The optie elements of a vraag. */
export function optionElements(reader: ElementReader, content: XmlElement): XmlElement[] {
  return reader.children(reader.child(content, { module: "uitv", local: "opties" }), "uitv", "optie");
}

function readVraag(reader: ElementReader, content: XmlElement): Uitvoeringsregel["content"] {
  const fields = reader.values(content, vraagFields);
  const opties = optionElements(reader, content).map((option) => readOption(reader, option));
  const vraagTekst = reader.required(fields.vraagTekst, content, "vraagTekst");
  const gegevensType = fields.gegevensType ?? (opties.length > 0 ? "list" : "string");
  if (reader.child(content, { module: "uitv", local: "gegevensType" }) === undefined) reader.required(undefined, content, "gegevensType");
  if (gegevensType === "list" && opties.length === 0) reader.report("sttr/no-options", "error", content, { question: vraagTekst });
  return { kind: "vraag", ...fields, gegevensType, vraagTekst, opties };
}

function readOption(reader: ElementReader, element: XmlElement): Option {
  const fields = reader.values(element, optionFields);
  const explanation = readExplanation(reader, element);
  const text = reader.required(fields.text, element, "optieText");
  return { ...fields, text, ...(explanation !== undefined && { explanation }), origin: element.ordinal };
}

function readExplanation(reader: ElementReader, element: XmlElement): Explanation | undefined {
  const found = reader.child(element, explanationStep);
  return found === undefined ? undefined : { ...reader.values(found, explanationFields), origin: found.ordinal };
}
