/** What each command does to the document, and what it refuses. */
import { describe, expect, it } from "vitest";
import type { Content } from "../document/editorDocument.ts";
import type { Command } from "../store/command.ts";
import { run, startHistory, undo } from "../store/history.ts";
import { sampleContent } from "../testing/sampleDocument.ts";
import { setConclusionExplanation } from "./conclusion.ts";
import { setReservation } from "./fixedValue.ts";
import { setOptionExplanation, setOptionText } from "./option.ts";
import { setQuestionExplanation, setQuestionText } from "./question.ts";
import { setRegelgroepName } from "./regelgroep.ts";
import { countInTables } from "./renameInTables.ts";

/** Runs a command, proves that undo brings back the document exactly, and gives the document after it. */
function after<Args>(command: Command<Args>, args: Args, before: Content = sampleContent()): Content {
  const changed = run(startHistory(before), command, args, 0);
  if (changed === null || "refusal" in changed) throw new Error(`refused: ${JSON.stringify(changed)}`);
  expect(JSON.stringify(undo(changed.history)?.history.content)).toBe(JSON.stringify(before));
  expect(JSON.parse(JSON.stringify(changed.change))).toEqual(changed.change);
  return changed.history.content;
}

function refusal<Args>(command: Command<Args>, args: Args): unknown {
  return run(startHistory(sampleContent()), command, args, 0);
}

const question = (content: Content, id: string) => content.model.uitvoeringsregels.find((regel) => regel.id === id)!;
const cells = (content: Content) => {
  const logic = content.model.decisions.find(({ id }) => id === "top")!.logic;
  return logic.kind === "table" ? logic.rows.map((row) => row.inputs.map((entry) => entry.text).join(" | ")) : [];
};

describe("a question", () => {
  it("gets another text", () => {
    expect(question(after(setQuestionText, { id: "monument", text: "Is het een monument?" }), "monument").content).toMatchObject({
      vraagTekst: "Is het een monument?",
    });
  });

  it("keeps its text when the new one is empty", () => {
    expect(refusal(setQuestionText, { id: "monument", text: " " })).toEqual({ refusal: { code: "empty" } });
  });

  it("that is not there is refused", () => {
    expect(refusal(setQuestionText, { id: "nergens", text: "x" })).toEqual({ refusal: { code: "missing" } });
  });

  it("gets another explanation and keeps belangrijk", () => {
    const changed = after(setQuestionExplanation, { id: "monument", field: "toelichting", text: "Nieuw." });
    expect(question(changed, "monument").explanation).toEqual({ toelichting: "Nieuw.", belangrijk: true });
  });

  it("gets an explanation where it had none", () => {
    const changed = after(setQuestionExplanation, { id: "tweede", field: "langeToelichting", text: "Lang." });
    expect(question(changed, "tweede").explanation).toEqual({ langeToelichting: "Lang." });
  });

  it("loses an explanation that is emptied", () => {
    const changed = after(setQuestionExplanation, { id: "monument", field: "toelichting", text: "" });
    expect(question(changed, "monument").explanation).toEqual({ belangrijk: true });
  });

  it("does not change when an absent explanation is set to nothing", () => {
    expect(refusal(setQuestionExplanation, { id: "tweede", field: "toelichting", text: "" })).toBeNull();
  });
});

describe("an option", () => {
  it("is renamed in its own columns, aliases included, and nowhere else", () => {
    const changed = after(setOptionText, { id: "dakvlak", option: 0, text: "Achterkant" });
    expect(cells(changed)[3]).toBe('- | "Achterkant" | "Achterdakvlak"');
    expect(question(changed, "tweede").content).toMatchObject({ opties: [{ text: "Achterdakvlak" }, {}] });
  });

  it("is renamed inside lists, with its comma and its quotes", () => {
    const changed = after(setOptionText, { id: "dakvlak", option: 2, text: 'Voor, de "straat"' });
    expect(cells(changed)[4]).toBe(String.raw`- | not("Zijdakvlak", "Voor, de \"straat\"") | -`);
    expect(after(setOptionText, { id: "dakvlak", option: 2, text: "Terug" }, changed)).toMatchObject({});
    expect(cells(after(setOptionText, { id: "dakvlak", option: 2, text: "Terug" }, changed))[1]).toBe('- | "Terug" | -');
  });

  it("is renamed in the values of its columns", () => {
    const changed = after(setOptionText, { id: "dakvlak", option: 1, text: "Zijkant" });
    expect(changed.model.decisions[1]!.logic).toMatchObject({ inputs: [{}, { inputValues: '"Achterdakvlak","Zijkant"' }, {}] });
  });

  it("says beforehand how many entries change", () => {
    expect(countInTables(sampleContent().model, "dakvlak", "Zijdakvlak")).toBe(2);
    expect(countInTables(sampleContent().model, "tweede", "Er is er geen")).toBe(0);
  });

  it("cannot get the text of another option", () => {
    expect(refusal(setOptionText, { id: "dakvlak", option: 1, text: "Achterdakvlak " })).toEqual({ refusal: { code: "duplicate" } });
  });

  it("passes through the text of another option while it is typed without mixing the two", () => {
    let history = startHistory(sampleContent());
    for (const text of ["Achterdakvla", "Achterdakvlak", "Achterdakvlak 2"]) {
      const changed = run(history, setOptionText, { id: "dakvlak", option: 1, text }, 10);
      if (changed !== null && !("refusal" in changed)) history = changed.history;
    }
    expect(cells(history.content)[2]).toBe('- | "Achterdakvlak 2" | -');
    expect(cells(history.content)[3]).toBe('- | "Achterdakvlak" | "Achterdakvlak"');
    expect(history.done?.size).toBe(1);
  });

  it("gets an explanation of its own", () => {
    const changed = after(setOptionExplanation, { id: "dakvlak", option: 0, field: "toelichting", text: "Achter." });
    expect(question(changed, "dakvlak").content).toMatchObject({ opties: [{ explanation: { toelichting: "Achter." } }, {}, {}] });
  });
});

describe("a conclusion", () => {
  it("gets another explanation in all rows that share it", () => {
    const args = { decisionId: "top", output: 0, rows: [1, 3], code: "Vergunningplicht", text: "Voor is altijd een vergunning nodig." };
    const { logic } = after(setConclusionExplanation, args).model.decisions[1]!;
    const texts = logic.kind === "table" ? logic.rows.map((row) => row.outputs[0]!.explanation) : [];
    expect(texts).toEqual(["Een monument mag u niet zomaar veranderen.", args.text, undefined, args.text, undefined]);
  });

  it("in a row that is not there is refused", () => {
    expect(refusal(setConclusionExplanation, { decisionId: "top", output: 0, rows: [9], code: "x", text: "" })).toEqual({
      refusal: { code: "missing" },
    });
  });
});

describe("the rest", () => {
  it("renames a group", () => {
    expect(after(setRegelgroepName, { id: "groep1", name: "Dak" }).model.regelgroepen[0]!.naam).toBe("Dak");
  });

  it("rewrites the reservation of a fixed value", () => {
    expect(question(after(setReservation, { id: "vast", text: "Tot 2031." }), "vast").content).toMatchObject({
      tekstVoorbehoud: "Tot 2031.",
    });
  });
});
