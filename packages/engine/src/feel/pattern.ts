/** Estimates what a regular expression can cost on a text. Patterns come from files, and the interpreter runs them with backtracking. */

/** On texts this short nothing takes long, whatever the pattern. */
const shortText = 16;

/** One open group: what has been seen inside it. */
interface Group {
  readonly isLookaround: boolean;
  repeats: boolean;
  chooses: boolean;
}

/**
 * An upper bound of the steps that a search takes on a text of this length; infinite where the pattern can double its work with each character
 * (a repeated group that repeats or chooses inside, a back reference, a repetition in a lookaround). Linear in the pattern.
 */
export function patternCost(pattern: string, length: number): number {
  if (length <= shortText) return 2 ** length;
  let repetitions = 0;
  let options = 0;
  const open: Group[] = [{ isLookaround: false, repeats: false, chooses: false }];
  let closed: Group | undefined;
  for (let at = 0; at < pattern.length; at++) {
    const letter = pattern[at]!;
    const before = closed;
    closed = undefined;
    switch (letter) {
      case "\\": {
        const next = pattern[++at] ?? "";
        if (/[1-9k]/.test(next)) return Infinity;
        if (/[pP]/.test(next) && pattern[at + 1] === "{") at = afterBrace(pattern, at);
        break;
      }
      case "[":
        at = endOfClass(pattern, at);
        break;
      case "(":
        open.push({ isLookaround: /^\?<?[=!]/.test(pattern.slice(at + 1, at + 4)), repeats: false, chooses: false });
        if (pattern[at + 1] === "?") at += 1;
        break;
      case ")": {
        closed = open.length > 1 ? open.pop() : undefined;
        const outer = open.at(-1)!;
        if (closed === undefined) break;
        if (closed.isLookaround && closed.repeats) return Infinity;
        outer.repeats ||= closed.repeats;
        outer.chooses ||= closed.chooses;
        break;
      }
      case "|":
        open.at(-1)!.chooses = true;
        options++;
        break;
      case "?":
        options++;
        open.at(-1)!.repeats = true;
        break;
      case "*":
      case "+":
      case "{": {
        if (before !== undefined && (before.repeats || before.chooses)) return Infinity;
        if (letter === "{") at = afterBrace(pattern, at);
        repetitions++;
        open.at(-1)!.repeats = true;
        // A lazy repetition costs no less.
        if (pattern[at + 1] === "?") at++;
        break;
      }
    }
  }
  return length * (length + 1) ** repetitions * 2 ** options;
}

function afterBrace(pattern: string, at: number): number {
  const end = pattern.indexOf("}", at);
  return end === -1 ? at : end;
}

function endOfClass(pattern: string, start: number): number {
  let depth = 0;
  for (let at = start; at < pattern.length; at++) {
    if (pattern[at] === "\\") at++;
    else if (pattern[at] === "[") depth++;
    else if (pattern[at] === "]" && --depth === 0) return at;
  }
  return pattern.length;
}
