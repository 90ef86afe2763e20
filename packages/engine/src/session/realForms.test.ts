/** Random sessions over the real forms: each ends, asks what it may, and comes out the same in any order. */
import { describe, expect, it } from "vitest";
import { randomAnswer } from "../testing/answers.ts";
import { drawFrom } from "../testing/random.ts";
import { readRealCheck } from "../testing/realChecks.ts";
import { stepOf } from "./stepOf.ts";
import { startSession, transition } from "./transition.ts";
import { viewOf } from "./viewOf.ts";

const names = [
  "lelystad/indieningsvereisten-105947.xml",
  "official-samples/IndieningsvereistenVergunningEvenementOrganiseren-dmn1.1.dmn",
  "official-samples/IndieningsvereistenVergunningEvenementOrganiseren-dmn1.2.dmn",
  "geonovum/Indieningsvereisten_Vergunning_Kappen_van_een_boom.dmn",
  "decision-tree/DynamicQuestioning.dmn",
];

describe("a session over a real form", () => {
  for (const name of names) {
    const check = readRealCheck(name);
    it.skipIf(!check)(
      `of ${name} ends, whatever is answered, changed or gone back to`,
      () => {
        for (let seed = 1; seed <= 200; seed++) {
          const draw = drawFrom(seed);
          let state = startSession(check!);
          for (let moves = 0; moves < 60; moves++) {
            const view = viewOf(check!, { context: state });
            expect(view.state).not.toBe("failed");
            if (view.question === null) break;
            if (view.previous === undefined) {
              expect(view.step.relevant).toContain(view.question.id);
              expect(view.step.atMost).toBeGreaterThan(0);
            }
            const some = view.answers[draw(view.answers.length || 1)]?.question.id ?? "none";
            const move = draw(10);
            if (move === 0) state = transition(check!, state, { type: "back" });
            else if (move === 1) state = transition(check!, state, { type: "change", id: some });
            else state = transition(check!, state, { type: "answer", id: view.question.id, answer: randomAnswer(view.question, draw) });
          }
          const { saved, step } = viewOf(check!, { context: state });
          const reversed = Object.fromEntries(Object.entries(saved.answers).reverse());
          expect(stepOf(check!, reversed)).toEqual(step);
          // What does not count changes nothing.
          const counted = Object.fromEntries(Object.entries(saved.answers).filter(([id]) => step.answered.includes(id)));
          expect(stepOf(check!, counted)).toEqual({ ...step, ignored: [] });
        }
      },
      30_000,
    );
  }
});
