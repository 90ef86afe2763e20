/** The session as an XState machine: when a check asks, when it stops, what comes back after a change. The rules are in `transition`. */
import { assign, setup } from "xstate";
import type { Check } from "./check.ts";
import { startSession, transition } from "./transition.ts";
import type { SessionState } from "./transition.ts";
import type { SessionEvent } from "./view.ts";

/**
 * The machine of one check; the check stays in the closure, so that a snapshot is small and JSON-safe.
 *
 * Every event is applied by the pure transition; the machine then moves to the state that the context calls for. So the states can never
 * disagree with the fold that tests run.
 */
export function createSessionMachine(check: Check) {
  const phases = ["asking", "reviewing", "concluded", "failed"] as const;
  return setup({
    types: { context: {} as SessionState, events: {} as SessionEvent },
    actions: { apply: assign(({ context, event }) => transition(check, context, event)) },
    guards: { isIn: ({ context }, phase: SessionState["phase"]) => context.phase === phase },
  }).createMachine({
    id: "session",
    context: () => startSession(check),
    initial: "asking",
    on: { "*": { actions: "apply" } },
    states: {
      asking: { always: routes("asking") },
      reviewing: { always: routes("reviewing") },
      concluded: { always: routes("concluded") },
      failed: {},
    },
  });

  /** From a state to each other one, taken when the context is there. */
  function routes(from: SessionState["phase"]) {
    return phases.filter((phase) => phase !== from).map((phase) => ({ guard: { type: "isIn", params: phase } as const, target: phase }));
  }
}
