/** The rows that made an outcome, beside direct evaluation of random programs. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cellAnswers } from "../analysis/cellAnswers.ts";
import { compileCheck } from "../check/compileCheck.ts";
import { evaluateAll } from "../evaluate/evaluate.ts";
import { compileProgram } from "../program/compileProgram.ts";
import type { Answer } from "../session/step.ts";
import { drawFrom, randomCells, randomRuleFile } from "../testing/random.ts";
import { ruleFile } from "../testing/ruleFiles.ts";
import { decidingRows } from "./derivation.ts";

describe("decidingRows", () => {
  it("are rows that hit, in random programs", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2 ** 31 - 1 }), (seed) => {
        const draw = drawFrom(seed);
        const files = [{ file: "file.xml", model: randomRuleFile(draw, 6) }];
        const program = compileProgram(files).value;
        const check = compileCheck(files).value;
        fc.pre(program !== undefined && check !== undefined);
        const cells = randomCells(program!, draw);
        const answers: { [id: string]: Answer } = {};
        program!.questions.forEach((question, at) => {
          const cell = cells[at]!;
          const answer = typeof cell === "number" ? cellAnswers(question)[cell] : question.options.filter((_, option) => cell[option]);
          fc.pre(answer !== undefined);
          answers[question.id] = answer!;
        });
        const evaluated = evaluateAll(program!.decisions, cells);
        for (const { certain, decisionId, row } of decidingRows(program!, check!, files, answers).flat()) {
          const index = program!.origins.findIndex(({ decision }) => decision.id === decisionId);
          if (certain) expect(evaluated[index]!.hits).toContain(row - 1);
        }
      }),
      { numRuns: 200 },
    );
  });

  it("go down to the decisions that a row tests, with the sources of each", () => {
    const model = ruleFile({
      questions: [{ id: "monument" }],
      tables: [
        { name: "soort", inputs: ["monument"], rows: [["true", '"monument"'], ["false", '"gewoon"']] }, // prettier-ignore
        { name: "uitkomst", inputs: ["soort"], rows: [['"monument"', '"Vergunningplicht"'], ['"gewoon"', '"Toestemmingsvrij"']] }, // prettier-ignore
      ],
    });
    const meta = { codes: { Vergunningplicht: { sources: [{ label: "Omgevingsplan, artikel 5.4" }] } } };
    const files = [{ file: "file.xml", model, meta }];
    const rows = decidingRows(compileProgram(files).value!, compileCheck(files).value!, files, { monument: true });
    expect(rows).toEqual([
      [
        { certain: true, file: 0, decision: "uitkomst", decisionId: "d-uitkomst", row: 1, output: '"Vergunningplicht"', sources: meta.codes.Vergunningplicht.sources },
        { certain: true, file: 0, decision: "soort", decisionId: "d-soort", row: 1, output: '"monument"', sources: [] },
      ],
    ]); // prettier-ignore
  });
});
