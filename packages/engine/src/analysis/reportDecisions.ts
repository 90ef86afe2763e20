/** Findings on single decisions as diagnostics: contradictions, rows that never count and rows that say nothing of their own. */
import type { Faults } from "../program/fault.ts";
import { contradictionsOf } from "./contradictions.ts";
import { Examiner } from "./examiner.ts";
import { needlessRows } from "./needless.ts";
import { reportNotExamined, rowPlace } from "./report.ts";
import { isReported, unreachableRows } from "./rows.ts";
import { printed, shown } from "./shown.ts";
import { contradictionInTable } from "./singleTable.ts";
import type { Subject } from "./subject.ts";

/**
 * Reports decision by decision. `guards` is the subject whose rows are looked at: of a form its guards, else `subject` itself. The rows of a
 * form do their work by asking, so none of them is called needless. Of a decision over the budget a contradiction is told that its table alone
 * shows, marked `atLeast`, and that it was not examined.
 */
export function reportDecisions(subject: Subject, guards: Subject, budget: number, faults: Faults): void {
  const { program } = subject;
  const examiner = new Examiner(program, budget);
  const rowExaminer = guards === subject ? examiner : new Examiner(guards.program, budget);
  program.origins.forEach(({ decision: model }, index) => {
    if (model.logic.kind !== "table") return;
    const contradictions = examiner.examine((diagrams) => contradictionsOf(subject, diagrams, index));
    const unreachable = rowExaminer.examine((diagrams) => unreachableRows(guards, diagrams, index));
    const seen = contradictions === undefined ? contradictionInTable(subject, index) : undefined;
    const { found, more } = contradictions ?? { found: seen === undefined ? [] : [seen], more: 0 };
    found.forEach(({ outputs, rows, witness }, at) => {
      const isLast = at === found.length - 1;
      faults.add("outcome/contradiction", "warning", rowPlace(subject, index, rows[1]!), {
        decision: model.name,
        outputs: outputs.map((output) => printed(program.decisions[index]!.values[output]!)),
        rows: rows.map((row) => row + 1),
        isTop: program.tops.some((top) => top.decision === index),
        witness: shown(subject, witness),
        ...(isLast && more > 0 && { more }),
        ...(seen !== undefined && { atLeast: true }),
      });
    });
    for (const { row, coveredBy } of unreachable ?? []) {
      const facts = { decision: model.name, row: row + 1, coveredBy: coveredBy.map((other) => other + 1) };
      faults.add("table/unreachable-row", "warning", rowPlace(subject, index, row), facts);
    }
    let isExamined = contradictions !== undefined && unreachable !== undefined;
    if (isExamined && guards === subject) {
      const decision = program.decisions[index]!;
      const passed = new Set(unreachable!.map(({ row }) => row));
      decision.outputs.forEach((_, row) => isReported(subject, decision, row) && passed.add(row));
      const isContradictory = found.length > 0 && !program.tops.some((top) => top.decision === index);
      const needless = examiner.examine((diagrams) => needlessRows(subject, diagrams, index, model, { passed, isContradictory }));
      for (const { row, coveredBy, isCopy, witness } of needless ?? []) {
        const facts = {
          decision: model.name,
          row: row + 1,
          coveredBy: coveredBy.map((other) => other + 1),
          witness: shown(subject, witness),
        };
        faults.add(isCopy ? "table/duplicate-row" : "table/subsumed-row", "hint", rowPlace(subject, index, row), facts);
      }
      isExamined = needless !== undefined;
    }
    if (!isExamined) reportNotExamined(subject, index, "rows", faults);
  });
}
