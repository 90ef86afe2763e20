/** Entry tests on sets: the options chosen, or the values of a list. Gives the condition under which the test hits. */
import { matches, truthOf } from "../feel/entryTest.ts";
import type { Condition, EntryTest } from "../feel/entryTest.ts";
import type { Value } from "../feel/value.ts";
import type { ChoiceTest } from "./program.ts";

const never: ChoiceTest = { t: "or", c: [] };
const always: ChoiceTest = { t: "and", c: [] };

/** The set that is tested: its possible elements, and whether the empty set stands for null (a list of no hits does, no chosen option does not). */
export interface ElementSet {
  readonly elements: readonly Value[];
  readonly emptyIsNull: boolean;
}

/** When an entry hits a set. A literal hits if it is chosen, `contains` tests each chosen element (contracts section 3). */
export function choiceTest(test: EntryTest, set: ElementSet): ChoiceTest {
  switch (test.t) {
    case "any":
      return always;
    case "answered":
      return present(set);
    case "literal":
      return test.value === null ? not(present(set)) : chosen(set, (element) => matches(test, element));
    case "or":
      return { t: "or", c: test.tests.map((one) => choiceTest(one, set)) };
    case "not":
      return not(choiceTest(test.test, set));
    case "condition":
      return conditionIs(test.condition, true, set);
    default:
      return never;
  }
}

/** When a condition is the given truth value; neither where it is null. */
function conditionIs(condition: Condition, wanted: boolean, set: ElementSet): ChoiceTest {
  switch (condition.t) {
    case "constant":
      return condition.value === wanted ? always : never;
    case "compare":
      if (condition.op !== "=" && condition.op !== "!=") return never;
      return negateIf((condition.op === "=") !== wanted, choiceTest({ t: "literal", value: condition.value }, set));
    case "truth":
      return negateIf(!wanted, choiceTest({ t: "literal", value: true }, set));
    case "in":
      return negateIf(!wanted, choiceTest({ t: "or", tests: condition.tests }, set));
    case "contains":
    case "starts":
    case "ends":
    case "member": {
      const hits = chosen(set, (element) => truthOf(condition, condition.t === "member" ? [element] : element) === true);
      return wanted ? hits : { t: "and", c: [present(set), not(hits)] };
    }
    case "not":
      return conditionIs(condition.c, !wanted, set);
    case "and":
    case "or":
      return { t: (condition.t === "or") === wanted ? "or" : "and", c: condition.c.map((one) => conditionIs(one, wanted, set)) };
    case "if": {
      const holds = conditionIs(condition.test, true, set);
      const then = conditionIs(condition.then, wanted, set);
      return {
        t: "or",
        c: [
          { t: "and", c: [holds, then] },
          { t: "and", c: [not(holds), conditionIs(condition.else, wanted, set)] },
        ],
      };
    }
  }
}

function chosen(set: ElementSet, accepts: (element: Value) => boolean): ChoiceTest {
  return { t: "any", options: set.elements.flatMap((element, i) => (accepts(element) ? [i] : [])) };
}

function present(set: ElementSet): ChoiceTest {
  return set.emptyIsNull ? chosen(set, () => true) : always;
}

function not(c: ChoiceTest): ChoiceTest {
  return c.t === "not" ? c.c : { t: "not", c };
}

function negateIf(negate: boolean, test: ChoiceTest): ChoiceTest {
  return negate ? not(test) : test;
}

/** Whether a test holds for a set given as a predicate on its elements. */
export function choiceHolds(test: ChoiceTest, has: (element: number) => boolean): boolean {
  switch (test.t) {
    case "any":
      return test.options.some(has);
    case "not":
      return !choiceHolds(test.c, has);
    case "or":
      return test.c.some((one) => choiceHolds(one, has));
    case "and":
      return test.c.every((one) => choiceHolds(one, has));
  }
}
