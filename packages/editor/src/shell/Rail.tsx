/** The sections of a document with their counts; at the foot the way out, help and language. */
import type { ReactNode } from "react";
import { useMessages } from "../messages/useMessages.ts";
import { Icon, type IconName } from "../parts/Icon.tsx";
import { hrefOf, type Section } from "./route.ts";

export interface RailProps {
  readonly draft: string;
  readonly section: Section;
  readonly counts: Readonly<Record<Section, number>>;
  readonly onHelp: () => void;
  readonly onLang: () => void;
}

export function Rail({ draft, section, counts, onHelp, onLang }: RailProps): ReactNode {
  const { rail, bar, switchLanguage, lang } = useMessages();
  const all: readonly { key: Section; icon: IconName; label: string }[] = [
    { key: "questions", icon: "question", label: rail.questions },
    { key: "outcomes", icon: "flag", label: rail.outcomes },
    { key: "loose", icon: "tray", label: rail.loose },
  ];
  // What a file has none of is not offered: forms have no outcomes, most files ask all their questions.
  const sections = all.filter(({ key }) => key === "questions" || key === section || counts[key] > 0);
  return (
    <nav className="rail" aria-label={rail.label}>
      <ul>
        {sections.map(({ key, icon, label }) => (
          <li key={key}>
            <a href={hrefOf({ draft, section: key })} aria-current={key === section ? "page" : undefined} title={label}>
              <Icon name={icon} />
              <span className="l">{label}</span> <span className="n num">{counts[key]}</span>
            </a>
          </li>
        ))}
      </ul>
      <ul className="foot">
        <li>
          <a href="#" title={bar.home}>
            <Icon name="folder" />
            <span className="l">{bar.home}</span>
          </a>
        </li>
        <li>
          <button type="button" title={`${bar.help} (?)`} onClick={onHelp}>
            <Icon name="hint" />
            <span className="l">{bar.help}</span>
          </button>
        </li>
        <li>
          <button type="button" lang={lang === "nl" ? "en" : "nl"} title={switchLanguage} onClick={onLang}>
            <span className="code" aria-hidden="true">
              {lang === "nl" ? "EN" : "NL"}
            </span>
            <span className="l">{switchLanguage}</span>
          </button>
        </li>
      </ul>
    </nav>
  );
}
