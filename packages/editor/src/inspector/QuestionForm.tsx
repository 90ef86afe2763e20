/** The texts of one question, each in a field of its own. What a change touches elsewhere is said beside it. */
import type { RuleFile } from "@vragenboom/engine";
import type { ReactNode } from "react";
import { setReservation } from "../commands/fixedValue.ts";
import { setQuestionExplanation, setQuestionText } from "../commands/question.ts";
import { setRegelgroepName } from "../commands/regelgroep.ts";
import { questionText, type Uitvoeringsregel } from "../document/editorDocument.ts";
import type { Messages } from "../messages/nl.ts";
import { useMessages } from "../messages/useMessages.ts";
import { Icon } from "../parts/Icon.tsx";
import { TextField } from "../parts/TextField.tsx";
import { questionKind } from "../parts/questionKind.ts";
import { ExplanationFields } from "./ExplanationFields.tsx";
import { OptionForm } from "./OptionForm.tsx";
import type { Write } from "./write.ts";

export interface QuestionFormProps {
  readonly model: RuleFile;
  readonly regel: Uitvoeringsregel;
  /** On how many cards of the tree this question stands. */
  readonly places: number;
  readonly readOnly: boolean;
  readonly write: Write;
}

export function QuestionForm({ model, regel, places, readOnly, write }: QuestionFormProps): ReactNode {
  const { inspector, kind } = useMessages();
  const { id, content } = regel;
  const group = model.regelgroepen.find((candidate) => candidate.id === regel.regelgroepId);
  const inGroup = model.uitvoeringsregels.filter((other) => other.regelgroepId === group?.id).length;
  return (
    <div className="insp">
      {content.kind !== "other" && content.kind !== "implicietAntwoord" && (
        <TextField
          main
          single
          label={textLabel(inspector, content.kind)}
          value={questionText(regel)}
          readOnly={readOnly}
          onWrite={(text) => write(setQuestionText, { id, text })}
        />
      )}
      {places > 1 && (
        <p className="note">
          <Icon name="share" />
          {inspector.sharedNote(places)}
        </p>
      )}
      {content.kind === "vasteWaarde" && (
        <dl className="facts">
          <dt>{inspector.fixedValue}</dt>
          <dd>{content.waarde}</dd>
        </dl>
      )}
      {content.kind === "vasteWaarde" && content.tekstVoorbehoud !== undefined && (
        <TextField
          label={inspector.reservation}
          value={content.tekstVoorbehoud}
          readOnly={readOnly}
          onWrite={(text) => write(setReservation, { id, text })}
        />
      )}
      <ExplanationFields
        labels={{ short: inspector.explanation, long: inspector.longExplanation, addLong: inspector.addLong }}
        hint={inspector.markdown}
        explanation={regel.explanation}
        readOnly={readOnly}
        onWrite={(field, text) => write(setQuestionExplanation, { id, field, text })}
      />
      {"opties" in content && content.opties.length > 0 && (
        <fieldset className="options">
          <legend className="lab">{inspector.answers}</legend>
          {content.opties.map((option, index) => (
            <OptionForm key={index} model={model} question={id} index={index} option={option} readOnly={readOnly} write={write} />
          ))}
        </fieldset>
      )}
      {group !== undefined && (
        <TextField
          single
          label={inspector.group}
          value={group.naam}
          readOnly={readOnly}
          hint={inspector.groupQuestions(inGroup)}
          onWrite={(name) => write(setRegelgroepName, { id: group.id, name })}
        />
      )}
      <dl className="facts">
        <dt>{inspector.kind}</dt>
        <dd>
          <Icon name={questionKind(regel)} /> {kind[questionKind(regel)]}
        </dd>
        {regel.herbruikbaarId !== undefined && (
          <>
            <dt>{inspector.reusable}</dt>
            <dd>{inspector.reusableText(regel.herbruikbaarId)}</dd>
          </>
        )}
      </dl>
    </div>
  );
}

type Worded = Exclude<Uitvoeringsregel["content"]["kind"], "other" | "implicietAntwoord">;

function textLabel(inspector: Messages["inspector"], kind: Worded): string {
  const labels: { readonly [K in Worded]: string } = {
    vraag: inspector.questionText,
    bijlage: inspector.attachmentName,
    geoVerwijzing: inspector.placeText,
    vasteWaarde: inspector.fixedText,
    registerBevraging: inspector.registerText,
    registerbevragingAPIProfiel: inspector.registerText,
    uitkomstHerbruikbareBeslissing: inspector.otherCheckName,
    herbruikbareBeslissing: inspector.otherCheckName,
  };
  return labels[kind];
}
