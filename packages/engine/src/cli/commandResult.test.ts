/** How findings are printed: all faults, but of each kind of hint one, with the lines of the others. */
import { describe, expect, it } from "vitest";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { printDiagnostics } from "./commandResult.ts";
import { forDevice } from "./terminal.ts";

const at = (code: string, severity: Diagnostic["severity"], line: number): Diagnostic => ({
  code,
  severity,
  at: { file: "a.xml", line, column: 1 },
  params: { word: "indien", plain: "als", decision: "top", row: line },
});
const printed = (...diagnostics: Diagnostic[]): string =>
  forDevice(printDiagnostics(diagnostics, undefined, "nl")[0]!.text, { colour: false });

describe("printed findings", () => {
  it("tell hints of one kind once, with the lines of the others", () => {
    const text = printed(...[3, 5, 8].map((line) => at("text/stiff-word", "hint", line)));
    expect(text.match(/Tip text\/stiff-word/g)).toHaveLength(1);
    expect(text).toContain('"indien" is ambtelijk. Schrijf liever "als".\nEn nog 2 keer (regel 5, 8).\n');
  });

  it("tell every fault", () => {
    const text = printed(...[3, 5].map((line) => at("table/unreachable-row", "warning", line)));
    expect(text.match(/Let op table\/unreachable-row/g)).toHaveLength(2);
    expect(text).not.toContain("En nog");
  });

  it("colour the severity and no part of the code", () => {
    const outputs = printDiagnostics([at("option/same-effect", "hint", 3), at("table/unreachable-row", "warning", 3)], undefined, "nl");
    const coloured = forDevice(outputs[0]!.text, { colour: true });
    expect(coloured).toContain("\u001b[36mTip\u001b[0m option/same-effect");
    expect(coloured).toContain("\u001b[1;33mLet op\u001b[0m table/unreachable-row");
  });
});
