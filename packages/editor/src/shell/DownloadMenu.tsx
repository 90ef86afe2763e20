/** The files that the work can leave as: STTR, a document of our own, or the delivery package. */
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from "react";
import type { FileKind } from "../document/engine.ts";
import { useMessages } from "../messages/useMessages.ts";
import { Icon } from "../parts/Icon.tsx";
import { PackageForm } from "./PackageForm.tsx";

export interface DownloadMenuProps {
  readonly onDownload: (kind: FileKind) => void;
  /** The day that the rules hold from, as a suggestion; yyyy-MM-dd or empty. */
  readonly validFrom: string;
  readonly onPack: (validFrom: string) => void;
}

export function DownloadMenu({ onDownload, validFrom, onPack }: DownloadMenuProps): ReactNode {
  const { bar } = useMessages();
  const [open, setOpen] = useState(false);
  const [packing, setPacking] = useState(false);
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
    leave();
  }

  function leave(): void {
    setOpen(false);
    root.current?.querySelector("button")?.focus();
  }

  const choices = [
    { kind: "sttr", label: bar.downloadSttr, hint: bar.downloadSttrHint },
    { kind: "document", label: bar.downloadOwn, hint: bar.downloadOwnHint },
  ] as const;
  return (
    <div ref={root} className="menu" onKeyDown={onKeyDown}>
      <button
        type="button"
        className="btn primary"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => {
          setOpen(!open);
          setPacking(false);
        }}
      >
        <Icon name="download" />
        <span className="sl">{bar.download}</span>
      </button>
      <ul id={id} hidden={!open}>
        {choices.map(({ kind, label, hint }) => (
          <li key={kind}>
            <button
              type="button"
              onClick={() => {
                leave();
                onDownload(kind);
              }}
            >
              <b>{label}</b>
              <small>{hint}</small>
            </button>
          </li>
        ))}
        <li>
          <button type="button" aria-expanded={packing} onClick={() => setPacking(!packing)}>
            <b>{bar.downloadPackage}</b>
            <small>{bar.downloadPackageHint}</small>
          </button>
          {packing && (
            <PackageForm
              validFrom={validFrom}
              onPack={(day) => {
                leave();
                setPacking(false);
                onPack(day);
              }}
            />
          )}
        </li>
      </ul>
    </div>
  );
}
