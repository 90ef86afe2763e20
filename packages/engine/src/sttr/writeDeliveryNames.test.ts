/** Names that files get in a delivery, and deliveries that are refused before anything is packed. */
import { describe, expect, it } from "vitest";
import { writeDelivery } from "./writeDelivery.ts";
import { zipLimits } from "./zipFault.ts";

const bytes = new TextEncoder().encode("<definitions/>");
const namesOf = (...names: readonly string[]): readonly string[] =>
  writeDelivery(
    names.map((name) => ({ name, bytes })),
    "01-01-2027",
  ).value!.names;

describe("the name of a file in a delivery", () => {
  it.each([
    ["c.dmn", "c.dmn"],
    ["a/b\\c.XML", "c.XML"],
    ["a\nb/c.dmn", "c.dmn"],
    [" a .dmn", "a.dmn"],
    ["a:b*?\u007f.dmn", "a-b---.dmn"],
    ["plan.vragenboom.json", "plan.dmn"],
    ["plan.json", "plan.json.dmn"],
    ["plan.dmn.bak", "plan.dmn.bak.dmn"],
    ["plan.xmlx", "plan.xmlx.dmn"],
    ["plan.vragenboom.json.bak", "plan.vragenboom.json.bak.dmn"],
    ["", "regels.dmn"],
    [" .xml", "regels.xml"],
    ["manifest.xml", "regels-manifest.xml"],
    ["Opdrachtgever.xml", "regels-Opdrachtgever.xml"],
    ["opdracht.xml", "regels-opdracht.xml"],
    ["manifest.dmn", "manifest.dmn"],
    ["manifest.DMN", "manifest.DMN"],
    ["manifest", "manifest.dmn"],
    ["manifesten.xml", "manifesten.xml"],
    ["mijn-opdracht.xml", "mijn-opdracht.xml"],
  ])("%j is %j", (name, expected) => expect(namesOf(name)).toEqual([expected]));

  it("is no other's, capitals aside", () =>
    expect(namesOf("a.dmn", "A.dmn", "a.dmn", "a-2.xml", "a.xml")).toEqual(["a.dmn", "A-2.dmn", "a-3.dmn", "a-2.xml", "a.xml"]));
});

describe("a delivery", () => {
  const refusal = (count: number, size: number, date = "01-01-2027") =>
    writeDelivery(
      Array.from({ length: count }, (_, i) => ({ name: `${i}.dmn`, bytes: new Uint8Array(size) })),
      date,
    ).diagnostics;
  const at = { severity: "error", at: {} };

  it("that cannot be is refused, with why", () => {
    expect(refusal(1, 1, "2027-01-01")).toEqual([{ code: "delivery/bad-date", params: { date: "2027-01-01" }, ...at }]);
    expect(refusal(0, 0)).toEqual([{ code: "delivery/nothing-to-deliver", params: {}, ...at }]);
  });
  it("of as many files as a reader takes, with its own two, is written; of one more it is refused", () => {
    const { entries } = zipLimits;
    expect(refusal(entries - 2, 0)).toEqual([]);
    expect(refusal(entries - 1, 0)).toEqual([{ code: "zip/too-many-entries", params: { limit: entries, found: entries + 1 }, ...at }]);
  });
  it("of more than a reader inflates is refused", () => {
    const half = zipLimits.inflated / 2;
    expect(refusal(2, half + 1)).toEqual([{ code: "zip/too-large", params: { limit: zipLimits.inflated }, ...at }]);
  });
  it("says the same time always", () => {
    const { bytes: zip } = writeDelivery([{ name: "a.dmn", bytes }], "01-01-2027").value!;
    // Twelve o'clock on the first day that ZIP knows, behind signature, version, flags and method.
    expect(zip.slice(10, 14)).toEqual(Uint8Array.of(0, 0x60, 0x21, 0));
  });
});
