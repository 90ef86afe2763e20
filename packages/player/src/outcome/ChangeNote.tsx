/** What a changed answer did: what changed, what fell away, and that the rest is kept. */
import type { ChangeNotice, Check } from "@vragenboom/engine/runtime";
import type { ReactNode } from "react";
import { questionText } from "../questions/answerText.ts";
import { RuleText, Say } from "../text/Say.tsx";
import { useSettings } from "../text/settings.ts";

/** Read with the heading of the screen it stands on, by its id, rather than as a live region: focus moves at the same moment. */
export function ChangeNote({ check, change, id }: { check: Check; change: ChangeNotice; id: string }): ReactNode {
  const { m } = useSettings();
  const text = (question: string) => {
    const found = check.questions.find((each) => each.id === question);
    return found ? questionText(found, m) : question;
  };
  return (
    <div className="vc-note vc-change" id={id}>
      <p>
        <strong>
          <Say>{m.changed(text(change.id))}</Say>
        </strong>
      </p>
      {change.dropped.length > 0 && (
        <>
          <p>
            <Say>{m.dropped(change.dropped.length)}</Say>
          </p>
          <ul>
            {change.dropped.map((each) => (
              <li key={each}>
                <RuleText>{text(each)}</RuleText>
              </li>
            ))}
          </ul>
        </>
      )}
      <p>
        <Say>{m.kept}</Say>
      </p>
    </div>
  );
}

/** Said once after a session was taken up again whose rules have changed since. */
export function RulesNote({ id }: { id: string }): ReactNode {
  const { m } = useSettings();
  return (
    <div className="vc-note vc-change" id={id}>
      <p>
        <strong>
          <Say>{m.rulesChanged}</Say>
        </strong>
      </p>
      <p>
        <Say>{m.rulesChangedText}</Say>
      </p>
    </div>
  );
}
