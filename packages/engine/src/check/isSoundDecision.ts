/** Whether a decision of a check fits what it refers to: the part of soundness that only checks without diagrams need. */
import type { Check, ChoiceTest, CompiledDecision, Source } from "../session/check.ts";
import { domainSize } from "../diagram/order.ts";

/** Whether the indexes of the decision at `at` are in range, and what it needs stands before it. */
export function isSoundDecision({ questions, decisions }: Check, at: number): boolean {
  const { columns, outputs, values, ranks, alias, reused }: CompiledDecision = decisions[at]!;
  const fits = (index: number, limit: number): boolean => index >= 0 && index < limit;
  /** How many cells or values a source has, and how many things a choice on it can name; undefined where it is out of range. */
  const sizeOf = (source: Source): readonly [cells: number, named: number] | undefined => {
    if (source.t === "value") return [1, 0];
    if (source.t === "decision") {
      const size = fits(source.i, at) ? decisions[source.i]!.values.length : undefined;
      return size === undefined ? undefined : [size, size];
    }
    const question = questions[source.i];
    return question && [domainSize(question.domain, question.options?.length ?? 0), question.options?.length ?? 0];
  };
  const isChoice = (test: ChoiceTest, named: number): boolean =>
    test.t === "any"
      ? test.options.every((option) => fits(option, named))
      : test.t === "not"
        ? isChoice(test.c, named)
        : test.c.every((one) => isChoice(one, named));
  const taken = alias && sizeOf(alias);
  return (
    values[0] === null &&
    outputs.every((output) => fits(output, values.length)) &&
    (!reused || values.length === 3) &&
    (ranks === undefined || ranks.length === outputs.length) &&
    (!alias ||
      (alias.t === "value" ? values.length <= 2 : taken !== undefined && values.length === taken[0] + (alias.t === "question" ? 1 : 0))) &&
    columns.every(({ source, tests, rows }) => {
      const size = sizeOf(source);
      return (
        size !== undefined &&
        rows.length === outputs.length &&
        rows.every((test) => fits(test, tests.length)) &&
        // An entry that could not be read has no cells: it never hits.
        tests.every(
          ({ truth, choice }) =>
            (truth === undefined || truth.length === 0 || truth.length === size[0]) && (choice === undefined || isChoice(choice, size[1])),
        )
      );
    })
  );
}
