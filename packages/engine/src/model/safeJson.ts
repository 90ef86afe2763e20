/** JSON text from anyone → fresh plain data, with keys that could reach a prototype refused and the depth bounded. */

/** Why a text is no JSON that we take; `path` says where, with dots. */
export interface JsonFault {
  readonly path: string;
  readonly problem: "not-json" | "forbidden-key" | "too-deep" | "too-large";
}

const forbidden: ReadonlySet<string> = new Set(["__proto__", "constructor", "prototype"]);
const bounds = { characters: 50_000_000, depth: 64 };

/** The data of a JSON text, or the fault. */
export function readJson(text: string): { readonly data: unknown } | { readonly fault: JsonFault } {
  if (text.length > bounds.characters) return { fault: { path: "", problem: "too-large" } };
  let parsed: unknown;
  try {
    parsed = JSON.parse(text.startsWith("\ufeff") ? text.slice(1) : text);
  } catch {
    return { fault: { path: "", problem: "not-json" } };
  }
  const path: (string | number)[] = [];
  const problem = findFault(parsed, path);
  return problem === undefined ? { data: parsed } : { fault: { path: path.join("."), problem } };
}

/**
 * Walks the data; undefined when all is well. Parsing has already made fresh objects, in which `__proto__` would be an own key that does
 * no harm by itself; it is refused because it does harm as soon as anybody assigns it further.
 */
function findFault(data: unknown, path: (string | number)[]): JsonFault["problem"] | undefined {
  if (typeof data !== "object" || data === null) return undefined;
  if (path.length >= bounds.depth) return "too-deep";
  for (const key of Object.keys(data)) {
    path.push(key);
    const problem = forbidden.has(key) ? "forbidden-key" : findFault((data as { readonly [key: string]: unknown })[key], path);
    if (problem !== undefined) return problem;
    path.pop();
  }
  return undefined;
}
