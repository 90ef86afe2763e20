/** Reading a delivery ZIP: what is damaged, too much, or not to be trusted. */
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
};
