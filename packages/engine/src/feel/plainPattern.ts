/** Patterns of `matches` that only look for a text: the ones a table entry may use, since they need no backtracking and their texts cut a domain. */
import type { Condition } from "./entryTest.ts";

const special = /[\\.*+?()[\]{}|^$]/;

/** The condition that a pattern is, `^abc$`, `^abc`, `abc$`, `abc` or `.*abc.*`; undefined for any other pattern. */
export function searchOf(pattern: string): Condition | undefined {
  const isStart = pattern.startsWith("^");
  const isEnd = pattern.endsWith("$") && !pattern.endsWith("\\$");
  let plain = pattern.slice(isStart ? 1 : 0, isEnd ? -1 : undefined);
  // Where nothing is anchored, `.*` says nothing: the pattern is looked for anywhere.
  if (!isStart && plain.startsWith(".*")) plain = plain.slice(2);
  if (!isEnd && /(?:^|[^\\])\.\*$/.test(plain)) plain = plain.slice(0, -2);
  const text = plain.replace(/\\([\\.*+?()[\]{}|^$])/g, "");
  if (special.test(text)) return undefined;
  const literal = plain.replace(/\\(.)/g, "$1");
  if (isStart && isEnd) {
    const isNull: Condition = { t: "compare", op: "=", value: null };
    return { t: "if", test: isNull, then: { t: "constant", value: null }, else: { t: "compare", op: "=", value: literal } };
  }
  return { t: isStart ? "starts" : isEnd ? "ends" : "contains", text: literal };
}
