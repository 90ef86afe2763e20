/** What the conclusies say: one panel, or a summary, a to-do list and a bar for each when there are several. */
import type { ActivityStep, Check } from "@vragenboom/engine/runtime";
import type { ReactNode } from "react";
import { MainHeading, PartHeading } from "../text/Heading.tsx";
import { OutLink } from "../text/Link.tsx";
import { RuleText, Say } from "../text/Say.tsx";
import { useSettings } from "../text/settings.ts";
import { TextView } from "../text/TextView.tsx";
import type { Messages } from "../messages/nl.ts";
import { Panel } from "./Panel.tsx";
import { Part } from "./Part.tsx";
import { statusOf, type Status } from "./status.ts";

/** One conclusion of one activity, with what it means. */
export interface Found {
  readonly activity: ActivityStep;
  readonly status: Status;
  readonly explanationIndex: number;
}

/** All conclusions, most work first; the order of the check among equals. */
export function findingsOf(check: Check, activities: readonly ActivityStep[], m: Messages): readonly Found[] {
  return activities
    .filter((activity) => activity.typering === "conclusie" && activity.state === "concluded")
    .flatMap((activity) =>
      activity.conclusions.map(({ code, explanationIndex }) => ({ activity, status: statusOf(check, code, m), explanationIndex })),
    )
    .sort((a, b) => b.status.weight - a.status.weight);
}

/** The sentence that the page is about. */
export function summaryOf(found: readonly Found[], m: Messages): string {
  const actions = [...new Set(found.filter((each) => each.status.toDo).map((each) => each.status.action))];
  if (!actions.length) return found[0]?.status.action ?? "";
  if (actions.length === 2)
    return actions.map((action, index) => (index ? action.charAt(0).toLowerCase() + action.slice(1) : action)).join(m.and);
  return actions.length === 1 ? actions[0]! : m.sumUp(actions[0]!, actions.length - 1);
}

const keyOf = (found: Found) => `${found.activity.file} ${found.activity.name} ${found.status.word} ${found.status.action}`;

interface ConclusionsProps {
  readonly check: Check;
  readonly found: readonly Found[];
  /** Stands last in the list of things to do: who has no work has a proof to keep. */
  readonly print: ReactNode;
  readonly noticeId: string | undefined;
}

export function Conclusions({ check, found, print, noticeId }: ConclusionsProps): ReactNode {
  const { m } = useSettings();
  const [first] = found;
  if (!first) return null;
  if (found.length === 1) {
    return (
      <Panel {...first.status}>
        <MainHeading describedBy={noticeId}>
          <ActionWords status={first.status} />
        </MainHeading>
        <Explanation check={check} found={first} />
      </Panel>
    );
  }
  const toDo = found.filter((each) => each.status.toDo);
  const activities = new Set(found.map((each) => each.activity)).size;
  return (
    <>
      <MainHeading describedBy={noticeId}>
        <Say>{summaryOf(found, m)}</Say>
      </MainHeading>
      <Part heading={m.todo} note>
        <ol>
          {toDo.map((each) => (
            <li key={keyOf(each)}>
              <strong>
                <Action status={each.status} />
              </strong>
              {activities > 1 && (
                <span className="vc-line">
                  <RuleText>{each.activity.name}</RuleText>
                </span>
              )}
            </li>
          ))}
          {print}
        </ol>
      </Part>
      {found.map((each) => (
        <div className="vc-part" key={keyOf(each)}>
          <Panel {...each.status} small>
            <PartHeading>{activities > 1 ? <RuleText>{each.activity.name}</RuleText> : <ActionWords status={each.status} />}</PartHeading>
            <Explanation check={check} found={each} />
          </Panel>
        </div>
      ))}
    </>
  );
}

/** What to do, as a link to where it is done if the check knows the place. */
export function Action({ status }: { status: Status }): ReactNode {
  const words = <ActionWords status={status} />;
  return status.url ? <OutLink href={status.url}>{words}</OutLink> : words;
}

export function ActionWords({ status }: { status: Status }): ReactNode {
  return status.ruled ? <RuleText>{status.action}</RuleText> : <Say>{status.action}</Say>;
}

function Explanation({ check, found }: { check: Check; found: Found }): ReactNode {
  return <TextView text={check.explanations[found.explanationIndex]?.text} />;
}
