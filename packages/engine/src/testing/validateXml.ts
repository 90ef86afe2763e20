/** Rule files against schemas, by libxml2: the standard's elements against ours in sttr/schema, what is left against that of DMN 1.2. */
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { ParseOption, XmlBufferInputProvider, XmlDocument, XmlValidateError, XsdValidator, xmlRegisterInputProvider } from "libxml2-wasm";
import type { XmlElement } from "libxml2-wasm";
import { familyOf } from "../sttr/families.ts";
import { readXml } from "../sttr/readXml.ts";

const modules = ["Uitvoeringsregel", "Interactieregel", "Bedrijfsregel", "Content"] as const;
const ownFolder = new URL("../sttr/schema/", import.meta.url);
const dmnFolder = new URL("../../../../../shared/dmn-tck/xsd/", import.meta.url);

/** The versions of the standard with public evidence for these shapes; v2.0 is said to differ in its namespaces alone. */
const versions = ["v1.0", "v2.0"] as const;
type Version = (typeof versions)[number];

const read = (name: string, folder: URL): string => readFileSync(fileURLToPath(new URL(name, folder)), "utf8");
const parse = (source: string): XmlDocument => XmlDocument.fromString(source, { option: ParseOption.XML_PARSE_HUGE });

const buffers = new XmlBufferInputProvider({});
let registered = false;

/** Schemas that import each other, under addresses that only the parser of this process knows. */
function validatorOf(folder: string, files: readonly (readonly [string, string])[], main: string): XsdValidator {
  if (!registered) xmlRegisterInputProvider(buffers);
  registered = true;
  for (const [name, text] of files) buffers.addBuffer(`${folder}/${name}`, new TextEncoder().encode(text));
  return XsdValidator.fromDoc(XmlDocument.fromString(main, { url: `${folder}/main.xsd` }));
}

/** One schema of all four parts. The files are those of v1.0; another version has the same shapes in its own namespaces. */
function readOwnSchema(version: Version): XsdValidator {
  const files = modules.map((module) => [`${module}.xsd`, read(`${module}.xsd`, ownFolder).replaceAll("/v1.0/", `/${version}/`)] as const);
  const imports = modules.map(
    (module) =>
      `<xs:import namespace="http://toepasbare-regels.omgevingswet.overheid.nl/${version}/${module}" schemaLocation="${module}.xsd"/>`,
  );
  const main = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">${imports.join("")}</xs:schema>`;
  return validatorOf(`own-${version}`, files, main);
}

const own = new Map<Version, XsdValidator>();
let dmn: XsdValidator | undefined;

/** Faults of the standard's elements as `line: what`. Elements of versions that we have no schema of are passed over. */
export function extensionFaults(source: string): string[] {
  const document = parse(withoutDeclaration(source));
  try {
    return versions.flatMap((version) => {
      const namespace = `starts-with(namespace-uri(), "http://toepasbare-regels.omgevingswet.overheid.nl/${version}/")`;
      const outermost = document.find(`//*[${namespace}][not(parent::*[${namespace}])]`) as XmlElement[];
      if (outermost.length === 0) return [];
      let validator = own.get(version);
      if (validator === undefined) own.set(version, (validator = readOwnSchema(version)));
      const schema = validator;
      return outermost.flatMap((element) => faultsOf(() => schema.validate(element)));
    });
  } finally {
    document.dispose();
  }
}

/** How many elements of the standard `extensionFaults` would look at, not counting those within others. */
export function extensionCount(source: string): number {
  const document = parse(withoutDeclaration(source));
  const parts = versions.map((version) => `starts-with(namespace-uri(), "http://toepasbare-regels.omgevingswet.overheid.nl/${version}/")`);
  const count = document.eval(`count(//*[${parts.join(" or ")}])`);
  document.dispose();
  return Number(count);
}

/** Whether the schema of DMN 1.2 stands beside the repository; printed where it does not. */
export function hasDmnSchema(): boolean {
  const here = existsSync(fileURLToPath(dmnFolder));
  if (!here) console.log("Skipped: the folder ../shared/dmn-tck/xsd with the schema of DMN 1.2 is not here.");
  return here;
}

/** Faults of a file of DMN 1.2 as `line: what`, after everything in its extension elements is taken out. */
export function dmnFaults(source: string): string[] {
  dmn ??= validatorOf(
    "dmn",
    ["DMNDI12.xsd", "DC.xsd", "DI.xsd"].map((name) => [name, read(name, dmnFolder)] as const),
    read("DMN12.xsd", dmnFolder),
  );
  const document = parse(withoutDeclaration(withoutExtensions(source)));
  const schema = dmn;
  // In an envelope the definitions stand below the root.
  const definitions = document.get(`//*[local-name() = "definitions"]`) as XmlElement | null;
  const faults = faultsOf(() => schema.validate(definitions ?? document.root));
  document.dispose();
  return faults;
}

function faultsOf(validate: () => void): string[] {
  try {
    validate();
    return [];
  } catch (error) {
    if (!(error instanceof XmlValidateError)) throw error;
    return error.details.map(({ line, message }) => `${line}: ${message.trim()}`);
  }
}

/** As text the encoding is settled, whatever the file declares. */
function withoutDeclaration(source: string): string {
  return source.replace(/^\ufeff?(<\?xml .*?\?>)?/s, (whole) => whole.replace(/[^\n]/g, ""));
}

/** The source without its extensionElements; the lines of the rest stay where they were. */
function withoutExtensions(source: string): string {
  const document = readXml(source, "").value;
  if (document === undefined) return source;
  let result = "";
  let from = 0;
  for (const { name, start, end } of document.elements) {
    if (start < from || name.local !== "extensionElements" || familyOf(name.namespace) !== "dmn") continue;
    result += document.source.slice(from, start) + document.source.slice(start, end).replace(/[^\n]/g, "");
    from = end;
  }
  return result + document.source.slice(from);
}
