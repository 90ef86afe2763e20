/** Single values in XML: every way of writing that is read, what is not, and that what stood there keeps its manner. */
import { describe, expect, it } from "vitest";
import {
  boolean,
  gegevensType,
  implicietAntwoordContext,
  inputType,
  number,
  oneOf,
  optieType,
  reference,
  trimmed,
  urn,
  verbatim,
} from "./codec.ts";

describe("text", () => {
  it("is kept whole, or without the white space around it", () => {
    expect([verbatim.read("  a \n"), verbatim.print(" a ", "b"), verbatim.trims]).toEqual(["  a \n", " a ", false]);
    expect([trimmed.read("  a b \n"), trimmed.print("a", undefined), trimmed.trims]).toEqual(["a b", "a", true]);
  });
});

describe("a number", () => {
  it.each([
    ["0", 0],
    ["-1.50", -1.5],
    ["+3", 3],
    [".5", 0.5],
    [".25", 0.25],
    ["12.5", 12.5],
    ["5.", 5],
    [" \n12\t", 12],
  ])("%j is %d", (written, value) => expect(number.read(written)).toBe(value));

  it.each(["", ".", "1e3", "1 2", "x1", "1x", "--1", "1.2.3", "NaN", "INF", "0x10"])("is not %j", (written) =>
    expect(number.read(written)).toBeUndefined(),
  );

  it("is printed plainly", () => expect(number.print(-1.5, "2")).toBe("-1.5"));
});

describe("a boolean", () => {
  it.each([
    ["true", true],
    [" 1 ", true],
    ["false", false],
    ["0\n", false],
    ["True", undefined],
    ["ja", undefined],
    ["", undefined],
    ["constructor", undefined],
  ])("%j is %s", (written, value) => expect(boolean.read(written)).toBe(value));

  it("is a digit where a digit stood", () => {
    expect([" 1 ", "0", "true", undefined].map((before) => boolean.print(true, before))).toEqual(["1", "1", "true", "true"]);
    expect(["1", " 0", "false", undefined].map((before) => boolean.print(false, before))).toEqual(["0", "0", "false", "false"]);
  });
});

describe("a reference", () => {
  it("is an id with or without #, and keeps that", () => {
    expect([" #a ", "a", "##a", "a#b"].map(reference.read)).toEqual(["a", "a", "#a", "a#b"]);
    expect([undefined, " #x", "x"].map((before) => reference.print("a", before))).toEqual(["#a", "#a", "a"]);
  });
});

describe("an urn", () => {
  const address = "https://example.nl/id/concept/";
  it("is read out of its address too", () => {
    expect(
      [" nl.imow-gm1 ", `${address}nl.imow-gm1`, `#${address}nl.imow-gm1`, "#nl.imow-gm1", "http://example.nl/x"].map(urn.read),
    ).toEqual(["nl.imow-gm1", "nl.imow-gm1", "nl.imow-gm1", "nl.imow-gm1", "http://example.nl/x"]);
  });

  it("is read out of an address of either scheme, at the start alone", () => {
    expect(["http://e.nl/id/concept/u", "x#u", `x${address}u`].map(urn.read)).toEqual(["u", "x#u", `x${address}u`]);
    expect(urn.print("u", "http://e.nl/id/concept/x")).toBe("http://e.nl/id/concept/u");
  });

  it("keeps the address where one stood", () => {
    expect(
      [undefined, "nl.imow-gm2", `  ${address}nl.imow-gm2`, `#${address}x`, `x ${address}y`].map((before) => urn.print("u", before)),
    ).toEqual(["u", "u", `${address}u`, `#${address}u`, "u"]);
  });
});

describe("a listed name", () => {
  it("is one of the list, whatever white space stands around it", () => {
    const codec = oneOf(["a", "b"] as const);
    expect([" a\n", "b", "c", "A", ""].map(codec.read)).toEqual(["a", "b", undefined, undefined, undefined]);
    expect([codec.expected, codec.trims, codec.print("b", "a")]).toEqual(["a, b", true, "b"]);
    expect(optieType.read("enkelAntwoord")).toBe("enkelAntwoord");
    expect(inputType.read("textarea")).toBe("textarea");
  });

  it("of a type is read in the words of v0.8 too, and kept in them", () => {
    expect([" datum ", "lijstwaarde", "numeriek", "boolean", " date", "Datum"].map(gegevensType.read)).toEqual([
      "date",
      "list",
      "number",
      "boolean",
      "date",
      undefined,
    ]);
    expect(gegevensType.print("date", " lijstwaarde ")).toBe("datum");
    expect(gegevensType.print("boolean", "datum")).toBe("boolean");
    expect([gegevensType.print("date", "list"), gegevensType.print("date", undefined)]).toEqual(["date", "date"]);
  });

  it("of a context is read in any case", () => {
    const [first] = implicietAntwoordContext.expected.split(", ");
    expect([first!.toUpperCase(), ` ${first!.toLowerCase()} `, "iets anders"].map(implicietAntwoordContext.read)).toEqual([
      first,
      first,
      undefined,
    ]);
  });
});
