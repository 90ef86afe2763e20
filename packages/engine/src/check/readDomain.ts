/** Reads the domain of a question in a check file. */
import type { Domain, TextSearch } from "../session/check.ts";
import { demandThat, finite, list, maybe, object, only, tagged, text, whole } from "./reading.ts";
import type { Read } from "./reading.ts";

/** Constants that cut a domain: in order, each once, so that a search finds its cell. */
const ascending =
  <T extends number | string>(read: Read<T>): Read<T[]> =>
  (given, depth) => {
    const all = list(read)(given, depth);
    demandThat(all.every((one, at) => at === 0 || all[at - 1]! < one));
    return all;
  };

type Kind<K> = Extract<Domain, { readonly kind: K }>;

/** The domain of a question. */
export const domain = tagged<Domain>("kind", {
  boolean: object<Kind<"boolean">>({ kind: only("boolean") }),
  options: object<Kind<"options">>({ kind: only("options") }),
  multiple: object<Kind<"multiple">>({ kind: only("multiple") }),
  number: object<Kind<"number">>({ kind: only("number"), constants: ascending(finite) }),
  date: object<Kind<"date">>({ kind: only("date"), constants: ascending(text) }),
  text: object<Kind<"text">>({
    kind: only("text"),
    constants: list(text),
    search: maybe(object<TextSearch>({ from: whole, parts: list(text), starts: maybe(list(text)), ends: maybe(list(text)) })),
  }),
  place: object<Kind<"place">>({ kind: only("place"), partly: only<boolean>(true, false) }),
});
