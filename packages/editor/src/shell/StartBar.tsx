/** The bar above the start: name, help, language. */
import type { ReactNode } from "react";
import { useMessages } from "../messages/useMessages.ts";
import { Icon, Mark } from "../parts/Icon.tsx";

export function StartBar({ onHelp, onLang }: { onHelp: () => void; onLang: () => void }): ReactNode {
  const { product, bar, lang, switchLanguage } = useMessages();
  return (
    <header className="top">
      <div className="which">
        <span className="brand">
          <Mark />
        </span>
        <span className="file">{product}</span>
      </div>
      <div className="end">
        <button type="button" className="btn" onClick={onHelp} title={`${bar.help} (?)`}>
          <Icon name="hint" />
          <span className="sl">{bar.help}</span>
        </button>
        <button type="button" className="btn" lang={lang === "nl" ? "en" : "nl"} onClick={onLang}>
          {switchLanguage}
        </button>
      </div>
    </header>
  );
}
