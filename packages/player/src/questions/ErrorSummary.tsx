/** What is missing, on top of the page, where focus goes; its link leads to the control. */
import { useEffect, useId, useRef, type ReactNode } from "react";
import { StepLink } from "../text/Link.tsx";
import { Say } from "../text/Say.tsx";
import { useSettings } from "../text/settings.ts";

/**
 * Takes focus when it appears and at each further `attempt`. No live region: focus already has it read, and both would say it twice.
 * Its first line names the group and is no heading: above the question's own heading one of a lower level would break the order of levels.
 * The link works by script, since a fragment does not reach into a shadow root.
 */
export function ErrorSummary({ error, attempt, onFollow }: { error: string; attempt: number; onFollow: () => void }): ReactNode {
  const { m } = useSettings();
  const box = useRef<HTMLDivElement>(null);
  const id = useId();
  useEffect(() => box.current?.focus(), [attempt]);
  return (
    <div
      className="vc-sum"
      part="error-summary"
      role="group"
      tabIndex={-1}
      aria-labelledby={`${id}-what`}
      aria-describedby={`${id}-why`}
      ref={box}
    >
      <p className="vc-h3" id={`${id}-what`}>
        <Say>{m.errorHeading}</Say>
      </p>
      <p id={`${id}-why`}>
        <StepLink onFollow={onFollow}>
          <Say>{error}</Say>
        </StepLink>
      </p>
    </div>
  );
}
