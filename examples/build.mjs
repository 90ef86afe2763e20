/**
 * Assembles the site of examples from this folder: the start page, the municipal pages, the rule files and their compiled checks. An example is a
 * folder NAME with NAME.xml and NAME.meta.json (what STTR has no place for), and maybe NAME-….xml: more rule files of the same check. Its page is
 * pages/NAME.html. Knows nothing of what the rules say.
 */
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const here = fileURLToPath(new URL(".", import.meta.url));
const command = fileURLToPath(new URL("../packages/engine/bin/vragenboom.mjs", import.meta.url));

/** Files of pages/ that are served as they are. */
const assets = ["wilgenhoek.css", "huisstijl.css", "wilgenhoek.svg"];

/** What a page may ask for in the head, by the words after `head:`. */
const headParts = {
  player: '<script type="module" src="/player/vergunning-check.js"></script>',
  huisstijl: '<link rel="stylesheet" href="/voorbeelden/huisstijl.css" />',
  copy: '<script type="module" src="/copyCode.js"></script>',
};

/** The examples, in alphabetical order. */
function exampleNames() {
  return readdirSync(here)
    .filter((name) => existsSync(join(here, name, `${name}.xml`)))
    .sort();
}

/** The way back from a page to the overview, which has none itself. */
function crumbsTo(title) {
  return `<nav class="crumbs" aria-label="Kruimelpad"><ol><li><a href="/voorbeelden/">Home</a></li><li>${title}</li></ol></nav>`;
}

/** The rule files of an example: its own, then those that belong to the same check. */
function ruleFilesOf(name) {
  const others = readdirSync(join(here, name)).filter((file) => file.startsWith(`${name}-`) && file.endsWith(".xml"));
  return [`${name}.xml`, ...others.sort()];
}

/** A page's own words in the layout of the municipality. Its fields stand in a comment at its top, one a line. */
function page(name, layout) {
  const source = readFileSync(join(here, "pages", `${name}.html`), "utf8");
  const [, head, content] = /^<!--\n([\s\S]*?)\n-->\n([\s\S]*)$/.exec(source);
  const fields = Object.fromEntries(head.split("\n").map((line) => line.split(/: (.*)/).slice(0, 2)));
  const parts = {
    ...fields,
    content,
    head: (fields.head ?? "")
      .split(" ")
      .map((part) => (part === "" ? "" : `\n    ${headParts[part]}`))
      .join(""),
    crumbs: name === "overzicht" ? "" : crumbsTo(fields.title),
  };
  return layout.replace(/\{\{(\w+)\}\}/g, (_, key) => parts[key]);
}

/** What a rule file is called and of what kind, without running it: for the list that the editor offers. */
function describeRules(name) {
  const meta = JSON.parse(readFileSync(join(here, name, `${name}.meta.json`), "utf8"));
  const [, typering] = /id\/concept\/(Conclusie|Indieningsvereisten|Maatregelen)/.exec(
    readFileSync(join(here, name, `${name}.xml`), "utf8"),
  );
  return { file: `${name}.xml`, meta: `${name}.meta.json`, title: meta.title, typering: typering.toLowerCase() };
}

/** Compiles an example; false, after the command's own diagnostics, when that failed. */
function compile(name, folder) {
  const files = ruleFilesOf(name).map((file) => join(here, name, file));
  const call = [command, "build", ...files, "--meta", join(here, name, `${name}.meta.json`), "-o", join(folder, `${name}.check.json`)];
  return spawnSync(process.execPath, call, { stdio: "inherit" }).status === 0;
}

/**
 * Builds the site anew in `outDir` (examples/dist). Resolves to false, after the command's diagnostics, when an example does not compile.
 * Served at `/`: the start page; `/voorbeelden/` the overview; `/voorbeelden/NAME/` a page with NAME.check.json beside it;
 * `/voorbeelden/regels/index.json` the rule files there as `[{ file, meta, title, typering }]`.
 */
export async function buildSite({ outDir = join(here, "dist") } = {}) {
  rmSync(outDir, { recursive: true, force: true });
  cpSync(join(here, "start"), outDir, { recursive: true });
  const root = join(outDir, "voorbeelden");
  const rules = join(root, "regels");
  mkdirSync(rules, { recursive: true });
  for (const asset of assets) cpSync(join(here, "pages", asset), join(root, asset));
  const layout = readFileSync(join(here, "pages/layout.html"), "utf8");
  const write = (folder, name) => {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, "index.html"), page(name, layout));
  };
  write(root, "overzicht");
  write(join(root, "inbedden"), "inbedden");
  const names = exampleNames();
  for (const name of names) {
    const folder = join(root, name);
    write(folder, name);
    if (!compile(name, folder)) return false;
    for (const file of [...ruleFilesOf(name), `${name}.meta.json`]) cpSync(join(here, name, file), join(rules, file));
  }
  writeFileSync(join(rules, "index.json"), `${JSON.stringify(names.map(describeRules), null, 2)}\n`);
  return true;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) process.exitCode = (await buildSite()) ? 0 : 1;
