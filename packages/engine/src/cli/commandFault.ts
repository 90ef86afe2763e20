/** What is wrong with a call, as a diagnostic; one that stops a command before it does anything. */
import { describe } from "../diagnostics/describe.ts";
import type { Language } from "../diagnostics/catalogueEntry.ts";
import type { Diagnostic, Param } from "../diagnostics/diagnostic.ts";
import { commandCatalogue } from "./commandCatalogue.ts";

/** A fault of the call, by a code of `commandCatalogue`. */
export function commandFault(code: keyof typeof commandCatalogue & string, params: { readonly [key: string]: Param } = {}): Diagnostic {
  const file = params["file"];
  return { code, severity: "error", at: typeof file === "string" ? { file } : {}, params };
}

/** Whether a diagnostic is about the call and not about what a file says. */
export function isCommandFault({ code }: Diagnostic): boolean {
  return Object.hasOwn(commandCatalogue, code);
}

/** The sentence of any diagnostic, also one about the call. */
export function sentenceOf(diagnostic: Diagnostic, language: Language): string {
  if (!isCommandFault(diagnostic)) return describe(diagnostic, language);
  const { example, [language]: sentence } = commandCatalogue[diagnostic.code]!;
  return sentence(Object.fromEntries(Object.keys(example).map((key) => [key, printed(diagnostic.params[key])])));
}

function printed(param: Param | undefined): string {
  const text =
    typeof param === "string" || typeof param === "number" ? String(param) : Array.isArray(param) ? param.map(printed).join(", ") : "";
  return text.length > 300 ? `${text.slice(0, 300)}…` : text;
}
