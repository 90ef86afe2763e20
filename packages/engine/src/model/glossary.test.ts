/** The glossary is a list to look things up in: in order, each word once, each with what a reader needs. */
import { expect, it } from "vitest";
import { glossary } from "./glossary.ts";

const words = glossary.map(({ word }) => word);

it("stands in alphabetical order, each word once", () => {
  const sorted = [...new Set(words)].sort((a, b) => a.toLowerCase().localeCompare(b.toLowerCase(), "nl"));
  expect(words).toEqual(sorted);
});

it("defines each word in a sentence", () => {
  for (const { definition, gloss, source } of glossary) {
    expect(definition).toMatch(/^[A-Z].*\.$/);
    expect(gloss).not.toBe("");
    expect(source).not.toBe("");
  }
});
