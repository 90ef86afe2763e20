/** The keys that work everywhere. Single letters and signs do not, where someone is typing (WCAG 2.1.4). */
import { useEffect, useLayoutEffect, useRef } from "react";

export interface KeyActions {
  readonly undo?: () => void;
  readonly redo?: () => void;
  readonly open: () => void;
  readonly save?: () => void;
  readonly search: () => void;
  readonly findings?: () => void;
  readonly help: () => void;
  readonly leaveField?: () => void;
}

/** Undo belongs to the document, but for fields that are not part of it: the search field and what a citizen would fill in. */
function keepsItsOwnUndo(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest("input, .phone") !== null;
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest("input, textarea, select, [contenteditable]") !== null;
}

function actionOf(event: KeyboardEvent): keyof KeyActions | null {
  const key = event.key.toLowerCase();
  if ((event.ctrlKey || event.metaKey) && !event.altKey) {
    if (key === "o" && !event.shiftKey) return "open";
    if (key === "s" && !event.shiftKey) return "save";
    if (keepsItsOwnUndo(event.target)) return null;
    if (key === "z") return event.shiftKey ? "redo" : "undo";
    return key === "y" && !event.shiftKey ? "redo" : null;
  }
  if (event.key === "F8") return "findings";
  if (event.key === "Escape" && event.target instanceof HTMLTextAreaElement) return "leaveField";
  if (isTyping(event.target) || event.altKey) return null;
  if (event.key === "/") return "search";
  return event.key === "?" ? "help" : null;
}

/** Listens on the whole page for as long as the component lives. An open dialog keeps its keys to itself. */
export function useKeys(actions: KeyActions): void {
  const current = useRef(actions);
  useEffect(() => {
    current.current = actions;
  });
  // Before the screen is drawn: a key pressed at first sight of it counts.
  useLayoutEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || document.querySelector("dialog[open]") !== null) return;
      const name = actionOf(event);
      const action = name === null ? undefined : current.current[name];
      if (action === undefined) return;
      event.preventDefault();
      action();
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, []);
}
