/** A pill: where an answer leads. A route may end in an ellipsis, an outcome never. */
import type { ReactNode } from "react";
import { useMessages } from "../messages/useMessages.ts";
import { Icon, type IconName } from "./Icon.tsx";
import { outcomeLook } from "./outcomeLook.ts";

/** An outcome by its code, with the everyday words where they are known. */
export function OutcomePill({ code }: { code: string }): ReactNode {
  const { outcome } = useMessages();
  const look = outcomeLook(code);
  return (
    <Pill tone={look.tone} icon={look.icon}>
      {outcome.names[code] ?? code}
    </Pill>
  );
}

/** Icon, words, tone; the tone only repeats what icon and words say. */
export function Pill({ tone, icon, children }: { tone?: string; icon: IconName; children: ReactNode }): ReactNode {
  return (
    <span className={tone === undefined ? "pill" : `pill ${tone}`}>
      <Icon name={icon} />
      <span>{children}</span>
    </span>
  );
}
