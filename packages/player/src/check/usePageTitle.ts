/** The title of the document while a check runs: the screen in front of what the page was called. */
import { useEffect, useRef } from "react";
import { claim, owns } from "./pageOwner.ts";

/** `text` is null while nothing runs. Gives the page its own title back on leaving, unless someone else changed it meanwhile. */
export function usePageTitle(on: boolean, text: string | null): void {
  const memory = useRef({ original: "", ours: "" });
  useEffect(() => {
    const own = memory.current;
    if (!on) return undefined;
    const leave = claim("title", own);
    return () => {
      leave();
      if (own.ours && document.title === own.ours) document.title = own.original;
      own.ours = "";
    };
  }, [on]);
  useEffect(() => {
    const own = memory.current;
    if (!on || text === null || !owns("title", own)) return;
    if (document.title !== own.ours) own.original = document.title;
    const title = [text, own.original].filter(Boolean).join(" | ");
    document.title = title;
    // As the document has it: white space is collapsed on the way.
    own.ours = document.title;
  }, [on, text]);
}
