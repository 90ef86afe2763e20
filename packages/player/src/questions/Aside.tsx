/** The way not to answer: under a line, without a border. */
import type { ReactNode } from "react";
import { Say } from "../text/Say.tsx";

/** A checkbox beside a field, or the last choice of a group (`radio`). */
export function Aside(props: {
  type: "radio" | "checkbox";
  name: string;
  label: string;
  help?: string | undefined;
  checked: boolean;
  onChange: (checked: boolean) => void;
}): ReactNode {
  const helpId = props.help ? `${props.name}-aside` : undefined;
  return (
    <div className="vc-apart">
      <label className="vc-opt" part="option">
        <input
          className={props.type === "radio" ? "utrecht-radio-button" : "utrecht-checkbox"}
          type={props.type}
          name={props.name}
          checked={props.checked}
          aria-describedby={helpId}
          onChange={(event) => props.onChange(event.currentTarget.checked)}
        />
        <Say>{props.label}</Say>
      </label>
      {props.help && (
        <p className="vc-soft vc-small vc-under" id={helpId}>
          <Say>{props.help}</Say>
        </p>
      )}
    </div>
  );
}
