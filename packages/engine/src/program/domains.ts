/** Each question's domain, cut at every constant that it is compared with (contracts section 3). */
import { constantsOf, fragmentsOf } from "../feel/entryTest.ts";
import type { Condition, EntryTest } from "../feel/entryTest.ts";
import { isDate } from "../feel/value.ts";
import { askedAs } from "./askedAs.ts";
import { sortedNumbers, sortedTexts } from "./cells.ts";
import type { Domain } from "./program.ts";
import type { Asked } from "./questions.ts";
import { textDomain } from "./textDomain.ts";

/** The domain of a question, given every test on it in all tables of all files. */
export function domainOf(question: Asked, tests: readonly EntryTest[]): Domain {
  const { content } = question.regel;
  const constants = tests.flatMap(constantsOf);
  if (content.kind === "geoVerwijzing") return { kind: "place", partly: constants.some((constant) => typeof constant === "string") };
  const asked = askedAs(content);
  if (asked === undefined || asked.gegevensType === "boolean") return { kind: "boolean" };
  if (asked.gegevensType === "list" && question.options.length > 0) {
    return { kind: asked.optieType === "meerdereAntwoorden" ? "multiple" : "options" };
  }
  if (asked.gegevensType === "number")
    return { kind: "number", constants: sortedNumbers(constants.filter((constant) => typeof constant === "number")) };
  if (asked.gegevensType === "date")
    return { kind: "date", constants: sortedTexts(constants.filter(isDate).map((constant) => constant.date)) };
  return textDomain(
    constants.filter((constant) => typeof constant === "string"),
    tests.flatMap((test) => fragmentsOf(test)),
    tests.flatMap((test) => fragmentsOf(test, "starts")),
    tests.flatMap((test) => fragmentsOf(test, "ends")),
  );
}

/**
 * The test on a place with booleans put into words: `true` hits ja and deels, `false` nee. Files declare places as boolean and compare
 * them with booleans, with strings, or with both.
 */
export function placeTest(test: EntryTest): EntryTest {
  switch (test.t) {
    case "literal":
      if (test.value === true)
        return {
          t: "or",
          tests: [
            { t: "literal", value: "ja" },
            { t: "literal", value: "deels" },
          ],
        };
      return test.value === false ? { t: "literal", value: "nee" } : test;
    case "or":
      return { t: "or", tests: test.tests.map(placeTest) };
    case "not":
      return { t: "not", test: placeTest(test.test) };
    case "condition":
      return { t: "condition", condition: placeCondition(test.condition) };
    default:
      return test;
  }
}

const inPart: Condition = { t: "in", tests: [placeTest({ t: "literal", value: true })] };

function placeCondition(condition: Condition): Condition {
  switch (condition.t) {
    case "truth":
      return inPart;
    case "compare": {
      if (typeof condition.value !== "boolean" || (condition.op !== "=" && condition.op !== "!=")) return condition;
      return condition.value === (condition.op === "=") ? inPart : { t: "not", c: inPart };
    }
    case "in":
      return { t: "in", tests: condition.tests.map(placeTest) };
    case "not":
      return { t: "not", c: placeCondition(condition.c) };
    case "and":
    case "or":
      return { t: condition.t, c: condition.c.map(placeCondition) };
    case "if": {
      const [test, then, otherwise] = [condition.test, condition.then, condition.else].map(placeCondition);
      return { t: "if", test: test!, then: then!, else: otherwise! };
    }
    default:
      return condition;
  }
}
