/** From the engine's outline to cards with the words of the document as it is now. */
import type { Outline, RuleFile } from "@vragenboom/engine";
import type { Answer, Answers, Check } from "@vragenboom/engine/runtime";
import { findQuestion, questionText } from "../document/editorDocument.ts";
import type { Messages } from "../messages/nl.ts";
import { langOf } from "../messages/useMessages.ts";
import { type QuestionKind, questionKind } from "../parts/questionKind.ts";
import { type Target, type TreeAnswer, type TreeCard, withLines } from "./treeModel.ts";

type Activity = Outline["activities"][number];
type Card = Activity["cards"][number];
type Place = Card["uses"][number];

/** More places than this are counted, not listed. */
const PLACES = 4;
/** Letters of an answer that stand beside its place; the card itself shows it whole. */
const WORDS = 48;

/** The cards of all activities, one after another, numbered on; texts of the model, structure of the check. */
export function treeCards(check: Check, outline: Outline, model: RuleFile, messages: Messages): readonly TreeCard[] {
  const lang = langOf(messages);
  let before = 0;
  const cards = outline.activities.flatMap((activity) => {
    const offset = before;
    before += activity.cards.length;
    const textOf = (question: number): string => {
      const asked = check.questions[question];
      const regel = asked === undefined ? undefined : findQuestion(model, asked.id);
      return regel === undefined ? (asked?.text ?? "") : questionText(regel) || (asked?.text ?? "");
    };
    const shared = (number: number): boolean => (activity.cards[number - 1]?.uses.length ?? 0) > 1;
    const target = (target: NonNullable<Card["answers"][number]["target"]>): Target => {
      if (target.t === "cut") return { kind: "end" };
      if (target.t === "outcome") {
        if (activity.typering !== "maatregelen") return { kind: "codes", codes: target.codes };
        return { kind: "measures", names: target.measures.map(({ id }) => measureName(model, id)) };
      }
      const number = String(target.number + offset);
      return { kind: "card", card: target.number + offset - 1, number, text: textOf(target.question), shared: shared(target.number) };
    };
    const answersOf = (card: Card): readonly TreeAnswer[] =>
      card.answers.map(({ letter, label, example, target: leadsTo }) => ({
        letter,
        label: capital(label[lang]),
        targets: leadsTo === null ? [] : [target(leadsTo)],
        ...(example !== undefined && { example }),
      }));
    return activity.cards.map((card): TreeCard => {
      const id = check.questions[card.question]?.id ?? "";
      const parent = card.via === null ? null : { card: card.via.card - 1 + offset, answer: card.via.answer };
      return {
        number: String(card.number + offset),
        question: id,
        text: textOf(card.question),
        kind: kindOf(model, id),
        depth: card.depth,
        lines: [],
        from: standsAt(activity, card, offset, messages),
        parent,
        shared: card.uses.length > 1,
        answers: answersOf(card),
      };
    });
  });
  return withLines(cards);
}

/** Where a card stands, for its first line. Nothing for a plain sequel: the card above leads to it and to nothing else. */
function standsAt(activity: Activity, card: Card, offset: number, messages: Messages): readonly string[] {
  const [first] = card.uses;
  if (first === undefined) return [];
  const isSequel = card.uses.length === 1 && activity.cards[first.card - 1]?.depth === card.depth;
  if (isSequel) return [];
  const name = (place: Place, withWords: boolean): string => {
    const answer = activity.cards[place.card - 1]?.answers[place.answer];
    const code = `${place.card + offset}${answer?.letter ?? ""}`;
    return withWords && answer !== undefined ? `${code} ${shortened(capital(answer.label[langOf(messages)]))}` : code;
  };
  const listed = card.uses.slice(0, PLACES).map((place) => name(place, card.uses.length <= 2));
  const more = card.uses.length - listed.length;
  return more > 0 ? [...listed, messages.outline.morePlaces(more)] : listed;
}

function kindOf(model: RuleFile, id: string): QuestionKind {
  const regel = findQuestion(model, id);
  return regel === undefined ? "other" : questionKind(regel);
}

/** A measure by its number, as the law cites it, else by its text. */
function measureName(model: RuleFile, id: string): string {
  const measure = model.maatregelen.find((candidate) => candidate.id === id);
  return measure?.nummer ?? measure?.maatregeltekst ?? id;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function shortened(text: string): string {
  return text.length <= WORDS ? text : `${text.slice(0, WORDS).trimEnd()}…`;
}

/** Answers that lead from the start to a card, by the first route to it; those that no initiator can give are left out. */
export function answersTo(cards: readonly TreeCard[], card: number): Answers {
  const route: (readonly [string, Answer])[] = [];
  for (let at = cards[card]?.parent ?? null; at !== null; at = cards[at.card]?.parent ?? null) {
    const from = cards[at.card];
    const example = from?.answers[at.answer]?.example;
    if (from !== undefined && example !== undefined) route.unshift([from.question, example]);
  }
  return Object.fromEntries(route);
}
