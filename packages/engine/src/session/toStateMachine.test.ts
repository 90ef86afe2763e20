/** Every path of the explicit machine, walked by XState's own graph tools, ends where the session ends. */
import { describe, expect, it } from "vitest";
import { createMachine } from "xstate";
import { getSimplePaths } from "xstate/graph";
import { cellAnswers } from "../analysis/cellAnswers.ts";
import { compileCheck } from "../check/compileCheck.ts";
import { countFrom } from "../diagram/count.ts";
import { drawFrom, randomRuleFile } from "../testing/random.ts";
import { readRealCheck } from "../testing/realChecks.ts";
import type { Check } from "./check.ts";
import type { Answer } from "./step.ts";
import { stepOf } from "./stepOf.ts";
import { toStateMachine } from "./toStateMachine.ts";
import type { ExplicitState } from "./toStateMachine.ts";

/** Walks all paths of the first activity; gives how many there are. */
function walkAll(check: Check): number {
  const explicit = toStateMachine(check)!;
  const machine = createMachine(explicit as Parameters<typeof createMachine>[0]);
  const events = [...new Set(Object.values(explicit.states).flatMap(({ on }) => Object.keys(on ?? {})))].map((type) => ({ type }));
  const paths = getSimplePaths(machine, { events, toState: (snapshot) => snapshot.status === "done" });
  for (const { steps, state } of paths) {
    const answers: { [id: string]: Answer } = {};
    let at = explicit.initial;
    for (const { event } of steps) {
      const { meta, on } = explicit.states[at]!;
      if (event.type === "xstate.init" || !on || !("question" in meta)) continue;
      const question = check.questions.find(({ id }) => id === meta.question)!;
      const cell = Number(event.type.slice("cell.".length));
      if (meta.option === undefined)
        answers[question.id] = cellAnswers({ domain: question.domain, options: (question.options ?? []).map(({ text }) => text) })[cell]!;
      else answers[question.id] = [...((answers[question.id] ?? []) as string[]), ...(cell === 1 ? [meta.option] : [])];
      at = on[event.type]!;
    }
    const { meta } = explicit.states[state.value as string] as ExplicitState & { meta: { outcome: readonly string[] } };
    const step = stepOf(check, answers);
    const { conclusions, measures } = step.activities[0]!;
    const found = [...conclusions.map(({ code }) => code), ...measures.map(({ voorschrift, id }) => `${voorschrift} ${id}`)];
    expect([...new Set(found)].sort()).toEqual([...meta.outcome].sort());
    expect(step.relevant).toEqual([]);
    expect(step.ignored).toEqual([]);
  }
  return paths.length;
}

describe("toStateMachine", () => {
  it("has the paths and outcomes of the session, on random checks", () => {
    for (let seed = 1; seed <= 40; seed++) {
      const check = compileCheck([{ file: "random.xml", model: randomRuleFile(drawFrom(seed), 4) }]).value!;
      const { root } = check.activities[0]!;
      const questions = check.levels.map(({ question }) => question);
      // The start counts as a path of its own where nothing is asked.
      expect(walkAll(check)).toBe(root! < 0 ? 1 : countFrom(check.diagram, root!, questions).paths);
    }
  });

  const felling = readRealCheck("amsterdam/tree-felling.dmn");
  it.skipIf(!felling)("has them for a real check, and reads as one", () => {
    expect(walkAll(felling!)).toBe(6);
    expect(Object.values(toStateMachine(felling!)!.states).filter(({ type }) => type === "final").length).toBeGreaterThan(1);
  });

  it("is not made of a form, nor of what is too large to read", () => {
    const check = compileCheck([{ file: "random.xml", model: randomRuleFile(drawFrom(3), 4) }]).value!;
    const [activity] = check.activities;
    expect(toStateMachine({ ...check, activities: [{ ...activity!, root: undefined! }] })).toBeUndefined();
    expect(toStateMachine(check, 7)).toBeUndefined();
  });
});
