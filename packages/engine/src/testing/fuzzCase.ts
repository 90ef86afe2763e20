/** What must hold for any bytes at all (law 7): the whole way from file to session, with nothing but diagnostics for what is wrong. */
import { analyse } from "../analysis/analyse.ts";
import { compileCheck } from "../check/compileCheck.ts";
import { toCheckFile } from "../check/checkFile.ts";
import { readCheck } from "../check/readCheck.ts";
import { catalogue, describe } from "../diagnostics/describe.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { hasErrors } from "../diagnostics/diagnostic.ts";
import type { Check } from "../session/check.ts";
import { startSession, transition } from "../session/transition.ts";
import type { SessionEvent } from "../session/view.ts";
import { viewOf } from "../session/viewOf.ts";
import { readRuleFile } from "../sttr/readRuleFile.ts";
import { writeRuleFile } from "../sttr/writeRuleFile.ts";
import type { XmlDocument } from "../sttr/xmlTree.ts";
import { randomAnswer } from "./answers.ts";
import type { Draw } from "./random.ts";
import { drawFrom } from "./random.ts";

/** Small enough that a mutant with exploding diagrams stays within the time of a mutant; law 1 covers what lies over a budget. */
const budgets = { check: 50_000, analysis: { outcome: 20_000, findings: 5_000 } };
const known: ReadonlySet<string> = new Set([...catalogue].map(([code]) => code));

/** How far a mutant came; for telling that a run tests more than the reader. */
export type Reached = "refused" | "read" | "compiled";

/** Runs one file through everything. Throws for whatever must not be; the message says what. */
export function runFuzzCase(bytes: Uint8Array, seed: number): Reached {
  const { value, diagnostics } = readRuleFile(bytes, "mutant.xml");
  told(diagnostics);
  if (value === undefined) {
    if (!hasErrors(diagnostics)) throw new Error("refused without an error");
    return "refused";
  }
  const { model, document } = value;
  const written = writeRuleFile(model, document);
  told(written.diagnostics);
  if (written.value !== asUtf8(document)) throw new Error("writing without a change changes the file");

  const source = { file: "mutant.xml", model };
  const compiled = compileCheck([source], budgets.check);
  told(compiled.diagnostics);
  for (const file of analyse([source], budgets.analysis).files) told(file.diagnostics);
  if (compiled.value === undefined) return "read";
  session(compiled.value, drawFrom(seed));
  const again = readCheck(JSON.parse(toCheckFile(compiled.value)));
  told(again.diagnostics);
  if (again.value?.program !== compiled.value.program) throw new Error("our own check file is refused");
  return "compiled";
}

/** The source as it is to be written: with the byte order mark that it had, and with UTF-8 where it declares another encoding. */
function asUtf8({ source, byteOrderMark, declaredEncoding = "utf-8", encodingStart = 0 }: XmlDocument): string {
  const mark = byteOrderMark ? "\ufeff" : "";
  if (/^utf-?8$/i.test(declaredEncoding)) return mark + source;
  return `${mark}${source.slice(0, encodingStart)}UTF-8${source.slice(encodingStart + declaredEncoding.length)}`;
}

/** Every diagnostic has an entry in the catalogue and sentences that can be made. */
function told(diagnostics: readonly Diagnostic[]): void {
  for (const diagnostic of diagnostics.slice(0, 200)) {
    if (!known.has(diagnostic.code)) throw new Error(`unknown code ${diagnostic.code}`);
    if (describe(diagnostic, "nl") === "" || describe(diagnostic, "en") === "") throw new Error(`no sentence for ${diagnostic.code}`);
  }
}

/** A citizen who answers, goes back, changes and reloads at random. */
function session(check: Check, draw: Draw): void {
  let state = startSession(check);
  for (let step = 0; step < 25; step++) {
    const { question, answers } = viewOf(check, { context: state });
    if (state.phase === "failed") throw new Error("the session failed");
    const event = eventFor(check, question?.id, Object.keys(answers).length, draw, state.answers);
    if (event === undefined) return;
    state = transition(check, state, event);
  }
}

function eventFor(check: Check, id: string | undefined, count: number, draw: Draw, answers: object): SessionEvent | undefined {
  const kind = draw(8);
  const question = check.questions.find((one) => one.id === id);
  if (kind > 2 && question !== undefined) return { type: "answer", id: question.id, answer: randomAnswer(question, draw) };
  if (count === 0 && question === undefined) return undefined;
  if (kind === 0) return { type: "restore", saved: { program: check.program, answers: { ...answers } } } as SessionEvent;
  if (kind === 1) return { type: "back" };
  const any = check.questions[draw(check.questions.length)];
  return any && kind === 2 ? { type: "change", id: any.id } : { type: draw(2) === 0 ? "review" : "resume" };
}
