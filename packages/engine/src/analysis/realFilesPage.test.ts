/** `docs/real-files.md` says what the real files hide today; written anew with `vitest run realFilesPage -u`. */
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { readRuleFile } from "../sttr/readRuleFile.ts";
import { realFiles } from "../testing/realFiles.ts";
import { realFilesPage } from "../testing/realFilesPage.ts";
import { analyse } from "./analyse.ts";

const files = realFiles();

describe.skipIf(files.length === 0)("the page on real files", () => {
  it("is current", async () => {
    const examined = files.map(({ name, bytes }) => {
      const { value, diagnostics: read } = readRuleFile(bytes, name);
      const { diagnostics, statistics } = analyse([{ file: name, model: value!.model }]).files[0]!;
      return { name, diagnostics: [...read, ...diagnostics], statistics };
    });
    await expect(realFilesPage(examined)).toMatchFileSnapshot(fileURLToPath(new URL("../../../../docs/real-files.md", import.meta.url)));
  });
});
