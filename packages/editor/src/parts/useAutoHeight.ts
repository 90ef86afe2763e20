/** A text area as high as its text, so that nothing an author wrote hides below an edge. */
import { type RefObject, useLayoutEffect } from "react";

/** Grows the element with `value`. Browsers that size fields by content (`field-sizing`) need no help. */
export function useAutoHeight(element: RefObject<HTMLTextAreaElement | null>, value: string): void {
  useLayoutEffect(() => {
    const area = element.current;
    if (area === null || (typeof CSS !== "undefined" && CSS.supports?.("field-sizing", "content"))) return;
    area.style.height = "auto";
    area.style.height = `${area.scrollHeight + 2}px`;
  }, [element, value]);
}
