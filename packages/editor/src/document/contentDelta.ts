/** What of a document changed since it was last sent to the worker: copying a large one whole at each keystroke would take a frame. */
import type { Content } from "./editorDocument.ts";

/** Parts of the model that are lists, in which a command changes few elements. */
const LISTS = ["uitvoeringsregels", "decisions", "regelgroepen", "inputData", "maatregelen"] as const;

type ListName = (typeof LISTS)[number];

/** The whole content, or what became another object in it. */
export type ContentDelta =
  | { readonly whole: Content }
  | {
      readonly meta: Content["meta"];
      /** The model without its lists. */
      readonly rest: Omit<Content["model"], ListName>;
      readonly lists: { readonly [Name in ListName]: readonly (readonly [place: number, element: unknown])[] };
    };

/** The change from one content to the next, found by identity: what commands leave alone stays the same object. */
export function deltaOf(before: Content | null, after: Content): ContentDelta {
  if (before === null || LISTS.some((name) => before.model[name].length !== after.model[name].length)) return { whole: after };
  const { uitvoeringsregels, decisions, regelgroepen, inputData, maatregelen, ...rest } = after.model;
  const changed = (name: ListName): readonly (readonly [number, unknown])[] =>
    after.model[name].flatMap((element, place) => (element === before.model[name][place] ? [] : [[place, element] as const]));
  return {
    meta: after.meta,
    rest,
    lists: {
      uitvoeringsregels: changed("uitvoeringsregels"),
      decisions: changed("decisions"),
      regelgroepen: changed("regelgroepen"),
      inputData: changed("inputData"),
      maatregelen: changed("maatregelen"),
    },
  };
}

/** The content after a change; the elements that it does not name are those of `before`. */
export function withDelta(before: Content | null, delta: ContentDelta): Content {
  if ("whole" in delta) return delta.whole;
  if (before === null) throw new Error("A change came before the document that it is about.");
  const list = <Name extends ListName>(name: Name): Content["model"][Name] => {
    const elements: unknown[] = [...before.model[name]];
    for (const [place, element] of delta.lists[name]) elements[place] = element;
    return elements as Content["model"][Name];
  };
  return {
    meta: delta.meta,
    model: {
      ...delta.rest,
      uitvoeringsregels: list("uitvoeringsregels"),
      decisions: list("decisions"),
      regelgroepen: list("regelgroepen"),
      inputData: list("inputData"),
      maatregelen: list("maatregelen"),
    },
  };
}
