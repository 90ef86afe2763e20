/**
 * Binds the names of a scope in the text of an expression, longest match first, before the interpreter sees it. Real names hold spaces,
 * hyphens, commas and question marks (`Is het hoger dan 3 m, gemeten vanaf de voet?`), which a general tokenizer takes apart.
 */
import { identifierOf, isPlainName, keyOf, tidyName } from "./bindingNames.ts";
import type { FeelValue } from "./expressionValue.ts";
import { Meter } from "./meter.ts";

/** The values that an expression may refer to, by name. A scope inside another sees both, its own first. */
export class Scope {
  private readonly values = new Map<string, FeelValue>();
  /** Names that are not one plain word, by their first word or mark. */
  private readonly awkward = new Map<string, { readonly name: string; readonly words: readonly string[] }[]>();
  private readonly outer: Scope | undefined;
  /** Names of parts of contexts anywhere in the model; what stands after a dot is one of these. */
  private readonly members: MemberNames;

  /** Counts the work of all expressions in this scope and those inside it. */
  readonly meter: Meter;

  /** A scope; those of one evaluation share its meter. */
  constructor(members: MemberNames, outer?: Scope, meter: Meter = outer?.meter ?? new Meter()) {
    this.members = members;
    this.outer = outer;
    this.meter = meter;
  }

  /** A scope inside this one. */
  inner(): Scope {
    return new Scope(this.members, this);
  }

  /** Gives a name a value; an earlier value of this scope is replaced. `?` is the value that a unary test is about. */
  define(name: string, value: FeelValue): void {
    const tidy = tidyName(name);
    if (tidy === "") return;
    if (!this.values.has(tidy) && !isPlainName(tidy) && tidy !== "?") addByFirst(this.awkward, tidy);
    this.values.set(tidy, value);
  }

  /** The value of a name, undefined where no scope has it. */
  find(name: string): FeelValue | undefined {
    const found = this.values.get(name);
    return found !== undefined || this.values.has(name) ? found : this.outer?.find(name);
  }

  /** The names that begin with a word, the innermost scope first. */
  private candidates(first: string): readonly { readonly name: string; readonly words: readonly string[] }[] {
    const own = this.awkward.get(first) ?? [];
    const outer = this.outer?.candidates(first) ?? [];
    return outer.length === 0 ? own : [...own, ...outer];
  }

  /** The expression with its names as identifiers, and the values that these stand for. */
  bind(text: string): { readonly text: string; readonly context: { readonly [identifier: string]: FeelValue } } {
    const words = wordsOf(text);
    const context: [string, FeelValue][] = [];
    const bound: string[] = [];
    for (let i = 0; i < words.length;) {
      const word = words[i]!;
      const isMember = words[i - 1] === "." && words[i - 2] !== ".";
      const name = isMember ? undefined : longestMatch(this.candidates(word), words, i);
      // Elsewhere than after a dot a part's name is one in a filter or of a named argument, unless its first word has a value: `a-b`.
      const isBare = isMember || this.find(word) === undefined;
      const member = isBare ? longestMatch(this.members.startingWith(word), words, i) : undefined;
      const longest = member !== undefined && member.words.length > (name?.words.length ?? 0) ? member : name;
      if (longest !== undefined) {
        const identifier = longest === name && !this.members.has(longest.name) ? identifierOf(longest.name) : keyOf(longest.name);
        const value = isMember ? undefined : this.find(longest.name);
        if (value !== undefined) context.push([identifier, value]);
        bound.push(identifier);
        i += longest.words.length;
        continue;
      }
      const value = isMember || isCallOfBuiltin(words, i) ? undefined : this.find(word);
      const identifier = value !== undefined && builtins.has(word) ? identifierOf(word) : word;
      if (value !== undefined) context.push([identifier, value]);
      bound.push(identifier);
      i++;
    }
    return { text: bound.join(""), context: Object.fromEntries(context) };
  }
}

/** Built-in functions of one word; a variable called `date` must not hide the function where it is called. */
const builtins = new Set(
  "abs all any append ceiling concatenate context count date decimal duration even exp flatten floor is log max mean median min mode"
    .split(" ")
    .concat(
      "modulo now number odd product remove replace reverse sort split sqrt stddev string sublist substring sum time today union".split(
        " ",
      ),
    ),
);

function isCallOfBuiltin(words: readonly string[], at: number): boolean {
  if (!builtins.has(words[at]!)) return false;
  const next = /^\s+$/u.test(words[at + 1] ?? "") ? words[at + 2] : words[at + 1];
  return next === "(";
}

interface Awkward {
  readonly name: string;
  readonly words: readonly string[];
}

/** The names of parts of contexts: components of types, entries, columns, outputs, parameters and keys of the input. */
export class MemberNames {
  private readonly names = new Set<string>();
  private readonly awkward = new Map<string, Awkward[]>();

  add(name: string): void {
    const tidy = tidyName(name);
    if (tidy === "" || this.names.has(tidy)) return;
    this.names.add(tidy);
    if (keyOf(tidy) !== tidy) addByFirst(this.awkward, tidy);
  }

  has(name: string): boolean {
    return this.names.has(name);
  }

  /** The names that the interpreter cannot read, by their first word. */
  startingWith(word: string): readonly Awkward[] {
    return this.awkward.get(word) ?? [];
  }
}

function addByFirst(index: Map<string, Awkward[]>, name: string): void {
  const words = wordsOf(name);
  index.set(words[0]!, [...(index.get(words[0]!) ?? []), { name, words }]);
}

function longestMatch(candidates: readonly Awkward[], words: readonly string[], at: number): Awkward | undefined {
  let best: Awkward | undefined;
  for (const candidate of candidates) {
    if (best !== undefined && best.words.length >= candidate.words.length) continue;
    if (candidate.words.every((word, k) => word === words[at + k] || (word === " " && /^\s+$/u.test(words[at + k] ?? ""))))
      best = candidate;
  }
  return best;
}

/** Strings and comments are one word each, so no name is ever found inside them. */
const word = /"(?:[^"\\]|\\[^])*"|\/\/[^\n]*|\/\*[^]*?\*\/|[\p{L}\p{N}_]+|\s+|[^]/gu;

function wordsOf(text: string): string[] {
  return text.match(word) ?? [];
}
