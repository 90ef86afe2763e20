/** What an author works on: one rule file as plain data, near to the standard. Says nothing about XML or about running it. */
import { z } from "zod";
import { Association, ItemDefinition, KnowledgeSource, TextAnnotation } from "./annotations.ts";
import { BusinessKnowledgeModel, Decision } from "./decision.ts";
import { Uitvoeringsregel } from "./uitvoeringsregel.ts";

/** The kind of rule file, from its functioneleStructuurRef (IMTR 3.0.1: Conclusie, Indieningsvereisten, Maatregelen). */
export const Typering = z.enum(["conclusie", "indieningsvereisten", "maatregelen"]);
export type Typering = z.infer<typeof Typering>;

/**
 * The ordinal, in document order, of the XML element that a part was read from; absent for what an author added.
 * The writer finds the element to change by it, and a diagnostic its line.
 */
export const Origin = z.number().int().nonnegative().optional();

/** Questions shown together. A lower `prioriteit` comes first; a missing one last. */
export const Regelgroep = z.object({
  id: z.string(),
  naam: z.string(),
  prioriteit: z.number().optional(),
  origin: Origin,
});
export type Regelgroep = z.infer<typeof Regelgroep>;

/** DMN input data. Tables refer to `variable`, never to the id; `uitvoeringsregelId` names what is asked to fill it. */
export const InputData = z.object({
  id: z.string(),
  name: z.string(),
  variable: z.string(),
  typeRef: z.string().optional(),
  uitvoeringsregelId: z.string().optional(),
  /** Only in files of 2017 and 2018: id of the business knowledge model that makes this value of the answer. */
  conversieregelId: z.string().optional(),
  description: z.string().optional(),
  origin: Origin,
});
export type InputData = z.infer<typeof InputData>;

/** A measure that an initiator must take, as named by the second output of a maatregelen table. */
export const Maatregel = z.object({
  id: z.string(),
  nummer: z.string().optional(),
  maatregeltekst: z.string(),
  toelichting: z.string().optional(),
  frequentie: z.string().optional(),
  volgorde: z.string().optional(),
  kenmerk: z.string().optional(),
  themas: z.array(z.string()),
  origin: Origin,
});
export type Maatregel = z.infer<typeof Maatregel>;

/** One rule file. Order within the arrays is order in the file. A list that may be absent is absent where a file has none of its kind. */
export const RuleFile = z.object({
  name: z.string(),
  namespace: z.string().optional(),
  exporter: z.string().optional(),
  description: z.string().optional(),
  /** As the envelope `sttr` says it; absent of a file without one. */
  sttrVersie: z.string().optional(),
  typering: Typering,
  /** For indieningsvereisten: `Vergunning`, `Melding` or `Informatie`, from the reference. */
  toestemming: z.string().optional(),
  regelgroepen: z.array(Regelgroep),
  uitvoeringsregels: z.array(Uitvoeringsregel),
  inputData: z.array(InputData),
  decisions: z.array(Decision),
  maatregelen: z.array(Maatregel),
  itemDefinitions: z.array(ItemDefinition).optional(),
  knowledgeSources: z.array(KnowledgeSource).optional(),
  businessKnowledgeModels: z.array(BusinessKnowledgeModel).optional(),
  annotations: z.array(TextAnnotation).optional(),
  associations: z.array(Association).optional(),
});
export type RuleFile = z.infer<typeof RuleFile>;
