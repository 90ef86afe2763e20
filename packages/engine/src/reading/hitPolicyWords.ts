/** How the rows of a decision come to one outcome (DMN 8.2.8), said in a plain sentence; and what a decision without rows does. */
import type { Language } from "../diagnostics/catalogueEntry.ts";
import type { DecisionLogic, DecisionTable, HitPolicy } from "../model/decision.ts";

type Words = { readonly [L in Language]: string };

const policies: { readonly [P in HitPolicy]: Words } = {
  UNIQUE: { nl: "Er past steeds hoogstens één regel.", en: "At most one row applies at a time." },
  ANY: { nl: "Er kunnen meer regels passen. Ze moeten dan hetzelfde zeggen.", en: "Several rows may apply. They must then say the same." },
  FIRST: {
    nl: "Lees van boven naar beneden. De eerste regel die past, geldt.",
    en: "Read from top to bottom. The first row that applies, counts.",
  },
  PRIORITY: {
    nl: "Passen er meer regels, dan geldt de uitkomst die het eerst staat in deze volgorde: {}.",
    en: "If several rows apply, the outcome counts that comes first in this order: {}.",
  },
  COLLECT: { nl: "Alle regels die passen, gelden samen.", en: "All rows that apply, count together." },
  "RULE ORDER": {
    nl: "Alle regels die passen, gelden, in de volgorde waarin ze hier staan.",
    en: "All rows that apply, count, in the order given here.",
  },
  "OUTPUT ORDER": { nl: "Alle regels die passen, gelden, in deze volgorde: {}.", en: "All rows that apply, count, in this order: {}." },
};

const aggregates: { readonly [A in NonNullable<DecisionTable["aggregation"]>]: Words } = {
  SUM: { nl: "De uitkomsten van alle regels die passen, worden opgeteld.", en: "The outcomes of all rows that apply are added up." },
  MIN: { nl: "Van alle regels die passen, geldt de laagste uitkomst.", en: "Of all rows that apply, the lowest outcome counts." },
  MAX: { nl: "Van alle regels die passen, geldt de hoogste uitkomst.", en: "Of all rows that apply, the highest outcome counts." },
  COUNT: { nl: "De uitkomst is het aantal regels dat past.", en: "The outcome is the number of rows that apply." },
};

/** The sentence over a decision. */
export function mannerOf(logic: DecisionLogic, language: Language): string {
  switch (logic.kind) {
    case "table":
      return `${policyOf(logic, language)}${withoutHit(logic, language)}`;
    case "expression":
      return language === "nl"
        ? `De uitkomst volgt uit deze formule: ${logic.text.trim()}`
        : `The outcome follows from this formula: ${logic.text.trim()}`;
    case "invocation":
      return language === "nl"
        ? "Hier sluiten regels uit een ander bestand aan. Zonder dat bestand heeft deze beslissing geen uitkomst."
        : "Rules of another file connect here. Without that file this decision has no outcome.";
    case "other":
    case "none":
      return language === "nl" ? "Deze beslissing heeft geen tabel en geen formule." : "This decision has no table and no formula.";
  }
}

function policyOf({ hitPolicy, aggregation, outputs }: DecisionTable, language: Language): string {
  if (hitPolicy === "COLLECT" && aggregation !== undefined) return aggregates[aggregation][language];
  const order = outputs.flatMap(({ outputValues }) => outputValues?.trim() || []).join("; ");
  return policies[hitPolicy][language].replace("{}", () => order);
}

function withoutHit({ rows, outputs }: DecisionTable, language: Language): string {
  if (rows.some(({ inputs }) => inputs.every(({ text }) => text.trim() === "-" || text.trim() === ""))) return "";
  const none = language === "nl" ? " Past er geen regel, dan is er geen uitkomst." : " If no row applies, there is no outcome.";
  const given = outputs.flatMap(({ defaultOutput }) => defaultOutput?.trim() || []).join(", ");
  if (given === "") return none;
  // A check does not use it: the standard of rule files has no default output, and what a citizen hears must be what is read here.
  const unused =
    language === "nl"
      ? ` Het bestand noemt ook een standaard (${given}); een check gebruikt die niet.`
      : ` The file also names a default (${given}); a check does not use it.`;
  return none + unused;
}
