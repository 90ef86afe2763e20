/**
 * Makes the site of examples in examples/dist, from sources in examples/ and the built command. An example is a folder NAME with NAME.xml in it,
 * and perhaps NAME.meta.json (what STTR has no place for) and index.html (its page). Knows nothing of what the rules say.
 */
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { at, runNode } from "./run.mjs";

const from = at("examples");
const to = at("examples/dist");

/** The examples, in alphabetical order. */
export function exampleNames() {
  return readdirSync(from)
    .filter((name) => existsSync(join(from, name, `${name}.xml`)))
    .sort();
}

/** Compiles an example to the check file beside its page; false, after the command's own diagnostics, when that failed. */
function compile(name) {
  const meta = `examples/${name}/${name}.meta.json`;
  const check = `examples/dist/voorbeelden/${name}/${name}.check.json`;
  const withMeta = existsSync(at(meta)) ? ["--meta", meta] : [];
  return runNode("packages/engine/bin/vragenboom.mjs", ["build", `examples/${name}/${name}.xml`, ...withMeta, "-o", check]);
}

/** The title of an example: the first heading of its README, which tells its story. */
function titleOf(name) {
  return /^# (.+)$/m.exec(readFileSync(join(from, name, "README.md"), "utf8"))?.[1] ?? name;
}

/** Builds the site anew; false when an example does not compile. */
export function buildSite() {
  rmSync(to, { recursive: true, force: true });
  cpSync(join(from, "start"), to, { recursive: true });
  const names = exampleNames();
  const rules = join(to, "voorbeelden/regels");
  mkdirSync(rules, { recursive: true });
  for (const name of names) {
    const folder = join(to, "voorbeelden", name);
    mkdirSync(folder, { recursive: true });
    if (!compile(name)) return false;
    cpSync(join(from, name, `${name}.xml`), join(rules, `${name}.xml`));
    if (existsSync(join(from, name, "index.html"))) cpSync(join(from, name, "index.html"), join(folder, "index.html"));
  }
  const index = names.map((name) => ({ file: `${name}.xml`, title: titleOf(name) }));
  writeFileSync(join(rules, "index.json"), `${JSON.stringify(index, null, 2)}\n`);
  return true;
}
