/** One domain for a question of two versions, fine enough for the rules of both, and which cell of each version its cells are. */
import { checkQuestion } from "../check/questions.ts";
import { cellValues, sortedNumbers, sortedTexts } from "../program/cells.ts";
import { domainSize } from "../diagram/order.ts";
import type { Domain, ProgramQuestion } from "../program/program.ts";
import { textDomain } from "../program/textDomain.ts";
import { askedAs } from "../program/askedAs.ts";
import { cellsOf } from "../session/answers.ts";
import { matchOptions } from "./matchQuestions.ts";

/** In a list of cells (or options): there is none, so nobody can answer this in that version. */
export const none = -1;

/** A question over two versions. `options` are the texts of the new version, or of the old one where only that has the option. */
export interface SharedDomain {
  readonly domain: Domain;
  readonly options: readonly string[];
  /** For each shared cell (of several answers: for each shared option) the one of that version, or `none`. */
  readonly before: readonly number[];
  readonly after: readonly number[];
}

type TextDomain = Extract<Domain, { readonly kind: "text" }>;

/**
 * The shared domain of a matched pair: united constants, united options. Undefined where the answers are of different types, so that no answer to the
 * one is an answer to the other; an attachment is no answer to a question.
 */
export function sharedDomain(before: ProgramQuestion, after: ProgramQuestion): SharedDomain | undefined {
  const isAttachment = ({ regel }: ProgramQuestion): boolean => regel.content.kind === "bijlage";
  if (isAttachment(before) !== isAttachment(after)) return undefined;
  const [one, other] = [before.domain, after.domain];
  if (one.kind === "boolean" && other.kind === "boolean") return same(one, 2);
  if (one.kind === "place" && other.kind === "place") {
    const partly = one.partly || other.partly;
    // Where a version does not tell part of the place apart, part of it is in it.
    const cells = (own: boolean): number[] => [0, 1, own ? 2 : 0].slice(0, partly ? 3 : 2);
    return { domain: { kind: "place", partly }, options: [], before: cells(one.partly), after: cells(other.partly) };
  }
  if (one.kind === "number" && other.kind === "number") {
    const constants = sortedNumbers([...one.constants, ...other.constants]);
    return {
      domain: { kind: "number", constants },
      options: [],
      before: amid(constants, one.constants),
      after: amid(constants, other.constants),
    };
  }
  if (one.kind === "date" && other.kind === "date") {
    const constants = sortedTexts([...one.constants, ...other.constants]);
    return {
      domain: { kind: "date", constants },
      options: [],
      before: amid(constants, one.constants),
      after: amid(constants, other.constants),
    };
  }
  if (one.kind === "text" && other.kind === "text") {
    const domain = unitedTexts(one, other);
    return { domain, options: [], before: textCells(domain, before), after: textCells(domain, after) };
  }
  if ((one.kind === "options" && other.kind === "options") || (one.kind === "multiple" && other.kind === "multiple"))
    return { domain: one, ...sharedOptions(before, after) };
  return undefined;
}

/** The shared domain of a question that only one version has: to the other it is nothing at all. */
export function ownDomain({ domain, options }: ProgramQuestion): SharedDomain {
  const { before } = same(domain, domain.kind === "multiple" ? options.length : domainSize(domain, options.length));
  return { domain, options, before, after: before };
}

function same(domain: Domain, count: number): SharedDomain {
  const cells = Array.from({ length: count }, (_, cell) => cell);
  return { domain, options: [], before: cells, after: cells };
}

/** For each cell around the united constants the one around some of them that holds it. */
function amid<T extends number | string>(united: readonly T[], own: readonly T[]): readonly number[] {
  const cells: number[] = [];
  let below = 0;
  for (const constant of united) {
    cells.push(2 * below);
    const isOwn = own[below] === constant;
    cells.push(2 * below + (isOwn ? 1 : 0));
    if (isOwn) below++;
  }
  return [...cells, 2 * below];
}

function unitedTexts(one: TextDomain, other: TextDomain): TextDomain {
  const literals = ({ constants, search }: TextDomain): readonly string[] => constants.slice(0, search?.from ?? constants.length);
  const looked = (key: "parts" | "starts" | "ends"): string[] => [...(one.search?.[key] ?? []), ...(other.search?.[key] ?? [])];
  return textDomain([...literals(one), ...literals(other)], looked("parts"), looked("starts"), looked("ends"));
}

/** The last cell is a text that no rule of either version knows or finds anything in. */
function textCells(united: TextDomain, own: ProgramQuestion): readonly number[] {
  const question = checkQuestion(own, undefined);
  const known = cellValues(united, []).slice(0, -1) as readonly string[];
  return [...known.map((text) => (cellsOf(question, text) as readonly number[])[0]!), domainSize(own.domain, 0) - 1];
}

function sharedOptions(before: ProgramQuestion, after: ProgramQuestion): Pick<SharedDomain, "options" | "before" | "after"> {
  const written = ({ regel, options }: ProgramQuestion) =>
    options.map((text) => askedAs(regel.content)?.opties.find((option) => option.text === text) ?? { text });
  const pairs = new Map(matchOptions(written(before), written(after)).map((pair) => [pair.after, pair.before]));
  const kept = new Set(pairs.values());
  const gone = before.options.flatMap((_, i) => (kept.has(i) ? [] : [i]));
  return {
    options: [...after.options, ...gone.map((i) => before.options[i]!)],
    before: [...after.options.map((_, i) => pairs.get(i) ?? none), ...gone],
    after: [...after.options.map((_, i) => i), ...gone.map(() => none)],
  };
}
