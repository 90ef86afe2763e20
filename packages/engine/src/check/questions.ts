/** Questions and fixed values as the player shows them: texts parsed once, here, so that a website parses none. */
import type { QuestionMeta, RuleMeta } from "../model/meta.ts";
import type { Explanation, Uitvoeringsregel } from "../model/uitvoeringsregel.ts";
import { askedAs, generatedText, lastPart, ownText } from "../program/askedAs.ts";
import type { Program, ProgramFixed, ProgramQuestion } from "../program/program.ts";
import type { CheckOption, CheckQuestion, FixedValue } from "../session/check.ts";
import { parseText } from "../text/parseText.ts";
import type { TextTree } from "../text/textTree.ts";

/** One question with what the author wrote about it. */
export function checkQuestion(question: ProgramQuestion, meta: QuestionMeta | undefined): CheckQuestion {
  const { regel } = question;
  const { herbruikbaarId, explanation, potentieelVertrouwelijk } = regel;
  return {
    id: question.id,
    ...shapeOf(regel, question.options),
    ...explained(explanation),
    ...(explanation?.belangrijk && { important: true as const }),
    ...(question.groupName !== undefined && { group: question.groupName }),
    ...(herbruikbaarId !== undefined && { herbruikbaarId }),
    ...(question.aliases.length > 0 && { aliases: question.aliases }),
    ...(potentieelVertrouwelijk && { confidential: true as const }),
    ...(meta?.unit !== undefined && { unit: meta.unit }),
    ...(meta?.min !== undefined && { min: meta.min }),
    ...(meta?.max !== undefined && { max: meta.max }),
    ...(meta?.allowUnknown !== undefined && { unknown: { help: meta.allowUnknown.help } }),
    ...(meta?.sources !== undefined && { sources: meta.sources }),
    domain: question.domain,
  };
}

type Shape = Pick<CheckQuestion, "kind" | "text" | "english" | "answerType" | "multiple" | "multiline" | "options" | "location">;

function shapeOf({ content }: Uitvoeringsregel, texts: readonly string[]): Shape {
  const own = ownText(content);
  const made = own === undefined ? generatedText(content) : undefined;
  const words = { text: own ?? made?.nl ?? "", ...(made && { english: made.en }) };
  switch (content.kind) {
    case "bijlage":
      return { kind: "attachment", ...words, answerType: "boolean" };
    case "geoVerwijzing":
      return { kind: "location", ...words, answerType: "string", location: content.identificatie };
    default: {
      const { gegevensType, opties, optieType } = askedAs(content) ?? { gegevensType: "string", opties: [] };
      if (gegevensType === "list" && texts.length > 0) {
        // From the last to the first, so that the first of two with one text stays.
        const written = new Map([...opties].reverse().map((option) => [option.text, option]));
        const options = texts.map((text): CheckOption => ({ text, ...explained(written.get(text)?.explanation) }));
        return {
          kind: "choice",
          ...words,
          answerType: "list",
          options,
          ...(optieType === "meerdereAntwoorden" && { multiple: true as const }),
        };
      }
      return {
        kind: "question",
        ...words,
        answerType: gegevensType === "list" ? "string" : gegevensType,
        ...(content.kind === "vraag" && content.inputType === "textarea" && { multiline: true as const }),
      };
    }
  }
}

function explained(explanation: Explanation | undefined): { readonly help?: TextTree; readonly longHelp?: TextTree } {
  const help = textOf(explanation?.toelichting);
  const longHelp = textOf(explanation?.langeToelichting);
  return { ...(help && { help }), ...(longHelp && { longHelp }) };
}

function textOf(markdown: string | undefined): TextTree | undefined {
  const { tree } = markdown === undefined ? { tree: [] } : parseText(markdown);
  return tree.length > 0 ? tree : undefined;
}

function fixedValue({ id, regel, value }: ProgramFixed): FixedValue {
  const { content } = regel;
  if (content.kind === "implicietAntwoord") {
    return { id, text: lastPart(content.werkzaamheid) || content.werkzaamheid, value: value === true };
  }
  if (content.kind !== "vasteWaarde") return { id, text: "" };
  const markdown = content.tekstVoorbehoud?.trim();
  const reservation = textOf(markdown);
  return { id, text: content.waardeVraag, ...(reservation && markdown !== undefined && { reservation, reservationText: markdown }) };
}

/** The fixed values of a program, and a reservation for each aansluitpunt whose file is not there. */
export function fixedValues(program: Program): readonly FixedValue[] {
  const absent = program.origins.filter(({ decision }, at) => decision.logic.kind === "invocation" && program.decisions[at]!.absent);
  return [
    ...program.fixed.map(fixedValue),
    ...absent.map(({ decision }): FixedValue => {
      const markdown = `De regels van "${decision.name}" zijn hier niet meegenomen.`;
      return { id: decision.id, text: decision.name, reservation: parseText(markdown).tree, reservationText: markdown };
    }),
  ];
}

/** What is known about a question beside the rule file, by its id or that of the same question in another file. */
export function questionMeta(question: ProgramQuestion, metas: readonly (RuleMeta | undefined)[]): QuestionMeta | undefined {
  const ids = [question.id, question.regel.id, ...question.aliases];
  return metas.flatMap((meta) =>
    ids.flatMap((id) => (meta?.questions && Object.hasOwn(meta.questions, id) ? [meta.questions[id]!] : [])),
  )[0];
}
