/** A session that survives a reload of the page, where the host asks for it; in the tab's own storage, gone when the tab closes. */
import type { Check, SavedSession } from "@vragenboom/engine/runtime";

interface Stored extends SavedSession {
  /** The questions as they were asked. */
  readonly texts: { readonly [id: string]: string };
}

const keyOf = (check: Check): string => `vragenboom ${check.name}`;
const textOf = (check: Check, id: string) => check.questions.find((question) => question.id === id)?.text;

/** What was kept of this check. When the rules have changed since: only the answers to questions that are still asked in the same words. */
export function loadSession(check: Check): SavedSession | undefined {
  try {
    const stored = JSON.parse(sessionStorage.getItem(keyOf(check)) ?? "null") as Stored | null;
    if (!stored) return undefined;
    const { program, answers, texts } = stored;
    if (program === check.program) return { program, answers };
    const same = ([id]: [string, unknown]) => texts[id] !== undefined && texts[id] === textOf(check, id);
    return { program, answers: Object.fromEntries(Object.entries(answers).filter(same)) };
  } catch {
    return undefined; // storage is off, full or spoilt: the check starts at the first question
  }
}

export function storeSession(check: Check, saved: SavedSession): void {
  const texts = Object.fromEntries(Object.keys(saved.answers).map((id) => [id, textOf(check, id)]));
  try {
    sessionStorage.setItem(keyOf(check), JSON.stringify({ ...saved, texts }));
  } catch {
    // As above: a check without memory is still a check.
  }
}
