/** The DMN files that a DMN file imports: found by their namespace among the files in its folder. */
import { readdirSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import type { DmnFile } from "../evaluate/dmnLink.ts";
import { decodeXml } from "../sttr/decodeXml.ts";
import { readDmn } from "../sttr/readDmn.ts";
import { readXml } from "../sttr/readXml.ts";
import type { XmlDocument } from "../sttr/xmlTree.ts";
import type { DmnModel } from "../model/dmnModel.ts";
import { readBytes } from "./readBytes.ts";

/** A file that may be imported, with the document that its diagnostics point into. */
export interface FoundFile extends DmnFile {
  readonly document: XmlDocument;
}

/** More files in a folder than this are not looked into. */
const mostFiles = 2_000;

/**
 * Every file beside `file` that has a namespace which it, or one of these, imports. Files that cannot be read are passed over: a folder may hold
 * anything, and an import that nothing satisfies is told by the evaluation.
 */
export function findImports(file: string, model: DmnModel): readonly FoundFile[] {
  const wanted = new Set(model.imports.map(({ namespace }) => namespace));
  if (wanted.size === 0) return [];
  const folder = dirname(file);
  const candidates = namesIn(folder)
    .filter((name) => /\.(?:dmn|xml)$/i.test(name) && name !== basename(file))
    .slice(0, mostFiles);
  const texts = new Map(candidates.flatMap((name) => textsOf(join(folder, name))));
  const found = new Map<string, FoundFile>();
  for (const namespace of wanted) {
    for (const [path, text] of texts) {
      // Reading the whole of every file would be slow in a folder of thousands; a namespace stands in the text as it is.
      if (found.has(path) || !text.includes(namespace)) continue;
      const { value: document } = readXml(text, path);
      const imported = document && readDmn(document);
      if (document === undefined || imported === undefined || imported.namespace !== namespace) continue;
      found.set(path, { file: path, model: imported, document });
      for (const next of imported.imports) wanted.add(next.namespace);
    }
  }
  return [...found.values()];
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    // The file itself was read, so this is a folder that may not be listed: nothing is found in it.
    return [];
  }
}

function textsOf(path: string): [string, string][] {
  const { value: bytes } = readBytes(path);
  const decoded = bytes && decodeXml(bytes, path).value;
  return decoded === undefined ? [] : [[path, decoded.text]];
}
