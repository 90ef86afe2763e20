/**
 * The XML shapes that no public source shows: where we suppose that each value stands. The one place to correct once the XSDs are at hand.
 *
 * Known are the names of the elements (public parsers of the national register's files use them) and the information in them (CIM-TR, the
 * information model of the standard). Not known is which part is an attribute and which an element. So each value has several places: reading
 * takes the one that holds something, writing keeps the place that a file uses and takes the first for what is new. What fits none of them
 * stays in the file untouched. Names of elements are compared without regard to case, as two spellings are in use (registerBevraging,
 * registerbevraging).
 */

/** `"uitv:a/uitv:b@c"`: the attribute c of the element b in a, below the element that names the kind; without `@` the text of b. */
export type PlaceInXml = string;

/** The kinds with such a shape, each named as its element. */
export const supposedKinds = [
  "implicietAntwoord",
  "registerBevraging",
  "registerbevragingAPIProfiel",
  "uitkomstHerbruikbareBeslissing",
  "herbruikbareBeslissing",
] as const;

/**
 * An answer known from the chosen werkzaamheid. CIM-TR: a boolean, a reference to a werkzaamheid and a context that may be left out. An urn
 * as an attribute is how the same generation of the standard names an activiteit.
 */
export const implicietAntwoordPlaces = {
  waarde: ["uitv:waarde", "@waarde", "uitv:antwoord", "@antwoord", "uitv:value", "@value"],
  werkzaamheid: [
    "uitv:werkzaamheid@urn",
    "uitv:werkzaamheid@href",
    "uitv:werkzaamheidRef@href",
    "uitv:werkzaamheid/uitv:urn",
    "uitv:werkzaamheid",
    "uitv:werkzaamheidRef",
    "@werkzaamheid",
  ],
  context: ["uitv:context", "@context"],
} as const satisfies Places;

/** What both ways of asking a register share with a vraag: CIM-TR derives all three from one definition of a question. */
const askedPlaces = {
  gegevensType: ["uitv:gegevensType", "@gegevensType"],
  vraagTekst: ["uitv:vraagTekst"],
  verborgenStuurvraag: ["uitv:verborgenStuurvraag", "uitv:verborgenstuurvraag", "@verborgenStuurvraag"],
} as const;

/** A question to a register. CIM-TR names the three values; the draft of 2017 had them in a block `registratie`, in camel case. */
export const registerBevragingPlaces = {
  ...askedPlaces,
  register: ["uitv:register", "@register", "uitv:register@naam", "uitv:registratie/uitv:register"],
  registergegeven: ["uitv:registergegeven", "uitv:registerGegeven", "@registergegeven", "uitv:registratie/uitv:registerGegeven"],
  registerkoppelveld: [
    "uitv:registerkoppelveld",
    "uitv:registerKoppelveld",
    "@registerkoppelveld",
    "uitv:registratie/uitv:registerKoppelveld",
  ],
} as const satisfies Places;

/** A question to a register through an API profile. CIM-TR: an afnamepunt, which names the profile. */
export const registerbevragingAPIProfielPlaces = {
  ...askedPlaces,
  afnamepunt: ["uitv:afnamepunt", "uitv:afnamePunt", "@afnamepunt", "uitv:afnamepunt@href", "uitv:afnamepunt@naam"],
} as const satisfies Places;

/** The outcome of rules for another activiteit. A public parser of live files reads `activiteit@urn`; CIM-TR adds a name. */
export const herbruikbareBeslissingPlaces = {
  urn: ["uitv:activiteit@urn", "uitv:activiteit@href", "@urn", "uitv:urn", "uitv:activiteit/uitv:urn", "uitv:activiteit"],
  naam: ["uitv:naam", "@naam", "uitv:activiteit@naam", "uitv:activiteit/uitv:naam"],
} as const satisfies Places;

/** What kind of document a bijlage is. CIM-TR lists 21; the service calls it documenttypeGeneriek. */
export const documenttypePlaces = ["uitv:documenttype", "uitv:documentType", "@documenttype", "uitv:documenttypeGeneriek"] as const;

/** The conversieregel of 2017: the draft has the reference on input data, a translation of such files within the vraag, as its text. */
export const conversieregelPlaces = ["uitv:conversieregelRef@href", "uitv:conversieregelRef"] as const;

interface Places {
  readonly [field: string]: readonly [PlaceInXml, ...PlaceInXml[]];
}
