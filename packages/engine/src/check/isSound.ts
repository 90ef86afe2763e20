/** Whether the parts of a check fit each other: every index points at something, every size is that of what it counts. */
import { domainSize } from "../diagram/order.ts";
import type { Check, CheckActivity } from "../session/check.ts";
import { highestLeaf } from "./readDiagram.ts";

/** More question bits over all nodes than this would take a browser's memory. */
const maxBits = 2 ** 31;

/** Whether a check can be run, its decisions apart: what is asked of a check whose fields have the right shapes. */
export function isSound(check: Check): boolean {
  const { questions, levels, diagram, activities, decisions, explanations, reused = [] } = check;
  const seen = new Set<string>();
  const isNew = (key: string): boolean => seen.size < seen.add(key).size;
  const below = (limit: number) => (index: number) => index >= 0 && index < limit;
  const orNone = (limit: number) => (index: number) => index === -1 || below(limit)(index);
  const leafOf = highestLeaf(diagram);

  const isActivity = ({ typering, codes, measures, outcomes, root, rows, explanationOf, decision, byValue }: CheckActivity): boolean => {
    const things = typering === "maatregelen" ? measures.length : codes.length;
    const decided = decision === undefined ? undefined : decisions[decision];
    return (
      outcomes.every((outcome) => outcome.every(below(things))) &&
      (root === undefined || leafOf(root) < outcomes.length) &&
      rows.every((row) => below(codes.length)(row.code) && orNone(explanations.length)(row.explanation) && leafOf(row.hits) <= 1) &&
      explanationOf.length === codes.length &&
      explanationOf.every(orNone(explanations.length)) &&
      (decision === undefined || decided !== undefined) &&
      (byValue === undefined || (byValue.length === decided?.values.length && byValue.every(orNone(things)))) &&
      (typering === "indieningsvereisten" ? decided !== undefined : root !== undefined || byValue !== undefined)
    );
  };

  const isQuestion = ({ id, domain, options }: Check["questions"][number]): boolean =>
    isNew(`id ${id}`) && (options !== undefined || (domain.kind !== "options" && domain.kind !== "multiple"));

  return (
    questions.every(isQuestion) &&
    levels.length === diagram.sizes.length &&
    diagram.level.length * questions.length < maxBits &&
    levels.every(({ question, option }, level) => {
      const asked = questions[question];
      return (
        asked !== undefined &&
        (asked.domain.kind === "multiple" ? below(asked.options!.length)(option ?? -1) : option === undefined) &&
        diagram.sizes[level] === domainSize(asked.domain, asked.options?.length ?? 0) &&
        isNew(`level ${question} ${option}`)
      );
    }) &&
    activities.every(isActivity) &&
    reused.every(({ decision, root }) => decisions[decision]?.reused === true && (root === undefined || leafOf(root) <= 2))
  );
}
