/** One answer of a list: its text, which the tables compare with, and its explanation. */
import type { RuleFile } from "@vragenboom/engine";
import { type ReactNode, useMemo } from "react";
import { setOptionExplanation, setOptionText } from "../commands/option.ts";
import { countInTables } from "../commands/renameInTables.ts";
import type { Option } from "../document/editorDocument.ts";
import { useMessages } from "../messages/useMessages.ts";
import { TextField } from "../parts/TextField.tsx";
import { letterOf } from "../parts/letters.ts";
import { ExplanationFields } from "./ExplanationFields.tsx";
import type { Write } from "./write.ts";

export interface OptionFormProps {
  readonly model: RuleFile;
  readonly question: string;
  readonly index: number;
  readonly option: Option;
  readonly readOnly: boolean;
  readonly write: Write;
}

export function OptionForm({ model, question, index, option, readOnly, write }: OptionFormProps): ReactNode {
  const { inspector } = useMessages();
  const letter = letterOf(index);
  const inTables = useMemo(() => countInTables(model, question, option.text), [model, question, option.text]);
  return (
    <div className="optform">
      <TextField
        single
        label={inspector.answer(letter)}
        value={option.text}
        readOnly={readOnly}
        hint={inspector.inTables(inTables)}
        onWrite={(text) => write(setOptionText, { id: question, option: index, text })}
      />
      <ExplanationFields
        labels={{
          short: inspector.answerExplanation(letter),
          long: inspector.answerLongExplanation(letter),
          addShort: inspector.addExplanation,
          addShortName: inspector.addExplanationTo(letter),
          addLong: inspector.addLong,
        }}
        explanation={option.explanation}
        readOnly={readOnly}
        onWrite={(field, text) => write(setOptionExplanation, { id: question, option: index, field, text })}
      />
    </div>
  );
}
