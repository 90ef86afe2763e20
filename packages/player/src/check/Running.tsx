/** A check that runs: which screen, what leads to which, focus, title, history, events. The screens themselves know none of this. */
import type { Answer, Check, SavedSession, SessionView } from "@vragenboom/engine/runtime";
import { useEffect, useId, useImperativeHandle, useLayoutEffect, useRef, useState, type ReactNode, type Ref } from "react";
import type { Messages } from "../messages/nl.ts";
import { ChangeNote, RulesNote } from "../outcome/ChangeNote.tsx";
import { endingOf } from "../outcome/ending.ts";
import { OutcomePage } from "../outcome/OutcomePage.tsx";
import { ReviewPage } from "../outcome/ReviewPage.tsx";
import { questionText } from "../questions/answerText.ts";
import { QuestionPage } from "../questions/QuestionPage.tsx";
import { StepLink } from "../text/Link.tsx";
import { Say } from "../text/Say.tsx";
import { useSettings } from "../text/settings.ts";
import type { CheckEventDetails } from "./checkEvents.ts";
import { Failed } from "./Failed.tsx";
import type { FrameProps } from "./Frame.tsx";
import { receiptOf, type Receipt } from "./receipt.ts";
import { usePageTitle } from "./usePageTitle.ts";
import { useSession } from "./useSession.ts";
import { keyOf, useTrail, type Screen } from "./useTrail.ts";

export type Emit = <Name extends keyof CheckEventDetails>(name: Name, detail: CheckEventDetails[Name]) => void;

/** What the host may do with a running check. */
export interface RunningHandle {
  reset: () => void;
  receipt: (options?: { confidential?: boolean }) => Receipt;
}

export interface RunningProps {
  readonly check: Check;
  readonly saved: SavedSession | undefined;
  /** Where to start, if that question was answered before: the editor's preview stays where it was. */
  readonly startAt?: string | undefined;
  readonly history: boolean;
  readonly pageTitle: boolean;
  readonly tellAnswers: boolean;
  readonly emit: Emit;
  /** What stands around the screen now; the frame itself outlives this component. */
  readonly onFrame: (frame: FrameProps) => void;
  /** After each screen but the first. */
  readonly onScreen: () => void;
  /** After each change of the answers, and at the start. */
  readonly onSaved: (saved: SavedSession, question: string | null) => void;
  readonly handle: Ref<RunningHandle>;
  readonly contact: ReactNode;
}

export function Running(props: RunningProps): ReactNode {
  const { check, emit } = props;
  const { m, lang } = useSettings();
  const { view, send } = useSession(check, props.saved, props.startAt);
  const noticeId = useId();
  const [round, setRound] = useState(0);
  const [files] = useState(() => new Map<string, string>());
  const screen: Screen = { state: view.state, id: view.question?.id ?? null, round };
  const key = keyOf(screen);
  const [wrong, setWrong] = useState<string | null>(null);
  // The list of answers, when a change was begun there: where to return to.
  const origin = useRef<SessionView["state"] | null>(null);
  const made = useRef({ for: "", at: new Date() });
  const answersText = JSON.stringify(view.saved);
  if (made.current.for !== answersText) made.current = { for: answersText, at: new Date() };

  const goTo = (target: Screen) => {
    origin.current = null;
    if (target.state === "reviewing") return send({ type: "review" });
    if (target.state === "asking" && target.id !== null && view.step.answered.includes(target.id))
      return send({ type: "change", id: target.id });
    if (view.state === "reviewing") return send({ type: "resume" });
    // On again from a question that was gone back to: its answer stands.
    return view.question && view.previous !== undefined ? send({ type: "answer", id: view.question.id, answer: view.previous }) : view;
  };
  const trail = useTrail(props.history, screen, goTo, earlierThan(screen, view));
  usePageTitle(props.pageTitle, titleOf(check, view, wrong === key, m));

  const change = (id: string) => {
    origin.current = view.state;
    send({ type: "change", id });
  };
  const answer = (id: string, given: Answer, fileName?: string) => {
    if (fileName) files.set(id, fileName);
    else files.delete(id);
    const after = send({ type: "answer", id, answer: given });
    if (origin.current === "reviewing" && after.state === "concluded") send({ type: "review" });
    if (after.state !== "asking") origin.current = null;
    emit("check-answer", props.tellAnswers ? { question: id, answer: given } : { question: id });
  };
  const restart = () => {
    files.clear();
    origin.current = null;
    send({ type: "restart" });
    setRound(round + 1);
  };
  useImperativeHandle(props.handle, () => ({
    reset: restart,
    receipt: (options) => receiptOf(check, view, made.current.at, m, lang, options?.confidential === true),
  }));

  const shown = useRef("");
  useEffect(() => {
    if (shown.current === key) return;
    const isFirst = shown.current === "";
    shown.current = key;
    if (isFirst) emit("check-ready", { name: check.name, program: check.program, questions: check.questions.length });
    else props.onScreen();
    if (view.state === "failed") return emit("check-error", { code: "check/contradicts-itself" });
    emit("check-step", { state: view.state, question: screen.id, number: view.number, atMost: view.atMost });
    if (view.state === "concluded") emit("check-outcome", outcomeOf(view));
  }, [key]);
  useEffect(() => props.onSaved(view.saved, screen.id), [answersText, screen.id]);

  const notice = view.changed ? (
    <ChangeNote check={check} change={view.changed} id={noticeId} />
  ) : view.restored ? (
    <RulesNote id={noticeId} />
  ) : null;
  const frame = frameOf(view, m);
  const before = trail.before?.round === round ? trail.before : undefined;
  const words = before && (before.state === "asking" ? m.backToQuestion : m.back);
  useLayoutEffect(
    () => props.onFrame({ ...frame, back: words ? { words, go: trail.back } : null }),
    [frame.reached, frame.possible, frame.status, words, key],
  );
  return (
    <div className="vc-screen" key={key}>
      {view.state === "failed" && <Failed code="check/contradicts-itself" retry={null} contact={props.contact} />}
      {view.question && (
        <>
          {notice}
          <QuestionPage
            question={view.question}
            previous={view.previous}
            fileName={files.get(view.question.id)}
            need={needOf(view, m)}
            noticeId={notice ? noticeId : undefined}
            onAnswer={(given, fileName) => view.question && answer(view.question.id, given, fileName)}
            onError={(isWrong) => setWrong(isWrong ? key : null)}
          >
            {view.answers.length > 0 && (
              <StepLink onFollow={() => send({ type: "review" })}>
                <Say>{m.seeAnswers}</Say>
              </StepLink>
            )}
          </QuestionPage>
        </>
      )}
      {view.state === "reviewing" && (
        <ReviewPage
          view={view}
          files={files}
          notice={notice}
          noticeId={notice ? noticeId : undefined}
          onChange={change}
          onDone={() => send({ type: "resume" })}
        />
      )}
      {view.state === "concluded" && (
        <OutcomePage
          check={check}
          view={view}
          files={files}
          notice={notice}
          noticeId={notice ? noticeId : undefined}
          madeAt={made.current.at}
          onChange={change}
          onRestart={restart}
        />
      )}
    </div>
  );
}

/** The screens of the answers that stand before this one, as if someone had come by them. */
function earlierThan(screen: Screen, { answers }: SessionView): readonly Screen[] {
  const here = answers.findIndex(({ question }) => question.id === screen.id);
  return answers.slice(0, here < 0 ? undefined : here).map(({ question }) => ({ ...screen, state: "asking", id: question.id }));
}

/** Whether a form can go without the answer on screen. Of what it needs only attachments say so: they alone can come later. */
function needOf({ question, step }: SessionView, m: Messages): string | undefined {
  const isIn = (list: "required" | "requirements") => step.activities.some((activity) => activity[list].includes(question!.id));
  if (isIn("required")) return question!.kind === "attachment" ? m.required : undefined;
  return isIn("requirements") ? m.optional : undefined;
}

function frameOf({ state, number, atMost, answers, step }: SessionView, m: Messages): Omit<FrameProps, "back"> {
  const reached = answers.length;
  if (state === "asking") return { reached: number, possible: atMost, status: m.step(number, atMost) };
  if (state === "concluded") return { reached, possible: 0, status: m.outcomeAfter(reached) };
  const open = step.relevant.filter((id) => !step.answered.includes(id)).length;
  return { reached, possible: open ? step.atMost : 0, status: state === "failed" ? "" : open ? m.someAnswered(reached) : m.allAnswered };
}

function titleOf(check: Check, view: SessionView, wrong: boolean, m: Messages): string {
  if (view.state === "reviewing") return m.reviewHeading;
  if (view.state === "concluded") return m.outcomeTitle(endingOf(check, view, m).heading);
  if (!view.question) return m.failedHeading;
  const title = m.stepTitle(view.number, questionText(view.question, m));
  return wrong ? m.errorTitle(title) : title;
}

function outcomeOf(view: SessionView): CheckEventDetails["check-outcome"] {
  return {
    activities: view.step.activities.map(({ name, typering, state, conclusions }) => ({
      name,
      typering,
      state,
      codes: conclusions.map((each) => each.code),
    })),
  };
}
