/** Limits that only a file of that size shows; these take seconds, so no mutant is judged by them. */
import { deflateSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { rawZip } from "../testing/rawZip.ts";
import { readDelivery } from "./readDelivery.ts";
import { readXml } from "./readXml.ts";
import { xmlLimits } from "./xmlLimits.ts";

const codesOf = (source: string): readonly string[] => readXml(source, "x").diagnostics.map(({ code }) => code);
const refusal = (bytes: Uint8Array): string | undefined => readDelivery(bytes, "x.zip").diagnostics[0]?.code;

describe("a file of full size", () => {
  it("takes two million nodes", () => {
    expect(xmlLimits.nodes).toBe(2_000_000);
    expect(codesOf(`<a>${"<b/>".repeat(1_999_999)}</a>`)).toEqual([]);
    expect(codesOf(`<a>${"<b/>".repeat(2_000_000)}</a>`)).toEqual(["xml/too-many-nodes"]);
  });
});

describe("a bomb of full size", () => {
  it("in one entry is stopped soon after a megabyte", () => {
    const content = new Uint8Array(90_000_000);
    expect(refusal(rawZip([{ name: "x.dmn", method: 8, stored: deflateSync(content, { level: 9 }), size: content.length, crc: 0 }]))).toBe(
      "zip/suspicious",
    );
  });
  it("that inflates less than a hundred times is stopped at a hundred megabytes", () => {
    const noise = Uint8Array.from({ length: 4_000_000 }, (_, i) => (i % 60 === 0 ? (i * 7919) >> 3 : 0));
    const part = zipSync(Object.fromEntries(Array.from({ length: 26 }, (_, i) => [`${i}.dmn`, noise])), { level: 1 });
    expect(part.length * 100).toBeGreaterThan(26 * noise.length);
    expect(refusal(part)).toBe("zip/too-large");
  });
});
