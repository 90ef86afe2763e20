/** Lines of text that fit. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { textWidth, wrapText } from "./wrapText.ts";

describe("wrapText", () => {
  it("loses nothing and stays within the width", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 120 }), fc.integer({ min: 20, max: 200 }), (text, width) => {
        const lines = wrapText(text, width, 12);
        expect(lines.join("").replace(/\s/g, "")).toBe(text.replace(/\s/g, ""));
        for (const line of lines) expect(textWidth(line, 12) <= width || [...line].length === 1).toBe(true);
      }),
    );
  });

  it("breaks between words where there are words", () => {
    expect(wrapText("een twee drie", 60, 12)).toEqual(["een twee", "drie"]);
    expect(wrapText("", 60, 12)).toEqual([""]);
  });
});
