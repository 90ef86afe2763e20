/** Commands on values that are never asked. */
import { findQuestion } from "../document/editorDocument.ts";
import type { Command } from "../store/command.ts";

/** Writes the reservation under which a fixed value holds. It stays present: an empty reservation would change the kind of the value. */
export const setReservation: Command<{ id: string; text: string }> = {
  name: "fixedValue.setReservation",
  check(content, { id, text }) {
    const target = findQuestion(content.model, id)?.content;
    if (target?.kind !== "vasteWaarde" || target.tekstVoorbehoud === undefined) return { code: "missing" };
    return text.trim() === "" ? { code: "empty" } : null;
  },
  recipe(draft, { id, text }) {
    const target = findQuestion(draft.model, id)?.content;
    if (target?.kind === "vasteWaarde") target.tekstVoorbehoud = text;
  },
  place: ({ id }) => ({ kind: "question", id }),
  group: ({ id }) => id,
};
