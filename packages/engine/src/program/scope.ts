/** What the names in a file's expressions stand for. Names are matched whole: they hold hyphens, spaces, commas and question marks. */
import type { Decision } from "../model/decision.ts";
import type { RuleFile } from "../model/ruleFile.ts";
import type { Faults } from "./fault.ts";
import type { RegelTarget } from "./questions.ts";

/** What a name stands for; a decision by its index in the file. */
export type Reference =
  | { readonly t: "decision"; readonly i: number }
  /** A decision of another file, by its index there. */
  | { readonly t: "outside"; readonly file: number; readonly i: number }
  | RegelTarget
  /** Input data that no uitvoeringsregel fills. */
  | { readonly t: "unasked" };

export interface Scope {
  /** What a name means inside a decision: what it requires comes first, then anything of that name in the file. */
  resolve(decision: Decision, name: string): Reference | undefined;
  /** Indexes in the file of the decisions that are required; dangling ones are reported once. */
  required(decision: Decision): readonly number[];
}

const normal = (name: string): string => name.trim().replace(/\s+/g, " ");

/** Makes the scope of one file and reports references that lead nowhere as `model/dangling-reference`. */
export function scopeOf(model: RuleFile, targets: ReadonlyMap<string, RegelTarget>, faults: Faults): Scope {
  const byId = new Map<string, { name: string; reference: Reference }>();
  const byName = new Map<string, Reference>();
  const shared = new Set<string>();
  const learn = (id: string, name: string, reference: Reference): void => {
    if (id !== "" && !byId.has(id)) byId.set(id, { name: normal(name), reference });
    const wanted = normal(name);
    if (byName.has(wanted)) shared.add(wanted);
    else byName.set(wanted, reference);
  };
  for (const input of model.inputData) {
    const target = input.uitvoeringsregelId === undefined ? undefined : targets.get(input.uitvoeringsregelId);
    if (input.uitvoeringsregelId === undefined) faults.add("model/input-not-asked", "warning", input, { name: input.name });
    else if (target === undefined)
      faults.add("model/dangling-reference", "error", input, { reference: input.uitvoeringsregelId, from: input.name });
    learn(input.id, input.variable, target ?? { t: "unasked" });
  }
  model.decisions.forEach((decision, i) => learn(decision.id, decision.variable, { t: "decision", i }));
  for (const decision of model.decisions) {
    for (const required of decision.requires) {
      if (!byId.has(required.id))
        faults.add(
          "model/dangling-reference",
          "error",
          { id: decision.id, origin: required.origin },
          { reference: required.id, from: decision.name },
        );
    }
  }
  return {
    resolve(decision, name) {
      const wanted = normal(name);
      if (!shared.has(wanted)) return byName.get(wanted);
      for (const { id } of decision.requires) {
        const known = byId.get(id);
        if (known?.name === wanted) return known.reference;
      }
      return byName.get(wanted);
    },
    required(decision) {
      return decision.requires.flatMap(({ id }) => {
        const reference = byId.get(id)?.reference;
        return reference?.t === "decision" ? [reference.i] : [];
      });
    },
  };
}
