/** The machine around the fold: the same states, and snapshots that are data. */
import { describe, expect, it } from "vitest";
import { createActor } from "xstate";
import { compileCheck } from "../check/compileCheck.ts";
import { randomAnswer } from "../testing/answers.ts";
import { drawFrom, randomRuleFile } from "../testing/random.ts";
import { createSessionMachine } from "./machine.ts";
import { startSession, transition } from "./transition.ts";
import type { SessionEvent } from "./view.ts";
import { viewOf } from "./viewOf.ts";

describe("the session machine", () => {
  it("is always in the state of the fold", () => {
    for (let seed = 1; seed <= 30; seed++) {
      const draw = drawFrom(seed);
      const check = compileCheck([{ file: "random.xml", model: randomRuleFile(draw, 5) }]).value!;
      const actor = createActor(createSessionMachine(check)).start();
      let state = startSession(check);
      for (let moves = 0; moves < 20; moves++) {
        const snapshot = actor.getSnapshot();
        expect(snapshot.value).toBe(state.phase);
        expect(snapshot.context).toEqual(state);
        const { question, answers } = viewOf(check, snapshot);
        const other: SessionEvent[] = [
          { type: "back" },
          { type: "review" },
          { type: "resume" },
          { type: "restart" },
          { type: "change", id: answers[0]?.question.id ?? "none" },
        ];
        const event: SessionEvent =
          question && draw(3) > 0 ? { type: "answer", id: question.id, answer: randomAnswer(question, draw) } : other[draw(other.length)]!;
        actor.send(event);
        state = transition(check, state, event);
      }
    }
  });

  it("keeps the check out of its snapshot, and goes on from one that was stored", () => {
    const check = compileCheck([{ file: "random.xml", model: randomRuleFile(drawFrom(7), 5) }]).value!;
    const machine = createSessionMachine(check);
    const actor = createActor(machine).start();
    const stored = JSON.stringify(actor.getPersistedSnapshot());
    expect(stored).not.toContain("diagram");
    const again = createActor(machine, { snapshot: JSON.parse(stored) }).start();
    expect(viewOf(check, again.getSnapshot())).toEqual(viewOf(check, actor.getSnapshot()));
  });
});
