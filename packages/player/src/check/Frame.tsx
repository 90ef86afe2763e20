/** What stands around every screen: the edge, the way back, the step. */
import type { ReactNode } from "react";
import { Icon } from "../text/Icon.tsx";
import { StepLink } from "../text/Link.tsx";
import { Say } from "../text/Say.tsx";

const mostSegments = 20;

export interface FrameProps {
  /** How many questions were reached, the one on screen included, and how many more are possible. */
  readonly reached: number;
  readonly possible: number;
  readonly back: { readonly words: string; readonly go: () => void } | null;
  readonly status: string;
}

/**
 * The edge is decoration; `status` carries the meaning, in a live region that is there from the first render on, also while the check
 * loads, since regions that come together with their text are often not read.
 */
export function Frame({ reached, possible, back, status }: FrameProps): ReactNode {
  const total = reached + possible;
  return (
    <>
      {total <= mostSegments && (
        <div className="vc-edge" part="edge" aria-hidden="true">
          {Array.from({ length: total }, (_, index) => (
            <i key={index} className={index < reached ? "vc-on" : undefined} />
          ))}
        </div>
      )}
      <div className="vc-bar">
        {back && (
          <StepLink part="back" onFollow={back.go}>
            <Icon name="back" size={20} />
            <Say>{back.words}</Say>
          </StepLink>
        )}
        <p className="vc-soft vc-step" part="step" role="status">
          <Say>{status}</Say>
        </p>
      </div>
    </>
  );
}
