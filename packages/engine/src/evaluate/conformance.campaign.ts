/**
 * Every suite of the conformance kit, by `npm run campaign -- conformance`; writes the score to docs/conformance.md. The kit is the selection beside the
 * repository, or, with `VRAGENBOOM_TCK`, any folder with the kit's `compliance-level-2` and `compliance-level-3` in it.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { kitPart, suitesOf } from "../testing/conformanceKit.ts";
import { printScore, scoreOf, scorePage, withPart } from "../testing/conformancePage.ts";
import { failureReasons } from "../testing/conformanceReasons.ts";

const path = fileURLToPath(new URL("../../../../docs/conformance.md", import.meta.url));

it("every case of the kit passes, or says why not", () => {
  const scores = [2, 3].flatMap((level) => suitesOf(level as 2 | 3)).map(scoreOf);
  if (scores.length === 0) return;
  const text = scorePage(scores, failureReasons);
  printScore(text);
  writeFileSync(path, withPart(readFileSync(path, "utf8"), kitPart, text));
  const unexplained = scores.flatMap(({ suite, failures }) =>
    failures.map(({ id }) => `${suite.name} ${id}`).filter((name) => !failureReasons.has(name)),
  );
  if (kitPart === "selection") expect(unexplained).toEqual([]);
});
