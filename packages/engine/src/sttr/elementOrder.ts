/** In which order the standard has the children of an element (sttr.md 1.2 and 1.3, DMN 1.2 schema): where a new child goes. */

/** What both ways of asking a register share with a vraag. */
const asked: readonly string[] = ["gegevensType", "vraagTekst", "opties"];
const itemParts: readonly string[] = ["description", "extensionElements", "typeRef", "allowedValues", "itemComponent"];

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
  vraag: ["gegevensType", "vraagTekst", "opties", "inputType", "conversieregelRef"],
  opties: ["optieType", "optie"],
  optie: ["sequenceId", "optieText", "uitvoeringsregelToelichting"],
  bijlage: ["bijlageType", "eis", "documenttype"],
  geoVerwijzing: ["locatie", "werkingsgebied", "vraagTekst"],
  vasteWaarde: ["waardeVraag", "waarde", "gegevensType"],
  vasteWaardeVoorbehoud: ["vasteWaarde", "tekstVoorbehoud"],
  // Of the next five only the names are known; see supposedShape.ts.
  implicietAntwoord: ["waarde", "werkzaamheid", "context"],
  registerBevraging: [...asked, "register", "registergegeven", "registerkoppelveld", "verborgenStuurvraag"],
  registerbevragingAPIProfiel: [...asked, "afnamepunt", "verborgenStuurvraag"],
  uitkomstHerbruikbareBeslissing: ["activiteit", "naam"],
  herbruikbareBeslissing: ["activiteit", "naam"],
  uitvoeringsregelToelichting: ["toelichting", "langeToelichting", "belangrijk"],
  maatregel: ["nummer", "maatregeltekst", "toelichting", "frequentie", "volgorde", "kenmerk", "thema"],
  sttr: ["functioneleStructuurRef", "*"],
  definitions: [
    "description",
    "extensionElements",
    "import",
    "itemDefinition",
    // inputData, decision, businessKnowledgeModel and knowledgeSource, in any order.
    "*",
    "textAnnotation",
    "association",
    "elementCollection",
    "performanceIndicator",
    "organizationUnit",
    "DMNDI",
  ],
  extensionElements: ["regelgroepen", "uitvoeringsregels", "maatregelen", "*"],
  inputData: ["description", "extensionElements", "variable"],
  decision: [
    "description",
    "extensionElements",
    "question",
    "allowedAnswers",
    "variable",
    "informationRequirement",
    "knowledgeRequirement",
    "authorityRequirement",
    "supportedObjective",
    "impactedPerformanceIndicator",
    "decisionMaker",
    "decisionOwner",
    "usingProcess",
    "usingTask",
    "*",
  ],
  businessKnowledgeModel: [
    "description",
    "extensionElements",
    "variable",
    "encapsulatedLogic",
    "knowledgeRequirement",
    "authorityRequirement",
  ],
  encapsulatedLogic: ["description", "extensionElements", "formalParameter", "*"],
  knowledgeSource: ["description", "extensionElements", "authorityRequirement", "type", "owner"],
  itemDefinition: itemParts,
  itemComponent: itemParts,
  association: ["description", "extensionElements", "sourceRef", "targetRef"],
  decisionTable: ["description", "extensionElements", "input", "output", "annotation", "rule"],
  input: ["description", "extensionElements", "inputExpression", "inputValues"],
  output: ["description", "extensionElements", "outputValues", "defaultOutputEntry"],
  rule: ["description", "extensionElements", "inputEntry", "outputEntry", "annotationEntry"],
  invocation: ["description", "extensionElements", "*", "binding"],
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
