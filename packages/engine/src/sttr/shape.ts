/**
 * Where each value of the model stands in the XML: one table per part, used by reader and writer alike, so that they cannot disagree.
 * The order of the keys is the order in which the standard wants the elements (sttr.md 1.2 and 1.3).
 */
import { aggregations, hitPolicies } from "../model/enumerations.ts";
import type { Decision, DecisionTable, Entry, Row, TableInput, TableOutput } from "../model/decision.ts";
import type { InputData, Maatregel, Regelgroep, RuleFile } from "../model/ruleFile.ts";
import type { Explanation, Option, Uitvoeringsregel } from "../model/uitvoeringsregel.ts";
import {
  boolean,
  gegevensType,
  implicietAntwoordContext,
  inputType,
  number,
  oneOf,
  optieType,
  reference,
  trimmed,
  urn,
  verbatim,
} from "./codec.ts";
import type { Codec } from "./codec.ts";
import type { Module } from "./families.ts";
import {
  conversieregelPlaces,
  documenttypePlaces,
  herbruikbareBeslissingPlaces,
  implicietAntwoordPlaces,
  registerBevragingPlaces,
  registerbevragingAPIProfielPlaces,
} from "./supposedShape.ts";
import type { PlaceInXml } from "./supposedShape.ts";

/** One step down: an element of a part of the standard. */
export interface Step {
  readonly module: Module;
  readonly local: string;
}

/** Where a value stands: the text of the element at the end of `path`, or an attribute of it. An empty path is the part's own element. */
export interface ValuePlace {
  readonly path: readonly Step[];
  readonly attribute?: string;
}

/** A single value. `also` are other places where a file may have it; `ElementReader.placed` tells which one a file uses. */
export interface Field<V> extends ValuePlace {
  readonly codec: Codec<V>;
  readonly also?: readonly ValuePlace[];
}

/** The single values of a part; what has an element of its own stands apart. */
export type Fields<T> = { readonly [K in keyof T]?: Field<NonNullable<T[K]>> };

/** Content of one kind of uitvoeringsregel. */
type Content<K> = Omit<Extract<Uitvoeringsregel["content"], { kind: K }>, "kind">;

/** `text("uitv:vraag/uitv:vraagTekst")` is the text of that element below the part's own. */
export function text<V>(path: string, codec: Codec<V>): Field<V> {
  return { path: stepsOf(path), codec };
}

/** The attribute `name` of the element at the end of `path`. */
export function attribute<V>(path: string, name: string, codec: Codec<V>): Field<V> {
  return { path: stepsOf(path), attribute: name, codec };
}

/** A value with several places, new ones at the first; `below` comes before each. */
function anyOf<V>(codec: Codec<V>, places: readonly [PlaceInXml, ...PlaceInXml[]], below = ""): Field<V> {
  const [first, ...also] = places.map((place): ValuePlace => {
    const [path, name] = (below + place).split("@") as [string, string?];
    return { path: stepsOf(path), ...(name !== undefined && { attribute: name }) };
  });
  return { ...first!, codec, ...(also.length > 0 && { also }) };
}

/** `"dmn:input/dmn:text"` as steps. */
export function stepsOf(path: string): Step[] {
  if (path === "") return [];
  return path.split("/").map((step) => {
    const [module, local] = step.split(":") as [Module, string];
    return { module, local };
  });
}

/** Of the element `sttr` around definitions, where a file has one. */
export const envelopeFields: Fields<RuleFile> = {
  sttrVersie: attribute("", "versie", trimmed),
};

export const definitionsFields: Fields<RuleFile> = {
  description: text("dmn:description", verbatim),
  name: attribute("", "name", verbatim),
  namespace: attribute("", "namespace", verbatim),
  exporter: attribute("", "exporter", verbatim),
};

export const regelgroepFields: Fields<Regelgroep> = {
  id: attribute("", "id", verbatim),
  naam: text("inter:naam", trimmed),
  prioriteit: text("inter:prioriteit", number),
};

export const uitvoeringsregelFields: Fields<Uitvoeringsregel> = {
  id: attribute("", "id", verbatim),
  herbruikbaarId: text("uitv:herbruikbaarId", trimmed),
  regelgroepId: attribute("uitv:regelgroepRef", "href", reference),
  bereik: text("uitv:bereik", trimmed),
  classificatie: text("inter:classificatie", trimmed),
  publiceerbaar: text("uitv:publiceerbaar", boolean),
  potentieelVertrouwelijk: text("uitv:potentieelVertrouwelijk", boolean),
  prioriteit: text("inter:prioriteit", number),
};

export const vraagFields: Fields<Content<"vraag">> = {
  gegevensType: text("uitv:gegevensType", gegevensType),
  vraagTekst: text("uitv:vraagTekst", trimmed),
  optieType: text("uitv:opties/uitv:optieType", optieType),
  inputType: text("inter:inputType", inputType),
  conversieregelId: anyOf(reference, conversieregelPlaces),
};

export const bijlageFields: Fields<Content<"bijlage">> = {
  bijlageType: text("uitv:bijlageType", trimmed),
  eis: text("uitv:eis", verbatim),
  documenttype: anyOf(trimmed, documenttypePlaces),
};

export const geoVerwijzingFields: Fields<Content<"geoVerwijzing">> = {
  identificatie: attribute("uitv:locatie", "identificatie", trimmed),
  vraagTekst: text("uitv:vraagTekst", trimmed),
};

/** As above, in the shape of v0.8. */
export const oldGeoVerwijzingFields: Fields<Content<"geoVerwijzing">> = {
  ...geoVerwijzingFields,
  identificatie: attribute("uitv:werkingsgebied/uitv:geometrie", "idref", trimmed),
};

export const vasteWaardeFields: Fields<Content<"vasteWaarde">> = {
  waardeVraag: text("uitv:waardeVraag", trimmed),
  waarde: text("uitv:waarde", trimmed),
  gegevensType: text("uitv:gegevensType", gegevensType),
};

/** The same within a vasteWaardeVoorbehoud. */
export const vasteWaardeVoorbehoudFields: Fields<Content<"vasteWaarde">> = {
  waardeVraag: text("uitv:vasteWaarde/uitv:waardeVraag", trimmed),
  waarde: text("uitv:vasteWaarde/uitv:waarde", trimmed),
  gegevensType: text("uitv:vasteWaarde/uitv:gegevensType", gegevensType),
  tekstVoorbehoud: text("uitv:tekstVoorbehoud", verbatim),
};

export const implicietAntwoordFields: Fields<Content<"implicietAntwoord">> = {
  waarde: anyOf(boolean, implicietAntwoordPlaces.waarde),
  werkzaamheid: anyOf(urn, implicietAntwoordPlaces.werkzaamheid),
  context: anyOf(implicietAntwoordContext, implicietAntwoordPlaces.context),
};

export const registerBevragingFields: Fields<Content<"registerBevraging">> = {
  gegevensType: anyOf(gegevensType, registerBevragingPlaces.gegevensType),
  vraagTekst: anyOf(trimmed, registerBevragingPlaces.vraagTekst),
  optieType: text("uitv:opties/uitv:optieType", optieType),
  register: anyOf(trimmed, registerBevragingPlaces.register),
  registergegeven: anyOf(trimmed, registerBevragingPlaces.registergegeven),
  registerkoppelveld: anyOf(trimmed, registerBevragingPlaces.registerkoppelveld),
  verborgenStuurvraag: anyOf(boolean, registerBevragingPlaces.verborgenStuurvraag),
};

export const registerbevragingAPIProfielFields: Fields<Content<"registerbevragingAPIProfiel">> = {
  gegevensType: anyOf(gegevensType, registerbevragingAPIProfielPlaces.gegevensType),
  vraagTekst: anyOf(trimmed, registerbevragingAPIProfielPlaces.vraagTekst),
  optieType: text("uitv:opties/uitv:optieType", optieType),
  afnamepunt: anyOf(trimmed, registerbevragingAPIProfielPlaces.afnamepunt),
  verborgenStuurvraag: anyOf(boolean, registerbevragingAPIProfielPlaces.verborgenStuurvraag),
};

/** Of an uitkomstHerbruikbareBeslissing and of a herbruikbareBeslissing. */
export const herbruikbareBeslissingFields: Fields<Content<"uitkomstHerbruikbareBeslissing"> | Content<"herbruikbareBeslissing">> = {
  urn: anyOf(urn, herbruikbareBeslissingPlaces.urn),
  naam: anyOf(trimmed, herbruikbareBeslissingPlaces.naam),
};

export const optionFields: Fields<Option> = {
  sequenceId: text("uitv:sequenceId", trimmed),
  text: text("uitv:optieText", trimmed),
};

/** Of the element uitvoeringsregelToelichting, beside a question and beside an option. */
export const explanationFields: Fields<Explanation> = {
  toelichting: text("content:toelichting", verbatim),
  langeToelichting: text("content:langeToelichting", verbatim),
  belangrijk: text("content:belangrijk", boolean),
};

export const explanationStep: Step = { module: "content", local: "uitvoeringsregelToelichting" };

export const maatregelFields: Fields<Maatregel> = {
  id: attribute("", "id", verbatim),
  nummer: text("content:nummer", trimmed),
  maatregeltekst: text("content:maatregeltekst", trimmed),
  toelichting: text("content:toelichting", verbatim),
  frequentie: text("content:frequentie", trimmed),
  volgorde: text("content:volgorde", trimmed),
  kenmerk: text("content:kenmerk", trimmed),
};

export const inputDataFields: Fields<InputData> = {
  id: attribute("", "id", verbatim),
  name: attribute("", "name", verbatim),
  description: text("dmn:description", verbatim),
  uitvoeringsregelId: attribute("dmn:extensionElements/uitv:uitvoeringsregelRef", "href", reference),
  conversieregelId: anyOf(reference, conversieregelPlaces, "dmn:extensionElements/"),
  variable: attribute("dmn:variable", "name", verbatim),
  typeRef: attribute("dmn:variable", "typeRef", verbatim),
};

export const decisionFields: Fields<Decision> = {
  id: attribute("", "id", verbatim),
  name: attribute("", "name", verbatim),
  description: text("dmn:description", verbatim),
  functioneleStructuurRef: attribute("dmn:extensionElements/bedr:functioneleStructuurRef", "href", reference),
  variable: attribute("dmn:variable", "name", verbatim),
  typeRef: attribute("dmn:variable", "typeRef", verbatim),
};

export const tableFields: Fields<DecisionTable> = {
  hitPolicy: attribute("", "hitPolicy", oneOf(hitPolicies)),
  aggregation: attribute("", "aggregation", oneOf(aggregations)),
  outputLabel: attribute("", "outputLabel", verbatim),
};

export const tableInputFields: Fields<TableInput> = {
  label: attribute("", "label", verbatim),
  expression: text("dmn:inputExpression/dmn:text", trimmed),
  typeRef: attribute("dmn:inputExpression", "typeRef", verbatim),
  inputValues: text("dmn:inputValues/dmn:text", trimmed),
};

export const tableOutputFields: Fields<TableOutput> = {
  name: attribute("", "name", verbatim),
  typeRef: attribute("", "typeRef", verbatim),
  outputValues: text("dmn:outputValues/dmn:text", trimmed),
  defaultOutput: text("dmn:defaultOutputEntry/dmn:text", trimmed),
};

export const rowFields: Fields<Row> = {
  id: attribute("", "id", verbatim),
  description: text("dmn:description", verbatim),
};

export const inputEntryFields: Fields<Entry> = {
  text: text("dmn:text", trimmed),
};

export const outputEntryFields: Fields<Entry> = {
  explanation: text("dmn:extensionElements/content:conclusieToelichting/content:toelichting", verbatim),
  text: text("dmn:text", trimmed),
};

export const expressionFields: Fields<{ text: string }> = {
  text: text("dmn:text", trimmed),
};

export const bindingFields: Fields<{ name: string; text: string }> = {
  name: attribute("dmn:parameter", "name", verbatim),
  text: text("dmn:literalExpression/dmn:text", trimmed),
};
