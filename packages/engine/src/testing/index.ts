/** Builders and expectations for tests of whoever builds on the engine. */
export { randomAnswer, randomAnswers } from "./answers.ts";
export { drawFrom, randomRuleFile } from "./random.ts";
export type { Draw } from "./random.ts";
export { referenceOf } from "./reference.ts";
export type { Reference } from "./reference.ts";
export { ruleFile } from "./ruleFiles.ts";
export type { QuestionSpec, RuleFileSpec, TableSpec } from "./ruleFiles.ts";
