/** The one place where React meets the session's state machine. */
import {
  createSessionMachine,
  startSession,
  transition,
  viewOf,
  type Check,
  type SavedSession,
  type SessionEvent,
  type SessionView,
} from "@vragenboom/engine/runtime";
import { useActorRef } from "@xstate/react";
import { useState, useSyncExternalStore } from "react";

export interface Session {
  readonly view: SessionView;
  /** Gives the view after the event, before anything is rendered. */
  readonly send: (event: SessionEvent) => SessionView;
}

/**
 * A session of one check for as long as the component lives; for another check, give the component another key.
 *
 * Saved answers are replayed before the machine starts, so that no screen shows, and no event tells, of a question that was answered long ago. With `startAt` the session
 * opens at that question, if it has an answer.
 */
export function useSession(check: Check, saved: SavedSession | undefined, startAt?: string): Session {
  const [{ machine, snapshot }] = useState(() => {
    const session = createSessionMachine(check);
    const start = startSession(check);
    const replayed = saved ? transition(check, start, { type: "restore", saved }) : start;
    const context = startAt ? transition(check, replayed, { type: "change", id: startAt }) : replayed;
    return { machine: session, snapshot: session.resolveState({ value: context.phase, context }) };
  });
  const actor = useActorRef(machine, { snapshot });
  const read = () => viewOf(check, actor.getSnapshot());
  const view = useSyncExternalStore(
    (listener) => {
      const subscription = actor.subscribe(listener);
      return () => subscription.unsubscribe();
    },
    read,
    read,
  );
  return {
    view,
    send: (event) => {
      actor.send(event);
      return read();
    },
  };
}
