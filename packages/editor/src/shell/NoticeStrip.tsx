/** The strip under the top bar where notices stand. The live region is there before its words, so that they are heard. */
import { type ReactNode, useEffect, useState } from "react";
import { useMessages } from "../messages/useMessages.ts";
import { Icon } from "../parts/Icon.tsx";
import type { Notice } from "./notice.ts";

/** Milliseconds after which assistive technology knows a new live region. The strip is new when a document opens. */
const KNOWN = 100;

export function NoticeStrip({ notice, onClose }: { notice: Notice | null; onClose: () => void }): ReactNode {
  const messages = useMessages();
  const [isKnown, setKnown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setKnown(true), KNOWN);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className="notices" role="status">
      {isKnown && notice !== null && (
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
