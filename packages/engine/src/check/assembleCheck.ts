/** Program → check: the diagram with everything that a citizen sees, as data that needs no compiler to run. */
import type { NodeRef } from "../diagram/diagram.ts";
import type { DecisionDiagrams } from "../diagram/decisions.ts";
import { sourcesOf } from "../diagram/order.ts";
import type { RuleMeta } from "../model/meta.ts";
import type { RuleFile } from "../model/ruleFile.ts";
import type { Program } from "../program/program.ts";
import type { Check, CheckActivity, CheckMeasure, ExplainedRow } from "../session/check.ts";
import { parseText } from "../text/parseText.ts";
import { programHash } from "./checkFile.ts";
import { diagramBudget, withDiagrams } from "./diagrams.ts";
import { codeOf, explanationsOf, measureOf, numbered, outcomeDiagram } from "./outcomes.ts";
import { checkQuestion, fixedValues, questionMeta } from "./questions.ts";

/** A rule file of a check: its name as shown in output, its model, and what STTR has no place for. */
export interface CheckSource {
  readonly file: string;
  readonly model: RuleFile;
  readonly meta?: RuleMeta;
}

/** The check of a program that is already compiled, as data: what has no diagram cannot be evaluated by it (see `equip`). */
export function assembleCheck(program: Program, files: readonly CheckSource[], budget = diagramBudget): Check {
  const explanations: string[] = [];
  // How a file is indented makes no other explanation.
  const learn = (written: string): number => {
    const markdown = written.trim();
    const at = explanations.indexOf(markdown);
    return at === -1 ? explanations.push(markdown) - 1 : at;
  };
  const reused = reusedInForms(program);
  const compiled = withDiagrams(program, budget, (diagrams) => {
    const parts = program.tops.map((_, top) => activityParts(program, files, top, learn, diagrams));
    const roots = parts.flatMap(({ roots: own }) => own);
    const { diagram, roots: renamed } = diagrams.workspace.compact([...roots, ...reused.map((decision) => diagrams.value(decision))]);
    let at = 0;
    return {
      diagram,
      levels: diagrams.levels,
      activities: parts.map(({ activity, roots: own }) => activity(renamed.slice(at, (at += own.length)))),
      reused: reused.map((decision, i) => ({ decision, root: renamed[roots.length + i]! })),
    };
  });
  const drawn = compiled?.result ?? {
    diagram: { sizes: [], level: [], first: [], children: [] },
    levels: [],
    activities: program.tops.map((_, top) => activityParts(program, files, top, learn, undefined).activity([])),
    reused: reused.map((decision) => ({ decision })),
  };
  const { diagram, levels, activities } = drawn;
  const metas = files.map(({ meta }) => meta);
  const content: Omit<Check, "program"> = {
    name: program.files.map(({ name }) => name).join(", "),
    ...mergedMeta(metas),
    activities,
    questions: program.questions.map((question) => checkQuestion(question, questionMeta(question, metas))),
    fixed: fixedValues(program),
    explanations: explanations.map((markdown) => ({ markdown, text: parseText(markdown).tree })),
    levels,
    diagram,
    ordered: compiled?.ordered ?? true,
    decisions: activities.some(({ decision }) => decision !== undefined) ? program.decisions : [],
    ...(drawn.reused.length > 0 && { reused: drawn.reused }),
  };
  return { program: programHash(content), ...content };
}

/** The answers that outcomes of other files settle, as far as forms look at them. */
function reusedInForms(program: Program): readonly number[] {
  const found = new Set(
    program.tops.flatMap(({ file, decision }) => (program.files[file]!.typering === "indieningsvereisten" ? [decision] : [])),
  );
  for (const at of found) {
    if (program.decisions[at]!.reused) continue;
    for (const source of sourcesOf(program.decisions[at]!)) if (source.t === "decision") found.add(source.i);
  }
  return [...found].filter((at) => program.decisions[at]!.reused).sort((one, other) => one - other);
}

interface ActivityParts {
  /** Roots over the workspace of the diagrams. */
  readonly roots: readonly NodeRef[];
  /** The activity, given those roots as they are called in the check. */
  activity(roots: readonly NodeRef[]): CheckActivity;
}

function activityParts(
  program: Program,
  files: readonly CheckSource[],
  top: number,
  learn: (markdown: string) => number,
  diagrams: DecisionDiagrams | undefined,
): ActivityParts {
  const { file, decision, functioneleStructuurRef } = program.tops[top]!;
  const { name, typering, toestemming } = program.files[file]!;
  const compiled = program.decisions[decision]!;
  const model = program.origins[decision]!.decision;
  const alone = program.tops.filter((other) => other.file === file).length === 1;
  const codes = numbered(compiled, typering === "conclusie" ? codeOf : () => undefined);
  const measures = numbered(compiled, typering === "maatregelen" ? measureOf : () => undefined);
  const isForm = typering === "indieningsvereisten";
  const byValue = typering === "conclusie" ? codes.byValue : measures.byValue;
  const drawn = isForm || diagrams === undefined ? undefined : outcomeDiagram(diagrams, decision, byValue);
  const explained = explanationsOf(model, compiled, codes, drawn?.outcomes ?? [], learn);
  const shape = {
    name: alone && name !== "" ? name : model.name,
    typering,
    ...(toestemming !== undefined && { toestemming }),
    file: program.files[file]!.file,
    ...(functioneleStructuurRef !== undefined && { functioneleStructuurRef }),
    codes: codes.things,
    measures: measures.things.map((measure) => described(measure, files[file]!.model)),
    explanationOf: explained.shared,
  };
  if (drawn === undefined) {
    return { roots: [], activity: () => ({ ...shape, outcomes: [], rows: [], decision, ...(!isForm && { byValue }) }) };
  }
  const { root, outcomes } = drawn;
  const hits = explained.rows.map(({ row }) => diagrams!.hits(decision, row));
  return {
    roots: [root, ...hits],
    activity: ([renamed, ...rows]) => ({
      ...shape,
      outcomes,
      root: renamed!,
      rows: explained.rows.map(({ code, explanation }, i): ExplainedRow => ({ code, explanation, hits: rows[i]! })),
    }),
  };
}

function described(measure: { readonly voorschrift: string; readonly id: string }, model: RuleFile): CheckMeasure {
  const found = model.maatregelen.find(({ id }) => id === measure.id);
  if (found === undefined) return measure;
  return {
    ...measure,
    text: found.maatregeltekst,
    ...(found.nummer !== undefined && { number: found.nummer }),
    ...(found.volgorde !== undefined && { order: found.volgorde }),
    ...(found.kenmerk !== undefined && { mark: found.kenmerk }),
    ...(found.toelichting !== undefined && { help: parseText(found.toelichting).tree, explanation: found.toelichting }),
    ...(found.frequentie !== undefined && { frequency: found.frequentie }),
    ...(found.themas.length > 0 && { themes: found.themas }),
  };
}

/** What stands beside the files, the first that says something winning; lists and codes are joined. */
function mergedMeta(metas: readonly (RuleMeta | undefined)[]): Partial<Check> {
  const first = <Key extends keyof RuleMeta>(key: Key): Pick<RuleMeta, Key> | undefined =>
    metas.find((meta) => meta?.[key] !== undefined) as Pick<RuleMeta, Key> | undefined;
  const pick = <Key extends "title" | "authority" | "validFrom" | "validTo" | "version">(key: Key) => {
    const meta = first(key);
    return meta === undefined ? {} : { [key]: meta[key] };
  };
  const joined = (key: "checked" | "notChecked" | "sources") => {
    const all = metas.flatMap((meta): readonly unknown[] => meta?.[key] ?? []);
    return all.length === 0 ? {} : { [key]: all };
  };
  const codes = Object.assign({}, ...metas.map((meta) => meta?.codes).reverse()) as NonNullable<RuleMeta["codes"]>;
  return {
    ...pick("title"),
    ...pick("authority"),
    ...pick("validFrom"),
    ...pick("validTo"),
    ...pick("version"),
    ...joined("checked"),
    ...joined("notChecked"),
    ...joined("sources"),
    ...(Object.keys(codes).length > 0 && { codes }),
  };
}
