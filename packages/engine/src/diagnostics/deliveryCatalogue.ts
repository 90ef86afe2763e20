/** A delivery ZIP: what is damaged, too much, or not to be trusted; and what its manifest, its opdracht and its activities got wrong. */
import { entry } from "./catalogueEntry.ts";
import type { Catalogue } from "./catalogueEntry.ts";

export const deliveryCatalogue: Catalogue = {
  // name: of the entry concerned, where it is one.
  "zip/damaged": entry(
    "error",
    { name: "regels.dmn" },
    (p) =>
      `Het ZIP-bestand is beschadigd${p.name && ` (bij ${p.name})`}. Download het opnieuw, of pak het uit en open het STTR-bestand zelf.`,
    (p) => `The ZIP file is damaged${p.name && ` (at ${p.name})`}. Download it again, or unpack it and open the STTR file itself.`,
  ),
  "zip/checksum": entry(
    "error",
    { name: "regels.dmn" },
    (p) => `In het ZIP-bestand is ${p.name} beschadigd: de controlesom klopt niet. Download het bestand opnieuw.`,
    (p) => `In the ZIP file ${p.name} is damaged: its checksum is wrong. Download the file again.`,
  ),
  "zip/encrypted": entry(
    "error",
    { name: "regels.dmn" },
    (p) => `In het ZIP-bestand is ${p.name} beveiligd met een wachtwoord. Pak het uit en open het STTR-bestand zelf.`,
    (p) => `In the ZIP file ${p.name} is protected by a password. Unpack it and open the STTR file itself.`,
  ),
  // feature: what is not read: split, zip64, or a method by number.
  "zip/unsupported": entry(
    "error",
    { feature: "zip64" },
    (p) => `Deze soort ZIP-bestand (${p.feature}) lezen wij niet. Pak het uit en open het STTR-bestand zelf.`,
    (p) => `This kind of ZIP file (${p.feature}) is not read. Unpack it and open the STTR file itself.`,
  ),
  "zip/too-many-entries": entry(
    "error",
    { limit: 1000, found: 20_000 },
    (p) => `Het ZIP-bestand heeft ${p.found} onderdelen; wij lezen er hoogstens ${p.limit}. Kijk of dit het goede bestand is.`,
    (p) => `The ZIP file has ${p.found} entries; at most ${p.limit} are read. See whether this is the right file.`,
  ),
  // limit: in bytes, uncompressed.
  "zip/too-large": entry(
    "error",
    { limit: 100_000_000 },
    (p) => `Uitgepakt is het ZIP-bestand groter dan ${Number(p.limit) / 1_000_000 || ""} MB. Kijk of dit het goede bestand is.`,
    (p) => `Unpacked, the ZIP file is larger than ${Number(p.limit) / 1_000_000 || ""} MB. See whether this is the right file.`,
  ),
  "zip/suspicious": entry(
    "error",
    { name: "regels.dmn" },
    (p) =>
      `In het ZIP-bestand wordt ${p.name} bij het uitpakken meer dan honderd keer zo groot. Dat vertrouwen wij niet. Kijk of dit het goede bestand is.`,
    (p) =>
      `In the ZIP file ${p.name} becomes more than a hundred times larger when unpacked. That is not trusted. See whether this is the right file.`,
  ),
  "zip/unsafe-name": entry(
    "error",
    { name: "../regels.dmn" },
    (p) =>
      `In het ZIP-bestand staat een onderdeel met een onveilige naam: ${p.name}. Maak het ZIP-bestand opnieuw, met gewone bestandsnamen.`,
    (p) => `The ZIP file has an entry with an unsafe name: ${p.name}. Make the ZIP file again, with plain file names.`,
  ),
  "zip/duplicate-name": entry(
    "error",
    { name: "regels.dmn" },
    (p) => `In het ZIP-bestand staat ${p.name} twee keer. Wij weten niet welke u bedoelt; maak het ZIP-bestand opnieuw.`,
    (p) => `The ZIP file has ${p.name} twice. We cannot tell which one you mean; make the ZIP file again.`,
  ),
  "zip/nested": entry(
    "error",
    { name: "pakket.zip" },
    (p) => `In het ZIP-bestand zit weer een ZIP-bestand: ${p.name}. Pak het uit en open het binnenste bestand.`,
    (p) => `The ZIP file holds another ZIP file: ${p.name}. Unpack it and open the inner file.`,
  ),
  // names: of what is in it.
  "zip/no-rule-file": entry(
    "error",
    { names: ["manifest.xml", "activiteit.json"] },
    (p) =>
      `In het ZIP-bestand zit geen bestand met regels (.dmn of .xml)${p.names && `, wel: ${p.names}`}. Kies een aanleverpakket met toepasbare regels.`,
    (p) =>
      `The ZIP file holds no file with rules (.dmn or .xml)${p.names && `, but: ${p.names}`}. Choose a delivery package with applicable rules.`,
  ),
  // limit and size: in bytes, of the ZIP itself.
  "zip/file-too-large": entry(
    "error",
    { limit: 50_000_000, size: 61_000_000 },
    (p) =>
      `Het ZIP-bestand is te groot: wij lezen er hoogstens ${Number(p.limit) / 1_000_000 || ""} MB van. Verdeel de levering, of pak haar uit en open de STTR-bestanden zelf.`,
    (p) =>
      `The ZIP file is too large: at most ${Number(p.limit) / 1_000_000 || ""} MB is read. Split the delivery, or unpack it and open the STTR files themselves.`,
  ),
  "delivery/no-manifest": entry(
    "warning",
    {},
    () => "In het aanleverpakket ontbreekt manifest.xml. Maak het pakket opnieuw, bijvoorbeeld met vragenboom package.",
    () => "The delivery package has no manifest.xml. Make the package again, for example with vragenboom package.",
  ),
  "delivery/no-opdracht": entry(
    "warning",
    {},
    () => "In het aanleverpakket ontbreekt de opdracht. Maak het pakket opnieuw, bijvoorbeeld met vragenboom package.",
    () => "The delivery package has no opdracht (order). Make the package again, for example with vragenboom package.",
  ),
  // found, expected: names of root elements.
  "delivery/wrong-root": entry(
    "error",
    { found: "bestanden", expected: "manifest" },
    (p) => `Dit bestand begint met <${p.found}>; verwacht was <${p.expected}>. Maak het aanleverpakket opnieuw.`,
    (p) => `This file begins with <${p.found}>; expected was <${p.expected}>. Make the delivery package again.`,
  ),
  // by: manifest or opdracht.
  "delivery/missing-file": entry(
    "error",
    { name: "regels.dmn", by: "manifest" },
    (p) =>
      `Het bestand ${p.name} staat in de tekst van ${p.by || "het pakket"}, maar zit niet in het pakket. Voeg het toe of haal het daar weg.`,
    (p) => `The file ${p.name} is named by the ${p.by || "package"} but is not in the package. Add it, or remove it there.`,
  ),
  "delivery/not-in-manifest": entry(
    "warning",
    { name: "regels.dmn", role: "toepasbareRegels" },
    (p) => `Het bestand ${p.name} zit in het pakket, maar staat niet in manifest.xml. Voeg het daar toe of haal het uit het pakket.`,
    (p) => `The file ${p.name} is in the package but not in manifest.xml. Add it there, or remove it from the package.`,
  ),
  "delivery/not-in-opdracht": entry(
    "warning",
    { name: "regels.dmn" },
    (p) => `Voor ${p.name} staat geen opdracht in het pakket, dus er gebeurt niets mee. Voeg een opdracht toe of haal het bestand weg.`,
    (p) => `No opdracht in the package is about ${p.name}, so nothing happens with it. Add one, or remove the file.`,
  ),
  // type: what manifest or opdracht takes it for; expected: what it is.
  "delivery/wrong-type": entry(
    "warning",
    { name: "regels.dmn", type: "activiteit", expected: "toepasbareRegels" },
    (p) => `Bij ${p.name} staat het type "${p.type}", maar het bestand is van het type "${p.expected}". Verbeter het type.`,
    (p) => `${p.name} is said to be of type "${p.type}", but the file is of type "${p.expected}". Correct the type.`,
  ),
  "delivery/wrong-content-type": entry(
    "hint",
    { name: "activiteit.json", type: "application/xml", expected: "application/json" },
    (p) => `In manifest.xml staat bij ${p.name} de soort inhoud "${p.type}". Schrijf liever "${p.expected}".`,
    (p) => `manifest.xml gives ${p.name} the content type "${p.type}". Better write "${p.expected}".`,
  ),
  // name: of the element.
  "delivery/unknown-order": entry(
    "warning",
    { name: "verwijderenToepasbareRegels" },
    (p) => `De opdracht ${p.name} kennen wij niet. Wij slaan haar over; kijk zelf of zij klopt.`,
    (p) => `The opdracht ${p.name} is not known. It is passed over; see for yourself whether it is right.`,
  ),
  // kind and field: names of elements.
  "delivery/incomplete-order": entry(
    "error",
    { kind: "toevoegenToepasbareRegels", field: "geldigBegindatum" },
    (p) => `In de opdracht ${p.kind} ontbreekt ${p.field}. Vul het in.`,
    (p) => `The opdracht ${p.kind} lacks ${p.field}. Fill it in.`,
  ),
  "delivery/bad-date": entry(
    "error",
    { date: "2027-01-01" },
    (p) => `"${p.date}" is geen datum die bestaat. Schrijf dag, maand en jaar met streepjes, bijvoorbeeld 01-01-2027.`,
    (p) => `"${p.date}" is no date that exists. Write day, month and year with hyphens, for example 01-01-2027.`,
  ),
  "delivery/nothing-to-deliver": entry(
    "error",
    {},
    () => "Er is geen bestand met regels om aan te leveren. Geef minstens één STTR-bestand.",
    () => "There is no file with rules to deliver. Give at least one STTR file.",
  ),
  // path: where in the JSON; problem: not-json, forbidden-key, too-deep, too-large or not-an-object.
  "activity/unreadable": entry(
    "error",
    { path: "werkzaamheden.0", problem: "forbidden-key" },
    (p) => `Dit bestand van een activiteit is geen JSON die wij lezen${p.path && ` (bij ${p.path})`}. Maak het bestand opnieuw.`,
    (p) => `This file of an activity is no JSON that is read${p.path && ` (at ${p.path})`}. Make the file again.`,
  ),
  "activity/missing-value": entry(
    "error",
    { field: "begindatum" },
    (p) => `Bij deze activiteit ontbreekt ${p.field}. Vul het in.`,
    (p) => `This activity lacks ${p.field}. Fill it in.`,
  ),
  "activity/odd-value": entry(
    "warning",
    { field: "typering", value: "Onbekend" },
    (p) => `Bij deze activiteit heeft ${p.field} een waarde die wij niet kennen: ${p.value}. Kijk of zij klopt.`,
    (p) => `In this activity ${p.field} has a value that is not known: ${p.value}. See whether it is right.`,
  ),
};
