/** What a file is that cannot be read as XML at all: other formats, encodings, limits. */
import { entry } from "./catalogueEntry.ts";
import type { Catalogue } from "./catalogueEntry.ts";

const foundNl: { readonly [kind: string]: string } = {
  jpeg: "een JPEG-afbeelding",
  png: "een PNG-afbeelding",
  gif: "een GIF-afbeelding",
  zip: "een ZIP-bestand (ook een Word- of Excel-bestand is dat)",
  pdf: "een PDF-document",
  office: "een oud Word- of Excel-bestand",
  html: "een webpagina (HTML)",
  json: "JSON",
  binary: "een bestand zonder leesbare tekst",
  text: "gewone tekst",
};
const foundEn: { readonly [kind: string]: string } = {
  jpeg: "a JPEG picture",
  png: "a PNG picture",
  gif: "a GIF picture",
  zip: "a ZIP file (a Word or Excel file is one too)",
  pdf: "a PDF document",
  office: "an old Word or Excel file",
  html: "a web page (HTML)",
  json: "JSON",
  binary: "a file without readable text",
  text: "plain text",
};
const adviceNl: { readonly [kind: string]: string } = {
  zip: "Is het een aanleverpakket, pak het dan uit en open het bestand met de regels dat erin zit.",
  html: "Misschien heeft u de pagina bewaard in plaats van het bestand: download het STTR-bestand opnieuw.",
  json: "Een document van Vragenboom heet *.vragenboom.json; een STTR-bestand is XML.",
};
const adviceEn: { readonly [kind: string]: string } = {
  zip: "If it is a delivery package, unpack it and open the file with the rules that is in it.",
  html: "Perhaps you saved the page instead of the file: download the STTR file again.",
  json: "A Vragenboom document is called *.vragenboom.json; an STTR file is XML.",
};

export const xmlInputCatalogue: Catalogue = {
  "xml/empty": entry(
    "error",
    {},
    () => "Het bestand is leeg. Kijk of het downloaden of kopiëren goed is gegaan en kies het bestand opnieuw.",
    () => "The file is empty. See whether downloading or copying went well and choose the file again.",
  ),
  // found: one of the kinds above.
  "xml/not-xml": entry(
    "error",
    { found: "jpeg" },
    (p) =>
      `Dit is geen STTR-bestand maar ${foundNl[p.found] ?? p.found}. ${adviceNl[p.found] ?? "Kies een bestand dat eindigt op .xml of .dmn."}`,
    (p) => `This is no STTR file but ${foundEn[p.found] ?? p.found}. ${adviceEn[p.found] ?? "Choose a file that ends in .xml or .dmn."}`,
  ),
  // limit and size in bytes.
  "xml/too-large": entry(
    "error",
    { limit: 20_000_000, size: 25_000_000 },
    (p) =>
      `Het bestand is te groot: ${megabytes(p.size, ",")} MB. Een regelbestand is kleiner dan ${megabytes(p.limit, ",")} MB. Kijk of dit het goede bestand is.`,
    (p) =>
      `The file is too large: ${megabytes(p.size, ".")} MB. A rule file is smaller than ${megabytes(p.limit, ".")} MB. See whether this is the right file.`,
  ),
  "xml/utf16-without-mark": entry(
    "error",
    {},
    () =>
      "Dit lijkt XML in UTF-16, maar het teken aan het begin dat de bytevolgorde aangeeft (BOM) ontbreekt. Bewaar het bestand als UTF-8, of als UTF-16 met BOM.",
    () =>
      "This looks like XML in UTF-16, but the mark at the start that gives the byte order (BOM) is missing. Save the file as UTF-8, or as UTF-16 with a BOM.",
  ),
  "xml/unsupported-encoding": entry(
    "error",
    { declared: "EBCDIC" },
    (p) => `Het bestand heeft tekencodering ${p.declared}. Die lezen wij niet. Bewaar het bestand als UTF-8.`,
    (p) => `The file has encoding ${p.declared}, which we do not read. Save the file as UTF-8.`,
  ),
  // declared: what the XML declaration says; actual: what the bytes are.
  "xml/encoding-contradiction": entry(
    "error",
    { declared: "UTF-16", actual: "UTF-8" },
    (p) =>
      `Het bestand zegt dat de tekencodering ${p.declared} is, maar aan de bytes te zien is het ${p.actual}. Pas de eerste regel aan (encoding="${p.actual}") of bewaar het bestand opnieuw.`,
    (p) =>
      `The file says that its encoding is ${p.declared}, but by its bytes it is ${p.actual}. Change the first line (encoding="${p.actual}") or save the file again.`,
  ),
  "xml/invalid-bytes": entry(
    "error",
    { encoding: "UTF-8" },
    (p) =>
      `Hier staan bytes die in ${p.encoding} niets betekenen. Waarschijnlijk is het bestand bewaard in een andere tekencodering, of beschadigd. Bewaar het opnieuw als UTF-8.`,
    (p) =>
      `These bytes mean nothing in ${p.encoding}. The file was probably saved in another encoding, or is damaged. Save it again as UTF-8.`,
  ),
  "xml/doctype": entry(
    "error",
    {},
    () =>
      "Het bestand heeft een DOCTYPE. Om veiligheidsredenen lezen wij dat niet; STTR gebruikt het ook niet. Haal de regel met <!DOCTYPE weg.",
    () => "The file has a DOCTYPE. For safety we do not read that; STTR does not use it either. Remove the line with <!DOCTYPE.",
  ),
  "xml/too-deep": entry(
    "error",
    { limit: 256 },
    (p) => `Er staan meer dan ${p.limit} elementen in elkaar. Dat kan geen STTR-bestand zijn. Kijk of dit het goede bestand is.`,
    (p) => `More than ${p.limit} elements stand within each other. That cannot be an STTR file. See whether this is the right file.`,
  ),
  "xml/too-many-attributes": entry(
    "error",
    { limit: 256 },
    (p) => `Dit element heeft meer dan ${p.limit} attributen. Kijk of dit het goede bestand is.`,
    (p) => `This element has more than ${p.limit} attributes. See whether this is the right file.`,
  ),
  "xml/attribute-too-long": entry(
    "error",
    { name: "name", limit: 1_000_000 },
    (p) => `Het attribuut ${p.name} is langer dan ${p.limit} tekens. Misschien ontbreekt het aanhalingsteken aan het eind.`,
    (p) => `The attribute ${p.name} is longer than ${p.limit} characters. Perhaps the quotation mark at its end is missing.`,
  ),
  "xml/name-too-long": entry(
    "error",
    { limit: 1000 },
    (p) => `Deze naam is langer dan ${p.limit} tekens. Kijk of dit het goede bestand is.`,
    (p) => `This name is longer than ${p.limit} characters. See whether this is the right file.`,
  ),
  "xml/too-many-nodes": entry(
    "error",
    { limit: 2_000_000 },
    (p) => `Het bestand heeft meer dan ${p.limit} onderdelen. Dat kan geen STTR-bestand zijn. Kijk of dit het goede bestand is.`,
    (p) => `The file has more than ${p.limit} parts. That cannot be an STTR file. See whether this is the right file.`,
  ),
};

function megabytes(bytes: string, point: string): string {
  return (Math.ceil(Number(bytes) / 100_000) / 10).toString().replace(".", point);
}
