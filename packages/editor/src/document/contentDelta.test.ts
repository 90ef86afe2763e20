/** What travels to the worker is enough to have the same document there. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { setConclusionExplanation } from "../commands/conclusion.ts";
import { setOptionText } from "../commands/option.ts";
import { setQuestionText } from "../commands/question.ts";
import { run, startHistory, undo } from "../store/history.ts";
import { sampleContent } from "../testing/sampleDocument.ts";
import { deltaOf, withDelta } from "./contentDelta.ts";
import type { Content } from "./editorDocument.ts";

function next(content: Content, kind: number, text: string): Content {
  const history = startHistory(content);
  const result =
    kind === 0
      ? run(history, setQuestionText, { id: "monument", text }, 0)
      : kind === 1
        ? run(history, setOptionText, { id: "dakvlak", option: 0, text }, 0)
        : run(history, setConclusionExplanation, { decisionId: "top", output: 0, rows: [1, 3], code: "x", text }, 0);
  return result === null || "refusal" in result ? content : result.history.content;
}

describe("a change of the content", () => {
  it("gives the same content at the other side, through a copy, whatever was done", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat({ max: 2 }), fc.string()), { maxLength: 8 }), (steps) => {
        let here: Content | null = null;
        let there: Content | null = null;
        let content = sampleContent();
        for (const [kind, text] of [[9, ""] as const, ...steps]) {
          content = kind === 9 ? content : next(content, kind, text);
          there = withDelta(there, structuredClone(deltaOf(here, content)));
          here = content;
          expect(there).toEqual(content);
        }
      }),
    );
  });

  it("carries one question when one question changed", () => {
    const before = sampleContent();
    const delta = deltaOf(before, next(before, 0, "Anders?"));
    expect(delta).toMatchObject({ lists: { uitvoeringsregels: [[0, {}]], decisions: [], regelgroepen: [], inputData: [] } });
  });

  it("carries all of it when another document was opened", () => {
    const other = sampleContent();
    other.model.uitvoeringsregels.pop();
    expect(deltaOf(sampleContent(), other)).toEqual({ whole: other });
  });

  it("goes back with undo", () => {
    const start = startHistory(sampleContent());
    const changed = run(start, setOptionText, { id: "dakvlak", option: 1, text: "Zij" }, 0);
    if (changed === null || "refusal" in changed) throw new Error("refused");
    const back = undo(changed.history)!.history.content;
    expect(withDelta(changed.history.content, deltaOf(changed.history.content, back))).toEqual(sampleContent());
  });
});
