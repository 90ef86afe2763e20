/** The permit check as a React component; `<vergunning-check>` is the same thing around it. */
import type { Answers, Check, SavedSession } from "@vragenboom/engine/runtime";
import { forwardRef, useEffect, useImperativeHandle, useMemo, useRef, useState, type ReactNode, type Ref } from "react";
import { languageOf, messagesOf } from "../messages/language.ts";
import { SettingsContext, type Settings } from "../text/settings.ts";
import { callbackNames, type CheckCallbacks } from "./checkEvents.ts";
import { Failed } from "./Failed.tsx";
import { Frame, type FrameProps } from "./Frame.tsx";
import type { Receipt } from "./receipt.ts";
import { Running, type Emit, type RunningHandle } from "./Running.tsx";
import { loadSession, storeSession } from "./storedSession.ts";
import { useCheck } from "./useCheck.ts";

export interface PermitCheckProps extends CheckCallbacks {
  /** Address of a check file. */
  readonly src?: string | undefined;
  /** A check instead of `src`: the parsed JSON of a check file, or what `compileCheck` gave. A new object with the same name keeps the answers. */
  readonly check?: unknown;
  readonly lang?: string | undefined;
  /** `session` keeps answers in this tab until it closes. */
  readonly storage?: "none" | "session" | undefined;
  /** Level of the heading of each screen, 1 to 6; 2 by default. */
  readonly headingLevel?: number | undefined;
  /** Whether the browser's Back goes back in the check; of several checks on a page the first alone. */
  readonly history?: "on" | "off" | undefined;
  /** Whether the title of the document follows the screens; of several checks on a page the first alone. */
  readonly pageTitle?: "on" | "off" | undefined;
  readonly media?: "link" | "show" | undefined;
  /** Answers in events, for hosts that may have them. */
  readonly events?: "answers" | undefined;
  /** Answers given beforehand; the initiator can change them. Other answers start the check anew. */
  readonly answers?: Answers | undefined;
  /** Whom to ask when the check cannot be loaded. */
  readonly contact?: ReactNode;
}

/** What a host may call. */
export interface PermitCheckHandle {
  /** Back to the first question, all answers forgotten. */
  reset(): void;
  /** The proof of this check so far; null while none is loaded. Confidential answers come on request alone. */
  receipt(options?: { confidential?: boolean }): Receipt | null;
  focusHeading(): void;
}

const noFrame: FrameProps = { reached: 0, possible: 0, back: null, status: "" };

/** What must outlive a change of the rules under a running check. */
interface Carried {
  readonly name: string;
  /** The answers that the host gave when it began, as text. */
  readonly given: string | undefined;
  readonly saved: SavedSession;
  readonly question: string | null;
}

export const PermitCheck = forwardRef(function PermitCheck(props: PermitCheckProps, ref: Ref<PermitCheckHandle>): ReactNode {
  const lang = languageOf(props.lang);
  const m = messagesOf(lang);
  const level = Math.min(6, Math.max(1, Math.trunc(props.headingLevel ?? 2) || 2));
  const settings = useMemo<Settings>(() => ({ m, lang, level, media: props.media ?? "link" }), [m, lang, level, props.media]);
  const loaded = useCheck(props.src, props.check);
  const check = loaded.status === "ready" ? loaded.check : null;
  const root = useRef<HTMLElement>(null);
  const running = useRef<RunningHandle>(null);
  const carried = useRef<Carried | null>(null);
  const [frame, setFrame] = useState<FrameProps>(noFrame);

  const latest = useRef(props);
  latest.current = props;
  const emit: Emit = (name, detail) => (latest.current[callbackNames[name]] as ((detail: unknown) => void) | undefined)?.(detail);

  const focusHeading = () => {
    const heading = root.current?.querySelector<HTMLElement>("[data-vc-heading]");
    if (!root.current || !heading) return;
    heading.focus({ preventScroll: true });
    // The top of the check, not just the heading: a long page was left far below. Below the window the heading itself, since a note may be above it.
    if (root.current.getBoundingClientRect().top < 0) root.current.scrollIntoView();
    if (heading.getBoundingClientRect().bottom > innerHeight) heading.scrollIntoView({ block: "center" });
  };
  useImperativeHandle(ref, () => ({
    reset: () => running.current?.reset(),
    receipt: (options) => running.current?.receipt(options) ?? null,
    focusHeading,
  }));

  const failure = loaded.status === "failed" ? loaded.code : null;
  useEffect(() => {
    if (failure) emit("check-error", { code: failure });
  }, [failure]);

  // Whoever pressed "try again" had focus on a button that is gone.
  const retried = useRef(false);
  const again = loaded.status === "failed" ? loaded.retry : null;
  const retry =
    again &&
    (() => {
      retried.current = true;
      again();
    });
  useEffect(() => {
    if (loaded.status === "loading" || !retried.current) return;
    retried.current = false;
    focusHeading();
  }, [loaded.status]);

  // Another check, or other answers beforehand, is another session; the key makes the old one go.
  const given = props.answers && JSON.stringify(props.answers);
  const session = useMemo(() => (check ? startOf(check, props, given, carried.current) : null), [check, given]);

  return (
    <SettingsContext.Provider value={settings}>
      <section className="vc" lang={lang} dir="ltr" aria-label={m.label(check ? check.title || check.name : "")} ref={root}>
        <div className="vc-in">
          <Frame {...(session ? frame : noFrame)} status={session ? frame.status : loaded.status === "loading" ? m.loading : m.notLoaded} />
          {check && session ? (
            <Running
              key={session.key}
              check={check}
              saved={session.saved}
              startAt={session.startAt}
              history={props.history !== "off"}
              pageTitle={props.pageTitle !== "off"}
              tellAnswers={props.events === "answers"}
              emit={emit}
              onFrame={setFrame}
              onScreen={focusHeading}
              onSaved={(saved, question) => {
                carried.current = { name: check.name, given, saved, question };
                if (latest.current.storage === "session") storeSession(check, saved);
              }}
              handle={running}
              contact={props.contact}
            />
          ) : (
            loaded.status === "failed" && <Failed code={loaded.code} retry={retry} contact={props.contact} />
          )}
        </div>
      </section>
    </SettingsContext.Provider>
  );
});

interface Start {
  readonly key: number;
  readonly saved: SavedSession | undefined;
  readonly startAt: string | undefined;
}

let starts = 0;

/** Where a session begins: with the answers of the same check before it was edited, those the host gave, those kept in the tab, or none. */
function startOf(check: Check, { answers, storage }: PermitCheckProps, given: string | undefined, before: Carried | null): Start {
  const key = ++starts;
  const { program } = check;
  // No notice that rules have changed: here their author is at work, or the host chose these answers.
  if (before?.name === check.name && before.given === given) {
    return { key, saved: { program, answers: before.saved.answers }, startAt: before.question ?? undefined };
  }
  const saved = answers ? { program, answers } : storage === "session" ? loadSession(check) : undefined;
  return { key, saved, startAt: undefined };
}
