/** Real files read; anything else is told what it is, quickly and never by an exception. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { describe as sentence } from "../diagnostics/describe.ts";
import { RuleFile } from "../model/ruleFile.ts";
import { realFile, realFiles } from "../testing/realFiles.ts";
import { readRuleFile } from "./readRuleFile.ts";

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (input: string | Uint8Array) => readRuleFile(typeof input === "string" ? bytesOf(input) : input, "f.xml");
const codesOf = (input: string | Uint8Array) => read(input).diagnostics.map(({ code }) => code);
const utf16 = (text: string, little: boolean): Uint8Array =>
  Uint8Array.from([...text].flatMap((c) => (little ? [c.charCodeAt(0), 0] : [0, c.charCodeAt(0)])));
const dmn = "http://www.omg.org/spec/DMN/20151101/dmn.xsd";
const sttr = "http://toepasbare-regels.omgevingswet.overheid.nl/v1.0";
const plain = `<definitions xmlns="${dmn}" name="n"><decision id="d" name="d"><literalExpression><text>1</text></literalExpression></decision></definitions>`;
const files = realFiles();

describe("the real rule files", () => {
  for (const { name, bytes } of files) {
    it(`${name} reads without a fault that is not its own`, () => {
      const { value, diagnostics } = readRuleFile(bytes, name);
      expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
      expect(RuleFile.safeParse(value!.model).success).toBe(true);
      for (const { at } of diagnostics) expect(at).toMatchObject({ file: name, line: expect.any(Number), column: expect.any(Number) });
    });
  }
  it("are 47", () => expect([0, 47]).toContain(files.length));
  it("show their own faults with line and column", () => {
    const bytes = realFile("official-samples/ConclusieBouwenDakkapel-dmn1.2.dmn");
    if (bytes === undefined) return;
    expect(read(bytes).diagnostics).toMatchObject([
      { code: "sttr/duplicate-priority", severity: "warning", at: { line: 191, column: 4, elementId: "UitvId0040" } },
      { code: "text/unclosed-video", severity: "hint", at: { line: 44, column: 5, elementId: "UitvId0002" } },
    ]);
  });
  it("have the typering that their reference says", () => {
    const bytes = realFile("decision-tree/DynamicQuestioning.dmn");
    if (bytes === undefined) return;
    expect(read(bytes).value!.model).toMatchObject({ typering: "indieningsvereisten", toestemming: "Melding" });
  });
  it("have their questions of v0.8 read in today's words", () => {
    const bytes = realFile("decision-tree/DynamicQuestioning.dmn");
    if (bytes === undefined) return;
    const contents = read(bytes).value!.model.uitvoeringsregels.map(({ content }) => content);
    expect(contents).toContainEqual({ kind: "geoVerwijzing", identificatie: "beheergebiedHDSR.geom" });
    expect(contents.find((content) => content.kind === "bijlage")?.eis).toMatch(/^De schaal/);
    expect(contents.flatMap((content) => (content.kind === "vraag" ? [content.gegevensType] : []))).toContain("date");
  });
});

describe("a rule file", () => {
  const rule = (inside: string, more = "") =>
    `<x:definitions xmlns:x="${dmn}" xmlns:u="${sttr}/Uitvoeringsregel" xmlns:i="${sttr}/Interactieregel" xmlns:c="${sttr}/Content">
<x:extensionElements><i:regelgroepen><i:regelgroep id="g"><i:naam>G</i:naam></i:regelgroep></i:regelgroepen>
<u:uitvoeringsregels><u:uitvoeringsregel id="V">${inside}</u:uitvoeringsregel></u:uitvoeringsregels></x:extensionElements>${more}</x:definitions>`;
  const asked = "<u:vraag><u:gegevensType>boolean</u:gegevensType><u:vraagTekst>?</u:vraagTekst></u:vraag>";

  it("is matched by local name in every known namespace, never by prefix", () => {
    for (const version of ["v0.8", "v1.0", "v2.0"]) {
      const text = rule(`<i:prioriteit>7</i:prioriteit>${asked}`).replaceAll("v1.0", version);
      expect(read(text).value!.model.uitvoeringsregels).toMatchObject([{ id: "V", prioriteit: 7, content: { kind: "vraag" } }]);
    }
    const old = rule(asked).replaceAll(`${sttr}/Uitvoeringsregel`, "http://data.digitaalstelselomgevingswet.nl/v0.6/Uitvoeringsregels");
    expect(read(old).value!.model.uitvoeringsregels).toHaveLength(1);
    for (const uri of [
      "http://www.omg.org/spec/DMN/20180521/MODEL/",
      "https://www.omg.org/spec/DMN/20191111/MODEL/",
      "https://www.omg.org/spec/DMN/20211108/MODEL/",
      "https://www.omg.org/spec/DMN/20230324/MODEL/",
    ]) {
      expect(read(rule(asked).replaceAll(dmn, uri)).value!.model.uitvoeringsregels).toHaveLength(1);
    }
    expect(read(rule(asked).replaceAll(`${sttr}/Uitvoeringsregel`, "urn:other")).value!.model.uitvoeringsregels).toHaveLength(0);
  });
  it("has the typering that its envelope names, where no decision does", () => {
    const reference = `<s:functioneleStructuurRef href="http://x.example/id/concept/IndieningsvereistenMeldingnl.imow-gm1.activiteit.X"/>`;
    expect(read(`<s:sttr xmlns:s="${sttr}/Bedrijfsregel" versie="3">${reference}${rule(asked)}</s:sttr>`).value!.model).toMatchObject({
      typering: "indieningsvereisten",
      toestemming: "Melding",
    });
  });
  it("may stand in an envelope", () =>
    expect(read(`<s:sttr xmlns:s="${sttr}/Bedrijfsregel" versie="3">${rule(asked)}</s:sttr>`).value!.model.uitvoeringsregels).toHaveLength(
      1,
    ));
  it("tells a wrong value with its place and reads on", () => {
    const { value, diagnostics } = read(
      rule(`<i:prioriteit>tien</i:prioriteit><u:publiceerbaar>soms</u:publiceerbaar>${asked.replace("boolean", "getal")}`),
    );
    expect(value!.model.uitvoeringsregels).toMatchObject([{ content: { kind: "vraag", gegevensType: "string", vraagTekst: "?" } }]);
    expect(diagnostics.map(({ code, params, at }) => [code, params["name"], params["expected"], at.line])).toEqual([
      ["sttr/unreadable-value", "publiceerbaar", "boolean", 3],
      ["sttr/unreadable-value", "prioriteit", "number", 3],
      ["sttr/unreadable-value", "gegevensType", "boolean, list, number, string, date", 3],
    ]);
  });
  it("tells a group that is not there", () =>
    expect(read(rule(`<u:regelgroepRef href="#h"/>${asked}`)).diagnostics).toMatchObject([
      { code: "model/dangling-reference", severity: "error", params: { reference: "h", from: "V" } },
    ]));
  it("tells what is missing", () => {
    expect(codesOf(rule(""))).toEqual(["sttr/no-kind"]);
    expect(codesOf(rule("<u:vraag/>"))).toEqual(["sttr/missing-value", "sttr/missing-value"]);
    expect(codesOf(rule(asked.replace("boolean", "list")))).toEqual(["sttr/no-options"]);
    expect(codesOf(rule(asked).replace('id="V"', ""))).toEqual(["sttr/missing-value"]);
    expect(codesOf(rule(asked).replace('id="V"', 'id="g"'))).toEqual(["sttr/duplicate-id"]);
  });
  it("goes by the id where names are stripped", () =>
    expect(read(rule(asked, '<x:inputData id="I"><x:variable typeRef="boolean"/></x:inputData>')).value!.model.inputData).toEqual([
      { id: "I", name: "I", variable: "I", typeRef: "boolean", origin: expect.any(Number) },
    ]));
  it("trims questions, options and cells, but no explanation", () => {
    const text = rule(
      asked.replace(">?<", "> Hoe \n hoog? <") +
        "<c:uitvoeringsregelToelichting><c:toelichting> Zo. </c:toelichting></c:uitvoeringsregelToelichting>",
    );
    expect(read(text).value!.model.uitvoeringsregels).toMatchObject([
      { content: { vraagTekst: "Hoe \n hoog?" }, explanation: { toelichting: " Zo. " } },
    ]);
  });
});

describe("what is no rule file", () => {
  const inputs: readonly (readonly [name: string, input: string | Uint8Array, code: string, found?: string])[] = [
    ["a JPEG", Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]), "xml/not-xml", "jpeg"],
    ["a PNG", Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10]), "xml/not-xml", "png"],
    ["a ZIP", bytesOf("PK\u0003\u0004…"), "xml/not-xml", "zip"],
    ["a PDF", "%PDF-1.7\n", "xml/not-xml", "pdf"],
    ["HTML", "<!DOCTYPE html>\n<html><body>x</body></html>", "xml/not-xml", "html"],
    ["HTML without DOCTYPE", "\n<HTML lang=nl>", "xml/not-xml", "html"],
    ["JSON", '{"format":"vragenboom"}', "xml/not-xml", "json"],
    ["words", "Beste collega,", "xml/not-xml", "text"],
    ["noise", Uint8Array.from({ length: 300 }, (_, i) => (i * 151) % 251), "xml/not-xml", "binary"],
    ["nothing", "", "xml/empty"],
    ["white space", " \n\t", "xml/empty"],
    ["a DOCTYPE", `<!DOCTYPE definitions [<!ENTITY x "y">]>${plain}`, "xml/doctype"],
    ["a billion laughs", '<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "lol"><!ENTITY b "&a;&a;">]><l>&b;</l>', "xml/doctype"],
    ["UTF-16 without a mark", utf16(`<?xml version="1.0"?>${plain}`, true), "xml/utf16-without-mark"],
    ["UTF-16 without a mark, big end first", utf16(plain, false), "xml/utf16-without-mark"],
    ["UTF-32", Uint8Array.from([0xff, 0xfe, 0, 0, 0x3c, 0, 0, 0]), "xml/unsupported-encoding"],
    ["an encoding of old", `<?xml version="1.0" encoding="Shift_JIS"?>${plain}`, "xml/unsupported-encoding"],
    ["UTF-8 that says UTF-16", `<?xml version="1.0" encoding="UTF-16"?>${plain}`, "xml/encoding-contradiction"],
    ["a mark of UTF-8 that says Latin 1", `\ufeff<?xml version="1.0" encoding="ISO-8859-1"?>${plain}`, "xml/encoding-contradiction"],
    [
      "a mark of UTF-16 that says UTF-8",
      utf16(`\ufeff<?xml version="1.0" encoding="UTF-8"?>${plain}`, true).with(0, 0xff).with(1, 0xfe),
      "xml/encoding-contradiction",
    ],
    ["bytes of Latin 1 in UTF-8", Uint8Array.from([...bytesOf("<a>\ncaf"), 0xe9, ...bytesOf("</a>")]), "xml/invalid-bytes"],
    ["overlong UTF-8", Uint8Array.from([...bytesOf("<a>"), 0xc0, 0xbc, ...bytesOf("</a>")]), "xml/invalid-bytes"],
    ["other XML", "<manifest xmlns='u'/>", "sttr/not-a-rule-file"],
    ["definitions of something else", "<definitions xmlns='http://schemas.xmlsoap.org/wsdl/'/>", "sttr/not-a-rule-file"],
    ["DMN without questions", plain, "sttr/no-questions"],
    ["20 MB", new Uint8Array(20_000_000).fill(0x20), "xml/too-large"],
    ["100,000 nested elements", "<a>".repeat(100_000) + "</a>".repeat(100_000), "xml/too-deep"],
    ["too many attributes", `<a ${Array.from({ length: 300 }, (_, i) => `a${i}=""`).join(" ")}/>`, "xml/too-many-attributes"],
    ["a long attribute", `<a b="${"x".repeat(1_100_000)}"/>`, "xml/attribute-too-long"],
    ["a long name", `<${"a".repeat(2000)}/>`, "xml/name-too-long"],
    ["1 MB of less-than signs", "<".repeat(1_000_000), "xml/bad-name"],
  ];
  for (const [name, input, code, found] of inputs) {
    it(`${name} is told as ${code}`, () => {
      const { diagnostics } = read(input);
      expect(diagnostics.map((diagnostic) => diagnostic.code)).toEqual([code]);
      if (found !== undefined) expect(diagnostics[0]!.params["found"]).toBe(found);
      for (const language of ["nl", "en"] as const) expect(sentence(diagnostics[0]!, language)).not.toContain("undefined");
    });
  }
  it("cut off anywhere, is told as that", () => {
    const told = /^xml\/(unclosed-element|unexpected-end)$/;
    for (const { name, bytes } of files.slice(0, 10)) {
      for (const share of [0.1, 0.5, 0.9, 0.999])
        expect(codesOf(bytes.subarray(0, Math.floor(bytes.length * share)))[0], name).toMatch(told);
    }
    const whole = bytesOf(`<?xml version="1.0"?><a b:c='é&amp;' xmlns:b="u"><!-- é --><?p q?><b:d/><![CDATA[x]]>&#10;</a>`);
    for (let end = 22; end < whole.length; end++) expect(codesOf(whole.subarray(0, end))[0], String(end)).toMatch(told);
  });
  it("gives the line of bytes that are no UTF-8", () => {
    const bytes = Uint8Array.from([...bytesOf("<a>\n  caf"), 0xe9, ...bytesOf("</a>")]);
    expect(read(bytes).diagnostics[0]!.at).toEqual({ file: "f.xml", line: 2, column: 6 });
  });
});

describe("encodings", () => {
  const name = "<definitions xmlns='http://www.omg.org/spec/DMN/20151101/dmn.xsd' name='caf\u00e9'/>";
  const nameOf = (bytes: Uint8Array) => read(bytes).value?.model.name;
  it("are read by mark and by declaration", () => {
    expect(nameOf(bytesOf(name))).toBe("café");
    expect(nameOf(bytesOf(`\ufeff${name}`))).toBe("café");
    expect(nameOf(bytesOf(`<?xml version="1.0" encoding="utf-8"?>${name}`))).toBe("café");
    for (const little of [true, false]) {
      for (const declaration of ["", '<?xml version="1.0" encoding="UTF-16"?>']) {
        const bytes = utf16(`_${declaration}${name}`, little);
        bytes.set(little ? [0xff, 0xfe] : [0xfe, 0xff]);
        expect(nameOf(bytes)).toBe("café");
      }
    }
    const latin = Uint8Array.from([...`<?xml version="1.0" encoding="ISO-8859-1"?>${name}`].map((c) => c.charCodeAt(0)));
    expect(nameOf(latin)).toBe("café");
  });
});

describe("hostile files", () => {
  // For a mutant the shape is enough: it runs for each that it reaches.
  const size = process.env["MUTATION_TESTS"] === undefined ? 1_600_000 : 16_000;
  const shapes: { readonly [name: string]: (n: number) => string } = {
    "many small elements": (n) => `<a>${"<b/>".repeat(n / 4)}</a>`,
    "comments of hyphens": (n) => `<a><!--${"-x".repeat(n / 2)}--></a>`,
    "brackets in CDATA": (n) => `<a><![CDATA[${"]x".repeat(n / 2)}]]></a>`,
    references: (n) => `<a>${"&amp;".repeat(n / 5)}</a>`,
    "line ends": (n) => `<a>${"\r\n".repeat(n / 2)}</a>`,
    "many namespaces": (n) => `<a>${"<b xmlns='u'/>".repeat(n / 14)}</a>`,
    "distinct names": (n) => `<a>${Array.from({ length: n / 12 }, (_, i) => `<b${i}z/>`).join("")}</a>`,
    "wide start tags": (n) => `<a>${`<b ${Array.from({ length: 250 }, (_, i) => `a${i}=""`).join(" ")}/>`.repeat(n / 2000)}</a>`,
    "unread values": (n) =>
      `<definitions xmlns="${dmn}">${'<decision><decisionTable hitPolicy="?"/></decision>'.repeat(n / 50)}</definitions>`,
    "spaces in a tag": (n) => `<a${" ".repeat(n)}/>`,
    "ampersands without end": (n) => `<a>&amp${" ".repeat(n)}</a>`,
  };
  for (const [name, shape] of Object.entries(shapes)) {
    it(`of ${name} are read to the end or refused`, () => {
      // At this size a quadratic step runs into the time limit of the test; growth is measured by `npm run bench -- hostile`.
      expect(Array.isArray(read(bytesOf(shape(size))).diagnostics)).toBe(true);
    });
  }
  it("never throw, whatever is cut out of or put into a real file", () => {
    const sources = files.filter(({ bytes }) => bytes.length < 20_000).map(({ bytes }) => bytes);
    if (sources.length === 0) return;
    fc.assert(
      fc.property(fc.constantFrom(...sources), fc.nat(), fc.nat(60), fc.uint8Array({ maxLength: 6 }), (bytes, place, cut, put) => {
        const at = place % bytes.length;
        const changed = new Uint8Array([...bytes.subarray(0, at), ...put, ...bytes.subarray(at + cut)]);
        const { value, diagnostics } = read(changed);
        expect(value !== undefined || diagnostics.length > 0).toBe(true);
      }),
      { numRuns: 400 },
    );
  });
});
