/** Every limit of the XML reader at its edge: what just fits is read, one more is refused with its code. */
import { describe, expect, it } from "vitest";
import { decodeXml } from "./decodeXml.ts";
import { readXml } from "./readXml.ts";
import { xmlLimits } from "./xmlLimits.ts";

const codesOf = (source: string): readonly string[] => readXml(source, "x").diagnostics.map(({ code }) => code);
const nested = (depth: number): string => "<a>".repeat(depth) + "</a>".repeat(depth);
const attributes = (count: number): string => `<a${Array.from({ length: count }, (_, i) => ` b${i}=''`).join("")}/>`;
const decoded = (size: number) => decodeXml(new Uint8Array(size).fill(0x20).fill(0x3c, 0, 1), "x");

describe("limits of the reader", () => {
  it("takes elements to a depth of 256", () => {
    expect(xmlLimits.depth).toBe(256);
    expect(codesOf(nested(256))).toEqual([]);
    expect(codesOf(nested(257))).toEqual(["xml/too-deep"]);
    expect(codesOf(`${"<a>".repeat(255)}<b/>${"</a>".repeat(255)}`)).toEqual([]);
    expect(codesOf(`${"<a>".repeat(256)}<b/>${"</a>".repeat(256)}`)).toEqual(["xml/too-deep"]);
  });
  it("takes 256 attributes on an element", () => {
    expect(xmlLimits.attributes).toBe(256);
    expect(codesOf(attributes(256))).toEqual([]);
    expect(codesOf(attributes(257))).toEqual(["xml/too-many-attributes"]);
  });
  it("takes an attribute of a million characters", () => {
    expect(xmlLimits.attributeLength).toBe(1_000_000);
    expect(codesOf(`<a b="${"x".repeat(1_000_000)}"/>`)).toEqual([]);
    expect(codesOf(`<a b="${"x".repeat(1_000_001)}"/>`)).toEqual(["xml/attribute-too-long"]);
    expect(codesOf(`<a b="${"&lt;".repeat(250_001)}"/>`)).toEqual(["xml/attribute-too-long"]);
  });
  it("takes names of a thousand characters, of elements, attributes, prefixes and instructions", () => {
    expect(xmlLimits.nameLength).toBe(1000);
    for (const document of [
      (name: string) => `<${name}/>`,
      (name: string) => `<a ${name}=""/>`,
      (name: string) => `<?${name}?><a/>`,
      (name: string) => `<a><${name}></${name}></a>`,
    ]) {
      expect(codesOf(document("n".repeat(1000)))).toEqual([]);
      expect(codesOf(document("n".repeat(1001)))).toEqual(["xml/name-too-long"]);
    }
    const prefixed = (length: number): string => `<p:${"n".repeat(length - 2)} xmlns:p="u"/>`;
    expect(codesOf(prefixed(1000))).toEqual([]);
    expect(codesOf(prefixed(1001))).toEqual(["xml/name-too-long"]);
  });
  it("takes files below twenty million bytes", () => {
    expect(xmlLimits.bytes).toBe(20_000_000);
    expect(decoded(19_999_999).diagnostics).toEqual([]);
    expect(decoded(20_000_000).diagnostics.map(({ code }) => code)).toEqual(["xml/too-large"]);
  });
  it("does not look for the end of what never ends", () => {
    for (const start of ["<!--", "<![CDATA[", "<?p ", "<a b='", "&#"]) {
      expect(readXml(`<r>${`${start} `.repeat(20_000)}`, "x").value).toBeUndefined();
    }
  });
});
