/** Commands on groups of questions. */
import type { Command } from "../store/command.ts";

/** Renames a regelgroep. */
export const setRegelgroepName: Command<{ id: string; name: string }> = {
  name: "regelgroep.setName",
  check(content, { id, name }) {
    if (!content.model.regelgroepen.some((group) => group.id === id)) return { code: "missing" };
    return name.trim() === "" ? { code: "empty" } : null;
  },
  recipe(draft, { id, name }) {
    const group = draft.model.regelgroepen.find((candidate) => candidate.id === id);
    if (group !== undefined) group.naam = name;
  },
  place: ({ id }) => ({ kind: "group", id }),
  group: ({ id }) => id,
};
