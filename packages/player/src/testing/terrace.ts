/** A check over three rule files with the kinds that have no plain question: a register, known values, a form that marks what submitting needs, measures. */
import { compileCheck } from "@vragenboom/engine";
import type { Check } from "@vragenboom/engine/runtime";
import { ruleFile } from "@vragenboom/engine/testing";

type RuleFile = ReturnType<typeof ruleFile>;
type Content = RuleFile["uitvoeringsregels"][number]["content"];

/** The question that the register query comes to, in each language: its author wrote none. */
export const registerText = { nl: 'Staat "openbare weg" voor uw situatie in het register Wegenlegger?', en: 'Does the register Wegenlegger hold "openbare weg" for your situation?' }; // prettier-ignore
export const size = "Hoe groot wordt het terras?";
export const drawing = "Tekening van het terras";
export const photo = "Foto van de gevel";

/** On the public road a permit, else none; a value known from the werkzaamheid, and two with the same reservation. */
export function conclusie(): RuleFile {
  const model = ruleFile({
    questions: ["register", "impliciet", "vast", "ook-vast"].map((id) => ({ id })),
    tables: [
      {
        name: "top",
        policy: "FIRST",
        inputs: ["register", "impliciet", "vast", "ook-vast"],
        rows: [
          ["true", "true", "true", "true", '"Vergunningplicht"'],
          ["-", "-", "-", "-", '"Toestemmingsvrij"'],
        ],
      },
    ],
  });
  const fixed = (waardeVraag: string): Content => ({
    kind: "vasteWaarde",
    waardeVraag,
    waarde: "true",
    gegevensType: "boolean",
    tekstVoorbehoud: "Dit geldt **niet** in de haven.",
  });
  const contents: { readonly [id: string]: Content } = {
    register: { kind: "registerBevraging", gegevensType: "boolean", register: "Wegenlegger", registergegeven: "openbare weg", opties: [] },
    impliciet: { kind: "implicietAntwoord", waarde: true, werkzaamheid: "nl.imow-gm9999.werkzaamheid.TerrasBijHoreca" },
    vast: fixed("Buiten de haven?"),
    "ook-vast": fixed("Buiten het oude deel van de haven?"),
  };
  return {
    ...model,
    name: "Terras plaatsen",
    uitvoeringsregels: model.uitvoeringsregels.map((regel) => ({ ...regel, content: contents[regel.id] ?? regel.content })),
  };
}

/** Submitting takes the size and the drawing; the photo and its maker are welcome. */
export function form(): RuleFile {
  const model = ruleFile({
    typering: "indieningsvereisten",
    questions: [
      { id: "size", type: "number", text: size },
      { id: "drawing", type: "attachment", text: drawing },
      { id: "photo", type: "attachment", text: photo },
      { id: "maker", type: "string", text: "Wie maakte de foto?" },
    ],
    tables: [
      { name: "nodig", inputs: ["size", "drawing"], rows: [["not(null)", "true", "true"]] },
      { name: "top", inputs: ["nodig", "photo", "maker"], rows: [["true", "true", "not(null)", "true"]] },
    ],
  });
  return {
    ...model,
    name: "Aanvraag",
    decisions: model.decisions.map((one) => (one.name === "nodig" ? { ...one, typeRef: "indienbaar" } : one)),
  };
}

/** Two measures with all their fields, the second first in the order of their author; and a rule without one. */
export function measures(): RuleFile {
  const model = ruleFile({
    typering: "maatregelen",
    questions: [{ id: "heating", text: "Komt er verwarming?" }],
    tables: [
      {
        name: "top",
        policy: "COLLECT",
        inputs: ["heating"],
        outputs: ["Voorschriften", "Maatregelen"],
        rows: [
          ["true", '"APV, artikel 2"', '"m1"'],
          ["true", '"jci1.3:c:BWBR0002458&artikel=20&lid=1&citeertitel=Alcoholwet"', '"m2"'],
          ["true", '"APV, artikel 3"', '""'],
        ],
      },
    ],
  });
  const maatregelen = [
    { id: "m1", nummer: "1", maatregeltekst: "Zet de verwarming 1 meter van de muur", toelichting: "Ook een scherm is een *muur*.", frequentie: "Voortdurend", volgorde: "2", kenmerk: "T1", themas: ["Veiligheid", "Brand"] },
    { id: "m2", nummer: "2", maatregeltekst: "Vraag om een legitimatie", frequentie: "Elke keer", volgorde: "1", kenmerk: "T2", themas: ["Gezondheid"] },
  ]; // prettier-ignore
  return { ...model, name: "Maatregelen", maatregelen };
}

/** These rule files as one check. */
export function checkOfFiles(...models: readonly RuleFile[]): Check {
  const { value, diagnostics } = compileCheck(models.map((model, at) => ({ file: `${at}.xml`, model })));
  if (!value) throw new Error(JSON.stringify(diagnostics));
  return value;
}
