/** Names of scenarios that a person can tell apart: the answers that decide, and what they lead to. */
import { cellsLabel } from "../reading/answerLabel.ts";
import { cellsOf } from "../session/answers.ts";
import type { Check, CheckQuestion } from "../session/check.ts";
import { decidingAnswers } from "../session/deciding.ts";
import type { Answer, Answers } from "../session/step.ts";
import type { Found } from "./play.ts";
import type { Scenario } from "./scenarioFile.ts";

/** Parts of a name that a reader still takes in. */
const mostParts = 3;
const longestPart = 70;

/** What the codes of the standard mean to a reader; others are named as they are. */
const outcomeWords: ReadonlyMap<string, string> = new Map([
  ["Vergunningplicht", "vergunning nodig"],
  ["Toestemmingsvrij", "geen toestemming nodig"],
  ["Meldingsplicht", "melding nodig"],
  ["Informatieplicht", "informatie geven"],
  ["NeemContactOpMet", "contact opnemen"],
  ["Verbod", "verboden"],
]);

/** A Dutch name as "Dakkapel aan de achterkant, hoger dan 1,75 m: vergunning nodig". Names can still be the same: see `distinctNames`. */
export function scenarioName(check: Check, answers: Answers, { conclusions, measures, asked, states }: Found): string {
  const isForm = states.length > 0 && check.activities.every(({ typering }) => typering === "indieningsvereisten");
  const questionOf = (id: string): CheckQuestion => check.questions.find((question) => question.id === id)!;
  const deciding = isForm ? Object.keys(answers).filter((id) => tellsApart(questionOf(id))) : decidingAnswers(check, answers);
  const parts = deciding.slice(-mostParts).map((id) => partOf(questionOf(id), answers[id]!));
  const outcome = isForm
    ? `${asked.length} gevraagd`
    : conclusions.length > 0
      ? conclusions.map((code) => outcomeWords.get(code) ?? code).join(" en ")
      : measures.length > 0
        ? `${measures.length} ${measures.length === 1 ? "maatregel" : "maatregelen"}`
        : check.activities.some(({ typering }) => typering === "maatregelen")
          ? "geen maatregelen"
          : "geen conclusie";
  return `${capital(parts.length > 0 ? parts.join(", ") : "Wat u ook antwoordt")}: ${outcome}`;
}

/** Whether rules tell answers to a question apart; of a form many are only asked. */
function tellsApart({ kind, domain }: CheckQuestion): boolean {
  return kind !== "attachment" && !("constants" in domain && domain.constants.length === 0);
}

/** One answer in words. An option speaks for itself; a yes or a number needs its question. */
function partOf(question: CheckQuestion, answer: Answer): string {
  const text = short(question.text.trim().replace(/[?:.]+$/, ""));
  if (Array.isArray(answer)) return answer.length === 0 ? `${text}: geen van deze` : short(answer.join(" en "));
  if (answer === null) return `${text}: weet ik niet`;
  const cells = cellsOf(question, answer);
  const label = Array.isArray(cells) ? cellsLabel(question, cells as readonly number[]).nl : String(answer);
  if (question.domain.kind === "options" && !/^(ja|nee)\b/i.test(label)) return short(label);
  return `${text}: ${short(label)}`;
}

function short(text: string): string {
  const plain = text.replace(/\s+/g, " ").trim();
  return plain.length <= longestPart ? plain : `${plain.slice(0, longestPart - 1).trimEnd()}…`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Names, each once: those that are the same, or taken, get a number. */
export function distinctNames(names: readonly string[], taken: ReadonlySet<string>): readonly string[] {
  const used = new Set(taken);
  return names.map((name) => {
    let own = name;
    for (let number = 2; used.has(own); number++) own = `${name} (${number})`;
    used.add(own);
    return own;
  });
}

/** A scenario that expects what the rules now say. */
export function scenarioOf({ activities }: Check, name: string, answers: Answers, { conclusions, measures, asked }: Found): Scenario {
  const hasMeasures = activities.some(({ typering }) => typering === "maatregelen");
  return {
    name,
    answers: answers as Scenario["answers"],
    expect: { conclusions: [...conclusions], ...(hasMeasures && { measures: measures.map((one) => ({ ...one })) }), asked: [...asked] },
  };
}
