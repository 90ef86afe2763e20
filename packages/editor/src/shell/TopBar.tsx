/** The bar at the top: which file, whether it is kept, back and forth, and out. */
import type { ReactNode } from "react";
import type { FileKind } from "../document/engine.ts";
import { useMessages } from "../messages/useMessages.ts";
import { Icon, Mark } from "../parts/Icon.tsx";
import type { Journal } from "../storage/journal.ts";
import { DownloadMenu } from "./DownloadMenu.tsx";
import { SaveIndicator } from "./SaveIndicator.tsx";

export interface TopBarProps {
  readonly title: string;
  readonly journal: Journal | null;
  readonly readOnly: boolean;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  readonly onOpen: () => void;
  readonly onDownload: (kind: FileKind) => void;
  /** The day that the rules hold from, as far as the document says; yyyy-MM-dd or empty. */
  readonly validFrom: string;
  readonly onPack: (validFrom: string) => void;
}

export function TopBar(props: TopBarProps): ReactNode {
  const { bar, start } = useMessages();
  return (
    <header className="top">
      <div className="which">
        <a className="brand" href="#" aria-label={bar.home} title={bar.home}>
          <Mark />
        </a>
        <h1 className="file" title={props.title} tabIndex={-1}>
          {props.title}
        </h1>
        <SaveIndicator journal={props.journal} readOnly={props.readOnly} />
      </div>
      <div className="end">
        <button
          type="button"
          className="btn sq"
          aria-label={bar.undo}
          aria-keyshortcuts="Control+Z"
          title={`${bar.undo} (Ctrl Z)`}
          aria-disabled={!props.canUndo}
          onClick={props.onUndo}
        >
          <Icon name="undo" />
        </button>
        <button
          type="button"
          className="btn sq"
          aria-label={bar.redo}
          aria-keyshortcuts="Control+Y"
          title={`${bar.redo} (Ctrl Y)`}
          aria-disabled={!props.canRedo}
          onClick={props.onRedo}
        >
          <Icon name="redo" />
        </button>
        <span className="rule" />
        <button
          type="button"
          className="btn"
          aria-label={start.open}
          aria-keyshortcuts="Control+O"
          title={`${start.open} (Ctrl O)`}
          onClick={props.onOpen}
        >
          <Icon name="folder" />
          <span className="sl">{start.openShort}</span>
          <kbd aria-hidden="true">Ctrl O</kbd>
        </button>
        <DownloadMenu onDownload={props.onDownload} validFrom={props.validFrom} onPack={props.onPack} />
      </div>
    </header>
  );
}
