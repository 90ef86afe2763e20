/** The outcome in one look: icon, word, action. Meaning is never in colour alone. */
import type { ReactNode } from "react";
import { Icon, type IconName } from "../text/Icon.tsx";
import { Say } from "../text/Say.tsx";

/** `small` is a bar among others; otherwise the tinted panel on top of the page. */
export function Panel(props: {
  tone: "ok" | "todo" | "info";
  icon: IconName;
  word: string;
  small?: boolean;
  children: ReactNode;
}): ReactNode {
  return (
    <div className={`vc-out vc-${props.tone}${props.small ? " vc-sub" : ""}`} part="panel">
      <Icon name={props.icon} size={props.small ? 28 : 40} thin />
      <div>
        <p className="vc-word">
          <Say>{props.word}</Say>
        </p>
        {props.children}
      </div>
    </div>
  );
}
