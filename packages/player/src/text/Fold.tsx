/** Something that is there when it is wanted: a native disclosure. */
import type { ReactNode } from "react";
import { Icon } from "./Icon.tsx";

/** `summary` is its clear name; open it by the reader alone, so that nothing shifts under a finger. */
export function Fold({ summary, children }: { summary: ReactNode; children: ReactNode }): ReactNode {
  return (
    <details className="vc-details">
      <summary className="vc-summary">
        <Icon name="fold" size={18} />
        {summary}
      </summary>
      <div className="vc-fold">{children}</div>
    </details>
  );
}
