/** Questions with their help, their options and where each answer leads; and the values that are known without asking. */
import type { Language } from "../diagnostics/catalogueEntry.ts";
import type { QuestionMeta } from "../model/meta.ts";
import type { Explanation, Uitvoeringsregel } from "../model/uitvoeringsregel.ts";
import { askedAs, generatedText, lastPart, ownText } from "../program/askedAs.ts";
import { authorBlocks } from "./authorText.ts";
import { numberLabel } from "./answerLabel.ts";
import type { PageBlock } from "./pageBlocks.ts";
import type { ReadingFixed, ReadingHelp, ReadingOption, ReadingQuestion } from "./reading.ts";
import type { QuestionSteps } from "./readSteps.ts";

/** The sentence that a question is asked with: the author's, else one that says what is asked. */
export function questionText({ content, id }: Uitvoeringsregel, language: Language): string {
  return (ownText(content) ?? "").trim().replace(/\s+/g, " ") || generatedText(content)?.[language] || id;
}

/** One question. */
export function readQuestion(
  number: string,
  regel: Uitvoeringsregel,
  meta: QuestionMeta | undefined,
  steps: QuestionSteps,
  language: Language,
): ReadingQuestion {
  return {
    number,
    id: regel.id,
    text: questionText(regel, language),
    ...helpOf(regel.explanation),
    answer: answerOf(regel, meta, language),
    options: (askedAs(regel.content)?.opties ?? []).map((option): ReadingOption => ({ text: option.text, ...helpOf(option.explanation) })),
    facts: factsOf(regel, meta, language),
    sources: meta?.sources ?? [],
    ...steps,
  };
}

function helpOf(explanation: Explanation | undefined): ReadingHelp {
  return {
    ...(explanation?.belangrijk && { isImportant: true as const }),
    short: authorBlocks(explanation?.toelichting),
    long: authorBlocks(explanation?.langeToelichting),
  };
}

function answerOf({ content }: Uitvoeringsregel, meta: QuestionMeta | undefined, language: Language): string {
  const say = (nl: string, en: string): string => (language === "nl" ? nl : en);
  if (content.kind === "bijlage") return say("Een document dat iemand toevoegt.", "A document that somebody adds.");
  if (content.kind === "geoVerwijzing")
    return say("Ja, nee of deels; volgt uit de plek op de kaart.", "Yes, no or partly; follows from the place on the map.");
  const asked = askedAs(content);
  if (asked === undefined) return say("Wordt niet gevraagd.", "Is not asked.");
  const unit = meta?.unit === undefined ? "" : say(` in ${meta.unit}`, ` in ${meta.unit}`);
  switch (asked.gegevensType) {
    case "boolean":
      return say("Ja of nee.", "Yes or no.");
    case "list":
      if (asked.opties.length === 0) return say("Een tekst.", "A text.");
      return asked.optieType === "meerdereAntwoorden"
        ? say("Kies wat past; meer antwoorden mogen.", "Choose what applies; several answers are allowed.")
        : say("Kies één antwoord.", "Choose one answer.");
    case "number":
      return say(`Een getal${unit}.`, `A number${unit}.`);
    case "date":
      return say("Een datum.", "A date.");
    case "string":
      return say("Een tekst.", "A text.");
  }
}

function factsOf(
  { content, herbruikbaarId, bereik, potentieelVertrouwelijk }: Uitvoeringsregel,
  meta: QuestionMeta | undefined,
  language: Language,
): readonly string[] {
  const say = (nl: string, en: string): string => (language === "nl" ? nl : en);
  const facts: (string | undefined)[] = [
    content.kind === "geoVerwijzing" ? say(`Gebied: ${content.identificatie}`, `Area: ${content.identificatie}`) : undefined,
    content.kind === "bijlage" && content.documenttype
      ? say(`Soort document: ${content.documenttype}`, `Type of document: ${content.documenttype}`)
      : undefined,
    content.kind === "bijlage" && content.eis ? say(`Eis: ${content.eis}`, `Requirement: ${content.eis}`) : undefined,
    "register" in content && content.register ? say(`Register: ${content.register}`, `Register: ${content.register}`) : undefined,
    meta?.min === undefined
      ? undefined
      : say(`Minimaal ${numberLabel(meta.min, meta.unit).nl}`, `At least ${numberLabel(meta.min, meta.unit).en}`),
    meta?.max === undefined
      ? undefined
      : say(`Maximaal ${numberLabel(meta.max, meta.unit).nl}`, `At most ${numberLabel(meta.max, meta.unit).en}`),
    meta?.allowUnknown && say(`‘Weet ik niet’ mag: ${meta.allowUnknown.help}`, `‘I don’t know’ is allowed: ${meta.allowUnknown.help}`),
    herbruikbaarId &&
      say(
        `Herbruikbaar als: ${herbruikbaarId}${bereik ? ` (${bereik})` : ""}`,
        `Reused as: ${herbruikbaarId}${bereik ? ` (${bereik})` : ""}`,
      ),
    potentieelVertrouwelijk ? say("Het antwoord kan vertrouwelijk zijn.", "The answer may be confidential.") : undefined,
  ];
  return facts.flatMap((fact) => fact || []);
}

/** A value that is known without asking, with the reservation under which it holds. */
export function readFixed(number: string, { id, content }: Uitvoeringsregel, language: Language): ReadingFixed {
  const yesNo = (value: boolean): string => (language === "nl" ? (value ? "ja" : "nee") : value ? "yes" : "no");
  if (content.kind === "vasteWaarde") {
    const isTruth = content.gegevensType === "boolean" && /^(true|false)$/.test(content.waarde.trim());
    const value = isTruth ? yesNo(content.waarde.trim() === "true") : content.waarde;
    return { number, id, text: content.waardeVraag, value, reservation: authorBlocks(content.tekstVoorbehoud) };
  }
  const none: readonly PageBlock[] = [];
  if (content.kind !== "implicietAntwoord") return { number, id, text: id, value: "", reservation: none };
  return { number, id, text: lastPart(content.werkzaamheid) || content.werkzaamheid, value: yesNo(content.waarde), reservation: none };
}
