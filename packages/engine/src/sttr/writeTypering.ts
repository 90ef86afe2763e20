/** A model whose reference says the kind of rules that the model says. */
import type { RuleFile } from "../model/ruleFile.ts";
import { typeringOf } from "./typering.ts";

/**
 * The model with the reference rewritten where it names another typering or toestemming than the model: in a file the reference is the only
 * place for these. `ofEnvelope` is the reference beside definitions, where the file has one. Undefined where no decision refers to an activiteit: then there is nothing to name it in.
 */
export function withTypering(model: RuleFile, ofEnvelope: string | undefined): RuleFile | undefined {
  if (agrees(model, ofEnvelope)) return model;
  const { typering, toestemming, decisions } = model;
  const kind = typering[0]!.toUpperCase() + typering.slice(1) + (typering === "indieningsvereisten" ? (toestemming ?? "") : "");
  const referring = decisions.filter(({ functioneleStructuurRef }) => functioneleStructuurRef !== undefined);
  const top = referring.find(({ functioneleStructuurRef }) => kinds.test(tailOf(functioneleStructuurRef!))) ?? referring[0];
  if (top === undefined) return undefined;
  const old = top.functioneleStructuurRef!;
  const tail = tailOf(old);
  const functioneleStructuurRef = old.slice(0, old.length - tail.length) + kind + tail.replace(kinds, "");
  const rewritten = { ...model, decisions: decisions.map((one) => (one === top ? { ...one, functioneleStructuurRef } : one)) };
  return agrees(rewritten, ofEnvelope) ? rewritten : undefined;
}

const kinds = /^(?:conclusie|indieningsvereisten(?:vergunning|melding|informatie)?|maatregelen)/i;

function tailOf(reference: string): string {
  return reference.slice(reference.lastIndexOf("/") + 1);
}

/** A toestemming means something with indieningsvereisten only. */
function agrees({ name, decisions, maatregelen, typering, toestemming }: RuleFile, ofEnvelope: string | undefined): boolean {
  const read = typeringOf(name, decisions, maatregelen.length > 0, ofEnvelope);
  return read.typering === typering && (typering !== "indieningsvereisten" || read.toestemming === toestemming);
}
