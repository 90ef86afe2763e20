/** Reads the decisions of a check file. Whether their indexes are in range is seen when the whole check is there. */
import type { Value } from "../feel/value.ts";
import type { ChoiceTest, ColumnTest, CompiledDecision, Domain, Source } from "../session/check.ts";
import { demandThat, finite, list, maybe, object, only, record, tagged, text, whole, yes } from "./reading.ts";
import type { Read } from "./reading.ts";

const value: Read<Value> = (given, depth) => {
  if (given === null || typeof given === "boolean" || typeof given === "string") return given;
  if (typeof given === "number") return finite(given, depth);
  if (Array.isArray(given)) return list(value)(given, depth);
  demandThat(typeof given === "object");
  return Object.hasOwn(given, "record")
    ? object<{ record: { readonly [name: string]: Value } }>({ record: record(value) })(given, depth)
    : object<{ date: string }>({ date: text })(given, depth);
};

type Of<Kind, T> = Extract<Kind, { readonly t: T }>;

const source = tagged<Source>("t", {
  question: object<Of<Source, "question">>({ t: only("question"), i: whole }),
  decision: object<Of<Source, "decision">>({ t: only("decision"), i: whole }),
  value: object<Of<Source, "value">>({ t: only("value"), v: value }),
});

type Several = Extract<ChoiceTest, { readonly t: "or" | "and" }>;

const choice: Read<ChoiceTest> = (given, depth) =>
  tagged<ChoiceTest>("t", {
    any: object<Of<ChoiceTest, "any">>({ t: only("any"), options: list(whole) }),
    not: object<Of<ChoiceTest, "not">>({ t: only("not"), c: choice }),
    or: object<Several>({ t: only("or"), c: list(choice) }),
    and: object<Several>({ t: only("and"), c: list(choice) }),
  })(given, depth);

/** One decision. */
export const decision = object<CompiledDecision>({
  name: text,
  hitPolicy: only("UNIQUE", "ANY", "FIRST", "PRIORITY", "COLLECT", "RULE ORDER", "OUTPUT ORDER"),
  aggregation: maybe(only("SUM", "MIN", "MAX", "COUNT")),
  list: maybe(yes),
  columns: list(
    object<CompiledDecision["columns"][number]>({
      source,
      tests: list(object<ColumnTest>({ any: maybe(yes), answered: maybe(yes), truth: maybe(list(only(0, 1))), choice: maybe(choice) })),
      rows: list(whole),
    }),
  ),
  outputs: list(whole),
  values: list(value),
  ranks: maybe(list(whole)),
  absent: maybe(yes),
  alias: maybe(source),
  typeRef: maybe(text),
});

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
  text: object<Kind<"text">>({ kind: only("text"), constants: list(text) }),
  place: object<Kind<"place">>({ kind: only("place"), partly: only<boolean>(true, false) }),
});
