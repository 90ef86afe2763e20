/** Hints on plain language: what makes a question, its help or an explanation hard to understand. */
import { entry } from "./catalogueEntry.ts";
import type { Catalogue } from "./catalogueEntry.ts";

const question = { question: "Wordt de dakkapel niet hoger dan 1,75 m?", id: "UitvId0001" };

export const wordingCatalogue: Catalogue = {
  // words: how many the sentence has; most: how many are easy to read.
  "text/long-sentence": entry(
    "hint",
    { sentence: "Een dakkapel die u aan de achterkant plaatst en die …", words: 24, most: 15 },
    (p) => `Deze zin heeft ${p.words} woorden: "${p.sentence}" Maak er twee zinnen van; tot ${p.most} woorden leest iedereen mee.`,
    (p) => `This sentence has ${p.words} words: "${p.sentence}" Make it two; up to ${p.most} words everybody can follow.`,
  ),
  "text/stiff-word": entry(
    "hint",
    { word: "indien", plain: "als" },
    (p) => `"${p.word}" is ambtelijk. Schrijf liever "${p.plain}".`,
    (p) => `"${p.word}" is officialese. Write "${p.plain}" instead.`,
  ),
  "text/jargon": entry(
    "hint",
    { question: "Staat de schuur in het achtererfgebied?", id: "UitvId0001", word: "achtererfgebied" },
    (p) =>
      `Niet iedereen kent het woord "${p.word}" in de vraag "${p.question}". Leg het uit in een toelichting, of kies een gewoon woord.`,
    (p) => `Not everybody knows the word "${p.word}" in the question "${p.question}". Explain it in the help, or choose an everyday word.`,
  ),
  "text/negated-question": entry(
    "hint",
    { ...question, word: "niet" },
    (p) =>
      `De vraag "${p.question}" ontkent ("${p.word}"), dus "nee" betekent hier ja. Stel de vraag zonder "${p.word}" en draai de antwoorden om.`,
    (p) => `The question "${p.question}" denies ("${p.word}"), so "nee" means yes here. Ask it without "${p.word}" and swap the answers.`,
  ),
  // second: the words at which the second question begins.
  "text/two-questions": entry(
    "hint",
    { question: "Is de schuur lager dan 3 meter en staat hij achter het huis?", id: "UitvId0001", second: "en staat" },
    (p) => `In "${p.question}" staan twee vragen (bij "${p.second}"). Maak er twee vragen van, elk over een ding.`,
    (p) => `"${p.question}" holds two questions (at "${p.second}"). Make it two questions, each about one thing.`,
  ),
  "text/no-unit": entry(
    "hint",
    { question: "Hoe hoog wordt de schuur?", id: "UitvId0001" },
    (p) => `Bij de vraag "${p.question}" staat niet in welke eenheid het antwoord is. Noem die, bijvoorbeeld: meter.`,
    (p) => `The question "${p.question}" does not say in which unit the answer is. Name it, for example: metres.`,
  ),
  "text/unit-without-help": entry(
    "hint",
    { question: "Hoe hoog wordt de schuur in meters?", id: "UitvId0001", unit: "meters" },
    (p) =>
      `De vraag "${p.question}" gaat over een maat (${p.unit}), maar heeft geen toelichting. Leg uit wat men meet en van waar tot waar.`,
    (p) =>
      `The question "${p.question}" is about a measure (${p.unit}) and has no help. Explain what is measured, and from where to where.`,
  ),
  "text/overlapping-options": entry(
    "hint",
    { question: "Waar komt de schuur?", id: "UitvId0001", option: "Achter het huis", within: "Achter het huis, aan het water" },
    (p) =>
      `Bij de vraag "${p.question}" zit het antwoord "${p.option}" in het antwoord "${p.within}". Zet in elk antwoord wat het anders maakt dan het andere.`,
    (p) =>
      `At the question "${p.question}" the answer "${p.option}" is part of the answer "${p.within}". Say in each what makes it different from the other.`,
  ),
};
