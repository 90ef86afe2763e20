/** Where a file breaks the rules of XML. */
import { entry } from "./catalogueEntry.ts";
import type { Catalogue } from "./catalogueEntry.ts";

const withinNl: { readonly [where: string]: string } = {
  tag: "een element",
  attribute: "een attribuut",
  comment: "een opmerking (<!-- -->)",
  cdata: "een CDATA-blok",
  instruction: "een verwerkingsinstructie (<? ?>)",
  reference: "een verwijzing naar een teken (&…;)",
  character: "een teken",
};
const withinEn: { readonly [where: string]: string } = {
  tag: "a tag",
  attribute: "an attribute",
  comment: "a comment (<!-- -->)",
  cdata: "a CDATA section",
  instruction: "a processing instruction (<? ?>)",
  reference: "a reference (&…;)",
  character: "a character",
};

export const xmlSyntaxCatalogue: Catalogue = {
  "xml/bad-declaration": entry(
    "error",
    {},
    () => 'De XML-declaratie klopt niet. Zij staat helemaal vooraan en luidt: <?xml version="1.0" encoding="UTF-8"?>.',
    () => 'The XML declaration is wrong. It stands at the very start and reads: <?xml version="1.0" encoding="UTF-8"?>.',
  ),
  // found: the characters that stand there; within: a key of the tables above.
  "xml/bad-name": entry(
    "error",
    { found: "1abc", within: "tag" },
    (p) =>
      `Hier hoort de naam van ${withinNl[p.within] ?? "een element"}, maar er staat "${p.found}". Is het een los kleiner-dan-teken, schrijf dan &lt;.`,
    (p) =>
      `The name of ${withinEn[p.within] ?? "a tag"} is expected here, but it says "${p.found}". If it is a less-than sign, write &lt;.`,
  ),
  "xml/bad-tag": entry(
    "error",
    { found: '="x">' },
    (p) => `Dit element is niet goed geschreven bij "${p.found}". Kijk of spaties, aanhalingstekens en het haakje > er staan.`,
    (p) => `This tag is not written well at "${p.found}". See whether spaces, quotation marks and the bracket > are there.`,
  ),
  "xml/attribute-without-value": entry(
    "error",
    { name: "id" },
    (p) => `Het attribuut ${p.name} heeft geen waarde. Schrijf ${p.name}="…".`,
    (p) => `The attribute ${p.name} has no value. Write ${p.name}="…".`,
  ),
  "xml/unquoted-attribute": entry(
    "error",
    { name: "id" },
    (p) => `De waarde van het attribuut ${p.name} staat niet tussen aanhalingstekens. Schrijf ${p.name}="…".`,
    (p) => `The value of the attribute ${p.name} is not in quotation marks. Write ${p.name}="…".`,
  ),
  "xml/less-than-in-attribute": entry(
    "error",
    { name: "label" },
    (p) => `In het attribuut ${p.name} staat een kleiner-dan-teken. Schrijf &lt;, of zet het ontbrekende aanhalingsteken terug.`,
    (p) => `There is a less-than sign in the attribute ${p.name}. Write &lt;, or put back the missing quotation mark.`,
  ),
  "xml/duplicate-attribute": entry(
    "error",
    { name: "id" },
    (p) => `Het attribuut ${p.name} staat twee keer in dit element. Haal er een weg.`,
    (p) => `The attribute ${p.name} stands twice in this element. Remove one of them.`,
  ),
  "xml/unbound-prefix": entry(
    "error",
    { prefix: "uitv" },
    (p) =>
      `Het voorvoegsel ${p.prefix}: is nergens gekoppeld aan een naamruimte. Zet xmlns:${p.prefix}="…" in dit element of in een element eromheen.`,
    (p) => `The prefix ${p.prefix}: is not bound to a namespace. Put xmlns:${p.prefix}="…" in this element or in one around it.`,
  ),
  "xml/bad-namespace-declaration": entry(
    "error",
    { prefix: "xml", namespace: "http://example.org" },
    (p) =>
      `De naamruimte "${p.namespace}" kan niet aan het voorvoegsel "${p.prefix}" worden gekoppeld. Kies een ander voorvoegsel of een andere naamruimte.`,
    (p) => `The namespace "${p.namespace}" cannot be bound to the prefix "${p.prefix}". Choose another prefix or another namespace.`,
  ),
  // openedLine: the line of the start tag.
  "xml/mismatched-end-tag": entry(
    "error",
    { expected: "uitv:vraag", found: "uitv:vragen", openedLine: 12 },
    (p) =>
      `Hier wordt ${p.found} gesloten, maar het element dat open staat is ${p.expected} (regel ${p.openedLine}). Sluit eerst dat element.`,
    (p) => `This closes ${p.found}, but the element that is open is ${p.expected} (line ${p.openedLine}). Close that one first.`,
  ),
  "xml/end-tag-without-start": entry(
    "error",
    { found: "dmn:decision" },
    (p) => `Hier wordt ${p.found} gesloten, maar er staat geen element open. Haal dit weg of zet het begin terug.`,
    (p) => `This closes ${p.found}, but no element is open. Remove it or put back its start.`,
  ),
  "xml/unclosed-element": entry(
    "error",
    { name: "dmn:definitions", openedLine: 2 },
    (p) =>
      `Het bestand houdt op terwijl ${p.name} (regel ${p.openedLine}) nog open staat. Waarschijnlijk is het afgebroken: download of kopieer het opnieuw.`,
    (p) => `The file ends while ${p.name} (line ${p.openedLine}) is still open. It was probably cut off: download or copy it again.`,
  ),
  "xml/unexpected-end": entry(
    "error",
    { within: "comment" },
    (p) =>
      `Het bestand houdt op midden in ${withinNl[p.within] ?? "een element"}. Waarschijnlijk is het afgebroken: download of kopieer het opnieuw.`,
    (p) => `The file ends in the middle of ${withinEn[p.within] ?? "a tag"}. It was probably cut off: download or copy it again.`,
  ),
  "xml/bad-comment": entry(
    "error",
    {},
    () => "In een opmerking (<!-- -->) mogen geen twee streepjes naast elkaar staan. Haal er een weg.",
    () => "A comment (<!-- -->) cannot hold two hyphens in a row. Remove one.",
  ),
  "xml/bare-ampersand": entry(
    "error",
    {},
    () => "Hier staat een los &-teken. Schrijf &amp;.",
    () => "There is a bare & here. Write &amp;.",
  ),
  "xml/unknown-entity": entry(
    "error",
    { entity: "nbsp" },
    (p) => `XML kent &${p.entity}; niet. Schrijf het teken zelf, of voor een vaste spatie &#160;.`,
    (p) => `XML does not know &${p.entity};. Write the character itself, or for a hard space &#160;.`,
  ),
  "xml/bad-character-reference": entry(
    "error",
    { reference: "&#0;" },
    (p) => `${p.reference} is een teken dat niet in XML mag staan. Haal het weg.`,
    (p) => `${p.reference} is a character that cannot stand in XML. Remove it.`,
  ),
  // codePoint: its number.
  "xml/forbidden-character": entry(
    "error",
    { codePoint: 0 },
    (p) => `Hier staat een onzichtbaar teken dat niet in XML mag (${hexadecimal(p.codePoint)}). Haal het weg.`,
    (p) => `There is an invisible character here that cannot stand in XML (${hexadecimal(p.codePoint)}). Remove it.`,
  ),
  "xml/section-end-in-text": entry(
    "error",
    {},
    () => "De tekens ]]> mogen niet in gewone tekst staan. Schrijf ]]&gt;.",
    () => "The characters ]]> cannot stand in plain text. Write ]]&gt;.",
  ),
  "xml/text-outside-root": entry(
    "error",
    {},
    () => "Hier staat tekst buiten het hoofdelement. Haal die weg.",
    () => "There is text outside the root element. Remove it.",
  ),
  "xml/second-root": entry(
    "error",
    {},
    () =>
      "Na het einde van het hoofdelement begint een tweede. Een XML-bestand heeft er precies een; misschien zijn twee bestanden aan elkaar geplakt.",
    () => "A second root element begins after the first has ended. An XML file has exactly one; perhaps two files were joined.",
  ),
  "xml/no-root": entry(
    "error",
    {},
    () => "Het bestand heeft geen enkel element. Kijk of dit het goede bestand is.",
    () => "The file has no element at all. See whether this is the right file.",
  ),
};

function hexadecimal(codePoint: string): string {
  return `U+${Number(codePoint).toString(16).toUpperCase().padStart(4, "0")}`;
}
