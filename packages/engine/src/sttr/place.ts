/** From offsets and origins to places that a reader can find: line, column and the nearest id. */
import type { Place } from "../diagnostics/diagnostic.ts";
import { lineStretch } from "./xmlCharacters.ts";
import type { LineIndex, XmlDocument, XmlElement } from "./xmlTree.ts";

/** 1-based line and column of an offset; columns count UTF-16 units, as editors do. Costs at most one stretch of the line index. */
export function lineAndColumn(source: string, lines: LineIndex, offset: number): { line: number; column: number } {
  const stretch = Math.min(Math.floor(offset / lineStretch), lines.line.length - 1);
  let line = lines.line[stretch] ?? 0;
  let start = lines.lineStart[stretch] ?? 0;
  for (let i = stretch * lineStretch; i < offset; i++) {
    const code = source.charCodeAt(i);
    if (code === 10 || (code === 13 && source.charCodeAt(i + 1) !== 10)) {
      line++;
      start = i + 1;
    }
  }
  return { line: line + 1, column: offset - start + 1 };
}

/** The place of the element that a part of the model was read from; just the file where the part has no origin in this document. */
export function placeOf(document: XmlDocument, origin: number | undefined, file: string): Place {
  const element = origin === undefined ? undefined : document.elements[origin];
  if (element === undefined) return { file };
  const elementId = nearestId(document, element);
  const { line, column } = lineAndColumn(document.source, document.lines, element.start);
  return elementId === undefined ? { file, line, column } : { file, elementId, line, column };
}

function nearestId(document: XmlDocument, from: XmlElement): string | undefined {
  let element: XmlElement | undefined = from;
  while (element !== undefined) {
    for (const attribute of element.attributes) if (attribute.name.qualified === "id") return attribute.value;
    element = document.elements[element.parent];
  }
  return undefined;
}
