/** Everything the engine gives to tools that read, compile and check rule files. Websites that only run a check use `./runtime`. */
export type { Checked, Diagnostic, Place, Severity } from "./diagnostics/diagnostic.ts";
export { hasErrors } from "./diagnostics/diagnostic.ts";
export type { RuleFile, Typering } from "./model/ruleFile.ts";
export type { RuleMeta } from "./model/meta.ts";
export type { CheckSource } from "./check/compileCheck.ts";
export { compileCheck } from "./check/compileCheck.ts";
export { toCheckFile } from "./check/checkFile.ts";
export { parseText } from "./text/parseText.ts";
export { plainText } from "./text/plainText.ts";
export type { ReadFile } from "./sttr/readRuleFile.ts";
export { readRuleFile } from "./sttr/readRuleFile.ts";
export { placeOf } from "./sttr/place.ts";
export type { XmlDocument, XmlElement } from "./sttr/xmlTree.ts";
export type { CatalogueEntry, Language } from "./diagnostics/catalogueEntry.ts";
export { catalogue, describe, renderDiagnostic } from "./diagnostics/describe.ts";
export type { GlossaryEntry } from "./model/glossary.ts";
export { glossary } from "./model/glossary.ts";
export type { OutcomeFigure } from "./analysis/figures.ts";
