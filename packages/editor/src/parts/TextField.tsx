/** A text that is written to the document as it is typed. What the document refuses stays in the field, with the reason under it. */
import { type ReactNode, useId, useRef, useState } from "react";
import { useMessages } from "../messages/useMessages.ts";
import type { Refusal } from "../store/command.ts";
import { Icon } from "./Icon.tsx";
import { useAutoHeight } from "./useAutoHeight.ts";

export interface TextFieldProps {
  readonly label: string;
  /** The text in the document. */
  readonly value: string;
  /** Writes the text; says why not where the document refuses it. */
  readonly onWrite: (text: string) => Refusal | null;
  readonly readOnly: boolean;
  /** A sentence below the field. */
  readonly hint?: string;
  /** One line: Enter does not break it. */
  readonly single?: boolean;
  /** Marks the field that Enter and F2 in the tree lead to. */
  readonly main?: boolean;
  /** Hides the label from sight where a heading beside it says the same. */
  readonly quietLabel?: boolean;
}

interface Draft {
  readonly text: string;
  readonly refusal: Refusal | null;
  /** The document's text when this was typed: once that changes by undo or elsewhere, the draft is of the past. */
  readonly wrote: string;
}

/**
 * The field shows the draft while the document holds what the draft wrote, so that white space and refused texts survive typing;
 * after undo or a change from elsewhere it shows the document.
 */
export function TextField({ label, value, onWrite, readOnly, hint, single, main, quietLabel }: TextFieldProps): ReactNode {
  const { inspector } = useMessages();
  const id = useId();
  const element = useRef<HTMLTextAreaElement>(null);
  const [draft, setDraft] = useState<Draft | null>(null);
  const live = draft !== null && (draft.wrote === value || draft.wrote.trim() === value) ? draft : null;
  const text = live?.text ?? value;
  const refusal = live?.refusal ?? null;
  useAutoHeight(element, text);

  function write(next: string): void {
    const clean = single === true ? next.replace(/[\r\n]+/g, " ") : next;
    const refused = onWrite(clean);
    setDraft({ text: clean, refusal: refused, wrote: refused === null ? clean : value });
  }

  const describedBy = [hint === undefined ? null : `${id}-hint`, refusal === null ? null : `${id}-why`].filter((part) => part !== null);
  return (
    <div className="tf">
      <label htmlFor={id} className={quietLabel === true ? "vh" : "lab"}>
        {label}
      </label>
      <textarea
        ref={element}
        id={id}
        className="field"
        rows={1}
        value={text}
        readOnly={readOnly}
        spellCheck
        data-main-field={main === true ? "" : undefined}
        aria-invalid={refusal === null ? undefined : true}
        aria-describedby={describedBy.length > 0 ? describedBy.join(" ") : undefined}
        onChange={(event) => write(event.target.value)}
        onBlur={() => setDraft(null)}
        onKeyDown={(event) => {
          if (single === true && event.key === "Enter") event.preventDefault();
        }}
      />
      <p id={`${id}-why`} className="why" role="status">
        {refusal !== null && (
          <>
            <Icon name="error" />
            {inspector.refused[refusal.code]}
          </>
        )}
      </p>
      {hint !== undefined && (
        <p id={`${id}-hint`} className="hint">
          {hint}
        </p>
      )}
    </div>
  );
}
