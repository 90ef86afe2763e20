/** In which order the standard has the children of an element (sttr.md 1.2 and 1.3, DMN 1.2 schema): where a new child goes. */

const orders: { readonly [parent: string]: readonly string[] } = {
  regelgroep: ["naam", "prioriteit"],
  uitvoeringsregel: [
    "herbruikbaarId",
    "regelgroepRef",
    "bereik",
    "classificatie",
    "publiceerbaar",
    "potentieelVertrouwelijk",
    "prioriteit",
    // Whichever kind it is stands here.
    "*",
    "uitvoeringsregelToelichting",
  ],
  vraag: ["gegevensType", "vraagTekst", "opties", "inputType"],
  opties: ["optieType", "optie"],
  optie: ["sequenceId", "optieText", "uitvoeringsregelToelichting"],
  bijlage: ["bijlageType", "eis"],
  geoVerwijzing: ["locatie", "werkingsgebied", "vraagTekst"],
  vasteWaarde: ["waardeVraag", "waarde", "gegevensType"],
  vasteWaardeVoorbehoud: ["vasteWaarde", "tekstVoorbehoud"],
  uitvoeringsregelToelichting: ["toelichting", "langeToelichting", "belangrijk"],
  maatregel: ["nummer", "maatregeltekst", "toelichting", "frequentie", "volgorde", "kenmerk", "thema"],
  inputData: ["description", "extensionElements", "variable"],
  decision: ["description", "extensionElements", "question", "allowedAnswers", "variable", "*"],
  input: ["description", "extensionElements", "inputExpression", "inputValues"],
  output: ["description", "extensionElements", "outputValues", "defaultOutputEntry"],
  rule: ["description", "extensionElements", "inputEntry", "outputEntry", "annotationEntry"],
  binding: ["parameter", "*"],
};
/** What any other DMN element begins with. */
const general: readonly string[] = ["description", "extensionElements", "*"];

/** Sorts before every rank that comes after it; children of one name share a rank. */
export function rankOf(parent: string, child: string): number {
  const order = Object.hasOwn(orders, parent) ? orders[parent]! : general;
  const rank = order.indexOf(child);
  if (rank !== -1) return rank;
  const rest = order.indexOf("*");
  return rest === -1 ? order.length : rest;
}
