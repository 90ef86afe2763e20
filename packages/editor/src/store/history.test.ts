/** Law 5: undo restores the document exactly, redo brings it back; and what the journal replays is what was there. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { setConclusionExplanation } from "../commands/conclusion.ts";
import { setOptionExplanation, setOptionText } from "../commands/option.ts";
import { type ExplanationField, setQuestionExplanation, setQuestionText } from "../commands/question.ts";
import { setRegelgroepName } from "../commands/regelgroep.ts";
import { sampleContent } from "../testing/sampleDocument.ts";
import { type Change, GROUP_PAUSE, type History, redo, replay, replayStacks, run, startHistory, undo } from "./history.ts";

type Step = (history: History) => ReturnType<typeof run> | ReturnType<typeof undo>;

const text = fc.oneof(fc.constantFrom("", "Achterdakvlak", "Zijdakvlak", 'a "b" \\ c', "Nee, aan de straat"), fc.string({ maxLength: 12 }));
const question = fc.constantFrom("monument", "dakvlak", "tweede", "vast", "nergens");
const field = fc.constantFrom<ExplanationField>("toelichting", "langeToelichting");
const option = fc.nat({ max: 3 });
/** Pauses on both sides of a keystroke group. */
const pause = fc.constantFrom(1, GROUP_PAUSE, GROUP_PAUSE + 1);

const command: fc.Arbitrary<(history: History, at: number) => ReturnType<typeof run>> = fc.oneof(
  fc.record({ id: question, text }).map((args) => (history: History, at: number) => run(history, setQuestionText, args, at)),
  fc.record({ id: question, field, text }).map((args) => (history: History, at: number) => run(history, setQuestionExplanation, args, at)),
  fc.record({ id: question, option, text }).map((args) => (history: History, at: number) => run(history, setOptionText, args, at)),
  fc
    .record({ id: question, option, field, text })
    .map((args) => (history: History, at: number) => run(history, setOptionExplanation, args, at)),
  fc.record({ name: text }).map(
    ({ name }) =>
      (history: History, at: number) =>
        run(history, setRegelgroepName, { id: "groep1", name }, at),
  ),
  fc.record({ rows: fc.constantFrom([0], [1, 3], [2, 9]), text }).map((args) => (history: History, at: number) => {
    return run(history, setConclusionExplanation, { decisionId: "top", output: 0, code: "x", ...args }, at);
  }),
);

/** Commands in time, now and then a step back or forward. */
const session = fc
  .array(fc.oneof({ weight: 6, arbitrary: fc.tuple(command, pause) }, { weight: 1, arbitrary: fc.constantFrom<Step>(undo, redo) }), {
    maxLength: 60,
  })
  .map((items) => {
    let at = 0;
    return items.map((item): Step => {
      if (typeof item === "function") return item;
      const [act, wait] = item;
      at += wait;
      const time = at;
      return (history) => act(history, time);
    });
  });

function play(steps: readonly Step[]): { history: History; changes: Change[] } {
  let history = startHistory(sampleContent());
  const changes: Change[] = [];
  for (const step of steps) {
    const result = step(history);
    if (result === null || "refusal" in result) continue;
    history = result.history;
    changes.push(result.change);
  }
  return { history, changes };
}

function undoAll(history: History): History {
  let current = history;
  for (let back = undo(current); back !== null; back = undo(current)) current = back.history;
  return current;
}

function redoAll(history: History): History {
  let current = history;
  for (let forth = redo(current); forth !== null; forth = redo(current)) current = forth.history;
  return current;
}

describe("law 5", () => {
  it("undoes all to the exact document and redoes all to the exact end", () => {
    fc.assert(
      fc.property(session, (steps) => {
        const { history } = play(steps);
        const end = redoAll(history).content;
        const start = undoAll(history);
        expect(start.content).toEqual(sampleContent());
        expect(redoAll(start).content).toEqual(end);
      }),
      { numRuns: 2000 },
    );
  });

  it("is the same after every change has been through JSON and replayed", () => {
    fc.assert(
      fc.property(session, (steps) => {
        const { history, changes } = play(steps);
        const written = JSON.parse(JSON.stringify(changes)) as Change[];
        const replayed = written.reduce(replay, startHistory(sampleContent()));
        expect(replayed.content).toEqual(history.content);
        expect(undoAll(replayed).content).toEqual(sampleContent());
        const stacks = written.reduce(replayStacks, { ...startHistory(sampleContent()), content: history.content });
        expect(stacks).toEqual({ ...replayed, content: history.content });
      }),
      { numRuns: 1000 },
    );
  });

  it("keeps one step for one keystroke group, and another for the next", () => {
    const type = (history: History, words: string, at: number) => {
      const result = run(history, setQuestionText, { id: "monument", text: words }, at);
      if (result === null || "refusal" in result) throw new Error("refused");
      return result.history;
    };
    let history = type(type(type(startHistory(sampleContent()), "I", 0), "Is", 500), "Is het", 900);
    history = type(history, "Is het oud?", 900 + GROUP_PAUSE + 1);
    expect(history.done?.size).toBe(2);
    expect(undo(history)?.history.content.model.uitvoeringsregels[0]?.content).toMatchObject({ vraagTekst: "Is het" });
    expect(undoAll(history).content).toEqual(sampleContent());
  });

  it("goes back without end", () => {
    let history = startHistory(sampleContent());
    for (let index = 0; index < 20_000; index += 1) {
      const result = run(history, setRegelgroepName, { id: "groep1", name: `naam ${index}` }, index * 10_000);
      if (result !== null && !("refusal" in result)) history = result.history;
    }
    expect(history.done?.size).toBe(20_000);
    expect(undoAll(history).content).toEqual(sampleContent());
  });
});
