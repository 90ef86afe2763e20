/** One question on the screen: heading, help, answers, button. Knows nothing of what comes before or after it. */
import type { Answer, CheckQuestion } from "@vragenboom/engine/runtime";
import { useId, useRef, useState, type FormEvent, type ReactNode } from "react";
import { printDate } from "../messages/language.ts";
import { MainHeading } from "../text/Heading.tsx";
import { Icon } from "../text/Icon.tsx";
import { Say, SayMore } from "../text/Say.tsx";
import { useSettings } from "../text/settings.ts";
import { choicesOf } from "./answerText.ts";
import { QuestionWords } from "./QuestionWords.tsx";
import { Aside } from "./Aside.tsx";
import { ChoiceList } from "./ChoiceList.tsx";
import { draftOf, numberExample, readDraft, type Draft } from "./draft.ts";
import { ErrorSummary } from "./ErrorSummary.tsx";
import { DateField, FileField, NumberField, TextField } from "./Fields.tsx";
import { hasShortHelp, Help } from "./Help.tsx";

export interface QuestionPageProps {
  readonly question: CheckQuestion;
  /** The answer given before, shown again; undefined leaves everything open. */
  readonly previous: Answer | undefined;
  /** The name of the file chosen before, for an attachment. */
  readonly fileName?: string | undefined;
  readonly onAnswer: (answer: Answer, fileName?: string) => void;
  /** Whether a form can be submitted without this answer, in words; stands with the hint. */
  readonly need?: string | undefined;
  /** Whether the page shows an error, for the title of the document. */
  readonly onError?: (wrong: boolean) => void;
  /** What a change did, if it led here; read with the heading. */
  readonly noticeId?: string | undefined;
  /** Stands beside the button. */
  readonly children?: ReactNode;
}

export function QuestionPage(props: QuestionPageProps): ReactNode {
  const { question } = props;
  const { m, lang } = useSettings();
  const name = useId();
  const field = useRef<HTMLDivElement>(null);
  const [draft, setDraft] = useState<Draft>(() => {
    const before = draftOf(question, props.previous, m, lang);
    return props.fileName && before.values.length ? { values: [props.fileName] } : before;
  });
  // The draft that was not an answer; its sentence is made anew on each render, in the language of that moment.
  const [rejected, setRejected] = useState<{ draft: Draft; attempt: number } | null>(null);
  const reading = rejected && readDraft(question, rejected.draft, m, lang);
  const fault = reading && "error" in reading ? reading : null;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const read = readDraft(question, draft, m, lang);
    props.onError?.("error" in read);
    if ("error" in read) return setRejected({ draft, attempt: (rejected?.attempt ?? 0) + 1 });
    setRejected(null);
    props.onAnswer(read.answer, question.kind === "attachment" ? draft.values[0] : undefined);
  };
  const goToControl = () => field.current?.querySelectorAll<HTMLElement>("input,textarea")[fault?.field ?? 0]?.focus();

  const choices = choicesOf(question, m);
  const grouped = choices !== undefined || question.answerType === "date";
  const hint = [hintOf(), props.need].filter(Boolean).join(" ");
  const ids = { help: hasShortHelp(question) && `${name}-help`, hint: hint && `${name}-hint`, error: fault && `${name}-error` };
  const describedBy = [ids.help, ids.hint, ids.error].filter(Boolean).join(" ") || undefined;
  const heading = <QuestionWords question={question} />;
  const fieldProps = { question, draft, name, describedBy: grouped ? undefined : describedBy, invalid: fault !== null, onDraft: setDraft };

  function hintOf(): string | undefined {
    if (choices) return question.multiple ? m.several : undefined;
    if (question.kind === "attachment") return m.file;
    if (question.answerType === "number") {
      const example = numberExample(question, lang);
      return /\D/.test(example) ? m.decimalHint(example) : m.example(example);
    }
    if (question.answerType === "date") return m.example(printDate("2026-03-27", lang));
    return undefined;
  }

  const control = () => {
    if (choices) return <ChoiceList question={question} choices={choices} draft={draft} name={name} onDraft={setDraft} />;
    if (question.kind === "attachment") return <FileField {...fieldProps} />;
    if (question.answerType === "number") return <NumberField {...fieldProps} />;
    if (question.answerType === "date") return <DateField {...fieldProps} />;
    return <TextField {...fieldProps} />;
  };
  const aside = (kind: "unknown" | "later", label: string, help?: string) => (
    <Aside
      type="checkbox"
      name={`${name}-${kind}`}
      label={label}
      help={help}
      checked={draft.aside === kind}
      onChange={(on) => setDraft(on ? { values: [], aside: kind } : { values: [] })}
    />
  );

  const body = (
    <>
      <Help question={question} id={`${name}-help`} />
      <div className={fault ? "vc-q vc-bad" : "vc-q"} ref={field}>
        {fault && (
          <p className="vc-err utrecht-form-field-error-message" id={`${name}-error`}>
            <Icon name="error" size={22} />
            <SayMore before={m.error}>{fault.error}</SayMore>
          </p>
        )}
        <div className="vc-control">
          {ids.hint && (
            <p className="vc-soft vc-small" id={ids.hint}>
              <Say>{hint}</Say>
            </p>
          )}
          {control()}
        </div>
        {!choices && question.unknown && aside("unknown", m.unknown, question.unknown.help)}
        {question.kind === "attachment" && aside("later", m.later)}
      </div>
    </>
  );

  return (
    <>
      {fault && <ErrorSummary error={fault.error} attempt={rejected?.attempt ?? 0} onFollow={goToControl} />}
      <form noValidate onSubmit={submit}>
        {grouped ? (
          <fieldset className="vc-q" aria-describedby={describedBy}>
            <legend>
              <MainHeading describedBy={props.noticeId}>{heading}</MainHeading>
            </legend>
            {body}
          </fieldset>
        ) : (
          <div className="vc-q">
            <MainHeading describedBy={props.noticeId}>
              <label htmlFor={name}>{heading}</label>
            </MainHeading>
            {body}
          </div>
        )}
        <div className="vc-acts">
          <button className="vc-btn utrecht-button utrecht-button--primary-action" part="button primary" type="submit">
            <Say>{m.next}</Say>
          </button>
          {props.children}
        </div>
      </form>
    </>
  );
}
