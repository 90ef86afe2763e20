/** The explanations of one conclusion. Rows that share a text are edited as one. */
import type { RuleFile } from "@vragenboom/engine";
import { type ReactNode, useState } from "react";
import { setConclusionExplanation } from "../commands/conclusion.ts";
import { conclusionsOf, type SharedExplanation } from "../document/conclusions.ts";
import { useMessages } from "../messages/useMessages.ts";
import { OutcomePill } from "../parts/Pill.tsx";
import { TextField } from "../parts/TextField.tsx";
import type { Write } from "./write.ts";

export interface ConclusionFormProps {
  readonly model: RuleFile;
  readonly code: string;
  readonly readOnly: boolean;
  readonly write: Write;
}

/** Shown anew (by `key`) for each code, since it remembers which rows shared a text when it opened. */
export function ConclusionForm({ model, code, readOnly, write }: ConclusionFormProps): ReactNode {
  const { inspector } = useMessages();
  // Two texts that become equal while typing would otherwise merge into one field under the author's hands.
  const [shares] = useState(() => conclusionsOf(model).find((conclusion) => conclusion.code === code)?.explanations ?? []);
  return (
    <div className="insp">
      <p>
        <OutcomePill code={code} />
      </p>
      {shares.map((share, index) => (
        <TextField
          key={`${share.decisionId} ${share.rows[0]}`}
          main={index === 0}
          label={shares.length === 1 ? inspector.conclusionExplanation : inspector.conclusionExplanationOf(index + 1, shares.length)}
          value={textNow(model, share)}
          readOnly={readOnly}
          hint={inspector.conclusionRows(share.rows.length)}
          onWrite={(text) =>
            write(setConclusionExplanation, { decisionId: share.decisionId, output: share.output, rows: share.rows, code, text })
          }
        />
      ))}
      <p className="hint">{inspector.markdown}</p>
    </div>
  );
}

function textNow(model: RuleFile, { decisionId, output, rows }: SharedExplanation): string {
  const logic = model.decisions.find((decision) => decision.id === decisionId)?.logic;
  return logic?.kind === "table" ? (logic.rows[rows[0] ?? -1]?.outputs[output]?.explanation ?? "") : "";
}
