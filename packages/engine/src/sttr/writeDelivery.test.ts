/** Deliveries as written: in the shape of real ones, the same bytes every time, and read back as what they were made from. */
import fc from "fast-check";
import { unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { isDeliveryDate } from "./deliveryParts.ts";
import { readDeliveryParts } from "./readDelivery.ts";
import { writeDelivery } from "./writeDelivery.ts";

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const rules = bytesOf("<definitions/>");
const namesFor = (...names: string[]): readonly string[] =>
  writeDelivery(
    names.map((name) => ({ name, bytes: rules })),
    "01-01-2027",
  ).value!.names;

describe("a written delivery", () => {
  it("has a manifest, an opdracht for each file, and the files as they are", () => {
    const files = [
      { name: "Dakkapel & meer.dmn", bytes: rules },
      { name: "b.xml", bytes: bytesOf("<b/>") },
    ];
    const parts = unzipSync(writeDelivery(files, "31-12-2026").value!.bytes);
    const text = (name: string): string => new TextDecoder().decode(parts[name]);
    expect(Object.keys(parts)).toEqual(["manifest.xml", "opdrachtAanleverenToepasbareRegels.xml", "Dakkapel & meer.dmn", "b.xml"]);
    expect(parts["b.xml"]).toEqual(files[1]!.bytes);
    expect(text("manifest.xml")).toContain(`<manifest xmlns="http://toepasbare-regels.omgevingswet.overheid.nl/v1/manifest.xsd">
  <bestanden>
    <bestand>
      <naam>manifest.xml</naam>
      <type>manifest</type>
      <contenttype>application/xml</contenttype>
    </bestand>
    <bestand>
      <naam>opdrachtAanleverenToepasbareRegels.xml</naam>
      <type>opdracht</type>
      <contenttype>application/xml</contenttype>
    </bestand>
    <bestand>
      <naam>Dakkapel &amp; meer.dmn</naam>
      <type>toepasbareRegels</type>`);
    expect(text("opdrachtAanleverenToepasbareRegels.xml")).toContain(`  <opdracht>
    <toevoegenToepasbareRegels>
      <geldigBegindatum>31-12-2026</geldigBegindatum>
      <bestandsnaam>b.xml</bestandsnaam>
    </toevoegenToepasbareRegels>
  </opdracht>
</opdrachten>
`);
  });
  it("gives its files names that nothing else in it has", () => {
    expect(namesFor("a/regels.xml", "b/Regels.xml", "regels.vragenboom.json", "C:\\map\\x.DMN")).toEqual([
      "regels.xml",
      "Regels-2.xml",
      "regels.dmn",
      "x.DMN",
    ]);
    expect(namesFor("manifest.xml", "Opdracht2.xml", "manifest.dmn", "..", "")).toEqual([
      "regels-manifest.xml",
      "regels-Opdracht2.xml",
      "manifest.dmn",
      "...dmn",
      "regels.dmn",
    ]);
  });
  it("is refused without files, with too many, and on a day that does not exist", () => {
    const codeOf = (count: number, date: string): string | undefined =>
      writeDelivery(
        Array.from({ length: count }, (_, i) => ({ name: `${i}.xml`, bytes: rules })),
        date,
      ).diagnostics[0]?.code;
    expect([codeOf(0, "01-01-2027"), codeOf(999, "01-01-2027"), codeOf(1, "2027-01-01"), codeOf(1, "01-01-2027")]).toEqual([
      "delivery/nothing-to-deliver",
      "zip/too-many-entries",
      "delivery/bad-date",
      undefined,
    ]);
  });
  it("has the same bytes every time, and is read back whole, whatever its files are called", () => {
    const files = fc.array(fc.record({ name: fc.string({ unit: "binary", maxLength: 20 }), bytes: fc.uint8Array({ maxLength: 50 }) }), {
      minLength: 1,
      maxLength: 5,
    });
    fc.assert(
      fc.property(files, (given) => {
        fc.pre(given.every(({ bytes }) => bytes[0] !== 0x50));
        const written = writeDelivery(given, "29-02-2028").value!;
        expect(writeDelivery(given, "29-02-2028").value).toEqual(written);
        const { value, diagnostics } = readDeliveryParts(written.bytes, "x.zip");
        expect(diagnostics).toEqual([]);
        expect(value!.rules.map(({ name, bytes, validFrom }) => [name, Buffer.from(bytes).toString("hex"), validFrom])).toEqual(
          given.map(({ bytes }, i) => [written.names[i], Buffer.from(bytes).toString("hex"), "29-02-2028"]),
        );
      }),
      { verbose: 1 },
    );
  });
});

describe("a date of a delivery", () => {
  it.each(["01-01-2027", "29-02-2024", "31-12-1999"])("%s exists", (date) => expect(isDeliveryDate(date)).toBe(true));
  it.each([
    "1-1-2027",
    "2027-01-01",
    "29-02-2026",
    "29-02-2100",
    "00-01-2027",
    "31-04-2027",
    "01-13-2027",
    "01-01-0000",
    "01-01-2027 ",
    "",
  ])("%j does not", (date) => expect(isDeliveryDate(date)).toBe(false));
});
