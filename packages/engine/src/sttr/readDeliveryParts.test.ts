/** What manifest, opdracht and activities of a delivery say, and what is told where they do not fit what is in it. */
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { readActivity } from "./activityFile.ts";
import { readDelivery, readDeliveryParts } from "./readDelivery.ts";
import { zipLimits } from "./zipFault.ts";

const text = (value: string): Uint8Array => new TextEncoder().encode(value);

const manifest = (...files: [name: string, type: string, contentType?: string][]): string =>
  `<manifest><bestanden>${files
    .map(
      ([name, type, contentType = "application/xml"]) =>
        `<bestand><naam>${name}</naam><type>${type}</type><contenttype>${contentType}</contenttype></bestand>`,
    )
    .join("")}</bestanden></manifest>`;
const opdracht = (...orders: string[]): string =>
  `<o:opdrachten xmlns:o="urn:o"><o:opdracht>${orders.join("")}</o:opdracht></o:opdrachten>`;
const adding = (name: string, date = "01-01-2027"): string =>
  `<toevoegenToepasbareRegels><geldigBegindatum> ${date} </geldigBegindatum><bestandsnaam>${name}</bestandsnaam></toevoegenToepasbareRegels>`;

const own: [string, string][] = [
  ["manifest.xml", "manifest"],
  ["opdracht.xml", "opdracht"],
];

/** The codes told of a ZIP with these files, each with the name or value it is about. */
function told(files: { readonly [name: string]: string }): readonly string[] {
  const { diagnostics } = readDeliveryParts(
    zipSync(Object.fromEntries(Object.entries(files).map(([name, value]) => [name, text(value)]))),
    "x.zip",
  );
  return diagnostics.map(({ code, params }) => [code, ...Object.values(params)].join(" "));
}

describe("a delivery of rules", () => {
  const good = {
    "manifest.xml": manifest(...own, ["a.dmn", "toepasbareRegels"]),
    "opdracht.xml": opdracht(adding("a.dmn")),
    "a.dmn": "<a/>",
  };
  it("is calm where everything fits, also in a folder", () => {
    expect(told(good)).toEqual([]);
    expect(told(Object.fromEntries(Object.entries(good).map(([name, value]) => [`levering/${name}`, value])))).toEqual([]);
  });
  it("gives each file the day it holds from, where several are asked for in one opdracht or in more", () => {
    const bytes = zipSync({
      "a.dmn": text("<a/>"),
      "b.xml": text("<b/>"),
      "opdracht.xml": text(opdracht(adding("a.dmn"), adding("b.xml", "31-12-2027"))),
    });
    expect(readDelivery(bytes, "x.zip").value!.map(({ name, validFrom }) => [name, validFrom])).toEqual([
      ["a.dmn", "01-01-2027"],
      ["b.xml", "31-12-2027"],
    ]);
  });
  it("is told what is missing, what is extra, and what is of another type", () => {
    expect(told({ "a.dmn": "<a/>" })).toEqual(["delivery/no-manifest", "delivery/no-opdracht"]);
    expect(told({ ...good, "b.dmn": "<b/>", "lees.txt": "" })).toEqual([
      "delivery/not-in-manifest b.dmn toepasbareRegels",
      "delivery/not-in-manifest lees.txt other",
      "delivery/not-in-opdracht b.dmn",
    ]);
    expect(
      told({ ...good, "manifest.xml": manifest(...own, ["a.dmn", "activiteit", "text/plain"], ["weg.dmn", "toepasbareRegels"]) }),
    ).toEqual([
      "delivery/wrong-type a.dmn activiteit toepasbareRegels",
      "delivery/wrong-content-type a.dmn text/plain application/xml",
      "delivery/missing-file weg.dmn manifest",
    ]);
  });
  it("is told what its opdracht lacks", () => {
    const withOrder = (...orders: string[]): readonly string[] => told({ ...good, "opdracht.xml": opdracht(...orders) });
    expect(withOrder(adding("a.dmn", "2027-01-01"))).toEqual(["delivery/bad-date 2027-01-01"]);
    expect(withOrder(adding("a.dmn"), adding("weg.dmn"))).toEqual(["delivery/missing-file weg.dmn opdracht"]);
    expect(withOrder("<toevoegenToepasbareRegels><bestandsnaam>a.dmn</bestandsnaam></toevoegenToepasbareRegels>")).toEqual([
      "delivery/incomplete-order toevoegenToepasbareRegels geldigBegindatum",
    ]);
    expect(withOrder(adding("a.dmn"), "<verwijderen/>")).toEqual(["delivery/unknown-order verwijderen"]);
    expect(withOrder("<updateActiviteit><bestandsnaam>a.dmn</bestandsnaam></updateActiviteit>")).toEqual([
      "delivery/wrong-type a.dmn activiteit toepasbareRegels",
      "delivery/incomplete-order updateActiviteit activiteitIdentifier",
    ]);
  });
  it("gives its rules also where manifest and opdracht cannot be read", () => {
    expect(told({ ...good, "manifest.xml": "<manifest>", "opdracht.xml": "<order/>" })).toEqual([
      expect.stringMatching(/^xml\/unclosed-element/),
      "delivery/wrong-root order opdrachten",
    ]);
    const bytes = zipSync({ "manifest.xml": text("<manifest>"), "a.dmn": text("<a/>") });
    expect(readDelivery(bytes, "x.zip").value).toHaveLength(1);
  });
  it("larger than its limit is refused as that, before anything in it is looked at", () => {
    const { value, diagnostics } = readDeliveryParts(new Uint8Array(zipLimits.bytes + 1), "x.zip");
    expect([value, diagnostics[0]?.code]).toEqual([undefined, "zip/file-too-large"]);
  });
});

describe("an activity", () => {
  const told = (json: string): readonly string[] =>
    readActivity(text(json), "a.json").diagnostics.map(({ code, params }) => [code, ...Object.values(params)].join(" "));
  it("keeps what we do not know", () => {
    const { value } = readActivity(text('{ "typering": "Water", "begindatum": "01-01-2027", "eigen": { "x": [1] } }'), "a.json");
    expect(value).toMatchObject({ typering: "Water", werkzaamheden: [], json: { eigen: { x: [1] } } });
  });
  it("is told what is missing and odd, and refused only as a whole", () => {
    expect(told("{}")).toEqual([
      "activity/missing-value typering",
      "activity/missing-value begindatum",
      "activity/missing-value bevoegdGezag.bestuurslaag",
    ]);
    const rest = '"begindatum": "31-02-2027", "bevoegdGezag": { "bestuurslaag": "gemeente" }';
    expect(told(`{ "typering": "Anders", "magneet": 1, "werkzaamheden": [{}, 2], "regelbeheerobjecten": {}, ${rest} }`)).toEqual([
      "activity/odd-value typering Anders",
      "activity/odd-value magneet 1",
      "delivery/bad-date 31-02-2027",
      "activity/odd-value regelbeheerobjecten {}",
      "activity/odd-value werkzaamheden 2",
      "activity/missing-value werkzaamheden.urn",
    ]);
    expect(told("[]")).toEqual(["activity/unreadable  not-an-object"]);
    expect(told('{ "a": { "__proto__": 1 } }')).toEqual(["activity/unreadable a.__proto__ forbidden-key"]);
    expect(told("{")).toEqual(["activity/unreadable  not-json"]);
  });
});

const real = fileURLToPath(new URL("../../../../../shared/sttr-files/geonovum/", import.meta.url));

describe.skipIf(!existsSync(real))("real deliveries (skipped where shared/sttr-files is not beside the repository)", () => {
  it("say what they hold, and of activities only that JSON is called XML", () => {
    for (const name of readdirSync(real).filter((one) => one.endsWith(".zip"))) {
      const { value, diagnostics } = readDeliveryParts(readFileSync(real + name), name);
      const isActivity = name.startsWith("nl.imow");
      expect(diagnostics.map(({ code }) => code)).toEqual(isActivity ? ["delivery/wrong-content-type"] : []);
      expect([value!.rules.length, value!.activities.length, value!.manifest.length]).toEqual(isActivity ? [0, 1, 3] : [1, 0, 3]);
    }
  });
  it("give the day their rules hold from", () =>
    expect(readDelivery(readFileSync(`${real}Conclusie_Kappen_van_een_boom.zip`), "x.zip").value![0]!.validFrom).toBe("23-12-2020"));
  it("give an activity with its werkzaamheden and regelbeheerobjecten", () =>
    expect(readDeliveryParts(readFileSync(`${real}nl.imow-gm0297.activiteit.2019000810.zip`), "x.zip").value!.activities).toMatchObject([
      {
        name: "nl.imow-gm0297.activiteit.2019000810.json",
        activity: "nl.imow-gm0297.activiteit.2019000810",
        content: {
          typering: "Overige",
          magneet: false,
          toonbaar: true,
          regelbeheerobjecten: [
            { typering: "Conclusie" },
            { typering: "Indieningsvereisten", toestemming: "Vergunning" },
            { toestemming: "Melding" },
            { toestemming: "Informatie" },
          ],
          werkzaamheden: ["BoomOfStruikKappenOfSnoeien"],
          aansluitpunten: [],
          bevoegdGezag: { bestuurslaag: "gemeente" },
          begindatum: "23-12-2020",
        },
      },
    ]));
});
