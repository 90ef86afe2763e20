/** All answers by theme, each with "Wijzig", and what a change did. */
import type { SessionView } from "@vragenboom/engine/runtime";
import type { ReactNode } from "react";
import { MainHeading, PartHeading } from "../text/Heading.tsx";
import { RuleText, Say } from "../text/Say.tsx";
import { useSettings } from "../text/settings.ts";
import { GroupedAnswers } from "./AnswerRows.tsx";

/** `notice` stands under the heading and is read with it, through `noticeId`. */
export function ReviewPage(props: {
  view: SessionView;
  files: ReadonlyMap<string, string>;
  notice: ReactNode;
  noticeId: string | undefined;
  onChange: (id: string) => void;
  onDone: () => void;
}): ReactNode {
  const { m } = useSettings();
  return (
    <>
      <MainHeading describedBy={props.noticeId}>
        <Say>{m.reviewHeading}</Say>
      </MainHeading>
      {props.notice}
      <GroupedAnswers
        answers={props.view.answers}
        files={props.files}
        onChange={props.onChange}
        heading={(name) => (
          <PartHeading>
            <RuleText>{name}</RuleText>
          </PartHeading>
        )}
      />
      <div className="vc-acts">
        <button className="vc-btn utrecht-button utrecht-button--primary-action" part="button primary" type="button" onClick={props.onDone}>
          <Say>{props.view.step.next < 0 ? m.toOutcome : m.toQuestion}</Say>
        </button>
      </div>
    </>
  );
}
