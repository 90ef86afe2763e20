/** When there is no check to show: what happened, what to do, whom to ask. */
import type { ReactNode } from "react";
import { MainHeading } from "../text/Heading.tsx";
import { Say } from "../text/Say.tsx";
import { useSettings } from "../text/settings.ts";

/** `contact` is the host's own: the check that would name an authority is what is missing. */
export function Failed({ code, retry, contact }: { code: string; retry: (() => void) | null; contact: ReactNode }): ReactNode {
  const { m } = useSettings();
  return (
    <>
      <MainHeading>
        <Say>{m.failedHeading}</Say>
      </MainHeading>
      <p className="vc-gap">
        <Say>{retry ? m.failedNetwork : m.failedFile}</Say>
      </p>
      <div className="vc-gap">{contact}</div>
      <p className="vc-soft vc-small vc-gap">
        <Say>{m.failedCode(code)}</Say>
      </p>
      {retry && (
        <div className="vc-acts">
          <button className="vc-btn utrecht-button utrecht-button--primary-action" part="button primary" type="button" onClick={retry}>
            <Say>{m.retry}</Say>
          </button>
        </div>
      )}
    </>
  );
}
