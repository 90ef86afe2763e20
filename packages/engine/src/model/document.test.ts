/** Documents survive a round trip whole; what is not one is told, never thrown. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readRuleFile } from "../sttr/readRuleFile.ts";
import { fullRuleFile } from "../testing/fullRuleFile.ts";
import { realFiles } from "../testing/realFiles.ts";
import { readDocument, writeDocument } from "./document.ts";
import type { VragenboomDocument } from "./document.ts";

const document: VragenboomDocument = {
  format: "vragenboom",
  version: 1,
  model: {
    name: "Dakkapel",
    typering: "conclusie",
    regelgroepen: [{ id: "g1", naam: "Groep", prioriteit: 10 }],
    uitvoeringsregels: [
      {
        id: "V1",
        content: { kind: "vraag", gegevensType: "list", vraagTekst: "Welke kant?", opties: [{ text: "Voor" }, { text: "Zij" }] },
        explanation: { toelichting: "Kijk *goed*." },
      },
    ],
    inputData: [{ id: "I1", name: "Kant", variable: "Kant", uitvoeringsregelId: "V1" }],
    decisions: [],
    maatregelen: [],
  },
  meta: { title: "Dakkapel plaatsen", questions: { V1: { unit: "m" } } },
  xml: "<a/>",
};
const codes = (text: string) => readDocument(text).diagnostics.map(({ code }) => code);

describe("a document", () => {
  it("reads as it was written", () => {
    const { value, diagnostics, readOnly } = readDocument(writeDocument(document));
    expect({ value, diagnostics, readOnly }).toEqual({ value: document, diagnostics: [], readOnly: false });
  });
  it("reads as it was written, for every real file", () => {
    for (const { name, bytes } of realFiles().filter(({ bytes }) => bytes.length < 150_000)) {
      const { model, document: tree } = readRuleFile(bytes, name).value!;
      const text = writeDocument({ format: "vragenboom", version: 1, model, meta: {}, xml: tree.source });
      const { value } = readDocument(text);
      expect(writeDocument(value!) === text, name).toBe(true);
    }
  });
  it("keeps unknown fields in place, at every depth", () => {
    const text = writeDocument(document)
      .replace('"name": "Dakkapel",', '"name": "Dakkapel", "vendor": { "x": [1, null] },')
      .replace('"naam": "Groep",', '"naam": "Groep", "kleur": "rood",')
      .replace('"text": "Zij"', '"text": "Zij", "beeld": "zij.png"');
    const again = writeDocument(readDocument(text).value!);
    expect(JSON.parse(again)).toEqual(JSON.parse(text));
    expect(again.replace(/\s/g, "")).toBe(text.replace(/\s/g, ""));
  });
  it("of a newer version opens read-only with a message", () => {
    const { value, diagnostics, readOnly } = readDocument(writeDocument({ ...document, version: 2 }));
    expect(value?.model.name).toBe("Dakkapel");
    expect(readOnly).toBe(true);
    expect(diagnostics).toMatchObject([{ code: "document/newer-version", severity: "warning", params: { version: 2 } }]);
  });
});

describe("a document of version 1", () => {
  // As the first release wrote it, before the model had a place for more kinds: never to be changed.
  const golden = `{
 "format": "vragenboom",
 "version": 1,
 "model": {
  "name": "Proef",
  "namespace": "http://toepasbare-regels.omgevingswet.overheid.nl/00000001234567890000",
  "typering": "indieningsvereisten",
  "toestemming": "Melding",
  "regelgroepen": [{ "id": "g1", "naam": "Groep", "prioriteit": 10, "origin": 3 }],
  "uitvoeringsregels": [
   { "id": "V1", "regelgroepId": "g1", "bereik": "locatie", "prioriteit": 10,
     "content": { "kind": "vraag", "gegevensType": "list", "vraagTekst": "Welke kant?", "optieType": "enkelAntwoord",
       "opties": [{ "sequenceId": "0", "text": "Voor", "origin": 9 }] }, "explanation": { "belangrijk": true, "origin": 10 }, "origin": 5 },
   { "id": "V2", "content": { "kind": "bijlage", "bijlageType": "Foto", "eis": "Scherp" } },
   { "id": "V3", "content": { "kind": "geoVerwijzing", "identificatie": "nl.imow-gm9999.gebied.Kern" } },
   { "id": "V4", "content": { "kind": "vasteWaarde", "waardeVraag": "Kom?", "waarde": "true", "gegevensType": "boolean", "tekstVoorbehoud": "Mits." } },
   { "id": "V5", "content": { "kind": "other", "element": "registerBevraging" } }
  ],
  "inputData": [{ "id": "I1", "name": "Kant", "variable": "Kant", "typeRef": "string", "uitvoeringsregelId": "V1", "origin": 12 }],
  "decisions": [
   { "id": "D1", "name": "Top", "variable": "Top", "functioneleStructuurRef": "x", "requires": [{ "kind": "input", "id": "I1" }],
     "logic": { "kind": "table", "hitPolicy": "UNIQUE", "inputs": [{ "expression": "Kant" }], "outputs": [{}],
       "rows": [{ "inputs": [{ "text": "-" }], "outputs": [{ "text": "true", "explanation": "Zo." }] }] } },
   { "id": "D2", "name": "Elders", "variable": "Elders", "requires": [],
     "logic": { "kind": "invocation", "bindings": [{ "name": "model name", "text": "\\"Ander\\"" }] } },
   { "id": "D3", "name": "Som", "variable": "Som", "requires": [], "logic": { "kind": "expression", "text": "1" } },
   { "id": "D4", "name": "Leeg", "variable": "Leeg", "requires": [], "logic": { "kind": "none" } },
   { "id": "D5", "name": "Vreemd", "variable": "Vreemd", "requires": [], "logic": { "kind": "other", "element": "context", "origin": 40 } }
  ],
  "maatregelen": [{ "id": "M1", "maatregeltekst": "Meet", "themas": ["Bodem"] }]
 },
 "meta": { "title": "Proef", "questions": { "V1": { "unit": "m" } } },
 "xml": "<a/>"
}`;
  it("is read as it stands, and written with nothing changed", () => {
    const { value, diagnostics, readOnly } = readDocument(golden);
    expect({ diagnostics, readOnly }).toEqual({ diagnostics: [], readOnly: false });
    expect(value).toEqual(JSON.parse(golden));
    expect(JSON.parse(writeDocument(value!))).toEqual(JSON.parse(golden));
  });
});

describe("a document of a file with everything", () => {
  it("reads as it was written", () => {
    const { model, document: tree } = readRuleFile(new TextEncoder().encode(fullRuleFile), "f.xml").value!;
    const whole: VragenboomDocument = { format: "vragenboom", version: 1, model, xml: tree.source };
    expect(readDocument(writeDocument(whole))).toEqual({ value: whole, diagnostics: [], readOnly: false });
  });
});

describe("what is no document", () => {
  it("is told apart", () => {
    for (const text of [
      "",
      "{",
      "null",
      "[]",
      "1",
      '"vragenboom"',
      "{}",
      '{"format":"vragenboom"}',
      '{"format":"x","version":1}',
      '{"format":"vragenboom","version":1}',
      '{"format":"vragenboom","version":0,"model":{}}',
      '{"format":"vragenboom","version":"1"}',
      "<xml/>",
      "\u0000",
    ]) {
      expect(codes(text), text).toEqual(["document/unreadable"]);
      expect(readDocument(text).value).toBeUndefined();
    }
  });
  it("names the place of a wrong value", () => {
    const text = writeDocument(document).replace('"gegevensType": "list"', '"gegevensType": "lijst"');
    expect(readDocument(text).diagnostics[0]?.params["path"]).toBe("model.uitvoeringsregels.0.content.gegevensType");
  });
  it("is refused for keys that reach a prototype", () => {
    for (const key of ["__proto__", "constructor", "prototype"]) {
      const text = writeDocument(document).replace('"meta": {', `"meta": { "${key}": { "polluted": true },`);
      expect(readDocument(text).diagnostics[0]?.params).toEqual({ path: `meta.${key}`, problem: "forbidden-key" });
    }
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });
  it("is refused for its depth, at any depth", () => {
    for (const depth of [100, 10_000, 1_000_000]) {
      const text = `{"format":"vragenboom","version":1,"x":${"[".repeat(depth)}${"]".repeat(depth)}}`;
      expect(codes(text)).toEqual(["document/unreadable"]);
    }
  });
  it("never throws, whatever is cut or changed", () => {
    const text = writeDocument(document);
    fc.assert(
      fc.property(
        fc.nat(text.length - 1),
        fc.nat(40),
        fc.constantFrom("", '"', "{", "null", "-", "__proto__", "\ud800", "]", "1e999"),
        (at, length, put) => {
          const { value, diagnostics } = readDocument(text.slice(0, at) + put + text.slice(at + length));
          expect(value !== undefined || diagnostics.length > 0).toBe(true);
        },
      ),
      { numRuns: 500 },
    );
  });
});
