/** Answers as rows: question soft, answer bold, change at the right. */
import type { AnsweredQuestion } from "@vragenboom/engine/runtime";
import type { ReactNode } from "react";
import { answerText, choicesOf, questionText } from "../questions/answerText.ts";
import { QuestionWords } from "../questions/QuestionWords.tsx";
import { StepLink } from "../text/Link.tsx";
import { RuleText, Say, SayMore } from "../text/Say.tsx";
import { useSettings } from "../text/settings.ts";

export interface AnswerRowsProps {
  readonly answers: readonly AnsweredQuestion[];
  /** Names of chosen files by question id. */
  readonly files: ReadonlyMap<string, string>;
  readonly onChange: (id: string) => void;
  /** Beside the answers: how to find out what is not known yet, or on paper which answers decided. */
  readonly beside?: "help" | "decides";
  /** Ids of attachments that are still to come and without which a form cannot be submitted. */
  readonly required?: readonly string[];
}

export function AnswerRows({ answers, files, onChange, beside, required }: AnswerRowsProps): ReactNode {
  const { m, lang } = useSettings();
  return (
    <dl className="vc-rows">
      {answers.map(({ question, answer, decides }) => {
        const text = questionText(question, m);
        const isNeeded = required?.includes(question.id);
        const shown = answerText(question, answer, m, lang);
        const file = answer === true ? files.get(question.id) : undefined;
        const ruled = answer !== null && choicesOf(question, m)?.[0]?.ruled;
        return (
          <div key={question.id}>
            <dt>
              <QuestionWords question={question} />
            </dt>
            <dd>
              {ruled ? <RuleText>{shown}</RuleText> : <Say>{file ?? shown}</Say>}
              {isNeeded && (
                <p className="vc-small">
                  <Say>{m.required}</Say>
                </p>
              )}
              {beside === "help" && question.unknown?.help && (
                <p className="vc-soft vc-small">
                  <RuleText>{question.unknown.help}</RuleText>
                </p>
              )}
              {beside === "decides" && decides && (
                <p className="vc-soft vc-small vc-printed">
                  <Say>{m.decides}</Say>
                </p>
              )}
            </dd>
            <dd>
              <StepLink part="change" onFollow={() => onChange(question.id)}>
                <SayMore after={m.changeOf(text)}>{m.change}</SayMore>
              </StepLink>
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

/** The same under the names of their groups, where the rules have groups. */
export function GroupedAnswers({ answers, ...rest }: AnswerRowsProps & { heading: (name: string) => ReactNode }): ReactNode {
  const groups = new Map<string, AnsweredQuestion[]>();
  for (const answer of answers) {
    const name = answer.question.group ?? "";
    groups.set(name, [...(groups.get(name) ?? []), answer]);
  }
  return [...groups].map(([name, members]) => (
    <div className="vc-part" key={name}>
      {name && groups.size > 1 && rest.heading(name)}
      <AnswerRows answers={members} files={rest.files} onChange={rest.onChange} />
    </div>
  ));
}
