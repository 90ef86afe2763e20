/** `vragenboom run` in a terminal: asks one question at a time. The session decides what is asked; here is only typing and printing. */
import type { Language } from "../diagnostics/catalogueEntry.ts";
import type { Check, CheckQuestion } from "../session/check.ts";
import { problemOf } from "../session/answers.ts";
import { startSession, transition } from "../session/transition.ts";
import { viewOf } from "../session/viewOf.ts";
import type { SessionView } from "../session/view.ts";
import { plainText } from "../text/plainText.ts";
import { howToAnswer, readAnswer } from "./answerInput.ts";
import { answerText } from "../reading/explanation.ts";
import { optionTexts, textOf } from "./stepJson.ts";
import { outcomeText } from "./stepText.ts";

/** Where lines come from and text goes to; `nextLine` shows a prompt, and gives undefined when there are no more. */
export interface Terminal {
  nextLine(): Promise<string | undefined>;
  write(text: string): void;
}

const words = {
  nl: {
    question: (number: number, more: number) => (more > 0 ? `Vraag ${number}, nog hooguit ${more} erna` : `Vraag ${number}`),
    wrong: "Dat past niet bij deze vraag.",
    noHelp: "Bij deze vraag is geen uitleg.",
    atStart: "Dit is de eerste vraag.",
    decided: "Deze antwoorden beslissen",
    failed: "Deze check spreekt zichzelf tegen en kan niet verder.",
  },
  en: {
    question: (number: number, more: number) => (more > 0 ? `Question ${number}, at most ${more} more` : `Question ${number}`),
    wrong: "That does not fit this question.",
    noHelp: "There is no help with this question.",
    atStart: "This is the first question.",
    decided: "These answers decide",
    failed: "This check contradicts itself and cannot go on.",
  },
} as const;

/** Asks until the outcome is known, or until the lines end or `q` is typed; then says what is known so far. */
export async function askInTerminal(check: Check, language: Language, terminal: Terminal): Promise<void> {
  const word = words[language];
  let state = startSession(check);
  let view = viewOf(check, { context: state });
  let shown: CheckQuestion | undefined;
  while (view.question !== null) {
    const { question } = view;
    if (shown !== question) terminal.write(questionText(view, question, language));
    shown = question;
    const line = await terminal.nextLine();
    const typed = line?.trim();
    if (typed === undefined || /^(q|stop)$/i.test(typed)) break;
    if (typed === "?") {
      terminal.write(`${helpOf(question) ?? word.noHelp}\n`);
      continue;
    }
    if (typed === "<") {
      if (!view.canGoBack) terminal.write(`${word.atStart}\n`);
      state = transition(check, state, { type: "back" });
    } else {
      const answer = readAnswer(question, typed);
      if (answer === undefined || problemOf(check, question.id, answer) !== undefined) {
        terminal.write(`${word.wrong} ${howToAnswer(question, language)}\n`);
        continue;
      }
      state = transition(check, state, { type: "answer", id: question.id, answer });
    }
    view = viewOf(check, { context: state });
    if (view.question?.id === question.id) shown = undefined;
  }
  terminal.write(endText(check, view, language));
}

function questionText({ number, atMost }: SessionView, question: CheckQuestion, language: Language): string {
  const options = (optionTexts(question) ?? []).map((text, i) => `  ${i + 1}. ${text}\n`).join("");
  return `\n${words[language].question(number, atMost)}\n${textOf(question, language)}\n${options}${howToAnswer(question, language)}\n`;
}

function helpOf({ help, longHelp, options }: CheckQuestion): string | undefined {
  const own = [help, longHelp].flatMap((text) => (text === undefined ? [] : [plainText(text)]));
  const perOption = (options ?? []).flatMap((option) => (option.help === undefined ? [] : [`${option.text}: ${plainText(option.help)}`]));
  const all = [...own, ...perOption];
  return all.length === 0 ? undefined : all.join("\n\n");
}

function endText(check: Check, { state, step, answers }: SessionView, language: Language): string {
  if (state === "failed") return `\n${words[language].failed}\n`;
  const decisive = answers.filter(({ decides }) => decides);
  const lines = decisive.map(({ question, answer }) => `  ${question.text}\n    ${answerText(answer)[language]}\n`);
  return `\n${outcomeText(check, step, language)}${lines.length === 0 ? "" : `${words[language].decided}:\n${lines.join("")}`}`;
}
