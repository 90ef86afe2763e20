/** Scenarios of an author against the rules: which pass, what they touch, which mistakes in the rules they would catch. */
import { coverageOf } from "./coverage.ts";
import type { Coverage } from "./coverage.ts";
import { huntOf } from "./hunt.ts";
import { mutantFigures } from "./mutantFigures.ts";
import type { MutantFigures } from "./mutantFigures.ts";
import { playScenario } from "./play.ts";
import type { Played } from "./play.ts";
import type { Scenario } from "./scenarioFile.ts";
import { touchedBy } from "./study.ts";
import type { Study } from "./study.ts";

export interface TestedScenarios {
  /** In the order given. */
  readonly scenarios: readonly (Played & { readonly scenario: Scenario })[];
  readonly passed: number;
  readonly failed: number;
  /** Of those that pass. Undefined where the rules do not fit the budget. */
  readonly coverage?: Coverage;
  /** Only where asked for, and where the rules fit the budget. */
  readonly mutants?: MutantFigures;
}

/** Plays scenarios and measures those that pass. */
export function testScenarios(study: Study, scenarios: readonly Scenario[], mutate: boolean): TestedScenarios {
  const played = scenarios.map((scenario) => ({ ...playScenario(study.check, scenario), scenario }));
  const passing = played.filter(({ misfits }) => misfits.length === 0).map(({ scenario }) => scenario.answers);
  const { drawn } = study;
  const hunt = mutate ? huntOf(study) : undefined;
  return {
    scenarios: played,
    passed: passing.length,
    failed: played.length - passing.length,
    ...(drawn && {
      coverage: coverageOf(
        study,
        drawn,
        passing.map((answers) => touchedBy(study, drawn, answers)),
      ),
    }),
    ...(hunt && { mutants: mutantFigures(study, hunt, passing) }),
  };
}
