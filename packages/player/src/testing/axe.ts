/** axe with every WCAG 2.0 to 2.2 A and AA tag, best practice, and the target size that is off by default. */
import axe from "axe-core";

/** One line for each violation, so that a failing test says what and where; `[]` is what we hold ourselves to. */
export async function violations(node: Element, without: readonly string[] = []): Promise<readonly string[]> {
  const off = Object.fromEntries(without.map((rule) => [rule, { enabled: false }]));
  const { violations: found } = await axe.run(node, {
    runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    rules: { "target-size": { enabled: true }, ...off },
  });
  return found.flatMap((rule) => rule.nodes.map((each) => `${rule.id}: ${each.html}`));
}
