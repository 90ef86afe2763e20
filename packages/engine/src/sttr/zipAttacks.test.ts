/** ZIPs that lie: sizes, counts, offsets, names, checksums. Each is refused with its code, before it costs what it promises. */
import { deflateSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { rawZip } from "../testing/rawZip.ts";
import type { RawEnd, RawEntry } from "../testing/rawZip.ts";
import { readDelivery } from "./readDelivery.ts";
import { zipLimits } from "./zipFault.ts";

const text = (value: string): Uint8Array => new TextEncoder().encode(value);
const rules = text("<definitions/>");
const crcOf990000Zeros = 0xb91ad2bc;
const rulesCrc = 0x9238ac20;

/** The code of the refusal, or the names of what is read. */
function outcome(entries: readonly Partial<RawEntry>[], end?: RawEnd): string {
  const { value, diagnostics } = readDelivery(
    rawZip(
      entries.map((one) => ({ name: "x.dmn", stored: rules, crc: rulesCrc, ...one })),
      end,
    ),
    "x.zip",
  );
  return diagnostics[0]?.code ?? value!.map(({ name }) => name).join();
}

const deflated = (content: Uint8Array): Partial<RawEntry> => ({
  method: 8,
  stored: deflateSync(content, { level: 9 }),
  size: content.length,
});

describe("an honest ZIP", () => {
  it("is read: stored, with a comment, with bytes in front of the end, with sizes told after the content", () => {
    expect(outcome([{}])).toBe("x.dmn");
    expect(outcome([{}], { comment: text("een opmerking") })).toBe("x.dmn");
    expect(outcome([{}], { comment: new Uint8Array(65_535).fill(0x50) })).toBe("x.dmn");
    expect(outcome([{ flags: 8, local: { sizes: 0, crc: 0 }, after: new Uint8Array(16) }])).toBe("x.dmn");
    expect(outcome([{ extra: new Uint8Array(60_000) }])).toBe("x.dmn");
  });
});

describe("sizes", () => {
  it("of the content are counted, not believed", () => {
    expect(outcome([{ size: 13 }])).toBe("zip/damaged");
    expect(outcome([{ size: 15 }])).toBe("zip/damaged");
    expect(outcome([{ ...deflated(rules), size: 13 }])).toBe("zip/damaged");
    expect(outcome([{ ...deflated(new Uint8Array(5_000_000)), size: 14 }])).toBe("zip/suspicious");
  });
  it("of the stored bytes stay before the directory", () => {
    expect(outcome([{ storedSize: 1000 }])).toBe("zip/damaged");
    expect(outcome([{ storedSize: 0x7fffffff, size: 0x7fffffff }])).toBe("zip/damaged");
  });
  it("of the format for large files are refused by name", () => {
    expect(outcome([{ storedSize: 0xffffffff, size: 0xffffffff }])).toBe("zip/unsupported");
    expect(outcome([{ offset: 0xffffffff }])).toBe("zip/unsupported");
    expect(outcome([{}], { count: 0xffff })).toBe("zip/unsupported");
    expect(outcome([{}], { start: 0xffffffff })).toBe("zip/unsupported");
  });
});

describe("a bomb", () => {
  it("spread over entries that each stay below a megabyte is stopped too", () => {
    const part = deflated(new Uint8Array(990_000));
    expect(outcome(Array.from({ length: 100 }, (_, i) => ({ ...part, name: `${i}.dmn`, crc: crcOf990000Zeros })))).toBe("zip/suspicious");
  });
  it("whose entries share their bytes is refused before anything is inflated", () => {
    const kernel = { ...deflated(new Uint8Array(900_000)), name: "a.dmn" };
    expect(outcome([kernel, { ...kernel, name: "b.dmn", offset: 0 }])).toBe("zip/damaged");
    expect(outcome([{ stored: rawZip([{ name: "in.dmn", stored: rules }]) }, { name: "b.dmn", offset: 30 + "x.dmn".length }])).toBe(
      "zip/damaged",
    );
  });
  it("within a bomb is not opened", () =>
    expect(outcome([{ stored: zipSync({ "x.dmn": rules }), name: "x.xml", crc: 0 }])).toMatch(/^zip\//));
  it("of a thousand and one names is refused, of a thousand is read", () => {
    const many = (count: number) => Array.from({ length: count }, (_, i) => ({ name: `${i}.dmn` }));
    expect(outcome(many(zipLimits.entries)).split(",")).toHaveLength(1000);
    expect(outcome(many(1001))).toBe("zip/too-many-entries");
  });
});

describe("records", () => {
  it("that point outside are refused", () => {
    expect(outcome([{ offset: 1_000_000 }])).toBe("zip/damaged");
    expect(outcome([{ offset: 3 }])).toBe("zip/damaged");
    expect(outcome([{}], { start: 1_000_000 })).toBe("zip/damaged");
    expect(outcome([{}], { size: 0x7fffffff })).toBe("zip/damaged");
    expect(outcome([{}], { start: 0, size: 0 })).toBe("zip/damaged");
  });
  it("that count wrongly or over several disks are refused", () => {
    expect(outcome([{}], { count: 2 })).toBe("zip/damaged");
    expect(outcome([{}], { count: 2, countHere: 1 })).toBe("zip/unsupported");
    expect(outcome([{}], { disk: 1 })).toBe("zip/unsupported");
    expect(outcome([], {})).toBe("zip/no-rule-file");
  });
  it("that ask for a password or an unknown method are refused, whatever else they say", () => {
    expect(outcome([{ flags: 1 }])).toBe("zip/encrypted");
    expect(outcome([{ flags: 0x41 }])).toBe("zip/encrypted");
    for (const method of [1, 6, 9, 12, 14, 93, 98, 99]) expect(outcome([{ method }])).toBe("zip/unsupported");
  });
  it("with another checksum, or with content that is no deflate stream, are refused", () => {
    expect(outcome([{ crc: rulesCrc - 1 }])).toBe("zip/checksum");
    expect(outcome([{ method: 8, stored: text("geen deflate"), size: 14 }])).toBe("zip/damaged");
    expect(outcome([{ method: 8, stored: deflateSync(rules).subarray(0, 5), size: 14 }])).toBe("zip/damaged");
    expect(outcome([{ method: 8, stored: new Uint8Array() }])).toMatch(/^zip\//);
  });
});

describe("names", () => {
  it.each([
    "../x.dmn",
    "a/../../x.dmn",
    "/x.dmn",
    "//x/y.dmn",
    "\\\\x\\y.dmn",
    "a\\..\\x.dmn",
    "C:\\x.dmn",
    "c:x.dmn",
    "x\0.dmn",
    "\u001b[2J.dmn",
    "",
    "..",
  ])("such as %j are refused", (name) => expect(outcome([{ name }])).toBe("zip/unsafe-name"));
  it("are those of the directory, not of the content's own header", () =>
    expect(outcome([{ local: { name: "../../evil.dmn" } }])).toBe("x.dmn"));
  it("that differ in case alone, or are given twice, are refused", () => {
    expect(outcome([{}, { name: "X.DMN" }])).toBe("zip/duplicate-name");
    expect(outcome([{ name: "a/x.dmn" }, { name: "a/x.dmn" }])).toBe("zip/duplicate-name");
    expect(outcome([{ name: "x.dmn" }, { name: "x.dmn/" }])).toMatch(/x\.dmn|zip\//);
  });
  it("that objects already have a meaning for are names like others", () =>
    expect(outcome([{ name: "__proto__.dmn" }, { name: "constructor.xml" }, { name: "toString" }])).toBe("__proto__.dmn,constructor.xml"));
  it("may be long, but then end before the directory does", () => {
    expect(outcome([{ name: `${"n".repeat(60_000)}.dmn` }])).toHaveLength(60_004);
  });
});
