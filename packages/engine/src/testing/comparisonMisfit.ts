/** Whether a comparison is right: every complete set of answers is tried on both versions by direct evaluation. Shares nothing with diagrams. */
import { compileCheck } from "../check/compileCheck.ts";
import { codeOf } from "../check/outcomes.ts";
import { compareVersions } from "../compare/compareVersions.ts";
import { evaluateAll, outcomeOf } from "../evaluate/evaluate.ts";
import type { CellAnswer } from "../evaluate/evaluate.ts";
import type { RuleFile } from "../model/ruleFile.ts";
import { compileProgram } from "../program/compileProgram.ts";
import type { Program, ProgramQuestion } from "../program/program.ts";
import { readAnswers } from "../session/answers.ts";
import type { Check } from "../session/check.ts";
import { preparedOf } from "../session/prepared.ts";
import type { Answer, Answers } from "../session/step.ts";
import { stepOf } from "../session/stepOf.ts";
import { laterVersion } from "./comparisonMutants.ts";
import type { LaterVersion } from "./comparisonMutants.ts";
import { drawFrom, randomRuleFile } from "./random.ts";

/** One version with what it takes to evaluate it. */
interface Side {
  readonly check: Check;
  readonly program: Program;
  readonly known: Map<string, string>;
}

/** A question of either version and the answers that tell all rules of both apart; `undefined` in an answer where a version has none. */
interface Asked {
  readonly before: string | undefined;
  readonly after: string | undefined;
  readonly answers: readonly (readonly [before: Answer | undefined, after: Answer | undefined])[];
}

/** What came of one comparison; `isLacking` where answers of one version do not exist in the other. */
export interface ComparisonTried {
  readonly misfit: string | undefined;
  readonly isEquivalent: boolean;
  readonly isLacking: boolean;
}

/** What is wrong with the comparison of a random file with a later version of it; undefined where there are more than `most` sets of answers. */
export function misfitOfComparison(seed: number, maxQuestions = 4, most = 3000): ComparisonTried | undefined {
  const draw = drawFrom(seed);
  const model = randomRuleFile(draw, maxQuestions);
  const later = laterVersion(model, draw);
  const [before, after] = [sideOf(model), sideOf(later.model)];
  if (before === undefined || after === undefined) return undefined;
  const asked = askedOf(before.program, after.program, later);
  if (asked.reduce((count, { answers }) => count * answers.length, 1) > most) return undefined;
  const expected = tryAll(asked, before, after);
  const comparison = compareVersions({ file: "old.xml", model }, { file: "new.xml", model: later.model }).value!;
  const isEquivalent = expected.size === 0;
  const misfit = (): string | undefined => {
    if (comparison.examined !== "exact") return "not examined exactly";
    if (comparison.equivalent !== isEquivalent) return `equivalent is ${comparison.equivalent}`;
    const told = new Map(comparison.differences.map((one) => [JSON.stringify([one.before, one.after]), one]));
    if (told.size !== comparison.differences.length) return "a pair of outcomes is told twice";
    for (const [pair, share] of expected)
      if (Math.abs((told.get(pair)?.share ?? -1) - share) > 1e-9) return `${pair} has share ${share}, told ${told.get(pair)?.share}`;
    for (const [pair, { witness, region, share }] of told) {
      if (!expected.has(pair)) return `${pair} does not occur`;
      const replayed = JSON.stringify([replay(before.check, witness.answersBefore), replay(after.check, witness.answers)]);
      if (replayed !== pair) return `the witness of ${pair} replays as ${replayed}: ${JSON.stringify(witness)}`;
      if (region === undefined || region.share > share + 1e-9 || region.share <= 0) return `the region of ${pair} is larger than its share`;
    }
    return undefined;
  };
  const isLacking = [...expected.keys()].some((pair) => pair.startsWith("[null,") || pair.endsWith(",null]"));
  return { misfit: misfit(), isEquivalent, isLacking };
}

function sideOf(model: RuleFile): Side | undefined {
  const files = [{ file: "file.xml", model }];
  const [check, program] = [compileCheck(files).value, compileProgram(files).value];
  return check && program && { check, program, known: new Map() };
}

/** What a version concludes; null where these answers do not settle it. */
function replay(check: Check, answers: Answers): readonly string[] | null {
  const { activities, problems } = stepOf(check, answers);
  if (problems.length > 0) return ["problems", JSON.stringify(problems)];
  const [{ state, conclusions }] = activities as [(typeof activities)[0]];
  return state === "open" ? null : [...new Set(conclusions.map(({ code }) => code))].sort();
}

function askedOf(before: Program, after: Program, { idOf, optionOf }: LaterVersion): readonly Asked[] {
  const found: Asked[] = [];
  const shared = new Set<string>();
  for (const old of before.questions) {
    const young = after.questions.find(({ id }) => id === idOf.get(old.id));
    if (young === undefined || young.domain.kind !== old.domain.kind)
      found.push({ before: old.id, after: undefined, answers: answersOf(old).map((one) => [one, undefined]) });
    else {
      shared.add(young.id);
      found.push({ before: old.id, after: young.id, answers: jointAnswers(old, young, optionOf.get(old.id) ?? new Map()) });
    }
  }
  for (const young of after.questions)
    if (!shared.has(young.id)) found.push({ before: undefined, after: young.id, answers: answersOf(young).map((one) => [undefined, one]) });
  return found;
}

function answersOf(question: ProgramQuestion): readonly Answer[] {
  return jointAnswers(question, question, new Map(question.options.map((text) => [text, text]))).map(([answer]) => answer!);
}

function jointAnswers(old: ProgramQuestion, young: ProgramQuestion, optionOf: ReadonlyMap<string, string>): Asked["answers"] {
  const same = (answers: readonly Answer[]): Asked["answers"] => answers.map((answer) => [answer, answer]);
  const [one, other] = [old.domain, young.domain];
  const united = <T>(list: (domain: typeof one) => readonly T[]): T[] =>
    [...new Set([...list(one), ...list(other)])].sort((a, b) => (a < b ? -1 : 1));
  switch (one.kind) {
    case "boolean":
      return same([true, false]);
    case "place":
      return same(["ja", "nee", ...(one.partly || (other.kind === "place" && other.partly) ? ["deels"] : [])]);
    case "number": {
      const constants = united((domain) => (domain.kind === "number" ? domain.constants : []));
      const between = constants.slice(1).map((high, i) => (constants[i]! + high) / 2);
      const outer = constants.length === 0 ? [0] : [constants[0]! - 1, constants.at(-1)! + 1];
      return same([...constants, ...between, ...outer]);
    }
    case "date": {
      const constants = united((domain) => (domain.kind === "date" ? domain.constants : []));
      const between = constants.slice(1).map(() => "2026-01-15");
      return same([...constants, ...between, ...(constants.length === 0 ? ["2026-06-06"] : ["2020-01-01", "2030-01-01"])]);
    }
    case "text":
      return same([...united((domain) => (domain.kind === "text" ? domain.constants : [])), "iets heel anders"]);
    default: {
      const kept = new Set(optionOf.values());
      const pairs: (readonly [string | undefined, string | undefined])[] = [
        ...old.options.map((text) => [text, optionOf.get(text)] as const),
        ...young.options.filter((text) => !kept.has(text)).map((text) => [undefined, text] as const),
      ];
      if (one.kind === "options") return pairs;
      return Array.from({ length: 2 ** pairs.length }, (_, set) => {
        const chosen = pairs.filter((_pair, i) => (set >> i) & 1);
        const texts = (at: 0 | 1): readonly string[] | undefined =>
          chosen.every((pair) => pair[at] !== undefined) ? chosen.map((pair) => pair[at]!) : undefined;
        return [texts(0), texts(1)] as const;
      });
    }
  }
}

/** For each pair of outcomes that differ the share of answers that lead to it. */
function tryAll(asked: readonly Asked[], before: Side, after: Side): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  const total = asked.reduce((count, { answers }) => count * answers.length, 1);
  for (let number = 0; number < total; number++) {
    let rest = number;
    const chosen = asked.map(({ answers }) => {
      const pair = answers[rest % answers.length]!;
      rest = Math.floor(rest / answers.length);
      return pair;
    });
    const [one, other] = (
      [
        ["before", before, 0],
        ["after", after, 1],
      ] as const
    ).map(([key, side, at]) =>
      outcomesOf(
        side,
        asked.flatMap((question, i) => (question[key] === undefined ? [] : [[question[key], chosen[i]![at]] as const])),
      ),
    );
    if (one === other) continue;
    const pair = `[${one},${other}]`;
    found.set(pair, (found.get(pair) ?? 0) + 1 / total);
  }
  return found;
}

/** The outcome as JSON; where answers are missing the one that all others to those questions have in common, else null. */
function outcomesOf(side: Side, given: readonly (readonly [string, Answer | undefined])[]): string {
  const open = given.findIndex(([, answer]) => answer === undefined);
  if (open === -1) {
    const key = JSON.stringify(given);
    const known = side.known.get(key) ?? evaluated(side, Object.fromEntries(given) as Answers);
    side.known.set(key, known);
    return known;
  }
  const question = side.program.questions.find(({ id }) => id === given[open]![0])!;
  const all = new Set(answersOf(question).map((answer) => outcomesOf(side, given.with(open, [given[open]![0], answer]))));
  return all.size === 1 ? [...all][0]! : "null";
}

function evaluated({ check, program }: Side, answers: Answers): string {
  const { given } = readAnswers(check, preparedOf(check), answers);
  const cells = program.questions.map(({ domain }, i): CellAnswer => {
    const own = given[i]!;
    return domain.kind === "multiple" ? own.map((cell) => cell === 1) : own[0]!;
  });
  const { decision } = program.tops[0]!;
  const values = outcomeOf(program.decisions, decision, evaluateAll(program.decisions, cells));
  return JSON.stringify([...new Set(values.map((value) => codeOf(program.decisions[decision]!.values[value]!)!))].sort());
}
