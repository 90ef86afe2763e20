/** The words of a table entry: a linear scan to tokens. Names with hyphens or spaces are no tokens here; they are matched from scope. */
import type { Scalar } from "./value.ts";

export type Token =
  | { readonly t: "value"; readonly value: Scalar; readonly at: number }
  | { readonly t: "word"; readonly text: string; readonly at: number }
  | { readonly t: "mark"; readonly text: string; readonly at: number };

const number = /(?:\d+(?:\.\d+)?|\.\d+)(?:[eE][+-]?\d+)?/y;
const word = /[\p{L}_][\p{L}\p{N}_]*/uy;
const mark = /<=|>=|!=|\.\.|[<>=()[\],?-]/y;
const escapes: { readonly [letter: string]: string } = { n: "\n", r: "\r", t: "\t", '"': '"', "'": "'", "\\": "\\" };

/** The tokens of an entry, or undefined where a character starts none. Numbers carry no sign; a `-` is a mark. */
export function scan(text: string): Token[] | undefined {
  const tokens: Token[] = [];
  let at = 0;
  const sticky = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at;
    return pattern.exec(text)?.[0];
  };
  while (at < text.length) {
    if (/\s/.test(text[at]!)) {
      at++;
      continue;
    }
    if (text[at] === '"') {
      const string = scanString(text, at);
      if (string === undefined) return undefined;
      tokens.push({ t: "value", value: string.value, at });
      at = string.end;
      continue;
    }
    if (text[at] === "@" && text[at + 1] === '"') {
      const string = scanString(text, at + 1);
      if (string === undefined || !isCalendarDate(string.value)) return undefined;
      tokens.push({ t: "value", value: { date: string.value }, at });
      at = string.end;
      continue;
    }
    const found = sticky(number);
    if (found !== undefined) {
      const value = Number(found);
      // Beyond what a number can hold; JSON has no word for infinity either.
      if (!Number.isFinite(value)) return undefined;
      tokens.push({ t: "value", value, at });
      at += found.length;
      continue;
    }
    const name = sticky(word);
    if (name !== undefined) {
      tokens.push({ t: "word", text: name, at });
      at += name.length;
      continue;
    }
    const sign = sticky(mark);
    if (sign === undefined) return undefined;
    tokens.push({ t: "mark", text: sign, at });
    at += sign.length;
  }
  return tokens;
}

function scanString(text: string, start: number): { value: string; end: number } | undefined {
  let value = "";
  for (let at = start + 1; at < text.length; at++) {
    const character = text[at]!;
    if (character === '"') return { value, end: at + 1 };
    if (character !== "\\") {
      value += character;
      continue;
    }
    const letter = text[at + 1];
    const code = letter === "u" ? /^[0-9a-fA-F]{4}/.exec(text.slice(at + 2, at + 6))?.[0] : undefined;
    if (code !== undefined) {
      value += String.fromCharCode(Number.parseInt(code, 16));
      at += 5;
    } else if (letter !== undefined && Object.hasOwn(escapes, letter)) {
      value += escapes[letter];
      at++;
    } else {
      value += character;
    }
  }
  return undefined;
}

/** Whether a text is a date of the calendar in the form `2026-01-31`. */
export function isCalendarDate(text: string): boolean {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (parts === null) return false;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return day >= 1 && day <= (days[month - 1] ?? 0);
}
