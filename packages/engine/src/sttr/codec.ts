/** How single values stand in XML: read and printed. What is unreadable is `undefined`; the reader makes a diagnostic of it. */
import { gegevensTypen, implicietAntwoordContexten } from "../model/enumerations.ts";
import type { GegevensType } from "../model/uitvoeringsregel.ts";
import type { Uitvoeringsregel } from "../model/uitvoeringsregel.ts";

/** One kind of value. `expected` names it in messages; `trims` tells that white space around it does not count. */
export interface Codec<V> {
  readonly expected: string;
  readonly trims: boolean;
  readonly read: (written: string) => V | undefined;
  /** `before` is what stood there, where something did: its manner of writing is kept. */
  readonly print: (value: V, before: string | undefined) => string;
}

/** Text of which every character counts. */
export const verbatim: Codec<string> = { expected: "text", trims: false, read: (written) => written, print: (value) => value };

/** Text without the white space around it. */
export const trimmed: Codec<string> = { expected: "text", trims: true, read: (written) => written.trim(), print: (value) => value };

/** A number as XML Schema writes decimals. */
export const number: Codec<number> = {
  expected: "number",
  trims: true,
  read: (written) => (/^\s*[+-]?(?:\d+\.?\d*|\.\d+)\s*$/.test(written) ? Number(written) : undefined),
  print: String,
};

const booleans: ReadonlyMap<string, boolean> = new Map([
  ["true", true],
  ["1", true],
  ["false", false],
  ["0", false],
]);

/** `true`, `false`, `1` or `0`. */
export const boolean: Codec<boolean> = {
  expected: "boolean",
  trims: true,
  read: (written) => booleans.get(written.trim()),
  print: (value, before) => (before?.trim() === "1" || before?.trim() === "0" ? (value ? "1" : "0") : String(value)),
};

/** A reference within the file. The `#` is no part of the id, but most files write it. */
export const reference: Codec<string> = {
  expected: "reference",
  trims: true,
  read: (written) => written.trim().replace(/^#/, ""),
  print: (value, before) => (before === undefined || before.trimStart().startsWith("#") ? `#${value}` : value),
};

/** An IMOW urn, also out of the address `…/id/concept/<urn>` that the standard makes of one; a file that writes the address keeps it. */
export const urn: Codec<string> = {
  expected: "urn",
  trims: true,
  read: (written) => written.trim().replace(/^#?(?:https?:\/\/\S*\/id\/concept\/)?/, ""),
  print: (value, before) => (/^\s*(#?https?:\/\/\S*\/id\/concept\/)/.exec(before ?? "")?.[1] ?? "") + value,
};

/** One of the names that the standard lists. */
export function oneOf<V extends string>(values: readonly V[]): Codec<V> {
  return {
    expected: values.join(", "),
    trims: true,
    read: (written) => values.find((value) => value === written.trim()),
    print: (value) => value,
  };
}

const oldNames: ReadonlyMap<string, GegevensType> = new Map([
  ["datum", "date"],
  ["lijstwaarde", "list"],
  ["numeriek", "number"],
]);

/** The type of an answer, also in the words of v0.8; a file that uses those keeps them. */
export const gegevensType: Codec<GegevensType> = {
  ...oneOf(gegevensTypen),
  read: (written) => oldNames.get(written.trim()) ?? gegevensTypen.find((value) => value === written.trim()),
  print(value, before) {
    const old = before !== undefined && oldNames.has(before.trim());
    return (old ? [...oldNames].find(([, type]) => type === value)?.[0] : undefined) ?? value;
  },
};

/** In any case: nobody has shown a file with it yet. */
export const implicietAntwoordContext: Codec<(typeof implicietAntwoordContexten)[number]> = {
  ...oneOf(implicietAntwoordContexten),
  read: (written) => implicietAntwoordContexten.find((value) => value.toLowerCase() === written.trim().toLowerCase()),
};

type Vraag = Extract<Uitvoeringsregel["content"], { kind: "vraag" }>;
export const optieType: Codec<NonNullable<Vraag["optieType"]>> = oneOf(["enkelAntwoord", "meerdereAntwoorden"]);
export const inputType: Codec<NonNullable<Vraag["inputType"]>> = oneOf(["text", "textarea"]);
