/** Commands on the conclusions of the top decision. */
import type { Content, DecisionTable } from "../document/editorDocument.ts";
import type { Command } from "../store/command.ts";

/**
 * Writes the explanation of some rows of a table, which so far shared one text; an empty text takes it away. `code` is the
 * conclusion that the rows lead to: it only says which place to show.
 */
export const setConclusionExplanation: Command<{
  decisionId: string;
  output: number;
  rows: readonly number[];
  code: string;
  text: string;
}> = {
  name: "conclusion.setExplanation",
  check(content, { decisionId, output, rows }) {
    const table = findTable(content, decisionId);
    const complete = table !== undefined && rows.every((row) => table.rows[row]?.outputs[output] !== undefined);
    return complete ? null : { code: "missing" };
  },
  recipe(draft, { decisionId, output, rows, text }) {
    for (const row of rows) {
      const entry = findTable(draft, decisionId)?.rows[row]?.outputs[output];
      if (entry === undefined || (entry.explanation ?? "") === text) continue;
      if (text === "") delete entry.explanation;
      else entry.explanation = text;
    }
  },
  place: ({ code }) => ({ kind: "conclusion", code }),
  group: ({ decisionId, output, rows }) => `${decisionId} ${output} ${rows.join()}`,
};

function findTable(content: Content, decisionId: string): DecisionTable | undefined {
  const logic = content.model.decisions.find((decision) => decision.id === decisionId)?.logic;
  return logic?.kind === "table" ? logic : undefined;
}
