/** The two files that the work can leave as. */
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from "react";
import type { FileKind } from "../document/engine.ts";
import { useMessages } from "../messages/useMessages.ts";
import { Icon } from "../parts/Icon.tsx";

export function DownloadMenu({ onDownload }: { onDownload: (kind: FileKind) => void }): ReactNode {
  const { bar } = useMessages();
  const [open, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const id = useId();

  useEffect(() => {
    if (!open) return undefined;
    const close = (event: Event): void => {
      if (event.target instanceof Node && root.current?.contains(event.target) === true) return;
      setOpen(false);
    };
    document.addEventListener("pointerdown", close);
    document.addEventListener("focusin", close);
    return () => {
      document.removeEventListener("pointerdown", close);
      document.removeEventListener("focusin", close);
    };
  }, [open]);

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== "Escape" || !open) return;
    event.stopPropagation();
    setOpen(false);
    root.current?.querySelector("button")?.focus();
  }

  const choices = [
    { kind: "sttr", label: bar.downloadSttr, hint: bar.downloadSttrHint },
    { kind: "document", label: bar.downloadOwn, hint: bar.downloadOwnHint },
  ] as const;
  return (
    <div ref={root} className="menu" onKeyDown={onKeyDown}>
      <button type="button" className="btn primary" aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
        <Icon name="download" />
        <span className="sl">{bar.download}</span>
      </button>
      <ul id={id} hidden={!open}>
        {choices.map(({ kind, label, hint }) => (
          <li key={kind}>
            <button
              type="button"
              onClick={() => {
                setOpen(false);
                root.current?.querySelector("button")?.focus();
                onDownload(kind);
              }}
            >
              <b>{label}</b>
              <small>{hint}</small>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
