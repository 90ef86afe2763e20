/** Reads a source tree: every file with its imports and exports, parsed by the compiler's own grammar. Judges nothing. */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join, posix } from "node:path";
import { parseSync } from "vite";

const skipped = new Set(["node_modules", "dist", ".git", ".reports", "test-results", "playwright-report", ".vite"]);

/** All files below a folder as forward-slash paths relative to it: git's own list where there is one, so that a stray draft counts only once added. */
export function listFiles(root) {
  const git =
    existsSync(join(root, ".git")) && spawnSync("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], { cwd: root });
  if (git && git.status === 0) {
    const names = [...new Set(git.stdout.toString().split("\0").filter(Boolean))];
    return names.filter((name) => existsSync(join(root, name))).sort();
  }
  return walk(root, "").sort();
}

function walk(root, folder) {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    if (skipped.has(entry.name)) return [];
    const path = posix.join(folder, entry.name);
    return entry.isDirectory() ? walk(root, path) : [path];
  });
}

/**
 * One source file: its place (`package` and `folder` only below packages/<name>/src, `folder` empty for a file directly in src), whether it is
 * a test or support for tests, and its imports with the path they lead to (`target`, for relative ones).
 */
export function readSource(root, path) {
  const text = readFileSync(join(root, path), "utf8");
  const [, pkg, inside] = /^packages\/([^/]+)\/src\/(.+)$/.exec(path) ?? [];
  const folder = inside?.includes("/") ? inside.split("/")[0] : "";
  const isTest = /\.(test|campaign|spec)\.[a-z]+$/.test(path) || folder === "testing";
  const source = {
    path,
    text,
    package: pkg,
    inside,
    folder,
    isTest,
    imports: [],
    defaultExport: false,
    onlyReexports: false,
    starExport: false,
  };
  return /\.(ts|tsx|mjs)$/.test(path) ? { ...source, ...parse(path, text) } : source;
}

function parse(path, text) {
  const { module, program, errors } = parseSync(path, text);
  const problem = errors.find((error) => error.severity === "Error");
  if (problem) return { syntaxError: problem.message };
  const link = (specifier, kind, typeOnly) => {
    const plain = specifier.split("?")[0];
    const target = plain.startsWith(".") ? posix.join(posix.dirname(path), plain) : undefined;
    return { specifier: plain, kind, typeOnly, target };
  };
  const isTypeStatement = (start) => /^(import|export)\s+type\b/.test(text.slice(start, start + 40));
  const fromExports = module.staticExports.flatMap(({ start, entries }) => {
    const origin = entries.find((entry) => entry.moduleRequest)?.moduleRequest.value;
    return origin === undefined ? [] : [link(origin, "static", isTypeStatement(start))];
  });
  const fromDynamic = module.dynamicImports.flatMap(({ moduleRequest }) => {
    const literal = /^(["'`])([^"'`$]*)\1$/.exec(text.slice(moduleRequest.start, moduleRequest.end));
    return literal ? [link(literal[2], "dynamic", false)] : [];
  });
  const names = module.staticExports.flatMap(({ entries }) => entries);
  return {
    imports: [
      ...module.staticImports.map((one) => link(one.moduleRequest.value, "static", isTypeStatement(one.start))),
      ...fromExports,
      ...fromDynamic,
    ],
    defaultExport: names.some(({ exportName }) => exportName.kind === "Default" || exportName.name === "default"),
    starExport: program.body.some((statement) => statement.type === "ExportAllDeclaration" && !statement.exported),
    onlyReexports: program.body.length > 0 && program.body.every((statement) => statement.type.startsWith("Export") && statement.source),
  };
}
