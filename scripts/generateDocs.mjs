/**
 * Writes the pages of docs/ that are made from the engine's own lists: diagnostics.md and glossary.md. With `--check` it writes nothing and exits 1
 * when a page is not current. Needs a built engine.
 */
import "./nodeVersion.mjs";
import { existsSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { at } from "./run.mjs";

const notice = "<!-- Made by scripts/generateDocs.mjs; changes belong in the source. -->";

const broken = "examples/broken";

/** The file of examples/broken that gives a code, as a link; "" for the few that no file can give. */
function exampleOf(code, names) {
  const stem = `${code.replace("/", ".")}.`;
  // Of a code with several files the one with the shortest name is the one that is opened, the others are what it needs.
  const [name] = names.filter((one) => one.startsWith(stem) && !/\.(txt|inputs\.json)$/.test(one)).sort((a, b) => a.length - b.length);
  return name === undefined ? "" : ` · [example](../${broken}/${name})`;
}

/**
 * The page of all diagnostics: a chapter for each area, in the catalogue's order, each code with its sentence in both languages and its example
 * among `examples`, the names of the files in examples/broken.
 */
export function diagnosticsPage({ catalogue, describe }, examples) {
  const chapters = new Map();
  for (const [code, { severity, example }] of catalogue) {
    const [area] = code.split("/");
    const sentence = (language) => quote(describe({ code, params: example }, language));
    const entry = `### \`${code}\`\n*${severity}*${exampleOf(code, examples)}\n\n${sentence("nl")}\n\n${sentence("en")}\n`;
    chapters.set(area, [...(chapters.get(area) ?? []), entry]);
  }
  const body = [...chapters].map(([area, entries]) => `## ${area}\n\n${entries.join("\n")}`);
  const head = `# Diagnostics

${notice}

Everything that the program can say about a file, a rule or an answer. Codes are public and stay; sentences may improve. Each is shown with the facts of an example.
An *error* must be mended before publishing, a *warning* deserves a look, a *hint* is about plain language.
`;
  return `${[head, ...body].join("\n")}`;
}

/** Sentences quote from files, so everything that markdown would read as its own is taken literally. */
function quote(text) {
  return `> ${text.replace(/[\\`*_{}[\]<>#|]/g, "\\$&").replace(/\s*\n\s*/g, " ")}`;
}

/** The page of Dutch words that are kept. */
export function glossaryPage({ glossary }) {
  const rows = glossary.map(({ word, gloss, definition, source }) => `| \`${word}\` | ${gloss} | ${definition} | ${source} |`);
  return `# Glossary

${notice}

The Dutch words that code and texts keep, because the law or the standard names the thing and English has no name for it. They are not translated, shortened or
replaced by a synonym; the gloss is for understanding.

| word | nearest English | what it is | source |
| --- | --- | --- | --- |
${rows.join("\n")}
`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const engine = await import(pathToFileURL(at("packages/engine/dist/index.js")).href);
  const pages = { "docs/diagnostics.md": diagnosticsPage(engine, readdirSync(at(broken))), "docs/glossary.md": glossaryPage(engine) };
  const stale = Object.entries(pages).filter(([path, text]) => !existsSync(at(path)) || readFileSync(at(path), "utf8") !== text);
  for (const [path, text] of stale) {
    if (process.argv.includes("--check")) console.error(`${path} is not current: run npm run docs and commit it.`);
    else writeFileSync(at(path), text);
  }
  if (process.argv.includes("--check") && stale.length > 0) process.exitCode = 1;
  else console.log(`${Object.keys(pages).join(", ")}: ${stale.length > 0 ? "written" : "current"}`);
}
