/** Words on the screen that survive a browser's translation. */
import type { ReactNode } from "react";
import { useSettings } from "./settings.ts";

/**
 * One text in an element of its own, keyed by the text itself.
 *
 * Browser translation replaces text nodes behind the renderer's back. A renderer that then updates or removes such a node throws or shows
 * nothing; one that replaces the element around it does neither. So no text of the player stands bare beside another node, and none is updated in place.
 */
export function Say({ children }: { children: string }): ReactNode {
  return <span key={children}>{children}</span>;
}

/** A text from the rules, which are in Dutch whatever language the player speaks (WCAG 3.1.2). */
export function RuleText({ children }: { children: string }): ReactNode {
  const { lang } = useSettings();
  return (
    <span key={children} lang={lang === "nl" ? undefined : "nl"}>
      {children}
    </span>
  );
}

/** For screen readers alone. */
export function Unseen({ children }: { children: string }): ReactNode {
  return (
    <span key={children} className="vc-sr">
      {children}
    </span>
  );
}

/**
 * Words on the screen and, before or after them, words for screen readers alone. One key for both, as the space between is a bare text node:
 * accessible names are put together from trimmed parts, so it cannot stand inside either.
 */
export function SayMore({ before, after, children }: { before?: string; after?: string; children: string }): ReactNode {
  return (
    <span key={`${before} ${children} ${after}`}>
      {before && <span className="vc-sr">{before}</span>}
      {before && " "}
      <span>{children}</span>
      {after && /^\w/.test(after) && " "}
      {after && <span className="vc-sr">{after}</span>}
    </span>
  );
}
