/** Plain DMN evaluation: inputs that fit nothing, and expressions that came to nothing. */
import { entry } from "./catalogueEntry.ts";
import type { Catalogue } from "./catalogueEntry.ts";

export const evaluateCatalogue: Catalogue = {
  "evaluate/unknown-input": entry(
    "warning",
    { name: "Hoogte" },
    (p) => `Er is een waarde gegeven voor ${p.name}, maar het bestand heeft geen invoer met die naam. De waarde telt niet mee.`,
    (p) => `A value was given for ${p.name}, but the file has no input of that name. The value does not count.`,
  ),
  // type: as the file declares it.
  "evaluate/unreadable-input": entry(
    "warning",
    { name: "Datum", text: "gisteren", type: "date" },
    (p) => `De waarde "${p.text}" van ${p.name} past niet bij het type ${p.type} en telt als leeg. Schrijf bijvoorbeeld "2026-01-31".`,
    (p) => `The value "${p.text}" of ${p.name} does not fit the type ${p.type} and counts as empty. Write for example "2026-01-31".`,
  ),
  // reason: in the words of the interpreter.
  "evaluate/expression": entry(
    "warning",
    { reason: "Variable 'x' not found" },
    (p) => `Deze expressie geeft geen waarde (${p.reason}) en telt als leeg.`,
    (p) => `This expression has no value (${p.reason}) and counts as empty.`,
  ),
};
