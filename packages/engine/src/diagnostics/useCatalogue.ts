/** Using what was made: texts to look at, answers that do not fit, check files and documents that cannot be opened. */
import { entry } from "./catalogueEntry.ts";
import type { Catalogue } from "./catalogueEntry.ts";

export const useCatalogue: Catalogue = {
  "text/unclosed-video": entry(
    "hint",
    { video: '!video(https://example.org/v, "Film)' },
    (p) => `In ${p.video} ontbreekt een aanhalingsteken of haakje aan het eind. Schrijf: !video(adres, "bijschrift").`,
    (p) => `A quotation mark or bracket is missing at the end of ${p.video}. Write: !video(address, "caption").`,
  ),
  "text/unsafe-address": entry(
    "hint",
    { address: "www.example.nl" },
    (p) =>
      `Het adres "${p.address}" wordt geen link of beeld. Begin een link met https://, http://, mailto: of tel:, en een afbeelding of video met https://.`,
    (p) =>
      `The address "${p.address}" does not become a link or picture. Begin a link with https://, http://, mailto: or tel:, and a picture or video with https://.`,
  ),
  "text/raw-html": entry(
    "hint",
    { tag: "<b>" },
    (p) => `De tekst bevat HTML (${p.tag}). Die wordt als gewone tekst getoond. Schrijf **vet** of *schuin* voor opmaak.`,
    (p) => `The text holds HTML (${p.tag}), which is shown as plain text. Write **bold** or *italic* instead.`,
  ),
  // length in characters.
  "text/too-complex": entry(
    "hint",
    { length: 12_000 },
    () => "Deze tekst is te lang of te ingewikkeld opgemaakt. Hij wordt zonder opmaak getoond; maak hem korter.",
    () => "This text is too long or its markup too complicated. It is shown without markup; shorten it.",
  ),
  // id: of the question as given.
  "answer/unknown-question": entry(
    "error",
    { id: "UitvId0099" },
    (p) => `Er is een antwoord gegeven op ${p.id}, maar die vraag bestaat niet in deze check. Het antwoord telt niet mee.`,
    (p) => `An answer was given to ${p.id}, but this check has no such question. The answer does not count.`,
  ),
  "answer/outside-domain": entry(
    "error",
    { id: "UitvId0001" },
    (p) => `Het antwoord op ${p.id} past niet bij de vraag. Het telt niet mee; geef een antwoord van het goede soort of een van de opties.`,
    (p) => `The answer to ${p.id} does not fit the question. It does not count; give an answer of the right kind or one of the options.`,
  ),
  "answer/fixed-value": entry(
    "error",
    { id: "UitvId0031" },
    (p) => `${p.id} heeft een vaste waarde en wordt niet gevraagd. Het antwoord telt niet mee.`,
    (p) => `${p.id} has a fixed value and is not asked. The answer does not count.`,
  ),
  "answer/unknown-not-allowed": entry(
    "error",
    { id: "UitvId0001" },
    (p) => `Op ${p.id} kan niet "weet ik niet" worden geantwoord. Het antwoord telt niet mee.`,
    (p) => `"I do not know" is no answer to ${p.id}. The answer does not count.`,
  ),
  // id: as given in the map.
  "compare/unknown-id": entry(
    "error",
    { id: "UitvId0099" },
    (p) => `De vraag ${p.id} staat niet in dit bestand. Noem in --map eerst de id van het oude bestand en dan die van het nieuwe.`,
    (p) => `This file has no question ${p.id}. Name in --map first the id of the old file, then that of the new one.`,
  ),
  // path: where in the JSON.
  "check/unreadable": entry(
    "error",
    { path: "questions.0.text" },
    (p) => `Dit is geen geldig checkbestand${p.path && ` (bij ${p.path})`}. Maak het opnieuw met: vragenboom build.`,
    (p) => `This is no valid check file${p.path && ` (at ${p.path})`}. Make it again with: vragenboom build.`,
  ),
  // path: where in the JSON; problem: what is wrong there.
  "scenario/unreadable": entry(
    "error",
    { path: "scenarios.0.expect", problem: "" },
    (p) =>
      `Dit bestand met scenario's is niet te lezen${p.path && ` (bij ${p.path})`}. Elk scenario heeft name, answers en expect, met conclusions. Herstel het, of maak een nieuw met: vragenboom scenarios.`,
    (p) =>
      `This file with scenarios cannot be read${p.path && ` (at ${p.path})`}. Each scenario has name, answers and expect, with conclusions. Mend it, or make one with: vragenboom scenarios.`,
  ),
  "check/newer-version": entry(
    "error",
    { version: 2 },
    (p) =>
      `Dit checkbestand is gemaakt met een nieuwere versie van Vragenboom (versie ${p.version}). Werk Vragenboom op deze website bij, of bouw de check opnieuw.`,
    (p) =>
      `This check file was made by a newer version of Vragenboom (version ${p.version}). Update Vragenboom on this website, or build the check again.`,
  ),
  "check/not-loaded": entry(
    "error",
    {},
    () => "De vergunningcheck kon niet worden geladen. Controleer uw internetverbinding en probeer het opnieuw.",
    () => "The permit check could not be loaded. See whether you are online and try again.",
  ),
  "check/contradicts-itself": entry(
    "error",
    {},
    () => "Deze vergunningcheck spreekt zichzelf tegen en kan niet verder. Neem contact op met de gemeente.",
    () => "This permit check contradicts itself and cannot go on. Contact the authority.",
  ),
  // path: where in the JSON; problem: what is wrong there.
  "document/unreadable": entry(
    "error",
    { path: "model.name", problem: "" },
    (p) =>
      `Dit document van Vragenboom is niet te lezen${p.path && ` (bij ${p.path})`}. Open een eerdere versie, of begin opnieuw met het STTR-bestand.`,
    (p) =>
      `This Vragenboom document cannot be read${p.path && ` (at ${p.path})`}. Open an earlier version, or start again from the STTR file.`,
  ),
  "document/newer-version": entry(
    "warning",
    { version: 2 },
    (p) =>
      `Dit document is gemaakt met een nieuwere versie van Vragenboom (versie ${p.version}). U kunt het bekijken maar niet wijzigen. Werk Vragenboom bij.`,
    (p) =>
      `This document was made by a newer version of Vragenboom (version ${p.version}). You can look at it but not change it. Update Vragenboom.`,
  ),
  // path: where in the JSON; problem: what is wrong there.
  "meta/unreadable": entry(
    "error",
    { path: "authority.name", problem: "" },
    (p) =>
      `Dit bestand met gegevens bij de regels (.meta.json) is niet te lezen${p.path && ` (bij ${p.path})`}. Herstel het, of kies een ander bestand.`,
    (p) =>
      `This file with facts beside the rules (.meta.json) cannot be read${p.path && ` (at ${p.path})`}. Mend it, or choose another file.`,
  ),
};
