/** Everything the engine gives to tools that read, compile and check rule files. Websites that only run a check use `./runtime`. */
export type { Checked, Diagnostic, Place, Severity } from "./diagnostics/diagnostic.ts";
export { hasErrors } from "./diagnostics/diagnostic.ts";
export type { RuleFile, Typering } from "./model/ruleFile.ts";
export type { RuleMeta } from "./model/meta.ts";
