/** Law 4: read, then write, and nothing is lost; a change is the only difference. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { RuleFile } from "../model/ruleFile.ts";
import { awkwardText, randomEdit } from "../testing/randomEdits.ts";
import { realFiles } from "../testing/realFiles.ts";
import { readRuleFile } from "./readRuleFile.ts";
import type { ReadFile } from "./readRuleFile.ts";
import { writeRuleFile } from "./writeRuleFile.ts";

const bytesOf = (text: string) => new TextEncoder().encode(text);
const read = (text: string): ReadFile => readRuleFile(bytesOf(text), "test.xml").value!;
const write = ({ model, document }: ReadFile): string => {
  const { value, diagnostics } = writeRuleFile(model, document);
  expect(diagnostics.filter(({ code }) => code !== "sttr/character-removed")).toEqual([]);
  return value!;
};
const files = realFiles();

/** A model as text, without its origins, and without explanations that say nothing, which have no place in XML. Keys sorted. */
function meaning(model: RuleFile): string {
  return JSON.stringify(model, (key, value: unknown) => {
    if (key === "origin" || typeof value !== "object" || value === null || Array.isArray(value))
      return key === "origin" ? undefined : value;
    const entries = Object.entries(value).filter(([name]) => name !== "origin");
    if (key === "explanation" && entries.length === 0) return undefined;
    return Object.fromEntries(entries.sort(([one], [other]) => (one < other ? -1 : 1)));
  });
}

function afterEdit(source: string, change: (model: RuleFile) => void): string {
  const { model, document } = read(source);
  const changed = structuredClone(model);
  change(changed);
  return write({ model: changed, document });
}

describe("an unchanged file", () => {
  for (const { name, bytes } of files) {
    it(`${name} is written byte for byte`, () => {
      const { value } = readRuleFile(bytes, name);
      expect(Buffer.compare(bytesOf(write(value!)), bytes)).toBe(0);
    });
  }
  it("keeps its byte order mark", () => expect(write(read(`\ufeff${small}`))).toBe(`\ufeff${small}`));
  it("gets the encoding it is written in", () => {
    const utf16 = new Uint8Array(new Uint16Array([...`\ufeff${small.replace("UTF-8", "utf-16")}`].map((c) => c.charCodeAt(0))).buffer);
    expect(write(readRuleFile(utf16, "x").value!)).toBe(small);
  });
});

describe.skipIf(files.length === 0)("one changed question", () => {
  for (const { name, bytes } of files) {
    it(`is the only difference in ${name}`, () => {
      const source = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
      const asked = (model: RuleFile) => {
        const contents = model.uitvoeringsregels.map(({ content }) => content);
        return contents.find((content) => content.kind === "vraag") ?? { vraagTekst: "" };
      };
      const before = asked(read(source).model).vraagTekst;
      if (before === "") return;
      const result = afterEdit(source, (model) => void (asked(model).vraagTekst = "Zz"));
      const at = result.indexOf("Zz");
      const rest = source.slice(at);
      expect(source.slice(0, at)).toBe(result.slice(0, at));
      expect(rest.endsWith(result.slice(at + 2))).toBe(true);
      expect(
        rest
          .slice(0, rest.length - (result.length - at - 2))
          .replaceAll("&amp;", "&")
          .replaceAll("&quot;", '"'),
      ).toBe(before);
    });
  }
});

describe("random edits", () => {
  const texts = files
    .map(({ bytes }) => new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes))
    .filter((text) => text.length < 100_000);
  for (const [i, source] of [...texts, small].entries()) {
    it(`of file ${i} read back as the model that was written`, () => {
      const original = read(source);
      fc.assert(
        fc.property(fc.array(fc.tuple(fc.integer(), awkwardText), { minLength: 1, maxLength: 6 }), (edits) => {
          const changed = structuredClone(original.model);
          for (const [seed, value] of edits) randomEdit(changed, seed, value).apply(changed);
          const again = read(write({ model: changed, document: original.document }));
          expect(meaning(again.model)).toBe(meaning(changed));
          // And back: the author undoes it all, in the file that was written.
          const restored = write({ model: withOriginsOf(original.model, again.model), document: again.document });
          expect(meaning(read(restored).model)).toBe(meaning(original.model));
        }),
        { numRuns: source === small ? 300 : 8 },
      );
    });
  }
});

/** The old values on the new file's elements. */
function withOriginsOf(values: unknown, places: unknown): RuleFile {
  return merge(values, places) as RuleFile;
}
function merge(value: unknown, place: unknown): unknown {
  if (Array.isArray(value)) return value.map((one, i) => merge(one, (place as unknown[])[i]));
  if (typeof value !== "object" || value === null) return value;
  const merged: { [key: string]: unknown } = {};
  for (const [key, one] of Object.entries(value))
    merged[key] = key === "origin" ? undefined : merge(one, (place as { [key: string]: unknown } | undefined)?.[key]);
  const origin = (place as { origin?: number } | undefined)?.origin;
  delete merged["origin"];
  if (origin !== undefined) merged["origin"] = origin;
  return merged;
}

const small = `<?xml version="1.0" encoding="UTF-8"?>
<!-- van ons -->
<d:definitions xmlns:d="http://www.omg.org/spec/DMN/20151101/dmn.xsd" xmlns:u="http://toepasbare-regels.omgevingswet.overheid.nl/v1.0/Uitvoeringsregel" xmlns:i="http://toepasbare-regels.omgevingswet.overheid.nl/v1.0/Interactieregel" namespace="urn:x" name='Een "test"'>
  <d:extensionElements>
    <i:regelgroepen>
      <i:regelgroep id="g1">
        <i:naam>Groep</i:naam>
      </i:regelgroep>
    </i:regelgroepen>
    <u:uitvoeringsregels>
      <u:uitvoeringsregel id="V1">
        <u:regelgroepRef href="#g1"/>
        <u:vraag>
          <u:gegevensType>boolean</u:gegevensType>
          <u:vraagTekst> <![CDATA[Is het hoog?]]> </u:vraagTekst>
        </u:vraag>
      </u:uitvoeringsregel>
    </u:uitvoeringsregels>
  </d:extensionElements>
  <d:inputData id="I1" name="Hoog"><d:extensionElements><u:uitvoeringsregelRef href="#V1"/></d:extensionElements></d:inputData>
  <d:decision id="D1" name="Conclusie">
    <d:decisionTable>
      <d:input><d:inputExpression><d:text>Hoog</d:text></d:inputExpression></d:input>
      <d:output/>
      <d:rule>
        <d:inputEntry><d:text>true</d:text></d:inputEntry>
        <d:outputEntry>
          <d:text>"Vergunningplicht"</d:text>
        </d:outputEntry>
      </d:rule>
    </d:decisionTable>
  </d:decision>
</d:definitions>
`;

describe("a single change", () => {
  const question = (model: RuleFile) => model.uitvoeringsregels[0]!;
  it("of a question text differs in that text alone, in its CDATA", () => {
    const result = afterEdit(small, (model) => {
      const { content } = question(model);
      if (content.kind === "vraag") content.vraagTekst = "Is 1 < 2 ]]> waar?";
    });
    expect(result).toBe(small.replace("Is het hoog?", "Is 1 < 2 ]]]]><![CDATA[> waar?"));
  });
  it("of an attribute keeps its quotes", () =>
    expect(afterEdit(small, (model) => void (model.name = `'k "zie" &`))).toBe(small.replace(`'Een "test"'`, `'&apos;k "zie" &amp;'`)));
  it("adds a priority in its place", () =>
    expect(afterEdit(small, (model) => void (question(model).prioriteit = 10))).toBe(
      small.replace("        <u:vraag>", "        <i:prioriteit>10</i:prioriteit>\n        <u:vraag>"),
    ));
  it("adds an explanation with the namespace that the file lacks", () =>
    expect(afterEdit(small, (model) => void (question(model).explanation = { toelichting: "Meet *alles*.", belangrijk: true }))).toBe(
      small.replace(
        "        </u:vraag>\n",
        `        </u:vraag>
        <content:uitvoeringsregelToelichting xmlns:content="http://toepasbare-regels.omgevingswet.overheid.nl/v1.0/Content">
          <content:toelichting>Meet *alles*.</content:toelichting>
          <content:belangrijk>true</content:belangrijk>
        </content:uitvoeringsregelToelichting>
`,
      ),
    ));
  it("adds the explanation of a conclusion", () => {
    const result = afterEdit(small, (model) => {
      const { logic } = model.decisions[0]!;
      if (logic.kind === "table") logic.rows[0]!.outputs[0]!.explanation = "Want het is **hoog**.";
    });
    expect(result).toContain(`        <d:outputEntry>
          <d:extensionElements>
            <content:conclusieToelichting xmlns:content="http://toepasbare-regels.omgevingswet.overheid.nl/v1.0/Content">
              <content:toelichting>Want het is **hoog**.</content:toelichting>
            </content:conclusieToelichting>
          </d:extensionElements>
          <d:text>"Vergunningplicht"</d:text>`);
  });
  it("takes out what only held the value", () => {
    const withExplanation = afterEdit(small, (model) => void (question(model).explanation = { toelichting: "x" }));
    expect(afterEdit(withExplanation, (model) => void delete question(model).explanation)).toBe(small);
  });
  it("writes the ends of lines as the file does", () => {
    const windows = small.replaceAll("\n", "\r\n");
    const result = afterEdit(windows, (model) => void (question(model).explanation = { toelichting: "een\ntwee" }));
    expect(result.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
    expect(question(read(result).model).explanation?.toelichting).toBe("een\ntwee");
  });
  it("leaves out what XML cannot hold, and says so", () => {
    const { model, document } = read(small);
    const changed = structuredClone(model);
    changed.regelgroepen[0]!.naam = "a\u000bb\ud800c";
    const { value, diagnostics } = writeRuleFile(changed, document);
    expect(value).toBe(small.replace("Groep", "abc"));
    expect(diagnostics).toMatchObject([{ code: "sttr/character-removed", severity: "warning", params: { codePoint: 11 } }]);
  });
});

describe("what the model does not speak of", () => {
  it("survives an edit, wherever it is planted", () => {
    for (const { name, bytes } of files.filter(({ bytes }) => bytes.length < 100_000).slice(0, 12)) {
      const source = new TextDecoder().decode(bytes);
      const { document, model } = read(source);
      fc.assert(
        fc.property(fc.array(fc.nat(document.elements.length - 1), { minLength: 200, maxLength: 200 }), fc.integer(), (places, seed) => {
          const planted = plant(document.source, document.elements, places);
          const again = read(planted);
          expect(meaning(again.model), name).toBe(meaning(model));
          const changed = structuredClone(again.model);
          randomEdit(changed, seed, "Nieuw").apply(changed);
          const written = write({ model: changed, document: again.document });
          const removed = [...planted.matchAll(/zz:plant="\d+"|<zz:plant n="\d+"\/>|<!--plant \d+-->/g)].filter(
            ([one]) => !written.includes(one),
          );
          expect(removed).toEqual([]);
        }),
        { numRuns: 4 },
      );
    }
  });
});

/** Foreign attributes, elements and comments before, in and after the chosen elements. */
function plant(source: string, elements: ReadFile["document"]["elements"], places: readonly number[]): string {
  const inserts = places.map((ordinal, n) => {
    const element = elements[ordinal]!;
    const nameEnd = element.start + 1 + element.name.qualified.length;
    if (n % 3 === 0 || element.ordinal === 0) return { at: nameEnd, text: ` zz:plant${n}="${n}"` };
    const isText =
      element.children.some(({ kind }) => kind === "cdata" || kind === "text") && !element.children.some(({ kind }) => kind === "element");
    const at = isText ? element.start : element.contentStart === element.end ? element.end : element.contentStart;
    return { at, text: n % 3 === 1 ? `<zz:plant n="${n}"/>` : `<!--plant ${n}-->` };
  });
  const root = elements[0]!;
  inserts.push({ at: root.start + 1 + root.name.qualified.length, text: ' xmlns:zz="urn:zz"' });
  let result = source;
  for (const { at, text } of inserts.sort((a, b) => b.at - a.at)) result = result.slice(0, at) + text + result.slice(at);
  return result;
}
