/** The conclusions of a rule file as an author reads them: each code with its explanations, and the rows that share one. */
import type { RuleFile } from "@vragenboom/engine";
import { topDecisions } from "./editorDocument.ts";
import { stringLiterals } from "./feelStrings.ts";

/** Rows of one top decision with the same code and the same explanation; edited as one text. */
export interface SharedExplanation {
  readonly decisionId: string;
  readonly output: number;
  readonly rows: readonly number[];
  readonly text: string;
}

export interface Conclusion {
  readonly code: string;
  readonly explanations: readonly SharedExplanation[];
}

/** The code that an output entry stands for: the text inside its quotes, or the bare word of a boolean or a number. */
function codeOf(entryText: string): string {
  return stringLiterals(entryText)[0] ?? entryText.trim();
}

/** All conclusions in the order of their first row. `""`, `null` and an empty entry conclude nothing and are left out. */
export function conclusionsOf(model: RuleFile): readonly Conclusion[] {
  if (model.typering !== "conclusie") return [];
  const byCode = new Map<string, Map<string, { decisionId: string; output: number; rows: number[]; text: string }>>();
  for (const { id, logic } of topDecisions(model)) {
    if (logic.kind !== "table") continue;
    logic.rows.forEach((row, rowIndex) => {
      row.outputs.slice(0, 1).forEach((entry, output) => {
        const code = codeOf(entry.text);
        if (code === "" || code === "null") return;
        const text = entry.explanation ?? "";
        const shared = byCode.get(code) ?? new Map<string, { decisionId: string; output: number; rows: number[]; text: string }>();
        byCode.set(code, shared);
        const key = `${id}\n${text}`;
        const group = shared.get(key) ?? { decisionId: id, output, rows: [], text };
        shared.set(key, group);
        group.rows.push(rowIndex);
      });
    });
  }
  return [...byCode].map(([code, shared]) => ({ code, explanations: [...shared.values()] }));
}
