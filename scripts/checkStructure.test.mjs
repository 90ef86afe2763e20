/** The structure check finds each thing it is there for: for every rule a small tree that breaks it, beside one that keeps them all. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { checkStructure } from "./checkStructure.mjs";

const folders = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A house in good order: two packages, one entry point each, an import downwards, a test that reaches for anything. */
const sound = {
  "packages/engine/package.json": JSON.stringify({
    exports: {
      ".": { source: "./src/index.ts" },
      "./runtime": { source: "./src/runtime.ts" },
      "./testing": { source: "./src/testing/index.ts" },
    },
  }),
  "packages/engine/src/index.ts": `/** Ways in. */\nexport { value } from "./model/value.ts";\n`,
  "packages/engine/src/runtime.ts": `/** Ways in. */\nexport { read } from "./sttr/read.ts";\n`,
  "packages/engine/src/testing/index.ts": `/** Builders. */\nexport { value } from "../model/value.ts";\n`,
  "packages/engine/src/model/value.ts": `/** A value. */\nexport const value = 1;\n`,
  "packages/engine/src/sttr/read.ts": `/** Reads. */\nimport { SaxesParser } from "saxes";\nimport { value } from "../model/value.ts";\nexport const read = [SaxesParser, value];\n`,
  "packages/engine/src/model/value.test.ts": `/** Free to reach. */\nimport { readFileSync } from "node:fs";\nimport { read } from "../sttr/read.ts";\nexport const all = [readFileSync, read];\n`,
  "packages/player/package.json": JSON.stringify({ exports: { ".": { source: "./src/index.ts" } } }),
  "packages/player/src/check/Page.tsx": `/** A page. */\nimport type { value } from "@vragenboom/engine";\nimport { read } from "@vragenboom/engine/runtime";\nimport { useState } from "react";\nexport const Page = (v: typeof value) => [v, read, useState];\n`,
  "packages/player/src/index.ts": `/** Ways in. */\nexport { Page } from "./check/Page.tsx";\n`,
};

/** The faults of the sound house with these files put in. */
function faults(changes = {}) {
  const root = mkdtempSync(join(tmpdir(), "structure-"));
  folders.push(root);
  for (const [path, text] of Object.entries({ ...sound, ...changes })) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return checkStructure(root).faults;
}

const inModel = (body) => ({ "packages/engine/src/model/value.ts": `/** A value. */\n${body}\nexport const value = 1;\n` });
const inPage = (body) => ({ "packages/player/src/check/Other.tsx": `/** Another. */\n${body}\nexport const other = 1;\n` });

it("finds nothing in a house in good order", () => expect(faults()).toEqual([]));

describe("finds", () => {
  const cases = [
    ["a folder that imports one below it", inModel(`import "../sttr/read.ts";`), "sttr/ stands below model/"],
    ["a type taken from a folder below", inModel(`import type { read } from "../sttr/read.ts";`), "sttr/ stands below model/"],
    ["a folder below, loaded on demand", inModel(`export const later = () => import("../sttr/read.ts");`), "sttr/ stands below model/"],
    ["a name re-exported from a folder below", inModel(`export { read } from "../sttr/read.ts";`), "sttr/ stands below model/"],
    ["a package that imports one after it", inModel(`import "@vragenboom/player";`), "engine may not know player"],
    ["a way in that does not exist", inPage(`import type { x } from "@vragenboom/engine/model/value";`), "does not export"],
    ["the compiler in the player", inPage(`import { value } from "@vragenboom/engine";`), "only @vragenboom/engine/runtime"],
    ["the testing entry outside tests", inPage(`import type { x } from "@vragenboom/engine/testing";`), "which is for tests"],
    ["the testing folder outside tests", inModel(`import "../testing/index.ts";`), "which is for tests"],
    ["a relative import that leaves the package", inPage(`import "../../../engine/src/model/value.ts";`), "outside its package"],
    [
      "an entry point imported from inside",
      { "packages/engine/src/sttr/read.ts": `/** Reads. */\nimport "../index.ts";\nexport const read = 1;\n` },
      "the entry point index.ts",
    ],
    ["a library outside its room", inModel(`import { SaxesParser } from "saxes";`), "outside its room (engine/sttr)"],
    ["part of a library outside its room", inModel(`import "xstate/graph";`), "outside its room (engine/session)"],
    ["Node outside the command", inModel(`import "node:fs";`), "outside its room (engine/cli)"],
    ["React in the engine", inModel(`import "react";`), "outside its room"],
    ["a library for tests alone", inModel(`import "libxml2-wasm";`), "outside its room (tests)"],
    ["a library that no room was given", inModel(`import "left-pad";`), "without a room"],
    [
      "a second file that imports XState's React binding",
      {
        ...inPage(`import "@xstate/react";`),
        "packages/player/src/check/usePage.ts": `/** Binds. */\nimport "@xstate/react";\nexport const use = 1;\n`,
      },
      "alone may",
    ],
    [
      "a folder that the layout does not know",
      { "packages/engine/src/attic/x.ts": `/** Odd. */\nexport const x = 1;\n` },
      "which the layout does not know",
    ],
    ["a file over 300 lines", inModel("// line\n".repeat(300)), "at most 300"],
    ["a style sheet over 300 lines", { "examples/start/start.css": `/* Styles. */\n${"a {}\n".repeat(300)}` }, "at most 300"],
    ["a file named utils", { "packages/engine/src/model/utils.ts": `/** Odds. */\nexport const x = 1;\n` }, `"utils"`],
    ["a folder named common", { "packages/engine/src/model/common/x.ts": `/** Odds. */\nexport const x = 1;\n` }, `"common"`],
    ["a file in kebab-case", { "packages/engine/src/model/some-value.ts": `/** Odds. */\nexport const x = 1;\n` }, "camelCase"],
    ["a default export", inModel(`export default 1;`), "default export"],
    ["a default export under another statement", inModel(`const one = 1;\nexport { one as default };`), "default export"],
    ["a star in an entry point", { "packages/engine/src/index.ts": `/** Ways in. */\nexport * from "./model/value.ts";\n` }, "with a star"],
    ["a barrel inside", { "packages/engine/src/model/index.ts": `/** All. */\nexport { value } from "./value.ts";\n` }, "is a barrel"],
    [
      "an import without an ending",
      { "packages/engine/src/sttr/read.ts": `/** Reads. */\nimport "../model/value";\nexport const read = 1;\n` },
      "ending",
    ],
    [
      "an import that ends in .js",
      { "packages/engine/src/sttr/read.ts": `/** Reads. */\nimport "../model/value.js";\nexport const read = 1;\n` },
      "ending",
    ],
    ["a file without an opening sentence", { "packages/engine/src/model/value.ts": `export const value = 1;\n` }, "docstring"],
    [
      "a file that opens with a plain comment",
      { "packages/engine/src/model/value.ts": `// A value.\nexport const value = 1;\n` },
      "docstring",
    ],
    ["a file that cannot be parsed", inModel("const = ;"), "cannot be parsed"],
    ["the home folder of the one who wrote it", { "docs/notes.md": `See ${join(homedir(), "x")}.\n` }, "a place on one machine"],
    ["somebody's home folder", { "docs/notes.md": `See ${["", "home", "ans", "x"].join("/")}.\n` }, "a place on one machine"],
    [
      "download addresses in the lockfile",
      { "pnpm-lock.yaml": "  resolution: {integrity: sha512-x, tarball: https://example.org/x.tgz}\n" },
      "download addresses",
    ],
  ];
  it.each(cases)("%s", (_, changes, expected) => expect(faults(changes)).toContainEqual(expect.stringContaining(expected)));
});

describe("cycles", () => {
  const pair = (first, second) => ({
    "packages/engine/src/model/one.ts": `/** One. */\n${first}\nexport const one = 1;\n`,
    "packages/engine/src/model/two.ts": `/** Two. */\n${second}\nexport const two = 2;\n`,
  });

  it("are found once, with their path", () => {
    const found = faults(pair(`import "./two.ts";`, `import "./one.ts";`));
    expect(found).toEqual([
      "packages/engine/src/model/one.ts: is in a cycle: packages/engine/src/model/one.ts → packages/engine/src/model/two.ts → packages/engine/src/model/one.ts",
    ]);
  });
  it("of types are fine", () => expect(faults(pair(`import "./two.ts";`, `import type { one } from "./one.ts";`))).toEqual([]));
  it("of one file are found", () => expect(faults(pair(`import "./one.ts";`, ""))).toContainEqual(expect.stringContaining("cycle")));
  it("are not seen in two ways down to one file", () => {
    expect(faults({ ...pair(`import "./two.ts";\nimport "./value.ts";`, `import "./value.ts";`) })).toEqual([]);
  });
});

it("leaves paths that only look like a place on one machine", () => {
  const text = ["https://example.org", "home", "ans", "x"].join("/");
  expect(faults({ "docs/notes.md": `See ${text} and ./home/ans/x.\n` })).toEqual([]);
});
