/** The Dutch words that identifiers may use, since law or standard names the thing and English does not. docs/glossary.md is made from it. */

export interface GlossaryEntry {
  readonly word: string;
  /** The nearest English in a few words; for understanding, never to be used in its place. */
  readonly gloss: string;
  readonly definition: string;
  /** Where the word comes from. */
  readonly source: string;
}

const STTR = "STTR";
const IMTR = "IMTR 3.0.1";
const LAW = "Omgevingswet";

function word(name: string, gloss: string, source: string, definition: string): GlossaryEntry {
  return { word: name, gloss, definition, source };
}

/** In alphabetical order; a word stands here once. */
export const glossary: readonly GlossaryEntry[] = [
  word(
    "aansluitpunt",
    "connection point",
    IMTR,
    "Place in the rules of a higher authority where a lower one hooks in its own; both then run as one check.",
  ),
  word("activiteit", "regulated act", LAW, "What the law attaches rules to, such as building a dormer; named by an IMOW identification."),
  word("afnamepunt", "point of retrieval", IMTR, "Where a register can be asked: an API profile, named in a registerbevragingAPIProfiel."),
  word("belangrijk", "important", STTR, "Mark on an explanation that must not be folded away."),
  word("bereik", "scope of reuse", STTR, "How far one answer holds: for a werkzaamheid, a location or a person."),
  word(
    "bevoegdGezag",
    "responsible authority",
    LAW,
    "The public body that decides on an application: municipality, province, water authority or state.",
  ),
  word("bijlage", "attachment", STTR, "A document that an application asks for."),
  word("conclusie", "conclusion", IMTR, "Typering of rules that tell which permission an activity needs; also one of their outcomes."),
  word(
    "conversieregel",
    "conversion rule",
    `${STTR} v0.8`,
    "Table that makes one value of an answer into several; in DMN a business knowledge model. Today ordinary decisions do this.",
  ),
  word("documenttype", "type of document", IMTR, "What kind of document a bijlage is, out of a fixed list."),
  word("eis", "requirement", `${STTR} v0.8`, "What an attachment must meet."),
  word("frequentie", "frequency", STTR, "How often a maatregel must be taken, in words."),
  word(
    "functioneleStructuurRef",
    "reference to the functional structure",
    STTR,
    "Address on the top decision that names the authority, the typering and the activiteit of a rule file.",
  ),
  word("gegevensType", "type of data", STTR, "Whether an answer is a boolean, list, number, string or date."),
  word(
    "geoVerwijzing",
    "reference to a place",
    STTR,
    "Uitvoeringsregel that is answered by where the plan lies: inside a named area, outside it, or partly.",
  ),
  word("herbruikbaarId", "reusable id", STTR, "The same id in several rule files marks the same question, to be asked once."),
  word(
    "herbruikbareBeslissing",
    "reusable decision",
    IMTR,
    "Uitvoeringsregel that is answered by a decision which several rule files share.",
  ),
  word(
    "implicietAntwoord",
    "implied answer",
    IMTR,
    "Uitvoeringsregel whose answer is known because the initiator chose a werkzaamheid; never asked.",
  ),
  word("indienbaar", "ready to submit", STTR, "Type of a decision that tells whether what submitting needs is there."),
  word(
    "indieningsvereisten",
    "submission requirements",
    IMTR,
    "Typering of rules that tell what an application, notification or message must hold.",
  ),
  word("kenmerk", "reference mark", STTR, "An author's own mark on a maatregel."),
  word("langeToelichting", "long explanation", STTR, "Help that is folded away until someone asks for it."),
  word("maatregel", "measure", STTR, "What an initiator must do or leave to act within the general rules."),
  word("maatregelen", "measures", IMTR, "Typering of rules that tell which measures apply."),
  word("naam", "name", STTR, "What people call a regelgroep."),
  word(
    "opdracht",
    "delivery order",
    "STTR delivery",
    "The file in a delivery ZIP that tells what to do with the rule files in it, and from which date.",
  ),
  word(
    "potentieelVertrouwelijk",
    "possibly confidential",
    STTR,
    "Mark on a question whose answer may concern a person; left out of a receipt unless asked for.",
  ),
  word("prioriteit", "priority", STTR, "Place in the asking order; the lowest number comes first, none at all last."),
  word("publiceerbaar", "may be published", STTR, "Whether an answer may stand in what the authority publishes."),
  word("regelgroep", "group of questions", STTR, "Questions that are shown together, with a name and a prioriteit."),
  word(
    "registerBevraging",
    "question to a register",
    IMTR,
    "Uitvoeringsregel that is answered out of a register, such as the one of buildings.",
  ),
  word(
    "registerbevragingAPIProfiel",
    "question to a register through an API profile",
    IMTR,
    "The same as a registerBevraging, for a register that is asked through an API profile.",
  ),
  word("registergegeven", "item of a register", IMTR, "Which piece of information of a register is meant."),
  word("registerkoppelveld", "key field of a register", IMTR, "The field by which an entry of a register is found."),
  word("sttrVersie", "version of STTR", STTR, "The version of the standard that the envelope of a file names."),
  word("tekstVoorbehoud", "text of the reservation", STTR, "The condition under which a fixed value holds, shown with the outcome."),
  word("thema", "theme", STTR, "What a maatregel is about, such as soil or safety."),
  word("toelichting", "explanation", STTR, "Help with a question, an option or a conclusie, as markdown of the standard."),
  word("toestemming", "permission", LAW, "What an activiteit needs: permit, notification, information or none."),
  word("typering", "kind of rules", IMTR, "Whether a rule file is a conclusie, indieningsvereisten or maatregelen."),
  word(
    "uitkomstHerbruikbareBeslissing",
    "outcome of a reusable decision",
    IMTR,
    "Uitvoeringsregel that is answered by the outcome of another check.",
  ),
  word(
    "uitvoeringsregel",
    "execution rule",
    STTR,
    "One thing that rules need from the initiator or know without asking, of one of ten kinds.",
  ),
  word(
    "vasteWaarde",
    "fixed value",
    STTR,
    "Uitvoeringsregel whose value stands in the file and is never asked; with a voorbehoud it is shown as an assumption.",
  ),
  word(
    "vasteWaardeVoorbehoud",
    "fixed value with a reservation",
    STTR,
    "A vasteWaarde that holds under a condition, shown with the outcome.",
  ),
  word(
    "verborgenStuurvraag",
    "hidden control question",
    IMTR,
    "Mark on a question to a register that is not shown once its answer is known.",
  ),
  word("verzoek", "request", LAW, "What an initiator sends to an authority: an application, a notification or information."),
  word("volgorde", "order", STTR, "Place of a maatregel among others."),
  word("voorschrift", "provision", STTR, "Article that a maatregel follows from, as a jci address."),
  word("vraagTekst", "text of the question", STTR, "The words of a question."),
  word(
    "werkzaamheid",
    "job in everyday words",
    LAW,
    "What someone wants to do, such as placing a dormer; leads to one or more activiteiten.",
  ),
];
