/**
 * The check file as a zod schema: a second statement of what `readCheck` accepts, for tests that hold the two against each other. The
 * player does not carry it; see `check/readFile`.
 */
import { z } from "zod";
import { misfit } from "./checkMisfit.ts";
import type { Parts } from "./checkMisfit.ts";

const deepest = 400;
const refused = ["__proto__", "constructor", "prototype"];

const yes = z.literal(true).optional();
const text = z.string();
const whole = z.int32();

/** An object of these fields without a key that objects have a meaning for; other fields fall away. */
function fields<Shape extends z.core.$ZodShape>(shape: Shape) {
  return z
    .custom<object>(
      (value) =>
        typeof value === "object" && value !== null && !Array.isArray(value) && Object.keys(value).every((key) => !refused.includes(key)),
    )
    .pipe(z.object(shape));
}

const parsed = (value: string): URL | undefined => {
  try {
    return new URL(value);
  } catch {
    return undefined;
  }
};
/** As written, and not as a browser would mend it: no white space or control before or inside the scheme. */
const address = (...schemes: string[]) =>
  text.refine((value) => {
    const url = parsed(value);
    return url !== undefined && schemes.some((scheme) => url.protocol === scheme && value.toLowerCase().startsWith(scheme));
  });
const link = address("https:", "http:", "mailto:", "tel:");
const media = address("https:");

const inline: z.ZodType = z.lazy(() =>
  z.union([
    fields({ t: z.literal("text"), v: text }),
    fields({ t: z.literal("strong"), c: inlines }),
    fields({ t: z.literal("em"), c: inlines }),
    fields({ t: z.literal("code"), v: text }),
    fields({ t: z.literal("link"), href: link, c: inlines }),
    fields({ t: z.literal("image"), src: media, alt: text, title: text.optional() }),
    fields({ t: z.literal("video"), src: media, title: text }),
    fields({ t: z.literal("break") }),
  ]),
);
const inlines = z.array(inline);

const block: z.ZodType = z.lazy(() =>
  z.union([
    fields({ t: z.literal("p"), c: inlines }),
    fields({ t: z.literal("h"), level: z.int().min(1).max(6), c: inlines }),
    fields({ t: z.literal("list"), ordered: z.boolean(), start: whole.optional(), items: z.array(tree) }),
    fields({ t: z.literal("quote"), c: tree }),
    fields({ t: z.literal("code"), v: text }),
    fields({ t: z.literal("rule") }),
  ]),
);
const tree = z.array(block);

const value: z.ZodType = z.lazy(() =>
  z.union([
    z.null(),
    z.boolean(),
    z.number(),
    text,
    z.array(value),
    fields({ date: text }).and(z.custom((given) => typeof given === "object" && given !== null && !Object.hasOwn(given, "record"))),
    fields({ record: record(value) }),
  ]),
);

function record(content: z.ZodType) {
  return z
    .custom<object>(
      (given) =>
        typeof given === "object" && given !== null && !Array.isArray(given) && Object.keys(given).every((key) => !refused.includes(key)),
    )
    .pipe(z.record(text, content));
}

const source = z.union([
  fields({ t: z.literal("question"), i: whole }),
  fields({ t: z.literal("decision"), i: whole }),
  fields({ t: z.literal("value"), v: value }),
]);

const choice: z.ZodType = z.lazy(() =>
  z.union([
    fields({ t: z.literal("any"), options: z.array(whole) }),
    fields({ t: z.literal("not"), c: choice }),
    fields({ t: z.enum(["or", "and"]), c: z.array(choice) }),
  ]),
);

const decision = fields({
  name: text,
  hitPolicy: z.enum(["UNIQUE", "ANY", "FIRST", "PRIORITY", "COLLECT", "RULE ORDER", "OUTPUT ORDER"]),
  aggregation: z.enum(["SUM", "MIN", "MAX", "COUNT"]).optional(),
  list: yes,
  columns: z.array(
    fields({
      source,
      tests: z.array(
        fields({ any: yes, answered: yes, truth: z.array(z.union([z.literal(0), z.literal(1)])).optional(), choice: choice.optional() }),
      ),
      rows: z.array(whole),
    }),
  ),
  outputs: z.array(whole),
  values: z.array(value),
  ranks: z.array(whole).optional(),
  absent: yes,
  alias: source.optional(),
  reused: yes,
  typeRef: text.optional(),
});

const rising = <T extends number | string>(content: z.ZodType<T>) =>
  z.array(content).refine((all) => all.every((one, at) => at === 0 || all[at - 1]! < one));

const domain = z.union([
  fields({ kind: z.enum(["boolean", "options", "multiple"]) }),
  fields({ kind: z.literal("number"), constants: rising(z.number()) }),
  fields({ kind: z.literal("date"), constants: rising(text) }),
  fields({
    kind: z.literal("text"),
    constants: z.array(text),
    search: fields({ from: whole, parts: z.array(text), starts: z.array(text).optional(), ends: z.array(text).optional() }).optional(),
  }),
  fields({ kind: z.literal("place"), partly: z.boolean() }),
]);

/** An address that is no site's falls away when it is read; it is no reason to refuse the file. */
const sources = z.array(fields({ label: text, url: text.optional(), jci: text.optional() }));

const question = fields({
  id: text,
  kind: z.enum(["question", "choice", "location", "attachment"]),
  text,
  english: text.optional(),
  answerType: z.enum(["boolean", "list", "number", "string", "date"]),
  multiple: yes,
  multiline: yes,
  options: z.array(fields({ text, help: tree.optional(), longHelp: tree.optional() })).optional(),
  help: tree.optional(),
  longHelp: tree.optional(),
  important: yes,
  group: text.optional(),
  herbruikbaarId: text.optional(),
  aliases: z.array(text).optional(),
  location: text.optional(),
  confidential: yes,
  unit: text.optional(),
  min: z.number().optional(),
  max: z.number().optional(),
  unknown: fields({ help: text }).optional(),
  sources: sources.optional(),
  domain,
});

const activity = fields({
  name: text,
  typering: z.enum(["conclusie", "indieningsvereisten", "maatregelen"]),
  toestemming: text.optional(),
  file: text,
  functioneleStructuurRef: text.optional(),
  codes: z.array(text),
  measures: z.array(
    fields({
      voorschrift: text,
      id: text,
      text: text.optional(),
      help: tree.optional(),
      frequency: text.optional(),
      themes: z.array(text).optional(),
      number: text.optional(),
      order: text.optional(),
      mark: text.optional(),
      explanation: text.optional(),
    }),
  ),
  outcomes: z.array(z.array(whole)),
  root: whole.optional(),
  rows: z.array(fields({ code: whole, explanation: whole, hits: whole })),
  explanationOf: z.array(whole),
  decision: whole.optional(),
  byValue: z.array(whole).optional(),
});

const file = fields({
  format: z.literal("vragenboom-check"),
  version: z.literal(1),
  program: text,
  name: text,
  title: text.optional(),
  authority: fields({ name: text, oin: text.optional(), contact: text.optional(), url: text.optional() }).optional(),
  validFrom: text.optional(),
  validTo: text.optional(),
  rulesVersion: text.optional(),
  checked: z.array(text).optional(),
  notChecked: z.array(text).optional(),
  codes: record(fields({ action: fields({ text, url: text.optional() }).optional(), sources: sources.optional() })).optional(),
  sources: sources.optional(),
  activities: z.array(activity),
  questions: z.array(question),
  fixed: z.array(fields({ id: text, text, value: z.boolean().optional(), reservation: tree.optional(), reservationText: text.optional() })),
  explanations: z.array(fields({ markdown: text, text: tree })),
  levels: z.array(fields({ question: whole, option: whole.optional() })),
  diagram: fields({ sizes: z.array(whole), level: z.array(whole), first: z.array(whole), children: z.array(whole) }),
  ordered: z.boolean(),
  decisions: z.array(decision),
  reused: z.array(fields({ decision: whole, root: whole.optional() })).optional(),
});

/** How many objects and lists stand inside each other. */
function depthOf(given: unknown, limit: number): number {
  if (typeof given !== "object" || given === null || limit < 0) return 0;
  return 1 + Math.max(0, ...Object.values(given).map((one) => depthOf(one, limit - 1)));
}

/** The whole file: every field, and every part fitting the others. */
export const CheckFile = z
  .custom((given) => depthOf(given, deepest + 1) <= deepest)
  .pipe(file)
  .superRefine((given, context) => {
    const message = misfit(given as unknown as Parts);
    if (message !== undefined) context.addIssue({ code: "custom", message });
  });
