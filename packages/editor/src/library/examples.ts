/** The example rule files that a site may serve beside the editor. Everything works without them. */

/** One example: its file in the folder of rule files, its everyday name and its kind. */
export interface Example {
  readonly file: string;
  readonly title: string;
  readonly typering: string;
}

const FOLDER = "/voorbeelden/regels/";

function isExample(value: unknown): value is Example {
  if (typeof value !== "object" || value === null) return false;
  const { file, title, typering } = value as Record<string, unknown>;
  return typeof file === "string" && /^[\w.-]+$/.test(file) && typeof title === "string" && typeof typering === "string";
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

/** The file of an example; undefined when it cannot be loaded now. */
export async function fetchExample({ file }: Example): Promise<File | undefined> {
  try {
    const response = await fetch(FOLDER + file);
    return response.ok ? new File([await response.blob()], file) : undefined;
  } catch {
    return undefined;
  }
}
