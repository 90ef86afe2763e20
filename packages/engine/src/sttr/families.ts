/** The namespaces of DMN and of the standard, over all their versions. Elements are matched by family and local name, never by prefix. */

/** `sttr` covers Uitvoeringsregel, Interactieregel, Bedrijfsregel and Content: no local name occurs in two of them with two meanings. */
export type Family = "dmn" | "sttr" | "other";

/** The four parts of the standard, and DMN; each has a namespace of its own in which new elements are made. */
export type Module = "dmn" | "uitv" | "inter" | "bedr" | "content";

// DMN 1.1 …/20151101/dmn.xsd, 1.2 to 1.5 …/<date>/MODEL/; the drawing namespaces (DMNDI, DC, DI) beside them do not count.
const dmn = /^https?:\/\/www\.omg\.org\/spec\/DMN\/\d{8}\/(?:dmn\d*\.xsd|MODEL\/?)$/;
const sttr =
  /^https?:\/\/(?:toepasbare-regels\.omgevingswet\.overheid\.nl|data\.digitaalstelselomgevingswet\.nl)\/v\d+(?:\.\d+)?\/(Uitvoeringsregel|Interactieregel|Bedrijfsregel|Content)s?\/?$/;

const names: { readonly [K in Exclude<Module, "dmn">]: string } = {
  uitv: "Uitvoeringsregel",
  inter: "Interactieregel",
  bedr: "Bedrijfsregel",
  content: "Content",
};

/** The family of a namespace. */
export function familyOf(namespace: string): Family {
  return sttr.test(namespace) ? "sttr" : dmn.test(namespace) ? "dmn" : "other";
}

/** The part of the standard that a namespace is. */
export function moduleOf(namespace: string): Module | undefined {
  if (dmn.test(namespace)) return "dmn";
  const name = sttr.exec(namespace)?.[1];
  return (Object.keys(names) as (keyof typeof names)[]).find((module) => names[module] === name);
}

/** The namespace of another part in the version of `sibling`, itself a namespace of the standard. */
export function namespaceBeside(sibling: string, module: Exclude<Module, "dmn">): string {
  return sibling.replace(/(?:Uitvoeringsregel|Interactieregel|Bedrijfsregel|Content)(s?\/?)$/, (_, tail: string) =>
    // v0.6 writes Uitvoeringsregels and Bedrijfsregels, but Content.
    module === "content" ? names.content + tail.replace("s", "") : names[module] + tail,
  );
}

/** What v1.0 calls the parts: the version with public evidence, for files that name none. */
export const defaultNamespace = "http://toepasbare-regels.omgevingswet.overheid.nl/v1.0/Uitvoeringsregel";
