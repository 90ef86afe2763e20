/** On a narrow screen the three parts of the workbench share one column; this chooses which. Wide screens show all and hide this. */
import type { ReactNode } from "react";
import { useMessages } from "../messages/useMessages.ts";
import { Icon } from "../parts/Icon.tsx";

export type Pane = "tree" | "edit" | "preview";

export function PaneSwitch({ pane, onPane }: { pane: Pane; onPane: (pane: Pane) => void }): ReactNode {
  const { bar } = useMessages();
  const panes = [
    { key: "tree", icon: "list", label: bar.paneTree },
    { key: "edit", icon: "pencil", label: bar.paneEdit },
    { key: "preview", icon: "eye", label: bar.panePreview },
  ] as const;
  return (
    <div className="panes" role="group" aria-label={bar.panes}>
      {panes.map(({ key, icon, label }) => (
        <button key={key} type="button" aria-pressed={pane === key} onClick={() => onPane(key)}>
          <Icon name={icon} />
          {label}
        </button>
      ))}
    </div>
  );
}
