/** Finds the entries that mean one option of a question and writes its new text there. Used by the command and to tell how many change. */
import type { RuleFile } from "@vragenboom/engine";
import { type Decision, variablesOf } from "../document/editorDocument.ts";
import { replaceLiteral, withoutLiterals } from "../document/feelStrings.ts";

interface TextHolder {
  text: string;
}

/** A name as a word of its own in an expression. Names hold hyphens and spaces, so `\b` will not do. */
function mentions(expression: string, name: string): boolean {
  const sign = /[\p{L}\p{N}_-]/u;
  for (let at = expression.indexOf(name); at !== -1; at = expression.indexOf(name, at + 1)) {
    if (!sign.test(expression[at - 1] ?? "") && !sign.test(expression[at + name.length] ?? "")) return true;
  }
  return false;
}

function mentionsAny(expression: string, names: ReadonlySet<string>): boolean {
  if (names.size === 0) return false;
  const bare = withoutLiterals(expression);
  for (const name of names) if (mentions(bare, name)) return true;
  return false;
}

/**
 * Every text of a decision in which a literal can mean an option of these variables. An expression that also reads another
 * question with the same option is left alone: which of the two a literal means cannot be told from the text.
 */
function* textsOf({ logic }: Decision, variables: ReadonlySet<string>, rivals: ReadonlySet<string>): Generator<TextHolder> {
  if (logic.kind === "expression" && mentionsAny(logic.text, variables) && !mentionsAny(logic.text, rivals)) yield logic;
  if (logic.kind !== "table") return;
  for (const [column, input] of logic.inputs.entries()) {
    const expression = input.expression.trim();
    if (!variables.has(expression) && (!mentionsAny(expression, variables) || mentionsAny(expression, rivals))) continue;
    for (const row of logic.rows) {
      const entry = row.inputs[column];
      if (entry !== undefined) yield entry;
    }
  }
  // An output may hand a question's answer on, as in `if Kleur = "rood" then …`.
  for (const row of logic.rows) {
    for (const entry of row.outputs) if (mentionsAny(entry.text, variables) && !mentionsAny(entry.text, rivals)) yield entry;
  }
}

function rivalsOf(model: RuleFile, questionId: string, text: string): ReadonlySet<string> {
  const rivals = model.uitvoeringsregels.filter(
    ({ id, content }) => id !== questionId && "opties" in content && content.opties.some((option) => option.text === text),
  );
  return new Set(rivals.flatMap(({ id }) => [...variablesOf(model, id)]));
}

function* matches(model: RuleFile, questionId: string, text: string, to: string): Generator<readonly [TextHolder, string]> {
  const variables = variablesOf(model, questionId);
  const rivals = rivalsOf(model, questionId, text);
  for (const decision of model.decisions) {
    for (const holder of textsOf(decision, variables, rivals)) {
      const renamed = replaceLiteral(holder.text, text, to);
      if (renamed !== holder.text) yield [holder, renamed];
    }
  }
}

/** In how many entries of the tables this option is named. */
export function countInTables(model: RuleFile, questionId: string, text: string): number {
  let count = 0;
  for (const _match of matches(model, questionId, text, `${text}~`)) count += 1;
  return count;
}

/** Writes the new text wherever the tables name the option. Changes the model in place: for recipes only. */
export function renameInTables(model: RuleFile, questionId: string, from: string, to: string): void {
  // Collected first: with `to` already written, a later search through an expression would no longer see the same model.
  const found = [...matches(model, questionId, from, to)];
  for (const [holder, renamed] of found) holder.text = renamed;
  for (const { logic } of model.decisions) {
    if (logic.kind !== "table") continue;
    const variables = variablesOf(model, questionId);
    for (const input of logic.inputs) {
      if (input.inputValues === undefined || !variables.has(input.expression.trim())) continue;
      const renamed = replaceLiteral(input.inputValues, from, to);
      if (renamed !== input.inputValues) input.inputValues = renamed;
    }
  }
}
