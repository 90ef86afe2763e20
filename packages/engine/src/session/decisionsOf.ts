/** Which decisions an activity rests on. */
import type { Check, CheckActivity } from "./check.ts";

/** Indexes of the decisions of these activities and of all that they need, ascending: each after what it needs. */
export function decisionsOf(check: Check, accepts: (activity: CheckActivity) => boolean): readonly number[] {
  return decisionsUnder(check, check.activities.filter(accepts), false);
}

/** As `decisionsOf`; for a `form`, no further than the answers that outcomes settle: the outcomes are not the form's to ask about. */
export function decisionsUnder(check: Check, tops: readonly { readonly decision?: number }[], form: boolean): readonly number[] {
  const found = new Set(tops.map(({ decision }) => decision!));
  for (const at of found) {
    const { alias, columns, reused } = check.decisions[at]!;
    if (form && reused) continue;
    for (const source of [alias, ...columns.map((column) => column.source)]) if (source?.t === "decision") found.add(source.i);
  }
  return [...found].sort((one, other) => one - other);
}
