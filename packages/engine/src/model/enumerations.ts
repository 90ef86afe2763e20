/** The closed lists of words of the standards, apart from the schemas: reading a file needs the words and no schema library. */

/** How a table with several hitting rows comes to one result (DMN 8.2.8). */
export const hitPolicies = ["UNIQUE", "ANY", "FIRST", "PRIORITY", "COLLECT", "RULE ORDER", "OUTPUT ORDER"] as const;

/** What COLLECT does with its hits (DMN 8.2.8). */
export const aggregations = ["SUM", "MIN", "MAX", "COUNT"] as const;

/** The types of an answer (CIM-TR). */
export const gegevensTypen = ["boolean", "list", "number", "string", "date"] as const;

/** How far a known answer reaches: over all werkzaamheden of a check, or for one of them (CIM-TR). */
export const implicietAntwoordContexten = ["Werkzaamheidoverstijgend", "Werkzaamheidspecifiek"] as const;

/** How far an answer may be reused. */
export const bereiken = ["werkzaamheid", "locatie", "gebruiker"] as const;

/** What an attachment can be (CIM-TR); `Overig` is meant where none is named. */
export const documenttypen = [
  "Advies",
  "Afbeelding",
  "Afspraak",
  "Akte",
  "Begroting",
  "Berekening",
  "Bestek",
  "Brief",
  "Foto",
  "Grafiek",
  "Identiteitsbewijs",
  "Kaart",
  "Ontwerp",
  "Overeenkomst",
  "Overig",
  "Plan",
  "PlanVanAanpak",
  "Rapport",
  "Technischetekening",
  "Uittreksel",
  "Verklaring",
] as const;
