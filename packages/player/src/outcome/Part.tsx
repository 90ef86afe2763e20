/** A part of the outcome page under its own heading. */
import type { ReactNode } from "react";
import { PartHeading } from "../text/Heading.tsx";
import { Icon } from "../text/Icon.tsx";
import { RuleText, Say } from "../text/Say.tsx";

export function Part({ heading, note, children }: { heading: string; note?: boolean; children: ReactNode }): ReactNode {
  return (
    <div className={note ? "vc-part vc-note" : "vc-part"}>
      <PartHeading>
        <Say>{heading}</Say>
      </PartHeading>
      {children}
    </div>
  );
}

/** A list with a tick or a dash before each line. `list` is a role that some browsers drop with the bullets. */
export function Ticks({ lines, icon }: { lines: readonly string[]; icon: "yes" | "dash" }): ReactNode {
  return (
    <ul className="vc-ticks" role="list">
      {lines.map((line) => (
        <li key={line}>
          <Icon name={icon} size={20} />
          <RuleText>{line}</RuleText>
        </li>
      ))}
    </ul>
  );
}
