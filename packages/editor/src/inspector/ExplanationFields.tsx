/** The short and the long explanation of a question or an option. The long one is rare, so an empty one waits behind a button. */
import { type ReactNode, useEffect, useRef, useState } from "react";
import type { ExplanationField } from "../commands/question.ts";
import type { Explanation } from "../document/editorDocument.ts";
import { Icon } from "../parts/Icon.tsx";
import { TextField } from "../parts/TextField.tsx";
import type { Refusal } from "../store/command.ts";

export interface ExplanationFieldsProps {
  readonly labels: {
    readonly short: string;
    readonly long: string;
    readonly addLong: string;
    readonly addShort?: string;
    readonly addShortName?: string;
  };
  readonly hint?: string;
  readonly explanation: Explanation | undefined;
  readonly readOnly: boolean;
  readonly onWrite: (field: ExplanationField, text: string) => Refusal | null;
}

export function ExplanationFields({ labels, hint, explanation, readOnly, onWrite }: ExplanationFieldsProps): ReactNode {
  const short = explanation?.toelichting;
  const long = explanation?.langeToelichting;
  const field = (name: ExplanationField, label: string, value: string | undefined, more?: string): ReactNode => (
    <TextField
      label={label}
      value={value ?? ""}
      readOnly={readOnly}
      onWrite={(text) => onWrite(name, text)}
      {...(more !== undefined && { hint: more })}
    />
  );
  return (
    <>
      <Later
        shown={labels.addShort === undefined || short !== undefined}
        button={labels.addShort ?? labels.short}
        name={labels.addShortName ?? labels.short}
        readOnly={readOnly}
      >
        {field("toelichting", labels.short, short, hint)}
      </Later>
      {(labels.addShort === undefined || short !== undefined || long !== undefined) && (
        <Later shown={long !== undefined} button={labels.addLong} name={labels.addLong} readOnly={readOnly}>
          {field("langeToelichting", labels.long, long)}
        </Later>
      )}
    </>
  );
}

/** A button that makes way for the field it stands for, and puts the focus in it. */
function Later(props: { shown: boolean; button: string; name: string; readOnly: boolean; children: ReactNode }): ReactNode {
  const [asked, setAsked] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (asked) place.current?.querySelector("textarea")?.focus();
  }, [asked]);
  if (props.shown || asked) return <div ref={place}>{props.children}</div>;
  if (props.readOnly) return null;
  return (
    <button type="button" className="btn small add" aria-label={props.name} onClick={() => setAsked(true)}>
      <Icon name="plus" />
      {props.button}
    </button>
  );
}
