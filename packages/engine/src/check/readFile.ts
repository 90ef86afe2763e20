/**
 * The shape of a check file, read by hand: a schema library would weigh more than the rest of a website's player. `testing/checkSchema` says
 * the same with one, and both are fuzzed against each other. Which decisions may stand in it is the caller's.
 */
import type { Checked, Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Authority, CodeMeta, LegalSource } from "../model/meta.ts";
import type { Check, CheckActivity, CheckMeasure, CheckOption, CheckQuestion, ExplainedRow, FixedValue } from "../session/check.ts";
import { equip } from "../session/evaluated.ts";
import type { Evaluate } from "../session/evaluated.ts";
import { isSound } from "./isSound.ts";
import { domain } from "./readDomain.ts";
import { diagram } from "./readDiagram.ts";
import { Unreadable, demandThat, finite, list, maybe, object, only, record, text, whole, yes } from "./reading.ts";
import type { Read } from "./reading.ts";
import { siteAddress, textTree } from "./readText.ts";

/** The version of the format that is read. */
const version = 1;

const texts = list(text);
const numbers = list(whole);
const sources = list(object<LegalSource>({ label: text, url: maybe(siteAddress), jci: maybe(text) }));

const question = object<CheckQuestion>({
  id: text,
  kind: only("question", "choice", "location", "attachment"),
  text,
  english: maybe(text),
  answerType: only("boolean", "list", "number", "string", "date"),
  multiple: maybe(yes),
  multiline: maybe(yes),
  options: maybe(list(object<CheckOption>({ text, help: maybe(textTree), longHelp: maybe(textTree) }))),
  help: maybe(textTree),
  longHelp: maybe(textTree),
  important: maybe(yes),
  group: maybe(text),
  herbruikbaarId: maybe(text),
  aliases: maybe(texts),
  location: maybe(text),
  confidential: maybe(yes),
  unit: maybe(text),
  min: maybe(finite),
  max: maybe(finite),
  unknown: maybe(object<{ help: string }>({ help: text })),
  sources: maybe(sources),
  domain,
});

const activity = object<CheckActivity>({
  name: text,
  typering: only("conclusie", "indieningsvereisten", "maatregelen"),
  toestemming: maybe(text),
  file: text,
  functioneleStructuurRef: maybe(text),
  codes: texts,
  measures: list(
    object<CheckMeasure>({
      voorschrift: text,
      id: text,
      text: maybe(text),
      help: maybe(textTree),
      frequency: maybe(text),
      themes: maybe(texts),
      number: maybe(text),
      order: maybe(text),
      mark: maybe(text),
      explanation: maybe(text),
    }),
  ),
  outcomes: list(numbers),
  root: maybe(whole),
  rows: list(object<ExplainedRow>({ code: whole, explanation: whole, hits: whole })),
  explanationOf: numbers,
  decision: maybe(whole),
  byValue: maybe(numbers),
});

const check = (decisions: Read<Check["decisions"]>): Read<Check> =>
  object<Check>({
    program: text,
    name: text,
    title: maybe(text),
    authority: maybe(object<Authority>({ name: text, oin: maybe(text), contact: maybe(text), url: maybe(siteAddress) })),
    validFrom: maybe(text),
    validTo: maybe(text),
    version: maybe(text),
    checked: maybe(texts),
    notChecked: maybe(texts),
    codes: maybe(
      record(
        object<CodeMeta>({
          action: maybe(object<NonNullable<CodeMeta["action"]>>({ text, url: maybe(siteAddress) })),
          sources: maybe(sources),
        }),
      ),
    ),
    sources: maybe(sources),
    activities: list(activity),
    questions: list(question),
    fixed: list(
      object<FixedValue>({
        id: text,
        text,
        value: maybe(only<boolean>(true, false)),
        reservation: maybe(textTree),
        reservationText: maybe(text),
      }),
    ),
    explanations: list(object<Check["explanations"][number]>({ markdown: text, text: textTree })),
    levels: list(object<Check["levels"][number]>({ question: whole, option: maybe(whole) })),
    diagram,
    ordered: only<boolean>(true, false),
    decisions,
    reused: maybe(list(object<NonNullable<Check["reused"]>[number]>({ decision: whole, root: maybe(whole) }))),
  });

/** In the file `version` is that of the format, and that of the rules is called `rulesVersion`. */
const envelope = object<{ format: string; version: number; rulesVersion?: string }>({
  format: only("vragenboom-check"),
  version: whole as Read<number>,
  rulesVersion: maybe(text),
});

/** What reads the decisions of a check, says whether they fit, and evaluates them. */
export interface DecisionReader {
  readonly read: Read<Check["decisions"]>;
  readonly isSound: (check: Check) => boolean;
  readonly evaluate?: Evaluate;
}

/** For a check whose activities all have their diagram: it has no decisions. */
export const noDecisions: DecisionReader = {
  read: list(() => {
    throw new Unreadable();
  }),
  isSound: () => true,
};

/** See `readCheck`. */
export function readFile(json: unknown, decisions: DecisionReader): Checked<Check> {
  const fault = (code: string, params: Diagnostic["params"]): Checked<Check> => ({
    diagnostics: [{ code, severity: "error", at: {}, params }],
  });
  try {
    const { version: given, rulesVersion } = envelope(json, 0);
    if (given > version) return fault("check/newer-version", { version: given });
    demandThat(given === version);
    const value = check(decisions.read)({ ...(json as object), version: rulesVersion }, 0);
    demandThat(isSound(value) && decisions.isSound(value));
    if (decisions.evaluate) equip(value, decisions.evaluate);
    return { value, diagnostics: [] };
  } catch (stopped) {
    return fault("check/unreadable", { path: stopped instanceof Unreadable ? stopped.path.join(".") : "" });
  }
}
