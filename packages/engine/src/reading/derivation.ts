/** The rows that made an outcome: from the top decision down to the questions, each with the legal sources that its author gave. */
import { withDiagrams } from "../check/diagrams.ts";
import type { DecisionDiagrams } from "../diagram/decisions.ts";
import type { NodeRef } from "../diagram/diagram.ts";
import { yes } from "../diagram/workspace.ts";
import type { LegalSource, RuleMeta } from "../model/meta.ts";
import type { RuleFile } from "../model/ruleFile.ts";
import type { CompiledDecision, Program } from "../program/program.ts";
import { readAnswers } from "../session/answers.ts";
import type { Given } from "../session/answers.ts";
import type { Check } from "../session/check.ts";
import { candidates, possibilities } from "../session/possible.ts";
import type { Match } from "../session/possible.ts";
import { preparedOf } from "../session/prepared.ts";
import { standingsOf } from "../session/standing.ts";
import type { Answers } from "../session/step.ts";

/** A row that has a part in the outcome. */
export interface DecidingRow {
  /** Whether it hits and counts whatever is answered further; else it is one of several that may. */
  readonly certain: boolean;
  /** Index into the files of the program. */
  readonly file: number;
  readonly decision: string;
  readonly decisionId: string;
  /** From 1, as tables number their rows. */
  readonly row: number;
  readonly rowId?: string;
  /** The element of the row in its file. */
  readonly origin?: number;
  /** The output as written. */
  readonly output: string;
  readonly sources: readonly LegalSource[];
}

/** Nodes for telling which rows hit; real files need a few thousand. */
const explanationBudget = 300_000;

/** What `decidingRows` takes beside the program: model and meta of each of its files, in its order. */
export interface DerivationSource {
  readonly model: RuleFile;
  readonly meta?: RuleMeta;
}

/**
 * For each top decision of `program` the rows that bring about its outcome under the answers that count in `check`: those of the top that hit and
 * count, then those of the decisions that they test, down to the questions, each once. Where the outcome is sure and its row is not, since what is
 * still open only says which of several rows with that output it is, those rows are given as not certain.
 */
export function decidingRows(
  program: Program,
  check: Check,
  sources: readonly DerivationSource[],
  answers: Answers,
): readonly (readonly DecidingRow[])[] {
  const prepared = preparedOf(check);
  const { counted } = standingsOf(check, prepared, readAnswers(check, prepared, answers).given);
  const exact = withDiagrams(program, explanationBudget, (diagrams) => follow(exactMatches(program, diagrams, counted)));
  if (exact !== undefined) return exact.result;
  const all = program.decisions.map((_, index) => index);
  const possible = possibilities({ ...check, decisions: program.decisions }, all, counted, false);
  return follow((index) => possible.of(index).rows);

  function follow(matchesOf: (decision: number) => readonly Match[]): readonly (readonly DecidingRow[])[] {
    return program.tops.map(({ decision: top }) => {
      const found: DecidingRow[] = [];
      const entered = new Set([top]);
      for (const index of entered) {
        const decision = program.decisions[index]!;
        if (decision.alias?.t === "decision") entered.add(decision.alias.i);
        for (const { row, certain } of countingRows(decision, matchesOf(index), index === top)) {
          found.push(describeRow(program, sources, index, row, certain));
          for (const { source, tests, rows } of certain ? decision.columns : []) {
            if (source.t === "decision" && !tests[rows[row]!]!.any) entered.add(source.i);
          }
        }
      }
      return found;
    });
  }
}

/** What each row does under the answers that count: exactly, from the diagram of when it hits (and, where one row is picked, is the one). */
function exactMatches(program: Program, diagrams: DecisionDiagrams, counted: readonly Given[]): (decision: number) => readonly Match[] {
  const { workspace, levels } = diagrams;
  const cells = levels.map(({ question, option = 0 }) => counted[question]?.[option] ?? -1);
  const matchOf = (root: NodeRef): Match => {
    const leaves = new Set<NodeRef>();
    const seen = new Set([root]);
    for (const ref of seen) {
      if (ref < 0) leaves.add(ref);
      else {
        const cell = cells[workspace.levelOf(ref)]!;
        for (let at = 0; at < workspace.sizes[workspace.levelOf(ref)]!; at++)
          if (cell < 0 || cell === at) seen.add(workspace.child(ref, at));
      }
    }
    return leaves.size > 1 ? "open" : leaves.has(yes) ? "hit" : "miss";
  };
  return (index) => {
    const { outputs, alias, absent } = program.decisions[index]!;
    return alias || absent ? [] : outputs.map((_, row) => matchOf(diagrams.hits(index, row)));
  };
}

interface CountingRow {
  readonly row: number;
  readonly certain: boolean;
}

/** The rows that have a part in the value: all that hit where it is a set or a list, else the one that decides, or those that may. */
function countingRows(decision: CompiledDecision, matches: readonly Match[], isTop: boolean): readonly CountingRow[] {
  const picks = decision.hitPolicy === "FIRST" || decision.hitPolicy === "PRIORITY";
  const isSet = decision.list === true || decision.aggregation !== undefined || (isTop && !picks);
  const hits = matches.flatMap((match, row) => (match === "hit" ? [row] : []));
  const left = isSet
    ? matches.flatMap((match, row) => (match === "miss" ? [] : [row]))
    : candidates(decision, matches).filter((row) => row >= 0);
  const sure = isSet ? hits : left.length === 1 ? hits.filter((row) => row === left[0]) : [];
  if (sure.length > 0) return sure.map((row) => ({ row, certain: true }));
  // Only where all that may decide say the same is the value known.
  return new Set(left.map((row) => decision.outputs[row])).size === 1 ? left.map((row) => ({ row, certain: false })) : [];
}

function describeRow(program: Program, sources: readonly DerivationSource[], index: number, row: number, certain: boolean): DecidingRow {
  const { file, decision } = program.origins[index]!;
  const { logic } = decision;
  const written = logic.kind === "table" ? logic.rows[row] : undefined;
  const output =
    logic.kind === "table" ? (written?.outputs ?? []).map(({ text }) => text).join(", ") : logic.kind === "expression" ? logic.text : "";
  return {
    certain,
    file,
    decision: decision.name,
    decisionId: decision.id,
    row: row + 1,
    ...(written?.id !== undefined && { rowId: written.id }),
    ...(written?.origin !== undefined && { origin: written.origin }),
    output,
    sources: sourcesOf(sources[file]!, decision.authorities ?? [], written?.outputs.map(({ text }) => text) ?? []),
  };
}

const jci = /jci1(?:\.\d+)?:[^\s"]+/g;

/** The sources of a row: what its outputs name, what its decision's authorities are, and what stands with the code that it gives. */
function sourcesOf({ model, meta }: DerivationSource, authorities: readonly string[], outputs: readonly string[]): readonly LegalSource[] {
  const named = outputs.flatMap((text) => text.match(jci) ?? []).map((reference): LegalSource => ({ label: reference, jci: reference }));
  const known = (model.knowledgeSources ?? []).filter(({ id }) => authorities.includes(id));
  const codes = outputs.flatMap((text) => {
    const code = text.trim().replace(/^"(.*)"$/, "$1");
    return meta?.codes && Object.hasOwn(meta.codes, code) ? (meta.codes[code]!.sources ?? []) : [];
  });
  return [
    ...named,
    ...known.map(({ name, locationURI }): LegalSource => ({ label: name, ...(locationURI !== undefined && { url: locationURI }) })),
    ...codes,
  ];
}
