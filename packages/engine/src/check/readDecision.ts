/** Reads the decisions of a check file. Whether their indexes are in range is seen when the whole check is there. */
import type { Value } from "../feel/value.ts";
import type { ChoiceTest, ColumnTest, CompiledDecision, Source } from "../session/check.ts";
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
  reused: maybe(yes),
  typeRef: maybe(text),
});
