/** The panel where the texts of the selected part are changed. There is no save button: what is typed is in the document. */
import type { RuleFile } from "@vragenboom/engine";
import type { ReactNode } from "react";
import { findQuestion } from "../document/editorDocument.ts";
import { useMessages } from "../messages/useMessages.ts";
import type { Place } from "../store/command.ts";
import { ConclusionForm } from "./ConclusionForm.tsx";
import { QuestionForm } from "./QuestionForm.tsx";
import type { Write } from "./write.ts";

export interface InspectorProps {
  readonly model: RuleFile;
  readonly place: Place | null;
  /** The number by which the selected question is cited, null when it stands nowhere in the tree. */
  readonly number: string | null;
  readonly places: number;
  readonly readOnly: boolean;
  readonly write: Write;
}

export function Inspector({ model, place, number, places, readOnly, write }: InspectorProps): ReactNode {
  const { inspector } = useMessages();
  const question =
    place?.kind === "question"
      ? findQuestion(model, place.id)
      : place?.kind === "group"
        ? model.uitvoeringsregels.find((regel) => regel.regelgroepId === place.id)
        : undefined;
  const title = question !== undefined ? inspector.question(number) : place?.kind === "conclusion" ? inspector.outcome : inspector.label;
  return (
    <section className="inspector" aria-labelledby="inspector-title">
      <h2 id="inspector-title" className="paneltitle">
        {title}
      </h2>
      <div className="scroll">
        {question !== undefined && (
          <QuestionForm key={question.id} model={model} regel={question} places={places} readOnly={readOnly} write={write} />
        )}
        {place?.kind === "conclusion" && (
          <ConclusionForm key={place.code} model={model} code={place.code} readOnly={readOnly} write={write} />
        )}
        {question === undefined && place?.kind !== "conclusion" && <p className="empty">{inspector.nothing}</p>}
      </div>
    </section>
  );
}
