/** Bytes that are no rule file, or one that only costs time: what `hostile.bench.mjs` has read, and the list of attacks that must end in diagnostics. */

const million = 1_000_000;
const root = (inside) => `<definitions xmlns="http://www.omg.org/spec/DMN/20180521/MODEL/">${inside}</definitions>`;
const utf16 = (text) => new Uint8Array(Uint16Array.from(text, (character) => character.charCodeAt(0)).buffer);

/** A text in UTF-8. */
export const bytesOf = (text) => new TextEncoder().encode(text);

/** Name → what makes the bytes. */
export const hostileBytes = {
  "empty file": () => new Uint8Array(),
  JPEG: () => Uint8Array.from({ length: million }, (_, i) => (i < 3 ? [0xff, 0xd8, 0xff][i] : (i * 7919) % 256)),
  HTML: () => bytesOf(`<!doctype html><html><body>${"<p>tekst</p>".repeat(80_000)}</body></html>`),
  DOCTYPE: () => bytesOf(`<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "b">]>${root("")}`),
  "UTF-16 without a mark": () => utf16(root("<x/>".repeat(100_000))),
  truncated: () => bytesOf(root("<decision><variable/></decision>".repeat(30_000)).slice(0, -30)),
  "DMN without questions": () => bytesOf(root('<decision id="d" name="d"/>')),
  "20 MB": () => bytesOf(root(" ".repeat(20 * million))),
  "100,000 nested elements": () => bytesOf("<a>".repeat(100_000)),
  "1 MB of <": () => bytesOf("<".repeat(million)),
  "attribute of 15 MB": () => bytesOf(root(`<a b="${"c".repeat(15 * million)}"/>`)),
};

/** Name → what makes a document of some so many characters. */
export const growingDocuments = {
  "small elements": (n) => root("<b/>".repeat(n / 4)),
  "comments of hyphens": (n) => root(`<!--${"-x".repeat(n / 2)}-->`),
  "brackets in CDATA": (n) => root(`<![CDATA[${"]x".repeat(n / 2)}]]>`),
  references: (n) => root("&amp;".repeat(n / 5)),
  "distinct names": (n) => root(Array.from({ length: n / 12 }, (_, i) => `<b${i}z/>`).join("")),
  "spaces in a tag": (n) => `<a${" ".repeat(n)}/>`,
};
