/** The search field of the outline. `/` anywhere outside a text leads here; Escape empties it and goes back to the tree. */
import type { ReactNode } from "react";
import { useMessages } from "../messages/useMessages.ts";
import { Icon } from "../parts/Icon.tsx";

export interface SearchFieldProps {
  readonly term: string;
  readonly onTerm: (term: string) => void;
  /** Back to the tree: after Escape, Enter or the arrow down. */
  readonly onLeave: () => void;
  /** What was found, for those who cannot see the cards go. */
  readonly found: string;
}

export function SearchField({ term, onTerm, onLeave, found }: SearchFieldProps): ReactNode {
  const { outline } = useMessages();
  return (
    <div role="search" className="search">
      <label>
        <span className="vh">{outline.filter}</span>
        <Icon name="search" />
        <input
          type="search"
          data-search-field=""
          placeholder={outline.filterShort}
          value={term}
          onChange={(event) => onTerm(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === "Escape") onTerm("");
            if (!["Escape", "Enter", "ArrowDown"].includes(event.key)) return;
            event.preventDefault();
            onLeave();
          }}
        />
        {term === "" && <kbd aria-hidden="true">/</kbd>}
      </label>
      {term !== "" && (
        <button type="button" className="btn sq small" aria-label={outline.clear} title={outline.clear} onClick={() => onTerm("")}>
          <Icon name="close" />
        </button>
      )}
      <span role="status" className="found">
        {term === "" ? "" : found}
      </span>
    </div>
  );
}
