/** What each file must keep to, whatever it imports: length, name, opening sentence, exports, and no trace of a machine. */
import { homedir, tmpdir } from "node:os";
import { basename, dirname } from "node:path";
import { emptyNames, maxLines } from "./layout.mjs";

/** Files whose tool asks for a default export. */
const configuration = /(^|\/)(vite|vitest|playwright)(\.[a-zA-Z]+)*\.ts$/;

const opening = { code: /^(#![^\n]*\n)?\s*\/\*\*/, css: /^\s*\/\*/ };

/** Faults of one source file, as sentences. `entries` are the files that package.json names as ways in. */
export function* fileFaults(source, entries) {
  const { path, text } = source;
  if (source.syntaxError) yield `cannot be parsed: ${source.syntaxError}`;
  const lines = text.split("\n").length - (text.endsWith("\n") ? 1 : 0);
  if (lines > maxLines) yield `has ${lines} lines, at most ${maxLines}`;
  if (!opening[path.endsWith(".css") ? "css" : "code"].test(text)) yield "does not open with a docstring";
  if (source.defaultExport && !configuration.test(path)) yield "has a default export";
  if (source.starExport) yield "re-exports with a star; name each export";
  if (source.package && source.onlyReexports && !entries.has(path))
    yield "is a barrel; let each importer name the file that owns what it needs";
  for (const { specifier, target } of source.imports) {
    if (source.package && target && !/\.(ts|tsx|mjs|css|json|xml)$/.test(specifier))
      yield `imports ${specifier} without the file's own ending`;
  }
  yield* nameFaults(path, source.inside);
}

function* nameFaults(path, inside) {
  const [stem] = basename(path).split(".");
  const folders = dirname(path).split("/");
  for (const part of [stem, ...folders]) {
    if (emptyNames.includes(part.toLowerCase())) yield `is or stands in "${part}", which names nothing that it owns`;
  }
  if (!inside) return;
  const shape = path.endsWith(".tsx") ? /^[A-Za-z][A-Za-z0-9]*$/ : /^[a-z][A-Za-z0-9]*$/;
  if (!path.endsWith(".css") && !shape.test(stem)) yield "is not named in camelCase (components: PascalCase.tsx)";
  const odd = inside.split("/").find((part, index, all) => index < all.length - 1 && !/^[a-z][a-z0-9]*$/.test(part));
  if (odd) yield `stands in ${odd}/; a folder is one lower-case word`;
}

const someonesFolder = /(?<![\w.:/*-])(\/home\/[a-z][\w.-]*\/|\/Users\/[A-Za-z][\w.-]*\/|\/root\/)|\b[A-Z]:\\Users\\/;

/** Faults in any text file: paths of one machine, and download addresses in the lockfile. The checkout's own place, `root`, is such a path. */
export function* traceFaults(path, text, root) {
  const places = [root, `${dirname(root)}/`, `${homedir()}/`].filter((place) => place.length > 3 && !`${tmpdir()}/`.startsWith(place));
  for (const [index, line] of text.split("\n").entries()) {
    const named = places.find((place) => startsPath(line, place)) ?? someonesFolder.exec(line)?.[1];
    if (named) yield `line ${index + 1} names ${named}, a place on one machine`;
  }
  if (basename(path) === "pnpm-lock.yaml" && /\btarball:|resolution:.*https?:/.test(text)) yield "holds download addresses";
}

/** Whether the line names this place as an absolute path, not as the tail of a longer one or of a web address. */
function startsPath(line, place) {
  const index = line.indexOf(place);
  return index !== -1 && !/[\w.:/*-]/.test(line[index - 1] ?? " ");
}
