/** Commands on what the standard has no place for: the everyday title, units, actions, authority. */
import type { RuleMeta } from "@vragenboom/engine";
import type { Command } from "../store/command.ts";

/** Puts the content of a `*.meta.json` beside the rules, in the place of what was there. */
export const setMeta: Command<{ meta: RuleMeta }> = {
  name: "meta.set",
  check: () => null,
  recipe(draft, { meta }) {
    draft.meta = meta;
  },
  place: () => ({ kind: "meta" }),
};
