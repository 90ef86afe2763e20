/** DMN decisions as an author sees them: tables and expressions with their texts unparsed. Parsing entries is the work of `feel/`. */
import { z } from "zod";
import { aggregations, hitPolicies } from "./enumerations.ts";

const origin = z.number().int().nonnegative().optional();

export const HitPolicy = z.enum(hitPolicies);
export type HitPolicy = z.infer<typeof HitPolicy>;

export const Aggregation = z.enum(aggregations);
export type Aggregation = z.infer<typeof Aggregation>;

/** A column of conditions. `expression` is the text of the input expression, nearly always the name of a variable. */
export const TableInput = z.object({
  label: z.string().optional(),
  expression: z.string(),
  typeRef: z.string().optional(),
  inputValues: z.string().optional(),
  origin,
});
export type TableInput = z.infer<typeof TableInput>;

/** A column of results. `outputValues` is the FEEL list that PRIORITY and OUTPUT ORDER rank by. */
export const TableOutput = z.object({
  name: z.string().optional(),
  typeRef: z.string().optional(),
  outputValues: z.string().optional(),
  defaultOutput: z.string().optional(),
  origin,
});
export type TableOutput = z.infer<typeof TableOutput>;

/** The text of one cell, as written. `explanation` is the conclusieToelichting of an output entry, markdown. */
export const Entry = z.object({ text: z.string(), explanation: z.string().optional(), origin });
export type Entry = z.infer<typeof Entry>;

/** What DMN calls a rule: one input entry for each input, one output entry for each output. */
export const Row = z.object({
  id: z.string().optional(),
  description: z.string().optional(),
  inputs: z.array(Entry),
  outputs: z.array(Entry),
  /** Remarks beside the row, one for each column of `DecisionTable.annotations` where the file names those; they decide nothing. */
  annotations: z.array(Entry).optional(),
  origin,
});
export type Row = z.infer<typeof Row>;

export const DecisionTable = z.object({
  kind: z.literal("table"),
  hitPolicy: HitPolicy,
  aggregation: Aggregation.optional(),
  outputLabel: z.string().optional(),
  inputs: z.array(TableInput),
  outputs: z.array(TableOutput),
  rows: z.array(Row),
  /** Names of the columns of remarks (DMN 1.3). */
  annotations: z.array(z.string()).optional(),
  origin,
});
export type DecisionTable = z.infer<typeof DecisionTable>;

/** A decision's logic. An `invocation` of `invoke` is the aansluitpunt of the standard; `none` a decision without logic. */
export const DecisionLogic = z.discriminatedUnion("kind", [
  DecisionTable,
  z.object({ kind: z.literal("expression"), text: z.string(), origin }),
  z.object({
    kind: z.literal("invocation"),
    /** What is called: `invoke` for an aansluitpunt, or the name of a business knowledge model. */
    called: z.string().optional(),
    bindings: z.array(z.object({ name: z.string(), text: z.string() })),
    origin,
  }),
  z.object({ kind: z.literal("other"), element: z.string(), origin }),
  z.object({ kind: z.literal("none") }),
]);
export type DecisionLogic = z.infer<typeof DecisionLogic>;

/** One decision. `requires` holds the ids of required decisions and input data, without their `#`, in file order. */
export const Decision = z.object({
  id: z.string(),
  name: z.string(),
  variable: z.string(),
  typeRef: z.string().optional(),
  /** Only of a top decision; without a leading `#`. */
  functioneleStructuurRef: z.string().optional(),
  requires: z.array(z.object({ kind: z.enum(["decision", "input"]), id: z.string(), origin })),
  /** Ids of knowledge sources that it rests on, and of business knowledge models that it calls. */
  authorities: z.array(z.string()).optional(),
  knowledge: z.array(z.string()).optional(),
  description: z.string().optional(),
  logic: DecisionLogic,
  origin,
});
export type Decision = z.infer<typeof Decision>;

/** A business knowledge model: logic with parameters that decisions call. A conversieregel is one, with a table (2017 draft of the standard). */
export const BusinessKnowledgeModel = z.object({
  id: z.string(),
  name: z.string(),
  variable: z.string(),
  typeRef: z.string().optional(),
  description: z.string().optional(),
  parameters: z.array(z.object({ name: z.string(), typeRef: z.string().optional(), origin })),
  authorities: z.array(z.string()).optional(),
  knowledge: z.array(z.string()).optional(),
  logic: DecisionLogic,
  origin,
});
export type BusinessKnowledgeModel = z.infer<typeof BusinessKnowledgeModel>;
