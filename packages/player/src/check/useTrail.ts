/** The screens that were visited, so that Back means the screen before this one: the link on the page and the browser's button alike. */
import { useEffect, useReducer, useRef } from "react";
import { claim, owns } from "./pageOwner.ts";

/** A screen by what it shows; `id` is the question's. */
export interface Screen {
  readonly state: "asking" | "reviewing" | "concluded" | "failed";
  readonly id: string | null;
  /** Tells screens of one round from those before a restart. */
  readonly round: number;
}

export interface Trail {
  /** The screen that Back leads to. */
  readonly before: Screen | undefined;
  readonly back: () => void;
}

const stateKey = "vragenboom";
export const keyOf = (screen: Screen): string => `${screen.round} ${screen.state} ${screen.id ?? ""}`;

/**
 * Follows `screen` and calls `goTo` for one visited before.
 *
 * The screens live in memory; the browser's history holds only their numbers, so no answer ends up in it. After a reload the numbers mean
 * nothing any more and are passed over. With `on` false, or on a page whose first check this is not, only the link works.
 */
export function useTrail(on: boolean, screen: Screen, goTo: (screen: Screen) => void): Trail {
  const trail = useRef<{ visited: Screen[]; at: number; moving: number | null }>({ visited: [screen], at: 0, moving: null });
  const latest = useRef(goTo);
  latest.current = goTo;
  const [moves, moved] = useReducer((count: number) => count + 1, 0);
  const key = keyOf(screen);

  const move = (to: number) => {
    const target = trail.current.visited[to];
    if (!target) return;
    trail.current.moving = to;
    latest.current(target);
    moved();
  };

  useEffect(() => {
    if (!on) return undefined;
    const own = trail.current;
    const leave = claim("history", own);
    if (owns("history", own)) history.replaceState(stateWith(own.at), "");
    const follow = (event: PopStateEvent) => {
      const to: unknown = event.state?.[stateKey];
      if (owns("history", own) && typeof to === "number" && to !== own.at) move(to);
    };
    addEventListener("popstate", follow);
    return () => {
      leave();
      removeEventListener("popstate", follow);
    };
    // `move` reads refs alone.
  }, [on]);

  useEffect(() => {
    const own = trail.current;
    if (own.moving !== null) {
      own.at = own.moving;
      own.moving = null;
      own.visited[own.at] = screen;
      moved();
    } else if (keyOf(own.visited[own.at]!) !== key) {
      own.visited.splice(++own.at, Infinity, screen);
      if (on && owns("history", own)) history.pushState(stateWith(own.at), "");
      moved();
    }
  }, [key, moves]);

  const { visited, at } = trail.current;
  const settled = keyOf(visited[at]!) === key;
  return {
    before: visited[settled ? at - 1 : at],
    back: () => {
      if (on && owns("history", trail.current)) history.back();
      else move(trail.current.at - 1);
    },
  };
}

/** What the host page keeps in its state stays there. */
function stateWith(step: number): object {
  const { state } = history;
  return { ...(typeof state === "object" ? state : {}), [stateKey]: step };
}
