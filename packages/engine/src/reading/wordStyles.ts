/** How a Word document of a reading looks, and what it says about itself. Headings are those of Word, so that its navigation finds them. */
import type { IStylesOptions } from "docx";
import type { Language } from "../diagnostics/catalogueEntry.ts";

const font = "Arial";
const ink = "1F2A37";

/** Sizes are half points, spaces twentieths of a point. */
export function wordStyles(language: Language): IStylesOptions {
  const heading = (size: number, before: number) => ({
    run: { font, size, bold: true, color: ink },
    paragraph: { spacing: { before, after: 80 }, keepNext: true, keepLines: true },
  });
  return {
    default: {
      document: {
        run: { font, size: 20, language: { value: language === "nl" ? "nl-NL" : "en-GB" } },
        paragraph: { spacing: { after: 100, line: 276 } },
      },
      title: heading(40, 0),
      heading1: heading(30, 480),
      heading2: heading(25, 360),
      heading3: heading(21, 280),
      hyperlink: { run: { color: "0B5394", underline: { type: "single" } } },
      listParagraph: { run: { font }, paragraph: { spacing: { after: 60 } } },
    },
    paragraphStyles: [
      { id: "TableText", name: "Table Text", basedOn: "Normal", run: { size: 16 }, paragraph: { spacing: { after: 0, line: 240 } } },
      { id: "Footer", name: "footer", basedOn: "Normal", run: { size: 16, color: "555555" }, paragraph: { spacing: { after: 0 } } },
    ],
    characterStyles: [{ id: "SmallPrint", name: "Small Print", basedOn: "DefaultParagraphFont", run: { size: 15, color: "555555" } }],
  };
}

/** The properties of the document, without the days that the library would write: the same rules give the same bytes. */
export function coreProperties(title: string, language: Language): string {
  const escaped = title.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  return `<?xml version="1.0" encoding="UTF-8"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escaped}</dc:title><dc:language>${language}</dc:language></cp:coreProperties>`;
}
