/** Commands on one answer of a list. Its text is what tables compare with, so renaming it renames there too, in one step. */
import { type Content, findQuestion, type Option } from "../document/editorDocument.ts";
import type { Command } from "../store/command.ts";
import { renameInTables } from "./renameInTables.ts";
import { type ExplanationField, withText } from "./question.ts";

/** Renames an option and every literal in the tables that means it. */
export const setOptionText: Command<{ id: string; option: number; text: string }> = {
  name: "option.setText",
  check(content, { id, option, text }) {
    const options = optionsIn(content, id);
    const wanted = text.trim();
    if (options[option] === undefined) return { code: "missing" };
    if (wanted === "") return { code: "empty" };
    return options.some((other, index) => index !== option && other.text === wanted) ? { code: "duplicate" } : null;
  },
  recipe(draft, { id, option, text }) {
    const target = optionsIn(draft, id)[option];
    if (target === undefined) return;
    renameInTables(draft.model, id, target.text, text.trim());
    target.text = text.trim();
  },
  place: ({ id }) => ({ kind: "question", id }),
  group: ({ id, option }) => `${id} ${option}`,
};

/** Writes one of the two explanations of an option; an empty text takes it away. */
export const setOptionExplanation: Command<{ id: string; option: number; field: ExplanationField; text: string }> = {
  name: "option.setExplanation",
  check: (content, { id, option }) => (optionsIn(content, id)[option] === undefined ? { code: "missing" } : null),
  recipe(draft, { id, option, field, text }) {
    const target = optionsIn(draft, id)[option];
    if (target === undefined || (target.explanation?.[field] ?? "") === text) return;
    target.explanation = withText(target.explanation, field, text);
  },
  place: ({ id }) => ({ kind: "question", id }),
  group: ({ id, option, field }) => `${id} ${option} ${field}`,
};

function optionsIn(content: Content, id: string): Option[] {
  const regel = findQuestion(content.model, id);
  return regel !== undefined && "opties" in regel.content ? regel.content.opties : [];
}
