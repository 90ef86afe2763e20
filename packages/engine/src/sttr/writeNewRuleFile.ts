/** Model → a file of its own, for work that came from no file: the shape of the official samples, DMN 1.2 with the extensions of v1.0. */
import type { Checked } from "../diagnostics/diagnostic.ts";
import type { RuleFile } from "../model/ruleFile.ts";
import { withHiddenIds } from "./hiddenIds.ts";
import { readXml } from "./readXml.ts";
import { writeRuleFile } from "./writeRuleFile.ts";
import { escapeAttribute, writable } from "./xmlEscape.ts";

const exporter = "Vragenboom";
const names = { inter: "Interactieregel", bedr: "Bedrijfsregel", uitv: "Uitvoeringsregel", content: "Content" };
const base = "http://toepasbare-regels.omgevingswet.overheid.nl/";

/**
 * The text of a new rule file, to be encoded as UTF-8; the same model gives the same text. Origins in the model are not looked at. Reading
 * it gives the model, but for what a new file must say: `exporter`, and where the model has none the `namespace` that DMN wants and the sequenceIds of options.
 *
 * Ids are those of the model; a variable and a table get one of their own, after the part that they belong to. With a `sttrVersie` the file
 * has the envelope of STTR 3, and its extensions are of v2.0. Diagnostics are those of `writeRuleFile`.
 */
export function writeNewRuleFile(model: RuleFile): Checked<string> {
  const own = withoutOrigins(model);
  const target: RuleFile = { ...own, exporter, namespace: own.namespace ?? base + slugOf(own.name) };
  const { value: document, diagnostics } = readXml(skeletonOf(target), "", false);
  if (document === undefined) return { diagnostics };
  return writeRuleFile(target, document, { cdata: true, finish: (root) => withHiddenIds(root, model) });
}

/** The root element with every prefix declared, and nothing in it. */
function skeletonOf({ sttrVersie, namespace, decisions, inputData }: RuleFile): string {
  const version = sttrVersie === undefined ? "v1.0" : "v2.0";
  const declared = [`xmlns:dmn="http://www.omg.org/spec/DMN/20180521/MODEL/"`];
  for (const [prefix, name] of Object.entries(names)) declared.push(`xmlns:${prefix}="${base}${version}/${name}"`);
  // DMN 1.1 wrote its types with a prefix, and so does a model that was read from such a file.
  if (usesFeelPrefix(decisions) || usesFeelPrefix(inputData)) declared.push(`xmlns:feel="http://www.omg.org/spec/DMN/20180521/FEEL/"`);
  const attributes = `namespace="${escapeAttribute(writable(namespace!).value, '"')}" name="" exporter="${exporter}"`;
  const head = `<?xml version="1.0" encoding="UTF-8"?>\n`;
  if (sttrVersie === undefined) return `${head}<dmn:definitions ${declared.join(" ")} ${attributes}/>\n`;
  const reference = decisions.find(({ functioneleStructuurRef }) => functioneleStructuurRef !== undefined)?.functioneleStructuurRef;
  const referring =
    reference === undefined ? "" : `  <bedr:functioneleStructuurRef href="${escapeAttribute(writable(reference).value, '"')}"/>\n`;
  return `${head}<bedr:sttr ${declared.join(" ")}>\n${referring}  <dmn:definitions ${attributes}/>\n</bedr:sttr>\n`;
}

function usesFeelPrefix(parts: unknown): boolean {
  return /"typeRef":"feel:/.test(JSON.stringify(parts));
}

/** The part of an address that a name gives: letters and digits, the rest as hyphens. */
function slugOf(name: string): string {
  const slug = name
    .normalize("NFD")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
  return slug === "" ? "regels" : slug;
}

function withoutOrigins<T>(value: T): T {
  if (Array.isArray(value)) return value.map((one: unknown) => withoutOrigins(one)) as T;
  if (typeof value !== "object" || value === null) return value;
  const kept = Object.entries(value).filter(([key]) => key !== "origin");
  return Object.fromEntries(kept.map(([key, one]) => [key, withoutOrigins(one as unknown)])) as T;
}
