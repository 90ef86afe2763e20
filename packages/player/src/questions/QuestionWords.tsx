/** The text of a question, in the language that it is in: that of the rules, unless the sentence is ours. */
import type { CheckQuestion } from "@vragenboom/engine/runtime";
import type { ReactNode } from "react";
import { RuleText, Say } from "../text/Say.tsx";
import { useSettings } from "../text/settings.ts";
import { questionText } from "./answerText.ts";

export function QuestionWords({ question }: { question: CheckQuestion }): ReactNode {
  const { m } = useSettings();
  const Words = question.english ? Say : RuleText;
  return <Words>{questionText(question, m)}</Words>;
}
