/** What the editor has to say to an author: one notice at a time, until it is closed or another comes. */
import type { Finding } from "../document/engine.ts";
import type { Messages } from "../messages/nl.ts";
import { langOf } from "../messages/useMessages.ts";

export interface Notice {
  readonly tone: "info" | "problem";
  /** The sentences in a language; made when shown, so that a switch of language reaches it. */
  readonly title: (messages: Messages) => string;
  readonly lines: (messages: Messages) => readonly string[];
  /** Sets one notice apart from the next that says the same. */
  readonly key: number;
}

let last = 0;

export function info(title: (messages: Messages) => string): Notice {
  last += 1;
  return { tone: "info", title, lines: () => [], key: last };
}

/** A file that was made, with what writing it could not take along. */
export function downloaded(fileName: string, findings: readonly Finding[]): Notice {
  last += 1;
  return {
    tone: "info",
    title: ({ notice }) => notice.downloaded(fileName),
    lines: (messages) => [...new Set(findings.map(({ sentence }) => sentence[langOf(messages)]))].slice(0, 3),
    key: last,
  };
}

/** A file that cannot be opened, with what the engine says of it. */
export function cannotOpen(fileName: string, findings: readonly Finding[], hasOpenDocument: boolean): Notice {
  last += 1;
  return {
    tone: "problem",
    title: ({ notice }) => notice.cannotOpen(fileName),
    lines: (messages) => [
      ...errorSentences(findings, messages),
      ...(findings.length === 0 ? [messages.notice.unreadable] : []),
      ...(hasOpenDocument ? [messages.notice.untouched] : []),
    ],
    key: last,
  };
}

/** What came beside a rule file cannot be read; the rules themselves are open. */
export function metaUnread(fileName: string, findings: readonly Finding[]): Notice {
  const unread = cannotOpen(fileName, findings, false);
  return { ...unread, lines: (messages) => [...unread.lines(messages), messages.notice.metaUnread] };
}

/** A file that cannot be made, with the reasons and the way to lose nothing. */
export function cannotWrite(findings: readonly Finding[]): Notice {
  last += 1;
  return {
    tone: "problem",
    title: ({ notice }) => notice.cannotWrite,
    lines: (messages) => [
      ...errorSentences(findings, messages),
      ...(findings.length === 0 ? [messages.notice.neverXml] : []),
      messages.notice.keepOwn,
    ],
    key: last,
  };
}

/** A delivery that cannot be made: its rules have errors, or cannot be written. */
export function cannotPack(findings: readonly Finding[]): Notice {
  const unwritten = cannotWrite(findings);
  return { ...unwritten, title: ({ notice }) => notice.cannotPack };
}

/** Our own fault. */
export function internalFault(): Notice {
  last += 1;
  return { tone: "problem", title: ({ notice }) => notice.internal, lines: () => [], key: last };
}

/** The errors of a list, three at most: the first fault in a broken file usually explains the rest. */
function errorSentences(findings: readonly Finding[], messages: Messages): readonly string[] {
  const errors = findings.filter(({ diagnostic }) => diagnostic.severity === "error");
  return (errors.length > 0 ? errors : findings).slice(0, 3).map(({ sentence }) => sentence[langOf(messages)]);
}
