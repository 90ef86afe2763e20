/** Questions and their groups, measures: the children of the extensionElements of definitions. */
import type { Maatregel, Regelgroep } from "../model/ruleFile.ts";
import type { Uitvoeringsregel } from "../model/uitvoeringsregel.ts";
import type { ElementReader } from "./elementReader.ts";
import { readExplanation, readOptions } from "./readOptions.ts";
import { readSupposed } from "./readSupposed.ts";
import {
  bijlageFields,
  geoVerwijzingFields,
  maatregelFields,
  oldGeoVerwijzingFields,
  regelgroepFields,
  uitvoeringsregelFields,
  vasteWaardeFields,
  vasteWaardeVoorbehoudFields,
  vraagFields,
} from "./shape.ts";
import { supposedKinds } from "./supposedShape.ts";
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
  const maatregeltekst = reader.required(fields.maatregeltekst, element, "maatregeltekst");
  return { ...fields, id, maatregeltekst, themas, origin: element.ordinal };
}

/** An uitvoeringsregel element of any kind. */
export function readUitvoeringsregel(reader: ElementReader, element: XmlElement): Uitvoeringsregel {
  const fields = reader.values(element, uitvoeringsregelFields);
  const id = reader.required(fields.id, element, "id");
  const explanation = readExplanation(reader, element);
  const content = readContent(reader, element);
  return { ...fields, id, content, ...(explanation !== undefined && { explanation }), origin: element.ordinal };
}

/** The kinds whose shape files show; a vasteWaardeVoorbehoud is a vasteWaarde to the model. */
const seenKinds = ["vraag", "bijlage", "geoVerwijzing", "vasteWaarde", "vasteWaardeVoorbehoud"] as const;
const shared = new Set(["herbruikbaarId", "regelgroepRef", "bereik", "classificatie", "publiceerbaar", "potentieelVertrouwelijk"]);
for (const local of ["prioriteit", "uitvoeringsregelToelichting", "extensionElements"]) shared.add(local);

/** The kind that an element says, as the standard spells it; the less known kinds in any case. */
function kindOf({ name: { local } }: XmlElement): (typeof seenKinds)[number] | (typeof supposedKinds)[number] | undefined {
  if (shared.has(local)) return undefined;
  return seenKinds.find((kind) => kind === local) ?? supposedKinds.find((kind) => kind.toLowerCase() === local.toLowerCase());
}

/** The element that says which kind an uitvoeringsregel is. */
export function contentElement(reader: ElementReader, element: XmlElement): XmlElement | undefined {
  let other: XmlElement | undefined;
  for (const child of element.children) {
    if (child.kind !== "element" || !reader.isOf("uitv", child)) continue;
    if (kindOf(child) !== undefined) return child;
    if (!shared.has(child.name.local)) other ??= child;
  }
  return other;
}

function readContent(reader: ElementReader, element: XmlElement): Uitvoeringsregel["content"] {
  const content = contentElement(reader, element);
  if (content === undefined) {
    reader.report("sttr/no-kind", "error", element);
    return { kind: "other", element: "" };
  }
  const others = element.children.filter(
    (child) => child.kind === "element" && child !== content && reader.isOf("uitv", child) && kindOf(child) !== undefined,
  );
  if (others.length > 0) reader.report("sttr/several-kinds", "error", element, { kind: content.name.local });
  const kind = kindOf(content);
  switch (kind) {
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
    case undefined:
      return { kind: "other", element: content.name.local };
    default:
      return readSupposed(reader, content, kind);
  }
}

/** In v0.8 a location stood in a werkingsgebied. */
export function geoFieldsOf(reader: ElementReader, content: XmlElement): typeof geoVerwijzingFields {
  const old = reader.child(content, { module: "uitv", local: "werkingsgebied" });
  return old === undefined ? geoVerwijzingFields : oldGeoVerwijzingFields;
}

function readVraag(reader: ElementReader, content: XmlElement): Uitvoeringsregel["content"] {
  const fields = reader.values(content, vraagFields);
  const opties = readOptions(reader, content);
  const vraagTekst = reader.required(fields.vraagTekst, content, "vraagTekst");
  const gegevensType = fields.gegevensType ?? (opties.length > 0 ? "list" : "string");
  if (reader.child(content, { module: "uitv", local: "gegevensType" }) === undefined) reader.required(undefined, content, "gegevensType");
  if (gegevensType === "list" && opties.length === 0) reader.report("sttr/no-options", "error", content, { question: vraagTekst });
  return { kind: "vraag", ...fields, gegevensType, vraagTekst, opties };
}
