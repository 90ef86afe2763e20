/** A modal dialog on the platform's own element: focus stays inside, Escape closes it, focus returns to where it was. */
import { type ReactNode, useEffect, useId, useRef } from "react";
import { useMessages } from "../messages/useMessages.ts";
import { Icon } from "./Icon.tsx";

/** Shown for as long as it is mounted; `onClose` is called however it is closed. */
export function Dialog({ title, onClose, children }: { title: string; onClose: () => void; children: ReactNode }): ReactNode {
  const { close } = useMessages();
  const element = useRef<HTMLDialogElement>(null);
  const heading = useId();

  useEffect(() => {
    const dialog = element.current;
    const before = document.activeElement;
    if (dialog !== null && !dialog.open) dialog.showModal();
    return () => {
      dialog?.close();
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);

  return (
    <dialog
      ref={element}
      className="dialog"
      aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <header>
        <h2 id={heading}>{title}</h2>
        <button type="button" className="btn sq" aria-label={close} title={close} onClick={onClose}>
          <Icon name="close" />
        </button>
      </header>
      {children}
    </dialog>
  );
}
