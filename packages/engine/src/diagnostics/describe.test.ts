/** Every code has its sentences; renderings point at the place. */
import { readdirSync, readFileSync } from "node:fs";
import { describe as group, expect, it } from "vitest";
import { catalogue, describe, renderDiagnostic } from "./describe.ts";

group("every code of the catalogue", () => {
  for (const [code, entry] of catalogue) {
    it(`${code} says something calm in both languages`, () => {
      for (const language of ["nl", "en"] as const) {
        const full = describe({ code, params: entry.example }, language);
        const bare = describe({ code, params: {} }, language);
        for (const sentence of [full, bare]) {
          expect(sentence).not.toMatch(/undefined|NaN MB|\[object|!(?!video|--|DOCTYPE)/);
          expect(sentence).toMatch(/[.?)]$/);
        }
        expect(full).toMatch(/^\S.{15,}$/);
      }
      expect(describe({ code, params: entry.example }, "nl")).not.toBe(describe({ code, params: entry.example }, "en"));
    });
  }

  it("covers every code that the engine's sources name", () => {
    const root = new URL("..", import.meta.url);
    const missing = new Set<string>();
    for (const file of readdirSync(root, { recursive: true, encoding: "utf8" })) {
      if (!file.endsWith(".ts") || file.endsWith(".test.ts")) continue;
      const text = readFileSync(new URL(file, root), "utf8");
      for (const [, code] of text.matchAll(
        /"((?:xml|zip|delivery|activity|sttr|evaluate|model|graph|entry|outcome|table|question|text|answer|check|document)\/[a-z0-9-]+)"/g,
      )) {
        if (!catalogue.has(code!)) missing.add(code!);
      }
    }
    expect([...missing]).toEqual([]);
  });
});

group("describe", () => {
  it("keeps facts from becoming anything but words", () => {
    expect(describe({ code: "model/dangling-reference", params: { reference: "x\n\ny", from: "z" } }, "nl")).toContain("naar x y,");
    expect(describe({ code: "xml/too-deep", params: JSON.parse('{"__proto__":{"limit":1}}') as object as {} }, "nl")).toContain(
      "meer dan  elementen",
    );
  });
  it("prints answers as question and answer", () => {
    const params = { decision: "C", witness: { answers: { V1: true, V2: "Voorkant", V3: null } } };
    expect(describe({ code: "outcome/gap", params }, "nl")).toContain("V1: ja; V2: Voorkant; V3: weet ik niet");
    const questions = { V1: "Is het een monument?", V2: "Kant van het huis" };
    const known = { ...params, witness: { ...params.witness, questions } };
    expect(describe({ code: "outcome/gap", params: known }, "nl")).toContain(
      "Is het een monument? ja; Kant van het huis: Voorkant; V3: weet ik niet.",
    );
    const many = { decision: "C", witness: { answers: { a: true, b: true, c: true, d: true, e: true, f: true } } };
    expect(describe({ code: "outcome/gap", params: many }, "en")).toContain("d: yes; and 2 more.");
  });

  it("takes the full stop off an option that is a sentence: its own sentence has one", () => {
    const params = { witness: { answers: { a: "Er was er geen.", b: "Ik weet het nog niet..." } } };
    expect(describe({ code: "outcome/gap", params }, "nl")).toContain("a: Er was er geen; b: Ik weet het nog niet...");
    const same = { question: "V?", options: ["Ja, hij verandert.", "Nee, niets."] };
    expect(describe({ code: "option/same-effect", params: same }, "nl")).toContain("Ja, hij verandert, Nee, niets. Neem");
  });
  it("gives a code it does not know back as it is", () =>
    expect(describe({ code: "elsewhere/odd", params: {} }, "nl")).toBe("elsewhere/odd"));
});

group("renderDiagnostic", () => {
  const diagnostic = {
    code: "xml/bare-ampersand",
    severity: "error",
    at: { file: "regels.xml", line: 3, column: 12 },
    params: {},
  } as const;
  it("puts a caret under the column", () =>
    expect(renderDiagnostic(diagnostic, "<a>\r\n<b/>\n<naam>Bouw & sloop</naam>\n</a>", "nl")).toBe(
      [
        "Fout xml/bare-ampersand in regels.xml, regel 3, kolom 12",
        "    3 | <naam>Bouw & sloop</naam>",
        "      |            ^",
        "Hier staat een los &-teken. Schrijf &amp;.",
      ].join("\n"),
    ));
  it("cuts a long line around the column", () => {
    const line = `${"x".repeat(5000)}&${"y".repeat(5000)}`;
    const [, shown, caret] = renderDiagnostic({ ...diagnostic, at: { line: 1, column: 5001 } }, line, "en").split("\n");
    expect(shown!.length).toBeLessThan(120);
    expect(shown![caret!.indexOf("^")]).toBe("&");
  });
  it("does without source and without line", () => {
    expect(renderDiagnostic(diagnostic, undefined, "en").split("\n")).toHaveLength(2);
    expect(renderDiagnostic({ ...diagnostic, at: {} }, "x", "en")).toMatch(/^Error xml\/bare-ampersand\n/);
  });
});
