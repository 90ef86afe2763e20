/** Links: those that leave the check, and those that are a step within it. */
import type { MouseEvent, ReactNode } from "react";
import { Unseen } from "./Say.tsx";
import { useSettings } from "./settings.ts";

const safe = /^(https?|mailto|tel):/i;

/**
 * A link out of the check. It opens beside it, and says so, because answers are kept nowhere by default and would be lost.
 * An address that is not https, http, mailto or tel shows as its words alone.
 */
export function OutLink({ href, children }: { href: string; children: ReactNode }): ReactNode {
  const { m } = useSettings();
  if (!safe.test(href)) return <span>{children}</span>;
  if (!/^http/i.test(href)) return <a className="vc-link utrecht-link" href={href} children={children} />;
  return (
    <a className="vc-link utrecht-link" href={href} target="_blank" rel="noopener noreferrer">
      <span>{children}</span>
      <Unseen>{m.newTab}</Unseen>
    </a>
  );
}

/** A step within the check that reads as going elsewhere: back, change. Runs by script alone; its fragment is never followed. */
export function StepLink({ onFollow, part, children }: { onFollow: () => void; part?: string; children: ReactNode }): ReactNode {
  const follow = (event: MouseEvent) => {
    event.preventDefault();
    onFollow();
  };
  return (
    <a className="vc-link utrecht-link" part={part} href="#" onClick={follow}>
      {children}
    </a>
  );
}
