/** Answers to choose from: radios for one, checkboxes for several, each a full row to press. */
import type { CheckQuestion } from "@vragenboom/engine/runtime";
import type { ReactNode } from "react";
import { Fold } from "../text/Fold.tsx";
import { RuleText, Say, SayMore } from "../text/Say.tsx";
import { useSettings } from "../text/settings.ts";
import { TextView } from "../text/TextView.tsx";
import type { Choice } from "./answerText.ts";
import { Aside } from "./Aside.tsx";
import type { Draft, SetDraft } from "./draft.ts";

export function ChoiceList(props: {
  question: CheckQuestion;
  choices: readonly Choice[];
  draft: Draft;
  name: string;
  onDraft: SetDraft;
}): ReactNode {
  const { question, choices, draft, name, onDraft } = props;
  const { m } = useSettings();
  const several = question.multiple === true;
  const choose = (key: string, on: boolean) => {
    if (!several) return onDraft({ values: [key] });
    onDraft(({ values }) => ({ values: on ? [...values, key] : values.filter((each) => each !== key) }));
  };
  const aside = (kind: "unknown" | "none", label: string, help?: string) => (
    <Aside
      type={several ? "checkbox" : "radio"}
      name={name}
      label={label}
      help={help}
      checked={draft.aside === kind}
      onChange={(on) => onDraft(on ? { values: [], aside: kind } : { values: [] })}
    />
  );
  // An author who wrote "Geen van deze" as an option means it; a second one beside it would be a riddle.
  const ownNone = choices.some((choice) => /^geen\b/i.test(choice.label));
  return (
    <div className="vc-opts">
      {choices.map((choice) => (
        <Row
          key={choice.key}
          choice={choice}
          type={several ? "checkbox" : "radio"}
          name={name}
          checked={draft.values.includes(choice.key)}
          onChange={(on) => choose(choice.key, on)}
        />
      ))}
      {several && !ownNone && aside("none", m.none)}
      {question.unknown && aside("unknown", m.unknown, question.unknown.help)}
    </div>
  );
}

/** The label is the row; help stands below it and outside, since it may hold links. */
function Row(props: {
  choice: Choice;
  type: "radio" | "checkbox";
  name: string;
  checked: boolean;
  onChange: (on: boolean) => void;
}): ReactNode {
  const { choice, type, name } = props;
  const { m } = useSettings();
  const helpId = choice.option?.help?.length ? `${name}-help-${choice.key}` : undefined;
  return (
    <div>
      <label className="vc-opt" part="option">
        <input
          className={type === "radio" ? "utrecht-radio-button" : "utrecht-checkbox"}
          type={type}
          name={name}
          checked={props.checked}
          aria-describedby={helpId}
          onChange={(event) => props.onChange(event.currentTarget.checked)}
        />
        {choice.ruled ? <RuleText>{choice.label}</RuleText> : <Say>{choice.label}</Say>}
      </label>
      {helpId && <TextView className="vc-soft vc-small vc-under" id={helpId} text={choice.option?.help} />}
      {choice.option?.longHelp?.length ? (
        <div className="vc-under">
          <Fold summary={<SayMore after={`: ${choice.label}`}>{m.more}</SayMore>}>
            <TextView text={choice.option.longHelp} />
          </Fold>
        </div>
      ) : null}
    </div>
  );
}
