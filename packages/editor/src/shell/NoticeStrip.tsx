/** The strip under the top bar where notices stand. The live region is there from the first render, so that it is heard. */
import type { ReactNode } from "react";
import { useMessages } from "../messages/useMessages.ts";
import { Icon } from "../parts/Icon.tsx";
import type { Notice } from "./notice.ts";

export function NoticeStrip({ notice, onClose }: { notice: Notice | null; onClose: () => void }): ReactNode {
  const messages = useMessages();
  return (
    <div className="notices" role="status">
      {notice !== null && (
        <div className={`notice ${notice.tone}`} key={notice.key}>
          <Icon name={notice.tone === "problem" ? "error" : "check"} />
          <div className="say">
            <p className="what">{notice.title(messages)}</p>
            {notice.lines(messages).map((line) => (
              <p key={line}>{line}</p>
            ))}
          </div>
          <button type="button" className="btn sq small" aria-label={messages.close} title={messages.close} onClick={onClose}>
            <Icon name="close" />
          </button>
        </div>
      )}
    </div>
  );
}
