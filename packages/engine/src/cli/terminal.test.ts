/** What a person sees in a terminal, and what a pipe gets. */
import { describe, expect, it } from "vitest";
import { deviceOf, forDevice, mark } from "./terminal.ts";

describe("forDevice", () => {
  const marked = `${mark("error", "Fout")} in regels.xml`;

  it("colours where there is colour, and nowhere else", () => {
    expect(forDevice(marked, { colour: true })).toBe("\u001b[1;31mFout\u001b[0m in regels.xml");
    expect(forDevice(marked, { colour: false })).toBe("Fout in regels.xml");
  });

  it("breaks lines at spaces, with the indentation of the line and the mark carried on", () => {
    expect(forDevice("  - een twee drie vier", { colour: false, width: 14 })).toBe("  - een twee\n    drie vier");
    expect(forDevice(`${mark("strong", "een twee drie")} vier`, { colour: true, width: 8 })).toBe(
      "\u001b[1meen twee\u001b[0m\n\u001b[1mdrie\u001b[0m\nvier",
    );
  });

  it("leaves a word that is too long, and a line of source, as they are", () => {
    expect(forDevice("eenheellangwoord twee", { colour: false, width: 8 })).toBe("eenheellangwoord\ntwee");
    expect(forDevice("  3 | <naam>Bouw en sloop</naam>", { colour: false, width: 10 })).toBe("  3 | <naam>Bouw en sloop</naam>");
  });

  it("lets no file write to the terminal itself", () => {
    expect(forDevice("naam \u001b]0;titel\u0007 \u009b31m einde", { colour: true })).toBe("naam ]0;titel 31m einde");
    expect(forDevice(mark("strong", "a\u0002b\u0001ec"), { colour: false })).toBe("abec");
  });
});

describe("deviceOf", () => {
  it("is plain for a pipe, for NO_COLOR and for a terminal without colour", () => {
    expect(deviceOf({}, {})).toEqual({ colour: false });
    expect(deviceOf({ isTTY: true, columns: 100 }, { NO_COLOR: "1" })).toEqual({ colour: false, width: 100 });
    expect(deviceOf({ isTTY: true, columns: 100 }, { TERM: "dumb" })).toEqual({ colour: false, width: 100 });
  });

  it("has the width of the window, but for one too narrow to read in", () => {
    expect(deviceOf({ isTTY: true, columns: 20 }, {})).toEqual({ colour: true, width: 40 });
  });
});
