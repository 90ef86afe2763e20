/** The things asked of the initiator, or known without asking: the kinds of uitvoeringsregel (IMTR 3.0.1 § 6.1). */
import { z } from "zod";
import { gegevensTypen } from "./enumerations.ts";

const origin = z.number().int().nonnegative().optional();

/** Help with a question or an option, as markdown of the standard. */
export const Explanation = z.object({
  toelichting: z.string().optional(),
  langeToelichting: z.string().optional(),
  belangrijk: z.boolean().optional(),
  origin,
});
export type Explanation = z.infer<typeof Explanation>;

/** One answer of a list. `text` is trimmed and is what table entries are compared with. */
export const Option = z.object({
  sequenceId: z.string().optional(),
  text: z.string(),
  explanation: Explanation.optional(),
  origin,
});
export type Option = z.infer<typeof Option>;

export const GegevensType = z.enum(gegevensTypen);
export type GegevensType = z.infer<typeof GegevensType>;

/** What is asked, by kind. Kinds whose XML shape is not publicly known arrive as `other` and are kept as they are. */
export const UitvoeringsregelContent = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("vraag"),
    gegevensType: GegevensType,
    vraagTekst: z.string(),
    optieType: z.enum(["enkelAntwoord", "meerdereAntwoorden"]).optional(),
    opties: z.array(Option),
    inputType: z.enum(["text", "textarea"]).optional(),
  }),
  /** `eis`, what the attachment must meet, stands only in files of v0.8. */
  z.object({ kind: z.literal("bijlage"), bijlageType: z.string(), eis: z.string().optional() }),
  z.object({ kind: z.literal("geoVerwijzing"), identificatie: z.string(), vraagTekst: z.string().optional() }),
  z.object({
    kind: z.literal("vasteWaarde"),
    waardeVraag: z.string(),
    waarde: z.string(),
    gegevensType: GegevensType,
    /** Only of a vasteWaardeVoorbehoud: the reservation under which the value holds, markdown. */
    tekstVoorbehoud: z.string().optional(),
  }),
  z.object({ kind: z.literal("other"), element: z.string() }),
]);
export type UitvoeringsregelContent = z.infer<typeof UitvoeringsregelContent>;

/** One uitvoeringsregel with what all kinds share. */
export const Uitvoeringsregel = z.object({
  id: z.string(),
  herbruikbaarId: z.string().optional(),
  regelgroepId: z.string().optional(),
  bereik: z.string().optional(),
  classificatie: z.string().optional(),
  publiceerbaar: z.boolean().optional(),
  potentieelVertrouwelijk: z.boolean().optional(),
  prioriteit: z.number().optional(),
  content: UitvoeringsregelContent,
  explanation: Explanation.optional(),
  origin,
});
export type Uitvoeringsregel = z.infer<typeof Uitvoeringsregel>;
