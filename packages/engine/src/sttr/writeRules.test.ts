/** Uitvoeringsregels and maatregelen: of each kind what the author changed is written, and what suppliers added stays. */
import { describe, expect, it } from "vitest";
import type { RuleFile } from "../model/ruleFile.ts";
import type { UitvoeringsregelContent } from "../model/uitvoeringsregel.ts";
import { editedSource, extensionOf, rulesOf } from "../testing/editedSource.ts";
import { readSource } from "../testing/structureProperty.ts";
import { writeRuleFile } from "./writeRuleFile.ts";

const vraag = "<u:vraag><u:gegevensType>boolean</u:gegevensType><u:vraagTekst>Hoog?</u:vraagTekst></u:vraag>";
const aVraag: UitvoeringsregelContent = { kind: "vraag", gegevensType: "boolean", vraagTekst: "Hoog?", opties: [] };
const value = (more = "", text = "true"): string =>
  `<u:vasteWaarde${more}><u:waardeVraag>Kom?</u:waardeVraag><u:waarde>${text}</u:waarde><u:gegevensType>boolean</u:gegevensType></u:vasteWaarde>`;
const reserved = (inside: string, more = ""): string => `<u:vasteWaardeVoorbehoud${more}>${inside}</u:vasteWaardeVoorbehoud>`;
const reservation = (text: string): string => `<u:tekstVoorbehoud>${text}</u:tekstVoorbehoud>`;

const first = ({ uitvoeringsregels }: RuleFile) => uitvoeringsregels[0]!;
const withContent =
  (content: UitvoeringsregelContent) =>
  (model: RuleFile): void =>
    void (first(model).content = content);
const withReservation =
  (text: string | undefined) =>
  (model: RuleFile): void => {
    const { content } = first(model);
    if (content.kind !== "vasteWaarde") throw new Error(`This is ${content.kind}.`);
    if (text === undefined) delete content.tekstVoorbehoud;
    else content.tekstVoorbehoud = text;
  };

/** What is written, with the codes of what is told about it. */
function told(source: string, change: (model: RuleFile) => void): [string, unknown] {
  const { model, document } = readSource(source);
  const changed = structuredClone(model);
  change(changed);
  const { value: written, diagnostics } = writeRuleFile(changed, document);
  return [written!, diagnostics.map(({ code, params }) => [code, params["element"]])];
}

describe("content of which only the name is known", () => {
  const unknown = `<u:peiling v:n="1"><u:schaal>5</u:schaal></u:peiling>`;
  const source = rulesOf(unknown);

  it("stays as it is beside other changes", () => {
    expect(editedSource(source, (model) => void (first(model).bereik = "locatie"))).toBe(
      source.replace(unknown, `<u:bereik>locatie</u:bereik>${unknown}`),
    );
    expect(told(source, withContent({ kind: "other", element: "peiling" }))).toEqual([source, []]);
  });
  it("is replaced when its name is another, without content, and that is told", () => {
    const left = [["sttr/content-left-out", "meting"]];
    expect(told(source, withContent({ kind: "other", element: "meting" }))).toEqual([source.replace(unknown, "<u:meting/>"), left]);
    expect(told(rulesOf(vraag), withContent({ kind: "other", element: "meting" }))).toEqual([rulesOf("<u:meting/>"), left]);
  });
  it("makes place for another kind", () => expect(editedSource(source, withContent(aVraag))).toBe(rulesOf(vraag)));
});

describe("a rule without content", () => {
  const nothing: UitvoeringsregelContent = { kind: "other", element: "" };
  const source = rulesOf("<u:bereik>locatie</u:bereik>");

  it("stays so beside other changes", () =>
    expect(told(source, (model) => void (first(model).bereik = "gebied"))).toEqual([source.replace("locatie", "gebied"), []]));
  it("gets one", () => expect(told(source, withContent(aVraag))[0]).toBe(rulesOf(`<u:bereik>locatie</u:bereik>${vraag}`)));
  it("may have had one", () => expect(told(rulesOf(`<u:bereik>locatie</u:bereik>${vraag}`), withContent(nothing))[0]).toBe(source));
  it("can be added", () => {
    const added = told(source, ({ uitvoeringsregels }) => void uitvoeringsregels.push({ id: "R2", content: nothing }));
    expect(added).toEqual([source.replace("</u:uitvoeringsregels>", '<u:uitvoeringsregel id="R2"/></u:uitvoeringsregels>'), []]);
  });
});

describe("a fixed value", () => {
  const marked = value(' v:n="1"');
  const text = reservation("Mits.");

  it("keeps its element when its value changes", () => {
    const change = (model: RuleFile) => void Object.assign(first(model).content, { waarde: "false" });
    for (const around of [(inside: string) => inside, (inside: string) => reserved(inside + text, ' v:m="2"')])
      expect(editedSource(rulesOf(around(marked)), change)).toBe(rulesOf(around(value(' v:n="1"', "false"))));
  });
  it("comes under a reservation, and out of it, with all that is in it", () => {
    expect(editedSource(rulesOf(marked), withReservation("Mits."))).toBe(rulesOf(reserved(marked + text)));
    expect(editedSource(rulesOf(reserved(marked + text)), withReservation(undefined))).toBe(rulesOf(marked));
  });
  it("keeps the element of its reservation when that changes, or is said at last", () => {
    const around = (inside: string): string => rulesOf(reserved(marked + inside, ' v:m="2"'));
    expect(editedSource(around(text), withReservation("Als."))).toBe(around(reservation("Als.")));
    expect(told(around(""), withReservation("Mits."))[0]).toBe(around(text));
    expect(told(around(""), (model) => void (first(model).bereik = "x"))[0]).toContain(reserved(marked, ' v:m="2"'));
  });
  it("of a reservation without a value is made when the reservation goes", () => {
    const [written] = told(rulesOf(reserved(text)), (model) => {
      first(model).content = { kind: "vasteWaarde", waardeVraag: "Kom?", waarde: "true", gegevensType: "boolean" };
    });
    expect(written).toBe(rulesOf(value()));
  });
  it("and another kind replace each other, with what suppliers put in them", () => {
    const help = '<v:help ref="1"/>';
    const fixed: UitvoeringsregelContent = { kind: "vasteWaarde", waardeVraag: "Kom?", waarde: "true", gegevensType: "boolean" };
    const end = (source: string, element: string) => source.replace(`</u:${element}>`, `${help}</u:${element}>`);
    expect(editedSource(rulesOf(end(vraag, "vraag")), withContent(fixed))).toBe(rulesOf(end(value(), "vasteWaarde")));
    expect(editedSource(rulesOf(end(value(), "vasteWaarde")), withContent(aVraag))).toBe(rulesOf(end(vraag, "vraag")));
    // A stray one in a vraag was never read, so it is none of this one.
    const stray = vraag.replace("</u:vraag>", `${value("", "false")}</u:vraag>`);
    expect(told(rulesOf(stray), withContent(fixed))[0]).toBe(rulesOf(value()));
    expect(editedSource(rulesOf(vraag), withContent({ ...fixed, tekstVoorbehoud: "Mits." }))).toBe(rulesOf(reserved(value() + text)));
  });
  it("is written anew under its own name", () => {
    const added = editedSource(rulesOf(vraag), ({ uitvoeringsregels }) => {
      const fixed = { kind: "vasteWaarde", waardeVraag: "Kom?", waarde: "true", gegevensType: "boolean" } as const;
      uitvoeringsregels.push({ id: "R2", content: fixed }, { id: "R3", content: { ...fixed, tekstVoorbehoud: "Mits." } });
    });
    expect(added).toBe(rulesOf(vraag, value(), reserved(value() + text)));
  });
});

describe("the themas of a maatregel", () => {
  const thema = (text: string, n: number): string => `<c:thema v:n="${n}">${text}</c:thema>`;
  const file = (...themas: readonly string[]): string =>
    extensionOf(`<c:maatregelen><c:maatregel id="M"><c:nummer>1</c:nummer>${themas.join("")}</c:maatregel></c:maatregelen>`);
  const source = file(thema("Bodem", 1), thema("Lucht", 2), thema("Bodem", 3), thema("Water", 4));
  const set =
    (...themas: readonly string[]) =>
    ({ maatregelen }: RuleFile): void =>
      void (maatregelen[0]!.themas = [...themas]);

  it("keep their elements by what they say, each once", () => {
    expect(editedSource(source, set("Water", "Bodem", "Lucht", "Bodem"))).toBe(
      file(thema("Water", 4), thema("Bodem", 1), thema("Lucht", 2), thema("Bodem", 3)),
    );
    expect(editedSource(source, set("Lucht", "Bodem"))).toBe(file(thema("Lucht", 2), thema("Bodem", 1)));
    expect(editedSource(source, set("Bodem", "Bodem", "Bodem"))).toBe(file(thema("Bodem", 1), thema("Bodem", 3), thema("Bodem", 2)));
    expect(editedSource(source, set())).toBe(file());
  });
  it("that are reworded stay where they are, in order", () => {
    expect(editedSource(source, set("Bodem", "Licht", "Bodem", "Groen"))).toBe(
      file(thema("Bodem", 1), thema("Licht", 2), thema("Bodem", 3), thema("Groen", 4)),
    );
    expect(editedSource(source, set("a", "b", "c", "d", "e"))).toBe(
      file(thema("a", 1), thema("b", 2), thema("c", 3), thema("d", 4), "<c:thema>e</c:thema>"),
    );
  });
  it("are written in a new maatregel", () => {
    const added = editedSource(
      file(),
      ({ maatregelen }) => void maatregelen.push({ id: "N", maatregeltekst: "Meet", themas: ["Bodem", "Bodem"] }),
    );
    expect(added).toContain(
      '<c:maatregel id="N"><c:maatregeltekst>Meet</c:maatregeltekst><c:thema>Bodem</c:thema><c:thema>Bodem</c:thema></c:maatregel>',
    );
  });
});
