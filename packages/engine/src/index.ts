/** Everything the engine gives to tools that read, compile and check rule files. Websites that only run a check use `./runtime`. */
export type { Checked, Diagnostic, Place, Severity } from "./diagnostics/diagnostic.ts";
export { hasErrors } from "./diagnostics/diagnostic.ts";
export type { RuleFile, Typering } from "./model/ruleFile.ts";
export type { RuleMeta } from "./model/meta.ts";
export { readMeta } from "./model/meta.ts";
export type { CheckSource } from "./check/compileCheck.ts";
export { compileCheck } from "./check/compileCheck.ts";
export { compileCheckData } from "./check/compileCheckData.ts";
export { toCheckFile } from "./check/checkFile.ts";
export { parseText } from "./text/parseText.ts";
export { plainText } from "./text/plainText.ts";
export type { ReadFile } from "./sttr/readRuleFile.ts";
export { readRuleFile } from "./sttr/readRuleFile.ts";
export { writeNewRuleFile } from "./sttr/writeNewRuleFile.ts";
export { writeRuleFile } from "./sttr/writeRuleFile.ts";
export type { DeliveredActivity, DeliveredFile, Delivery } from "./sttr/readDelivery.ts";
export { readDelivery, readDeliveryParts } from "./sttr/readDelivery.ts";
export type { DeliveryOrder, ManifestEntry } from "./sttr/deliveryParts.ts";
export { isDeliveryDate } from "./sttr/deliveryParts.ts";
export type { Activity, Regelbeheerobject } from "./sttr/activityFile.ts";
export type { FileToDeliver, WrittenDelivery } from "./sttr/writeDelivery.ts";
export { writeDelivery } from "./sttr/writeDelivery.ts";
export { placeOf } from "./sttr/place.ts";
export type { XmlDocument, XmlElement } from "./sttr/xmlTree.ts";
export type { CatalogueEntry, Language } from "./diagnostics/catalogueEntry.ts";
export { catalogue, describe, renderDiagnostic } from "./diagnostics/describe.ts";
export { findRuleSentence } from "./diagnostics/describeRules.ts";
export type { GlossaryEntry } from "./model/glossary.ts";
export { glossary } from "./model/glossary.ts";
export type { BetterOrder, OutcomeFigure, QuestionFigure } from "./analysis/figures.ts";
export type { Box, BoxColumn, BoxTable, Ranges } from "./analysis/boxTable.ts";
export { boxTableOf } from "./analysis/boxTable.ts";
export type { Gaps } from "./analysis/gaps.ts";
export { gapsOf } from "./analysis/gaps.ts";
export type { Overlaps } from "./analysis/overlaps.ts";
export { overlapsOf } from "./analysis/overlaps.ts";
export type { AnalysisResult, FileAnalysis, Statistics } from "./analysis/analyse.ts";
export { analyse } from "./analysis/analyse.ts";
export { findFaults } from "./analysis/findFaults.ts";
export type { ExplicitMachine, ExplicitState } from "./session/toStateMachine.ts";
export { toStateMachine } from "./session/toStateMachine.ts";
export type { ReadDocument } from "./model/document.ts";
export { readDocument, VragenboomDocument, writeDocument } from "./model/document.ts";
export type { Label } from "./reading/answerLabel.ts";
export type { Outline, OutlineActivity, OutlineAnswer, OutlineCard, OutlinePlace, OutlineTarget } from "./reading/outline.ts";
export { outlineOf } from "./reading/outline.ts";
export type { PageBlock, Run } from "./reading/pageBlocks.ts";
export type {
  Reading,
  ReadingAnswer,
  ReadingDecision,
  ReadingFixed,
  ReadingGroup,
  ReadingHelp,
  ReadingMeasure,
  ReadingOption,
  ReadingOutcome,
  ReadingQuestion,
  ReadingRow,
  ReadingStep,
} from "./reading/reading.ts";
export { readingOf } from "./reading/readingOf.ts";
export { pagesOf } from "./reading/pagesOf.ts";
export { writeMarkdown } from "./reading/writeMarkdown.ts";
export { writeWord } from "./reading/writeWord.ts";
export { writeDrawing } from "./reading/writeDrawing.ts";
export type { Change, ChangeKind, ChangeValue } from "./compare/change.ts";
export { changeKinds } from "./compare/change.ts";
export { changeSentence } from "./compare/changeWords.ts";
export type { Difference } from "./compare/behaviour.ts";
export type { Comparison, SuggestedPair } from "./compare/compareVersions.ts";
export { compareVersions } from "./compare/compareVersions.ts";
export type { IdMap } from "./compare/matchQuestions.ts";
export type { Scenario, ScenarioFile } from "./scenario/scenarioFile.ts";
export { readScenarios, writeScenarios } from "./scenario/scenarioFile.ts";
export type { Found, Misfit, Played } from "./scenario/play.ts";
export { playAnswers, playScenario } from "./scenario/play.ts";
export type { Study } from "./scenario/study.ts";
export { studyOf } from "./scenario/study.ts";
export type { Hunt } from "./scenario/hunt.ts";
export { huntOf } from "./scenario/hunt.ts";
export type { Coverage, MissedAnswer, Part, RowPlace } from "./scenario/coverage.ts";
export type { Mistake, MutantFigures, Survivor } from "./scenario/mutantFigures.ts";
export type { MutantKind } from "./scenario/mutants.ts";
export type { TestedScenarios } from "./scenario/testScenarios.ts";
export { testScenarios } from "./scenario/testScenarios.ts";
export type { GeneratedScenarios } from "./scenario/generate.ts";
export { generateScenarios } from "./scenario/generate.ts";
