/** One question as blocks of a page: its words, its help, its options, and where each answer leads. */
import { anchorOf } from "./numbering.ts";
import { small, strong, words } from "./pageBlocks.ts";
import type { PageBlock, Run } from "./pageBlocks.ts";
import { labelled, sourcesLine } from "./labelled.ts";
import type { PageWords } from "./pageWords.ts";
import type { ReadingHelp, ReadingQuestion, ReadingStep } from "./reading.ts";

/** The blocks of one question. `isLed` where answers of this check lead somewhere; a form asks by its rows instead. */
export function questionBlocks(question: ReadingQuestion, isLed: boolean, say: PageWords): readonly PageBlock[] {
  const { number, id, text, answer, facts, sources, steps, leadsTo } = question;
  return [
    { t: "heading", level: 4, anchor: anchorOf(number), runs: [words(`${number} ${text}`)] },
    { t: "text", runs: [small(id)] },
    ...helpBlocks(question, say),
    { t: "text", runs: [words([answer, ...facts.map((fact) => (/[.!?]$/.test(fact) ? fact : `${fact}.`))].join(" "))] },
    ...answerBlocks(question, say),
    ...(leadsTo.length > 0 ? [labelled(say.leadsVariously, []), items(leadsTo)] : []),
    ...(isLed && steps.length === 0 && leadsTo.length === 0
      ? [{ t: "text" as const, runs: [{ t: "text" as const, v: say.notAsked, em: true as const }] }]
      : []),
    ...sourcesLine(sources, say),
  ];
}

function helpBlocks({ isImportant, short, long }: ReadingHelp, say: PageWords): readonly PageBlock[] {
  if (short.length === 0 && long.length === 0) return [];
  return [
    ...(isImportant ? [{ t: "text" as const, runs: [strong(say.important)] }] : []),
    ...short,
    ...(long.length > 0 ? [labelled(say.more, []), { t: "quote" as const, blocks: long }] : []),
  ];
}

/** With one place in the check, each option says where it leads; with more, the options come first and then each place. */
function answerBlocks({ options, steps }: ReadingQuestion, say: PageWords): readonly PageBlock[] {
  const only =
    steps.length === 1 && options.length > 0 && steps[0]!.answers.every((answer) => answer.options !== undefined) ? steps[0] : undefined;
  const optionItems = options.map((option, at): readonly PageBlock[] => {
    const target = only?.answers.find((answer) => answer.options!.includes(at))?.leadsTo;
    return [{ t: "text", runs: [words(option.text), ...led(target)] }, ...helpBlocks(option, say)];
  });
  return [
    ...(optionItems.length > 0 ? [{ t: "list" as const, ordered: false, items: optionItems }] : []),
    ...(only ? [] : steps.flatMap((step) => stepBlocks(step, steps.length > 1, say))),
  ];
}

function stepBlocks({ after, answers }: ReadingStep, isOneOfMore: boolean, say: PageWords): readonly PageBlock[] {
  const opening = after.length > 0 ? after : [words(say.atStart)];
  const answered = answers.map(({ label, leadsTo }) => [words(label), ...led(leadsTo)]);
  return [...(isOneOfMore ? [{ t: "text" as const, runs: [...opening, words(":")] }] : []), items(answered)];
}

const led = (target: readonly Run[] | undefined): readonly Run[] =>
  target === undefined || target.length === 0 ? [] : [words(" → "), ...target];

function items(lines: readonly (readonly Run[])[]): PageBlock {
  return { t: "list", ordered: false, items: lines.map((runs) => [{ t: "text", runs }]) };
}
