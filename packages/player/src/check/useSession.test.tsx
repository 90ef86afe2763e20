/** The machine and the fold that stands in for it in the element: the same views after the same events. */
import type { SessionEvent, SessionView } from "@vragenboom/engine/runtime";
import { act, renderHook } from "@testing-library/react";
import fc from "fast-check";
import { expect, it } from "vitest";
import { dormer } from "../testing/dormer.ts";
import { useSession as useFoldedSession } from "./useFoldedSession.ts";
import { useSession } from "./useSession.ts";

const check = dormer();
const id = fc.constantFrom("monument", "side", "height", "nowhere");
const answer = fc.constantFrom(true, false, "Aan de achterkant", "Aan de voorkant", 1.5, 3, null);
const event: fc.Arbitrary<SessionEvent> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ type: fc.constant("answer" as const), id, answer }) },
  fc.record({ type: fc.constant("change" as const), id }),
  fc.constantFrom<SessionEvent>({ type: "back" }, { type: "review" }, { type: "resume" }, { type: "restart" }),
);

const facts = ({ question, ...view }: SessionView) => ({ ...view, question: question?.id });

it("the element's session is the machine's", () => {
  fc.assert(
    fc.property(fc.array(event, { maxLength: 20 }), (events) => {
      const machine = renderHook(() => useSession(check, undefined));
      const fold = renderHook(() => useFoldedSession(check, undefined));
      for (const each of events) {
        act(() => {
          expect(facts(machine.result.current.send(each))).toEqual(facts(fold.result.current.send(each)));
        });
        expect(facts(machine.result.current.view)).toEqual(facts(fold.result.current.view));
      }
      machine.unmount();
      fold.unmount();
    }),
    { numRuns: 60 },
  );
});

it("a saved session opens where it was left, without passing the first question", () => {
  const saved = { program: check.program, answers: { monument: false, side: "Aan de achterkant" } };
  const seen: unknown[] = [];
  renderHook(() => seen.push(useSession(check, saved).view.question?.id));
  expect(new Set(seen)).toEqual(new Set(["height"]));
});
