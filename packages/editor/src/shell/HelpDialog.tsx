/** The keys, and the one thing people look for: how to save. */
import type { ReactNode } from "react";
import { useMessages } from "../messages/useMessages.ts";
import { Dialog } from "../parts/Dialog.tsx";

export function HelpDialog({ onClose }: { onClose: () => void }): ReactNode {
  const { help } = useMessages();
  return (
    <Dialog title={help.title} onClose={onClose}>
      <p>{help.lead}</p>
      <dl className="keys">
        {help.keys.map(([keys, what]) => (
          <div key={keys}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
