/** Where each answer leads, from the outline. Nothing here has a number of its own, so that a question more elsewhere changes nothing here. */
import type { Language } from "../diagnostics/catalogueEntry.ts";
import type { Check } from "../session/check.ts";
import { lawWords } from "./lawWords.ts";
import { outlineOf } from "./outline.ts";
import type { OutlineActivity, OutlineAnswer, OutlineCard, OutlinePlace, OutlineTarget } from "./outline.ts";
import { anchorOf } from "./numbering.ts";
import { joinRuns, link, strong, words } from "./pageBlocks.ts";
import type { Run } from "./pageBlocks.ts";
import type { ReadingQuestion, ReadingStep } from "./reading.ts";

/** More places of one question than this are not told apart. */
const maxSteps = 6;
/** More answers that lead to one place than this are counted. */
const maxUses = 3;

export type QuestionSteps = Pick<ReadingQuestion, "steps" | "leadsTo">;

/** What targets are called: questions by their index in the check, outcomes by code, measures by id. */
export interface StepNames {
  readonly questions: ReadonlyMap<number, { readonly number: string; readonly text: string }>;
  readonly outcomes: ReadonlyMap<string, string>;
  readonly measures: ReadonlyMap<string, string>;
  readonly language: Language;
}

/** The steps of each question, by its index in the check. Questions that no rule asks for have none. */
export function readSteps(check: Check, names: StepNames): ReadonlyMap<number, QuestionSteps> {
  const found = new Map<number, PlacedCard[]>();
  for (const activity of outlineOf(check).activities) {
    if (!activity.isTree) continue;
    for (const card of activity.cards) {
      const cards = found.get(card.question) ?? [];
      found.set(card.question, cards);
      cards.push({ activity, card });
    }
  }
  const teller = new Teller(check, names);
  return new Map(
    [...found].map(([question, cards]): [number, QuestionSteps] => {
      if (cards.length <= maxSteps) return [question, { steps: teller.steps(cards), leadsTo: [] }];
      const targets = new Map<string, readonly Run[]>();
      for (const { activity, card } of cards) {
        for (const { target } of card.answers) {
          const runs = teller.target(activity, target);
          targets.set(JSON.stringify(runs), runs);
        }
      }
      return [question, { steps: [], leadsTo: [...targets.values()] }];
    }),
  );
}

interface PlacedCard {
  readonly activity: OutlineActivity;
  readonly card: OutlineCard;
}

class Teller {
  private readonly check: Check;
  private readonly names: StepNames;

  constructor(check: Check, names: StepNames) {
    this.check = check;
    this.names = names;
  }

  /** Places that would be introduced by the same words are told apart by what was answered before. */
  steps(cards: readonly PlacedCard[]): readonly ReadingStep[] {
    const afters = cards.map(({ activity, card }) => this.after(activity, card.uses));
    const ways = cards.map(({ activity, card }) => this.way(activity, card));
    const keys = afters.map((after) => JSON.stringify(after));
    return cards.map(({ activity, card }, at) => {
      const alike = keys.flatMap((key, other) => (key === keys[at] ? [ways[other]!] : []));
      const hasOptions = this.check.questions[card.question]!.domain.kind === "options";
      return {
        after: alike.length === 1 ? afters[at]! : this.wayApart(ways[at]!, alike, card.uses.length),
        answers: card.answers.map((answer) => ({
          label: answerWords(this.check, card.question, answer, this.names.language),
          ...(hasOptions && answer.cells && { options: answer.cells }),
          leadsTo: this.target(activity, answer.target),
        })),
      };
    });
  }

  target(activity: OutlineActivity, target: OutlineTarget | null): readonly Run[] {
    if (target === null) return [];
    if (target.t === "cut") return [words(this.say("verder; hier niet uitgewerkt", "further; not worked out here"))];
    if (target.t === "card") {
      const { number, text } = this.names.questions.get(target.question) ?? { number: "?", text: target.text };
      return [words(this.say("verder met ", "on to ")), link(anchorOf(number), number), words(` ${text}`)];
    }
    if (activity.typering === "maatregelen") {
      if (target.measures.length === 0) return [words(this.say("geen maatregelen", "no measures"))];
      const named = target.measures.map(({ id, voorschrift }): readonly Run[] =>
        this.reference(this.names.measures.get(id), id || lawWords(voorschrift)),
      );
      return [words(this.say("maatregelen ", "measures ")), ...joinRuns(named, "; ", this.say("; en ", "; and "))];
    }
    if (target.codes.length === 0) return [words(this.say("einde zonder uitkomst", "the end, without an outcome"))];
    const codes = target.codes.map((code): readonly Run[] => {
      const number = this.names.outcomes.get(code);
      return [strong(code), ...(number ? [words(" ("), link(anchorOf(number), number), words(")")] : [])];
    });
    return [words(this.say("uitkomst ", "outcome ")), ...joinRuns(codes, ", ", this.say(" en ", " and "))];
  }

  private after(activity: OutlineActivity, uses: readonly OutlinePlace[]): readonly Run[] {
    const named = uses.slice(0, maxUses).map((place) => this.answered(activity, place));
    if (named.length === 0) return [];
    const more = uses.length - named.length;
    const rest =
      more > 0
        ? [words(this.say(`; of langs nog ${more} andere weg${more > 1 ? "en" : ""}`, `; or by ${more} other way${more > 1 ? "s" : ""}`))]
        : [];
    return [words(this.say("Na ", "After ")), ...joinRuns(named, this.say("; of na ", "; or after ")), ...rest];
  }

  /** The first way to a card: an answer for each question on it. */
  private way(activity: OutlineActivity, card: OutlineCard): readonly (readonly Run[])[] {
    const way: (readonly Run[])[] = [];
    for (let { via } = card; via !== null; via = activity.cards[via.card - 1]!.via) way.unshift(this.answered(activity, via));
    return way;
  }

  /** What of a way others do not share, and its last answer. */
  private wayApart(way: readonly (readonly Run[])[], others: readonly (readonly (readonly Run[])[])[], uses: number): readonly Run[] {
    const keys = others.map((other) => new Set(other.map((one) => JSON.stringify(one))));
    const apart = way.filter((one, at) => at === way.length - 1 || !keys.every((key) => key.has(JSON.stringify(one))));
    const more = uses > 1 ? [words(this.say("; of langs een andere weg", "; or by another way"))] : [];
    return [words(this.say("Na ", "After ")), ...joinRuns(apart, "; ", this.say("; en daarna ", "; and then ")), ...more];
  }

  private answered(activity: OutlineActivity, { card, answer }: OutlinePlace): readonly Run[] {
    const { language, questions } = this.names;
    const from = activity.cards[card - 1]!;
    const { number } = questions.get(from.question) ?? { number: "?" };
    return [link(anchorOf(number), number), words(`, ${answerWords(this.check, from.question, from.answers[answer]!, language, true)}`)];
  }

  private reference(number: string | undefined, name: string): readonly Run[] {
    return number === undefined ? [words(name)] : [link(anchorOf(number), number)];
  }

  private say(nl: string, en: string): string {
    return this.names.language === "nl" ? nl : en;
  }
}

/**
 * An answer in words. Several options stand between quotes, since their own words hold commas and capitals; `isInside` a sentence one option does
 * too, without the full stop that authors put behind it.
 */
export function answerWords(check: Check, question: number, { label, cells }: OutlineAnswer, language: Language, isInside = false): string {
  const { domain, options } = check.questions[question]!;
  if (domain.kind !== "options" || cells === undefined || (cells.length < 2 && !isInside)) return label[language];
  const quoted = cells.map((cell) => `‘${options![cell]!.text.replace(/\.$/, "")}’`);
  if (quoted.length === 1) return quoted[0]!;
  return `${quoted.slice(0, -1).join(", ")} ${language === "nl" ? "of" : "or"} ${quoted.at(-1)!}`;
}
