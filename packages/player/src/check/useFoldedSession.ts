/**
 * The session without its state machine, for the element: the same pure transition that the machine applies to every event, in a React state.
 *
 * XState weighs 12.7 kB of the 35.8 kB that the element may weigh, and runs nothing here: no timers, no actors, no effects. The build puts this
 * file in the place of `useSession`; a test holds the two to the same views after the same events.
 */
import { startSession, transition, viewOf, type Check, type SavedSession, type SessionState } from "@vragenboom/engine/runtime";
import { useReducer, useState } from "react";
import type { Session } from "./useSession.ts";

export function useSession(check: Check, saved: SavedSession | undefined, startAt?: string): Session {
  const [, changed] = useReducer((count: number) => count + 1, 0);
  const [cell] = useState<{ state: SessionState }>(() => {
    const start = startSession(check);
    const replayed = saved ? transition(check, start, { type: "restore", saved }) : start;
    return { state: startAt ? transition(check, replayed, { type: "change", id: startAt }) : replayed };
  });
  const view = () => viewOf(check, { context: cell.state });
  return {
    view: view(),
    send(event) {
      cell.state = transition(check, cell.state, event);
      changed();
      return view();
    },
  };
}
