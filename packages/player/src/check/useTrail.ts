/** The screens that were visited, so that Back means the screen before this one: the link on the page and the browser's button alike. */
import { useEffect, useReducer, useRef, useState } from "react";
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

interface Memory {
  readonly visited: Screen[];
  /** Which of `visited` is on screen, and which the browser's Back or Forward leads to while that is under way. */
  at: number;
  moving: number | null;
  /** The number in the browser's history is the place in `visited` plus this. */
  base: number;
  /** The earliest of `visited` that the browser's history knows. */
  first: number;
}

/**
 * Follows `screen` and calls `goTo` for one visited before. `earlier` are the screens of answers that were there from the start.
 *
 * The screens live in memory; the browser's history holds only their numbers, so no answer ends up in it. After a reload numbering goes on from the
 * number that the page had; Back passes over numbers whose screens are gone. With `on` false, or on a page whose first check this is not, only the
 * link works.
 */
export function useTrail(on: boolean, screen: Screen, goTo: (screen: Screen) => void, earlier: readonly Screen[]): Trail {
  const [own] = useState<Memory>(() => ({
    visited: [...earlier, screen],
    at: earlier.length,
    moving: null,
    base: 0,
    first: earlier.length,
  }));
  const latest = useRef(goTo);
  latest.current = goTo;
  const [moves, moved] = useReducer((count: number) => count + 1, 0);
  const key = keyOf(screen);
  const isOwner = () => on && owns("history", own);

  const move = (to: number) => {
    const target = own.visited[to];
    if (!target) return;
    own.moving = to;
    latest.current(target);
    moved();
  };

  useEffect(() => {
    if (!on) return undefined;
    const leave = claim("history", own);
    const { pathname } = location;
    if (owns("history", own)) {
      const number = numberIn(history.state);
      if (number !== undefined) {
        own.base = number - own.at;
        own.first = Math.max(0, own.at - number);
      }
      history.replaceState(stateWith(own.base + own.at), "");
    }
    const follow = (event: PopStateEvent) => {
      const number = numberIn(event.state);
      if (!owns("history", own) || number === undefined || location.pathname !== pathname) return;
      const to = number - own.base;
      if (!own.visited[to]) history.back();
      else if (to !== own.at) move(to);
    };
    addEventListener("popstate", follow);
    return () => {
      leave();
      removeEventListener("popstate", follow);
    };
    // `move` reads refs alone.
  }, [on]);

  useEffect(() => {
    if (own.moving !== null) {
      own.at = own.moving;
      own.moving = null;
      own.visited[own.at] = screen;
      if (own.at < own.first) {
        own.first = own.at;
        if (isOwner()) history.replaceState(stateWith(own.base + own.at), "");
      }
      moved();
    } else if (keyOf(own.visited[own.at]!) !== key) {
      own.visited.splice(++own.at, Infinity, screen);
      if (isOwner()) history.pushState(stateWith(own.base + own.at), "");
      moved();
    }
  }, [key, moves]);

  const { visited, at } = own;
  const settled = keyOf(visited[at]!) === key;
  return {
    before: visited[settled ? at - 1 : at],
    back: () => {
      if (isOwner() && own.at > own.first) history.back();
      else move(own.at - 1);
    },
  };
}

function numberIn(state: unknown): number | undefined {
  const number = (state as { [stateKey]?: unknown } | null)?.[stateKey];
  return typeof number === "number" ? number : undefined;
}

/** What the host page keeps in its state stays there. */
function stateWith(step: number): object {
  const { state } = history;
  return { ...(typeof state === "object" ? state : {}), [stateKey]: step };
}
