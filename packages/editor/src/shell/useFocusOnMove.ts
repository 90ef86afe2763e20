/** Where the focus goes when another screen takes the place of the one it was in: to its heading, never to nowhere. */
import { useEffect, useRef } from "react";

/** Moves the focus to the page's heading when `screen` changes and the focus was lost with the last one; not when the page has just loaded. */
export function useFocusOnMove(screen: string | null): void {
  const last = useRef<string | null>(null);
  useEffect(() => {
    if (screen === null) return;
    const hasMoved = last.current !== null && last.current !== screen;
    last.current = screen;
    if (hasMoved && document.activeElement === document.body) document.querySelector<HTMLElement>("h1")?.focus();
  }, [screen]);
}
