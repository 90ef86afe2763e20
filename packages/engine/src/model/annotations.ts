/** What a DMN file says beside its decisions: types of its own, sources of knowledge, remarks. None of it decides an outcome. */
import { z } from "zod";

const origin = z.number().int().nonnegative().optional();

/** A type of the file's own: an alias, a collection, a structure of components, or a base type with the values it allows (FEEL text). */
export const ItemDefinition = z.object({
  name: z.string(),
  typeRef: z.string().optional(),
  isCollection: z.boolean(),
  allowedValues: z.string().optional(),
  get components() {
    return z.array(ItemDefinition);
  },
  origin,
});
export type ItemDefinition = z.infer<typeof ItemDefinition>;

/** What rules rest on: in real files the identifier of an article of law. */
export const KnowledgeSource = z.object({
  id: z.string(),
  name: z.string(),
  locationURI: z.string().optional(),
  /** What sort of source, in the author's words. */
  type: z.string().optional(),
  description: z.string().optional(),
  origin,
});
export type KnowledgeSource = z.infer<typeof KnowledgeSource>;

/** A remark of the author, for other authors. */
export const TextAnnotation = z.object({ id: z.string().optional(), text: z.string(), origin });
export type TextAnnotation = z.infer<typeof TextAnnotation>;

/** Which part a remark belongs to: ids, without their `#`. */
export const Association = z.object({ id: z.string().optional(), sourceRef: z.string(), targetRef: z.string(), origin });
export type Association = z.infer<typeof Association>;
