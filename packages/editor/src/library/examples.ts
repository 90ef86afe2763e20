/** The example rule files that a site may serve beside the editor. Everything works without them. */

/** One example: its file in the folder of rule files, what stands beside it (`*.meta.json`), its everyday name and its kind. */
export interface Example {
  readonly file: string;
  readonly meta?: string;
  readonly title: string;
  readonly typering: string;
}

const FOLDER = "/voorbeelden/regels/";

function isExample(value: unknown): value is Example {
  if (typeof value !== "object" || value === null) return false;
  const { file, meta, title, typering } = value as Record<string, unknown>;
  return isName(file) && (meta === undefined || isName(meta)) && typeof title === "string" && typeof typering === "string";
}

/** A file of the folder itself, never an address elsewhere. */
function isName(value: unknown): value is string {
  return typeof value === "string" && /^[\w.-]+$/.test(value);
}

/** The examples on this site; none when there are none, or when they cannot be reached. */
export async function listExamples(): Promise<readonly Example[]> {
  try {
    const response = await fetch(`${FOLDER}index.json`);
    if (!response.ok) return [];
    const list: unknown = await response.json();
    return Array.isArray(list) ? list.filter(isExample) : [];
  } catch {
    return [];
  }
}

/** The files of an example, its rules first; undefined when they cannot all be loaded now. */
export async function fetchExample({ file, meta }: Example): Promise<readonly File[] | undefined> {
  const names = meta === undefined ? [file] : [file, meta];
  try {
    const responses = await Promise.all(names.map((name) => fetch(FOLDER + name)));
    if (!responses.every(({ ok }) => ok)) return undefined;
    return await Promise.all(responses.map(async (response, index) => new File([await response.blob()], names[index] ?? file)));
  } catch {
    return undefined;
  }
}
