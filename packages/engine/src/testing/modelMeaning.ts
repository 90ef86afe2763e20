/** What a model says, apart from where it was read: for comparing models in tests of reading and writing. */

/** Lists that a file without any leaves out of its model; an empty one says the same. */
const mayBeAbsent = new Set([
  "authorities",
  "knowledge",
  "annotations",
  "itemDefinitions",
  "knowledgeSources",
  "businessKnowledgeModels",
  "associations",
]);

/** A model without its origins, without lists that are absent when empty, and keys in order. */
export function meaning(value: unknown, key = ""): unknown {
  if (Array.isArray(value)) return value.map((one) => meaning(one));
  if (typeof value !== "object" || value === null) return value;
  const kept = Object.entries(value).filter(
    ([name, one]) => name !== "origin" && one !== undefined && !(mayBeAbsent.has(name) && Array.isArray(one) && one.length === 0),
  );
  if (key === "explanation" && kept.length === 0) return undefined;
  return Object.fromEntries(kept.sort(([one], [other]) => (one < other ? -1 : 1)).map(([name, one]) => [name, meaning(one, name)]));
}
