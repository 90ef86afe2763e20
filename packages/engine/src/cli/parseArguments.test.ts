/** The words of a call, in any order. */
import { describe, expect, it } from "vitest";
import { parseArguments } from "./parseArguments.ts";

const code = (...words: string[]): string | undefined => parseArguments(words).fault?.code;

describe("a call", () => {
  it("may have its options before, after and with an equals sign", () => {
    for (const words of [
      ["run", "a.xml", "--answers", "b.json", "--json", "--lang", "en"],
      ["--lang=en", "--json", "run", "--answers=b.json", "a.xml"],
    ]) {
      const { call, fault } = parseArguments(words);
      expect(fault).toBeUndefined();
      expect(call).toMatchObject({ command: "run", files: ["a.xml"], isJson: true, language: "en" });
      expect(call.options.get("--answers")).toEqual(["b.json"]);
    }
  });
  it("takes what follows -- for files", () =>
    expect(parseArguments(["check", "--", "--json"]).call).toMatchObject({ files: ["--json"], isJson: false }));
  it("without words, or with --help, is for help", () => {
    expect(parseArguments([]).call.command).toBe("help");
    expect(parseArguments(["run", "--help"]).call).toMatchObject({ command: "help", about: "run" });
    expect(parseArguments(["-V"]).call.command).toBe("version");
  });
  it("keeps language and --json where something else is wrong", () =>
    expect(parseArguments(["chekc", "x", "--json", "--lang", "en"])).toMatchObject({
      call: { isJson: true, language: "en" },
      fault: { code: "cli/unknown-command", params: { near: "check" } },
    }));
  it.each([
    ["cli/no-files", "check"],
    ["cli/one-file", "convert", "a.xml", "b.xml", "-o", "c.xml"],
    ["cli/file-twice", "check", "a.xml", "a.xml"],
    ["cli/missing-option", "explain", "a.xml"],
    ["cli/option-twice", "run", "a.xml", "--answers", "a", "--answers", "b"],
    ["cli/option-with-value", "check", "a.xml", "--json=yes"],
    ["cli/option-without-value", "build", "a.xml", "-o"],
    ["cli/unknown-option", "check", "a.xml", "--answers", "b"],
    ["cli/unknown-option", "check", "a.xml", "--constructor"],
    ["cli/unknown-command", "constructor"],
    ["cli/html-later", "build", "a.xml", "--html", "x"],
  ])("is told %s", (expected, ...words) => expect(code(...words)).toBe(expected));
});
