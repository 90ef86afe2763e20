/** Everything a website needs to run a compiled check: no XML, no schema library, no compiler. */
export type { Diagram, NodeRef } from "./diagram/diagram.ts";
export type { Checked, Diagnostic, Place, Severity } from "./diagnostics/diagnostic.ts";
export type { Authority, CodeMeta, LegalSource } from "./model/meta.ts";
export type { Block, Inline, TextTree } from "./text/textTree.ts";
export type { Check, CheckActivity, CheckMeasure, CheckOption, CheckQuestion, Domain, FixedValue } from "./session/check.ts";
export type {
  ActivityState,
  ActivityStep,
  Answer,
  AnswerProblem,
  AnswerProblemCode,
  Answers,
  Conclusion,
  Measure,
  Step,
} from "./session/step.ts";
export type { AnsweredQuestion, ChangeNotice, RestoreNotice, SavedSession, SessionEvent, SessionView } from "./session/view.ts";
export type { SessionState } from "./session/transition.ts";
export { loadCheck, prepareCheck } from "./check/loadCheck.ts";
export { readCheck } from "./check/readCheck.ts";
export { problemOf } from "./session/answers.ts";
export { decidingAnswers } from "./session/deciding.ts";
export { createSessionMachine } from "./session/machine.ts";
export { stepOf } from "./session/stepOf.ts";
export { startSession, transition } from "./session/transition.ts";
export { viewOf } from "./session/viewOf.ts";
