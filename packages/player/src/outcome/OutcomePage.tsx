/** The end of a check on one page: what to do first, proof after it, small print last. */
import type { Check, SessionView } from "@vragenboom/engine/runtime";
import type { ReactNode } from "react";
import { Fold } from "../text/Fold.tsx";
import { MainHeading, PartHeading } from "../text/Heading.tsx";
import { StepLink } from "../text/Link.tsx";
import { RuleText, Say } from "../text/Say.tsx";
import { useSettings } from "../text/settings.ts";
import { AnswerRows, GroupedAnswers } from "./AnswerRows.tsx";
import { Action, ActionWords, Conclusions } from "./Conclusions.tsx";
import { endingOf, type Ending } from "./ending.ts";
import { MeasureList } from "./Measures.tsx";
import { Panel } from "./Panel.tsx";
import { Part, Ticks } from "./Part.tsx";
import { statusOf } from "./status.ts";
import { Reservations, Sources, sourcesOf, Worth } from "./Worth.tsx";

export interface OutcomePageProps {
  readonly check: Check;
  readonly view: SessionView;
  readonly files: ReadonlyMap<string, string>;
  readonly madeAt: Date;
  readonly onChange: (id: string) => void;
  readonly onRestart: () => void;
  /** What a change did, if it led here; read with the heading. */
  readonly notice: ReactNode;
  readonly noticeId: string | undefined;
}

export function OutcomePage(props: OutcomePageProps): ReactNode {
  const { check, view, files, madeAt, onChange } = props;
  const { m } = useSettings();
  const ending = endingOf(check, view, m);
  const rows = (answers: SessionView["answers"], beside?: "help" | "decides") => (
    <AnswerRows answers={answers} files={files} onChange={onChange} {...(beside && { beside })} />
  );
  const decisive = ending.kind === "outcome" ? view.answers.filter((each) => each.decides) : [];
  const codes = view.step.activities.flatMap((activity) => activity.conclusions.map((conclusion) => conclusion.code));
  const print = () => window.print();
  const printStep = (
    <li className="vc-unprinted">
      <StepLink onFollow={print}>
        <Say>{m.keep}</Say>
      </StepLink>
      <Say>{`. ${m.keepWhy}`}</Say>
    </li>
  );
  const [only, ...others] = ending.found;
  const isFolded = ending.kind !== "form" && view.answers.length > decisive.length;
  return (
    <>
      <Top check={check} ending={ending} print={printStep} noticeId={props.noticeId} />
      {props.notice}
      {ending.open.map(({ name }) => (
        <div className="vc-part" key={name}>
          <Panel tone="info" icon="info" word={m.openActivity} small>
            <PartHeading>
              <RuleText>{name}</RuleText>
            </PartHeading>
          </Panel>
        </div>
      ))}
      {ending.kind === "undecided" && (
        <>
          <Part heading={m.unknownAnswers}>
            {rows(
              view.answers.filter((each) => each.answer === null),
              "help",
            )}
          </Part>
          {ending.possible.length > 0 && (
            <Part heading={m.stillPossible}>
              <ul>
                {ending.possible.map((code) => (
                  <li key={code}>
                    <ActionWords status={statusOf(check, code, m)} />
                  </li>
                ))}
              </ul>
            </Part>
          )}
        </>
      )}
      <FormParts ending={ending} {...props} />
      <CheckedLists check={check} />
      {ending.kind === "outcome" && !others.length && (
        <Part heading={m.now}>
          <ol>
            {only?.status.isStep && (
              <li>
                <Action status={only.status} />
              </li>
            )}
            {printStep}
            <li>
              <Say>{m.again}</Say>
            </li>
          </ol>
        </Part>
      )}
      {decisive.length > 0 && (
        // On paper all answers stand in one list, in which these are marked.
        <div className={isFolded ? "vc-unprinted" : undefined}>
          <Part heading={m.why}>
            <p>
              <Say>{decisive.length < view.answers.length ? m.decided : m.allDecided}</Say>
            </p>
            {rows(decisive)}
          </Part>
        </div>
      )}
      <Sources
        sources={sourcesOf(
          check,
          codes,
          decisive.map((each) => each.question),
        )}
      />
      {isFolded && (
        <div className="vc-part">
          <p className="vc-h3 vc-printed">
            <Say>{m.yourAnswers}</Say>
          </p>
          <Fold summary={<Say>{m.allAnswers(view.answers.length)}</Say>}>{rows(view.answers, "decides")}</Fold>
        </div>
      )}
      <Reservations check={check} />
      <Worth check={check} madeAt={madeAt} isOutcome={ending.kind === "outcome"} />
      <div className="vc-acts">
        <button className="vc-btn utrecht-button utrecht-button--primary-action" part="button primary" type="button" onClick={print}>
          <Say>{m.print}</Say>
        </button>
        <button
          className="vc-btn vc-two utrecht-button utrecht-button--secondary-action"
          part="button secondary"
          type="button"
          onClick={props.onRestart}
        >
          <Say>{m.restart}</Say>
        </button>
      </div>
    </>
  );
}

/** The panel with the heading that takes focus, whatever kind of end it is. */
function Top(props: { check: Check; ending: Ending; print: ReactNode; noticeId: string | undefined }): ReactNode {
  const { check, ending, print, noticeId } = props;
  const { m } = useSettings();
  const { measures } = ending;
  return (
    <>
      {ending.found.length > 0 && <Conclusions check={check} found={ending.found} print={print} noticeId={noticeId} />}
      {ending.found.length === 0 && (
        <Panel tone="info" icon={ending.icon} word={ending.word}>
          <MainHeading describedBy={noticeId}>
            <Say>{ending.heading}</Say>
          </MainHeading>
          {ending.text && (
            <p>
              <Say>{ending.text}</Say>
            </p>
          )}
        </Panel>
      )}
      {measures.length > 0 && (
        <div className="vc-part">
          {ending.found.length > 0 && (
            <PartHeading>
              <Say>{m.measuresHeading}</Say>
            </PartHeading>
          )}
          <MeasureList measures={measures} />
        </div>
      )}
    </>
  );
}

function CheckedLists({ check }: { check: Check }): ReactNode {
  const { m } = useSettings();
  if (!check.checked?.length && !check.notChecked?.length) return null;
  const lists = [
    [m.checked, check.checked ?? [], "yes"],
    [m.notChecked, check.notChecked ?? [], "dash"],
  ] as const;
  return (
    <div className="vc-part vc-two-up">
      {lists.map(
        ([heading, lines, icon]) =>
          lines.length > 0 && (
            <div className="vc-stack" key={icon}>
              <PartHeading>
                <Say>{heading}</Say>
              </PartHeading>
              <Ticks lines={lines} icon={icon} />
            </div>
          ),
      )}
    </div>
  );
}

/** For a form: the attachments it needs, and everything that was filled in by theme. Beside a conclusie only what that does not tell. */
function FormParts({ ending, view, files, onChange }: OutcomePageProps & { ending: Ending }): ReactNode {
  const { m } = useSettings();
  const isForm = ending.kind === "form";
  if (!ending.formWord) return null;
  const attachments = view.answers.filter((each) => each.question.kind === "attachment");
  const others = view.answers.filter((each) => each.question.kind !== "attachment");
  return (
    <>
      {attachments.length > 0 && (
        <Part heading={m.attachments}>
          {!isForm && (
            <p>
              <Say>{ending.formWord}</Say>
            </p>
          )}
          <AnswerRows
            answers={attachments}
            files={files}
            onChange={onChange}
            required={view.step.activities.flatMap((activity) => activity.required)}
          />
        </Part>
      )}
      {isForm && others.length > 0 && (
        <Part heading={m.filledIn}>
          <GroupedAnswers
            answers={others}
            files={files}
            onChange={onChange}
            heading={(name) => <p className="vc-bold" children={<RuleText>{name}</RuleText>} />}
          />
        </Part>
      )}
    </>
  );
}
