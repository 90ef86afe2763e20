/**
 * Answers that another file's outcome settles (contracts section 4): which file that is, and what its outcome answers. The choice of what counts
 * as "ja" is `answerOfCode` and nowhere else; its reasons are in docs/decisions/0006.
 */
import type { EntryTest } from "../feel/entryTest.ts";
import type { Value } from "../feel/value.ts";
import type { Decision } from "../model/decision.ts";
import type { RuleFile } from "../model/ruleFile.ts";
import type { UitvoeringsregelContent } from "../model/uitvoeringsregel.ts";
import type { ChoiceTest, ColumnTest, CompiledDecision } from "./program.ts";

/** Codes after which nothing has to be done; `"no hit"` is what two exporters write where no path applies. */
const freeCodes: ReadonlySet<string> = new Set(["Toestemmingsvrij", "NietVanToepassing", "no hit"]);

/**
 * What a value of another file's top decision answers: `true` (ja), `false` (nee), or undefined where it answers nothing.
 *
 * A boolean and the words ja and nee are themselves. A code asks something of the initiator, and so is ja, unless it is known not to:
 * `NeemContactOpMet` and a code that we do not know may still ask something, and a nee that is wrong does more harm than a ja that is wrong.
 */
export function answerOfCode(value: Value): boolean | undefined {
  if (typeof value === "boolean") return value;
  if (typeof value === "object" && value !== null && "record" in value) return answerOfCode(Object.values(value.record)[0] ?? null);
  if (typeof value !== "string" || value === "") return undefined;
  return asBoolean(value) ?? !freeCodes.has(value);
}

const asBoolean = (word: string): boolean | undefined => (word === "ja" ? true : word === "nee" ? false : undefined);

type ReusedKind = "uitkomstHerbruikbareBeslissing" | "herbruikbareBeslissing";

/** Whether a content is answered by the outcome of another file, if that is there. */
export function isReusedKind(content: UitvoeringsregelContent): content is Extract<UitvoeringsregelContent, { readonly kind: ReusedKind }> {
  return content.kind === "uitkomstHerbruikbareBeslissing" || content.kind === "herbruikbareBeslissing";
}

/** A top decision of another file that settles an answer. */
export interface Settling {
  readonly file: number;
  /** Index in that file. */
  readonly decision: number;
}

/** The top decisions of the files but the one at `from` that settle this content; none where it is of another kind or no file is there. */
export function settledBy(
  content: UitvoeringsregelContent,
  files: readonly { readonly model: RuleFile }[],
  from: number,
): readonly Settling[] {
  if (!isReusedKind(content)) return [];
  const urn = bare(content.urn);
  const name = content.naam?.trim() ?? "";
  return files.flatMap(({ model }, file) => {
    if (file === from || model.typering !== "conclusie") return [];
    return topsOf(model).flatMap((decision): readonly Settling[] => {
      const top = model.decisions[decision]!;
      const fits =
        urn === "" ? name !== "" && [model.name.trim(), top.name.trim()].includes(name) : bare(top.functioneleStructuurRef) === urn;
      return fits ? [{ file, decision }] : [];
    });
  });
}

/** The activity that a reference names: what stands behind the typering, or the urn itself. */
function bare(reference: string | undefined): string {
  const text = (reference ?? "").trim().replace(/^#/, "");
  return text.slice(text.lastIndexOf("/") + 1).replace(/^Conclusie(?=.)/, "");
}

/** The top decisions: those with a structure reference; else those that nothing requires. */
export function topsOf(model: RuleFile, needs?: readonly (readonly number[])[]): readonly number[] {
  const all = model.decisions.map((_, i) => i);
  const marked = all.filter((i) => model.decisions[i]!.functioneleStructuurRef !== undefined);
  if (marked.length > 0) return marked;
  const required = new Set<string | number>(needs?.flat() ?? model.decisions.flatMap(({ requires }) => requires.map(({ id }) => id)));
  return all.filter((i) => !required.has(needs ? i : model.decisions[i]!.id));
}

/** The test with the words ja and nee as the booleans that they stand for. */
export function yesNoTest(test: EntryTest): EntryTest {
  switch (test.t) {
    case "literal": {
      const said = typeof test.value === "string" ? asBoolean(test.value) : undefined;
      return said === undefined ? test : { t: "literal", value: said };
    }
    case "or":
      return { t: "or", tests: test.tests.map(yesNoTest) };
    case "not":
      return { t: "not", test: yesNoTest(test.test) };
    default:
      return test;
  }
}

/** A top decision as a list of all its outputs that hit, as its outcome has them: inner ANY and UNIQUE tables have but the first. */
export function asOutcome(top: CompiledDecision): CompiledDecision {
  const { hitPolicy, alias, absent, list } = top;
  return (hitPolicy === "ANY" || hitPolicy === "UNIQUE") && !alias && !absent && !list ? { ...top, hitPolicy: "COLLECT", list: true } : top;
}

/**
 * The decision that turns outcomes into one answer: ja where any of them asks something, else nee where any of them says that nothing is
 * needed, else null. `outcomes` are decisions of the program with their positions.
 */
export function answerDecision(
  name: string,
  outcomes: readonly { readonly position: number; readonly compiled: CompiledDecision }[],
): CompiledDecision {
  const answers = [true, false];
  const any: ColumnTest = { any: true };
  return {
    name,
    hitPolicy: "FIRST",
    columns: outcomes.map(({ position, compiled }, own) => ({
      source: { t: "decision", i: position },
      tests: [any, ...answers.map((answer) => gives(compiled, answer))],
      rows: answers.flatMap((_, answer) => outcomes.map((_, column) => (column === own ? answer + 1 : 0))),
    })),
    outputs: answers.flatMap((_, answer) => outcomes.map(() => answer + 1)),
    values: [null, ...answers],
    reused: true,
  };
}

function gives({ values, list }: CompiledDecision, answer: boolean): ColumnTest {
  const hits = values.map((value) => answerOfCode(value) === answer);
  if (!list) return { truth: hits.map((hit) => (hit ? 1 : 0)) };
  const choice: ChoiceTest = { t: "any", options: hits.flatMap((hit, index) => (hit ? [index] : [])) };
  return { choice };
}

/** An answer that outcomes settle, as cells refer to it. */
export interface OutcomeReference {
  readonly t: "outcome";
  /** The id of its uitvoeringsregel. */
  readonly name: string;
  readonly settled: readonly Settling[];
}

/** What reports call the decisions that are made here; there is no logic of an author's to look into. */
export function madeDecision(name: string): Decision {
  return { id: name, name, variable: name, requires: [], logic: { kind: "none" } };
}
