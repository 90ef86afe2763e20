/** The house as data: which package, folder and library may be known where. The reasons stand in docs/architecture.md; no code here. */

/** Packages, each free to import those before it. `folders` in order: a folder imports only folders before it. */
export const packages = [
  {
    name: "engine",
    folders: [
      "diagnostics",
      "model",
      "text",
      "feel",
      "sttr",
      "program",
      "evaluate",
      "diagram",
      "explain",
      "session",
      "check",
      "analysis",
      "reading",
      "scenario",
      "compare",
      "testing",
      "cli",
    ],
  },
  { name: "player", folders: ["messages", "text", "questions", "outcome", "check", "element", "testing"] },
  {
    name: "editor",
    folders: [
      "document",
      "store",
      "commands",
      "storage",
      "messages",
      "parts",
      "outline",
      "table",
      "canvas",
      "reading",
      "inspector",
      "problems",
      "preview",
      "scenarios",
      "compare",
      "library",
      "publish",
      "shell",
      "testing",
    ],
  },
];

/** The scope of our own packages in import statements. */
export const scope = "@vragenboom";

/**
 * Where each library may be imported, as `package` or `package/folder`; a key that ends in `:` or `/` is a prefix. An empty list: tests only.
 * A library that is missing here may be imported nowhere but in tests, so that a new dependency is a decision and not an accident.
 */
export const rooms = {
  saxes: ["engine/sttr"],
  fflate: ["engine/sttr"],
  zod: ["engine/model", "engine/scenario", "editor/document"],
  feelin: ["engine/feel"],
  "mdast-util-from-markdown": ["engine/text"],
  mdast: ["engine/text"],
  docx: ["engine/reading"],
  xstate: ["engine/session"],
  "@xstate/react": ["player"],
  "@noble/hashes": ["engine/check"],
  "node:": ["engine/cli"],
  react: ["player", "editor"],
  "react-dom": ["player", "editor"],
  preact: ["player/element"],
  immer: ["editor/store"],
  idb: ["editor/storage"],
  "libxml2-wasm": [],
};

/** Libraries that one file alone may import: the place where they meet our own code. */
export const oneFile = ["@xstate/react"];

/** What the player may take from the engine by value: checks come compiled, so the compiler stays out of citizens' browsers. */
export const onlyRuntime = { from: "player", of: `${scope}/engine`, allowed: `${scope}/engine/runtime` };

/** Names that say nothing about what a file owns. */
export const emptyNames = ["util", "utils", "helper", "helpers", "common", "shared", "types", "misc"];

/** Lines in a source file, at most. */
export const maxLines = 300;
