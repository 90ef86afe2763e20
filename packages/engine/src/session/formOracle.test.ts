/**
 * What real forms ask, against the words of contracts section 3 written down a second time: straight from the model's texts, sharing nothing with the
 * compiler or the session but the reading of files.
 */
import { describe, expect, it } from "vitest";
import { compileCheck } from "../check/compileCheck.ts";
import type { Decision } from "../model/decision.ts";
import type { RuleFile } from "../model/ruleFile.ts";
import { readRuleFile } from "../sttr/readRuleFile.ts";
import { randomAnswer } from "../testing/answers.ts";
import { drawFrom } from "../testing/random.ts";
import { realFile } from "../testing/realFiles.ts";
import type { Answer, Answers } from "./step.ts";
import { stepOf } from "./stepOf.ts";

const names = [
  "lelystad/indieningsvereisten-105947.xml",
  "official-samples/IndieningsvereistenVergunningEvenementOrganiseren-dmn1.1.dmn",
  "official-samples/IndieningsvereistenVergunningEvenementOrganiseren-dmn1.2.dmn",
  "geonovum/Indieningsvereisten_Vergunning_Kappen_van_een_boom.dmn",
  "decision-tree/DynamicQuestioning.dmn",
];

const open = Symbol("open");
/** `null` is none. */
type Known = Answer | typeof open;
type Subject = { readonly regel: string } | { readonly decision: Decision } | undefined;

/** What the form asks once these answers count: regel ids. */
function asks(model: RuleFile, counted: Answers): ReadonlySet<string> {
  const regelOf = (id: string) => model.uitvoeringsregels.find((regel) => regel.id === id)!;
  const answerTo = (id: string): Known => {
    const { content } = regelOf(id);
    if (content.kind === "vasteWaarde") {
      const text = content.waarde.trim();
      return content.gegevensType === "boolean" && /^(true|false)$/.test(text)
        ? text === "true"
        : content.gegevensType === "boolean"
          ? null
          : text;
    }
    if (!Object.hasOwn(counted, id)) return open;
    // These forms compare places with booleans alone: true is ja, and deels counts as ja.
    if (content.kind === "geoVerwijzing") return counted[id] !== "nee";
    return content.kind === "bijlage" && counted[id] === false ? open : counted[id]!;
  };
  const subjectOf = (from: Decision, name: string): Subject => {
    const wanted = name.replace(/\s+/g, " ").trim();
    const inputs = model.inputData.filter(({ variable }) => variable.replace(/\s+/g, " ").trim() === wanted);
    const decisions = model.decisions.filter(({ variable }) => variable.replace(/\s+/g, " ").trim() === wanted);
    const isRequired = ({ id }: { readonly id: string }): boolean => from.requires.some((required) => required.id === id);
    const found = [...inputs, ...decisions];
    const best = found.find(isRequired) ?? found[0];
    if (best === undefined) return undefined;
    if ("logic" in best) return { decision: best };
    return best.uitvoeringsregelId === undefined ? undefined : { regel: best.uitvoeringsregelId };
  };
  const memo = new Map<Decision, Known>();
  const knownOf = (subject: Subject): Known => {
    if (subject === undefined) return null;
    return "regel" in subject ? answerTo(subject.regel) : valueOf(subject.decision);
  };
  const holds = (text: string, value: Known): boolean | typeof open => {
    const entry = text.trim();
    if (entry === "-") return true;
    if (value === open) return open;
    if (entry === "not(null)") return value !== null;
    if (entry === "true" || entry === "false") return value === (entry === "true");
    const contains = /^if \?=null then false else (not\()?contains\(\?,"([^"]*)"\)\)?$/.exec(entry);
    if (contains !== null) {
      if (value === null) return false;
      const has = (Array.isArray(value) ? (value as readonly string[]) : [String(value)]).some((one) => one.includes(contains[2]!));
      return has !== (contains[1] !== undefined);
    }
    const literal = /^"([^"]*)"$/.exec(entry);
    if (literal === null) throw new Error(`the oracle does not know ${entry}`);
    return Array.isArray(value) ? value.includes(literal[1]!) : value === literal[1];
  };
  /** A value, none, or open: until the rows before the first sure hit agree on one output. */
  const valueOf = (decision: Decision): Known => {
    if (memo.has(decision)) return memo.get(decision)!;
    const { logic } = decision;
    let value: Known = null;
    if (logic.kind === "expression") {
      const text = logic.text.trim();
      value =
        text === "true" ? true : text === "false" ? false : /^".*"$/.test(text) ? text.slice(1, -1) : knownOf(subjectOf(decision, text));
    } else if (logic.kind === "table") {
      const outputs = new Set<Answer>();
      let isSure = false;
      for (const row of logic.rows) {
        if (isSure) break;
        const cells = row.inputs.map(({ text }, at) => holds(text, knownOf(subjectOf(decision, logic.inputs[at]!.expression))));
        if (cells.includes(false)) continue;
        const text = row.outputs[0]!.text.trim();
        outputs.add(text === "true" ? true : text === "false" ? false : text === "" ? null : text.replaceAll('"', ""));
        isSure = !cells.includes(open);
      }
      if (!isSure) outputs.add(null);
      value = outputs.size === 1 ? [...outputs][0]! : open;
    }
    memo.set(decision, value);
    return value;
  };

  const asked = new Set<string>();
  const entered = new Set<Decision>();
  const want = (subject: Subject): void => {
    if (subject === undefined) return;
    if ("decision" in subject) enter(subject.decision);
    else if (answerTo(subject.regel) === open) asked.add(subject.regel);
  };
  const enter = (decision: Decision): void => {
    if (entered.has(decision)) return;
    entered.add(decision);
    const value = valueOf(decision);
    if (value !== open && value !== null && value !== false) return;
    const { logic } = decision;
    if (logic.kind === "expression") return want(subjectOf(decision, logic.text));
    if (logic.kind !== "table") return;
    for (const row of logic.rows) {
      const cells = row.inputs
        .map(({ text }, at) => ({ text: text.trim(), subject: subjectOf(decision, logic.inputs[at]!.expression) }))
        .filter(({ text }) => text !== "-");
      const guards = cells.filter(({ text, subject }) => {
        const direct = throughNames(subject);
        return text !== "not(null)" && direct !== undefined && "regel" in direct && regelOf(direct.regel).content.kind !== "bijlage";
      });
      const results = guards.map(({ text, subject }) => holds(text, knownOf(subject)));
      if (results.includes(false)) continue;
      const openGuards = guards.filter((_, at) => results[at] === open);
      for (const { subject } of openGuards.length > 0 ? openGuards : cells) want(subject);
    }
  };
  /** An expression that only names a question is that question. */
  const throughNames = (subject: Subject): Subject => {
    if (subject === undefined || "regel" in subject || subject.decision.logic.kind !== "expression") return subject;
    const next = subjectOf(subject.decision, subject.decision.logic.text);
    return next === undefined ? subject : throughNames(next);
  };
  enter(model.decisions.find(({ functioneleStructuurRef }) => functioneleStructuurRef !== undefined) ?? model.decisions[0]!);
  return asked;
}

/** Ids in asking order: priority and place of the regelgroep, priority and place of the question. */
function askingOrder(model: RuleFile): readonly string[] {
  const keyOf = (regel: RuleFile["uitvoeringsregels"][number]): readonly number[] => {
    const place = model.regelgroepen.findIndex(({ id }) => id === regel.regelgroepId);
    return [model.regelgroepen[place]?.prioriteit ?? Infinity, place < 0 ? Infinity : place, regel.prioriteit ?? Infinity];
  };
  return [...model.uitvoeringsregels]
    .sort((one, other) => {
      const [a, b] = [keyOf(one), keyOf(other)];
      const at = a.findIndex((part, i) => part !== b[i]);
      return at < 0 ? 0 : a[at]! < b[at]! ? -1 : 1;
    })
    .map(({ id }) => id);
}

describe("a real form asks what the contract says", () => {
  for (const name of names) {
    const bytes = realFile(name);
    it.skipIf(bytes === undefined)(
      `in ${name}`,
      () => {
        const { model } = readRuleFile(bytes!, name).value!;
        const check = compileCheck([{ file: name, model }]).value!;
        const order = askingOrder(model);
        const seed = Number(process.env.SEED ?? Date.now() % 1_000_000);
        const draw = drawFrom(seed);
        for (let round = 0; round < 1000; round++) {
          const density = 1 + draw(6);
          const answers: Answers = Object.fromEntries(
            check.questions.filter(() => draw(6) < density).map((question) => [question.id, randomAnswer(question, draw)]),
          );
          const counted: { [id: string]: Answer } = {};
          for (const id of order) if (Object.hasOwn(answers, id) && asks(model, counted).has(id)) counted[id] = answers[id]!;
          const asked = asks(model, counted);
          const step = stepOf(check, answers);
          expect({ seed, answers, relevant: step.relevant, answered: step.answered, state: step.activities[0]!.state }).toEqual({
            seed,
            answers,
            relevant: order.filter((id) => asked.has(id)),
            answered: order.filter((id) => Object.hasOwn(counted, id)),
            state: asked.size === 0 ? "concluded" : "open",
          });
        }
      },
      120_000,
    );
  }
});
