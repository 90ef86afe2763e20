/** Answers to type or to pick: number, text, date, file. Text fields throughout; a spinner changes a measure by accident. */
import type { CheckQuestion } from "@vragenboom/engine/runtime";
import { useEffect, useRef, type ChangeEvent, type ReactNode } from "react";
import { Say } from "../text/Say.tsx";
import { useSettings } from "../text/settings.ts";
import type { Draft, SetDraft } from "./draft.ts";

interface FieldProps {
  readonly question: CheckQuestion;
  readonly draft: Draft;
  readonly name: string;
  /** Ids of what explains the field: help, hint, error. */
  readonly describedBy: string | undefined;
  readonly invalid: boolean;
  readonly onDraft: SetDraft;
}

type Typed = ChangeEvent<HTMLInputElement | HTMLTextAreaElement>;

export function NumberField({ question, draft, name, describedBy, invalid, onDraft }: FieldProps): ReactNode {
  const unitId = question.unit ? `${name}-unit` : undefined;
  return (
    <div className="vc-num">
      <input
        className="vc-input utrecht-textbox"
        part="input"
        id={name}
        inputMode="decimal"
        autoComplete="off"
        value={draft.values[0] ?? ""}
        aria-describedby={[describedBy, unitId].filter(Boolean).join(" ") || undefined}
        aria-invalid={invalid || undefined}
        onChange={(event: Typed) => onDraft({ values: [event.currentTarget.value] })}
      />
      {question.unit && (
        <span id={unitId}>
          <Say>{question.unit}</Say>
        </span>
      )}
    </div>
  );
}

export function TextField({ question, draft, name, describedBy, invalid, onDraft }: FieldProps): ReactNode {
  const shared = {
    className: "vc-input vc-wide utrecht-textbox",
    part: "input",
    id: name,
    autoComplete: "off",
    value: draft.values[0] ?? "",
    "aria-describedby": describedBy,
    "aria-invalid": invalid || undefined,
    onChange: (event: Typed) => onDraft({ values: [event.currentTarget.value] }),
  };
  return question.multiline ? <textarea rows={5} {...shared} /> : <input {...shared} />;
}

/** Three fields, as research of GOV.UK found the fewest errors with; a calendar is for dates that people have to look up. */
export function DateField({ draft, name, invalid, onDraft }: FieldProps): ReactNode {
  const { m } = useSettings();
  return (
    <div className="vc-date">
      {[m.day, m.month, m.year].map((label, index) => (
        <label key={index}>
          <Say>{label}</Say>
          <input
            className="vc-input utrecht-textbox"
            part="input"
            id={`${name}-${index}`}
            inputMode={index === 1 ? "text" : "numeric"}
            autoComplete="off"
            value={draft.values[index] ?? ""}
            aria-invalid={invalid || undefined}
            onChange={(event: Typed) => {
              const { value } = event.currentTarget;
              onDraft((before) => ({ values: [0, 1, 2].map((each) => (each === index ? value : (before.values[each] ?? ""))) }));
            }}
          />
        </label>
      ))}
    </div>
  );
}

/** Keeps the name of the file and nothing of its contents; nothing is read, nothing is sent. */
export function FileField({ draft, name, describedBy, invalid, onDraft }: FieldProps): ReactNode {
  const { m } = useSettings();
  const chosen = draft.values[0];
  const input = useRef<HTMLInputElement>(null);
  // "Later" takes the file back, which the browser would go on showing.
  useEffect(() => {
    if (chosen === undefined && input.current) input.current.value = "";
  }, [chosen]);
  return (
    <div className="vc-stack">
      <input
        ref={input}
        className="vc-file"
        part="input"
        id={name}
        type="file"
        aria-describedby={describedBy}
        aria-invalid={invalid || undefined}
        onChange={(event: ChangeEvent<HTMLInputElement>) => {
          const file = event.currentTarget.files?.[0];
          onDraft({ values: file ? [file.name] : [] });
        }}
      />
      <p role="status" className="vc-small">
        {chosen && chosen !== m.added && <Say>{m.chosenFile(chosen)}</Say>}
      </p>
    </div>
  );
}
