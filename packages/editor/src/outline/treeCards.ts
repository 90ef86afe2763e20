/** From the engine's outline to cards with the words of the document as it is now. */
import type { Outline, RuleFile } from "@vragenboom/engine";
import type { Answer, Answers, Check } from "@vragenboom/engine/runtime";
import { findQuestion, questionText } from "../document/editorDocument.ts";
import type { Messages } from "../messages/nl.ts";
import { langOf } from "../messages/useMessages.ts";
import { letterOf } from "../parts/letters.ts";
import { questionKind } from "../parts/questionKind.ts";
import { type Target, type TreeCard, withLines } from "./treeModel.ts";

type Activity = Outline["activities"][number];
type Card = Activity["cards"][number];
type Place = Card["uses"][number];

/** More places than this are counted, not listed. */
const PLACES = 4;
/** Letters of an answer that stand beside its place; the card itself shows it whole. */
const WORDS = 48;
/** More measures than this are counted, not listed. */
const MEASURES = 3;

/** The cards of all activities, one after another, numbered on; texts of the model, structure of the check. */
export function treeCards(check: Check, outline: Outline, model: RuleFile, messages: Messages): readonly TreeCard[] {
  let before = 0;
  const cards = outline.activities.flatMap((activity) => {
    const offset = before;
    before += activity.cards.length;
    return new ActivityCards(check, activity, model, messages, offset).cards();
  });
  return withLines(cards);
}

/** One row of a card: an answer of the engine's outline, or one of the options that it takes together. */
interface Row {
  readonly of: number;
  readonly letter: string;
  readonly label: string;
  readonly example?: Answer;
}

/** The cards of one activity; `offset` is what comes before its first number. */
class ActivityCards {
  private readonly rows: readonly (readonly Row[])[];

  constructor(
    private readonly check: Check,
    private readonly activity: Activity,
    private readonly model: RuleFile,
    private readonly messages: Messages,
    private readonly offset: number,
  ) {
    this.rows = activity.cards.map((card) => this.rowsOf(card));
  }

  cards(): readonly TreeCard[] {
    return this.activity.cards.map((card, index) => {
      const question = this.check.questions[card.question]?.id ?? "";
      const regel = findQuestion(this.model, question);
      return {
        number: String(card.number + this.offset),
        question,
        text: this.textOf(card.question),
        kind: regel === undefined ? "other" : questionKind(regel),
        depth: card.depth,
        lines: [],
        from: this.standsAt(card),
        parent: card.via === null ? null : { card: card.via.card - 1 + this.offset, answer: this.firstRow(card.via) },
        shared: card.uses.length > 1,
        answers: (this.rows[index] ?? []).map(({ of, letter, label, example }) => ({
          letter,
          label,
          targets: this.targetsOf(card, of),
          ...(example !== undefined && { example }),
        })),
      };
    });
  }

  /** Each option has its own row and the letter it has in the inspector; other answers stand as the engine groups them. */
  private rowsOf(card: Card): readonly Row[] {
    const question = this.check.questions[card.question];
    const lang = langOf(this.messages);
    if (question?.domain.kind === "options" && question.options !== undefined && card.answers.every(({ cells }) => cells !== undefined)) {
      const texts = question.options.map(({ text }) => text);
      const rows = card.answers.flatMap(({ cells = [] }, of) => cells.map((cell) => ({ of, cell, text: texts[cell] ?? "" })));
      return rows
        .toSorted((a, b) => a.cell - b.cell)
        .map(({ of, cell, text }) => ({ of, letter: letterOf(cell), label: text, example: text }));
    }
    return card.answers.map(({ letter, label, example }, of) => ({
      of,
      letter,
      label: capital(label[lang]),
      ...(example !== undefined && { example }),
    }));
  }

  private textOf(question: number): string {
    const asked = this.check.questions[question];
    const regel = asked === undefined ? undefined : findQuestion(this.model, asked.id);
    return (regel === undefined ? "" : questionText(regel)) || (asked?.text ?? "");
  }

  private targetsOf(card: Card, answer: number): readonly Target[] {
    const target = card.answers[answer]?.target ?? null;
    if (target === null) return [];
    if (target.t === "cut") return [{ kind: "end" }];
    if (target.t === "outcome") {
      if (this.activity.typering !== "maatregelen") return [{ kind: "codes", codes: target.codes }];
      return [{ kind: "measures", names: this.measureNames(target.measures) }];
    }
    const to = this.activity.cards[target.number - 1];
    return [
      {
        kind: "card",
        card: target.number - 1 + this.offset,
        number: String(target.number + this.offset),
        text: this.textOf(target.question),
        shared: to !== undefined && to.uses.length > 1,
      },
    ];
  }

  /** Every row that leads to a card. */
  private placesOf(card: Card): readonly { readonly card: number; readonly row: Row }[] {
    return card.uses.flatMap((place) =>
      (this.rows[place.card - 1] ?? []).filter(({ of }) => of === place.answer).map((row) => ({ card: place.card, row })),
    );
  }

  private firstRow({ card, answer }: Place): number {
    return this.rows[card - 1]?.findIndex(({ of }) => of === answer) ?? 0;
  }

  /** Where a card stands, for its first line. Nothing for a plain sequel: the card above leads to it and to no other card. */
  private standsAt(card: Card): readonly string[] {
    const [first] = card.uses;
    if (first === undefined) return [];
    if (card.uses.length === 1 && this.activity.cards[first.card - 1]?.depth === card.depth) return [];
    const places = this.placesOf(card);
    const listed = places.slice(0, PLACES).map(({ card: from, row }) => {
      const code = `${from + this.offset}${row.letter}`;
      return places.length <= 2 ? `${code} ${shortened(row.label)}` : code;
    });
    const more = places.length - listed.length;
    return more > 0 ? [...listed, this.messages.outline.morePlaces(more)] : listed;
  }

  /** Measures by what people call them: some by number or text, the rest counted, since an id or a jci address tells nobody anything. */
  private measureNames(measures: readonly { readonly id: string }[]): readonly string[] {
    const known = measures.flatMap(({ id }) => {
      const measure = this.model.maatregelen.find((candidate) => candidate.id === id);
      return shortened(measure?.nummer || measure?.maatregeltekst || "") || [];
    });
    const named = [...new Set(known)].slice(0, MEASURES);
    const more = measures.length - named.length;
    const { outline } = this.messages;
    return more > 0 ? [...named, named.length > 0 ? outline.moreMeasures(more) : outline.measures(more)] : named;
  }
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
