/** Who may know whom: between packages, between the folders of one, which libraries where, and no cycles. Tests and `testing/` are free. */
import { onlyRuntime, oneFile, packages, rooms, scope } from "./layout.mjs";

/** Faults of one file's imports, as sentences. `exported` holds every way into our packages, such as `@vragenboom/engine/runtime`. */
export function* importFaults(source, exported) {
  if (!source.package) return;
  const own = packages.find(({ name }) => name === source.package);
  if (!own) return yield `stands in package ${source.package}, which the layout does not know`;
  if (source.folder && !own.folders.includes(source.folder)) yield `stands in folder ${source.folder}/, which the layout does not know`;
  for (const link of source.imports) {
    if (link.target) yield* relativeFaults(source, own, link);
    else if (link.specifier.startsWith(`${scope}/`)) yield* packageFaults(source, link, exported);
    else if (!source.isTest) yield* roomFaults(source, link.specifier);
  }
}

function* relativeFaults(source, own, { specifier, target }) {
  const src = `packages/${source.package}/src/`;
  if (!target.startsWith(src)) {
    if (!source.isTest) yield `imports ${specifier}, outside its package`;
    return;
  }
  if (source.isTest || !source.folder) return;
  const inside = target.slice(src.length);
  if (!inside.includes("/")) {
    if (!inside.endsWith(".css")) yield `imports the entry point ${inside}; import the file that owns the name`;
    return;
  }
  const [folder] = inside.split("/");
  if (folder === "testing") yield `imports ${inside}, which is for tests`;
  else if (own.folders.indexOf(folder) > own.folders.indexOf(source.folder))
    yield `imports ${inside}, but ${folder}/ stands below ${source.folder}/`;
}

function* packageFaults(source, { specifier, typeOnly }, exported) {
  const place = (name) => packages.findIndex((one) => one.name === name);
  const other = specifier.split("/")[1];
  if (place(other) === -1 || place(other) >= place(source.package)) yield `imports ${specifier}; ${source.package} may not know ${other}`;
  else if (!exported.has(specifier)) yield `imports ${specifier}, which that package does not export`;
  if (source.isTest) return;
  if (specifier.endsWith("/testing")) yield `imports ${specifier}, which is for tests`;
  const { from, of, allowed } = onlyRuntime;
  const reachesOf = specifier === of || specifier.startsWith(`${of}/`);
  if (source.package === from && reachesOf && specifier !== allowed && !typeOnly) yield `imports ${specifier} by value; only ${allowed}`;
}

function* roomFaults(source, specifier) {
  const library = Object.keys(rooms).find((key) => (key.endsWith(":") ? specifier.startsWith(key) : isPartOf(specifier, key)));
  if (!library) return yield `imports ${specifier}, a library without a room`;
  const homes = rooms[library];
  if (homes.some((home) => isPartOf(`${source.package}/${source.folder}`, home))) return;
  yield `imports ${specifier} outside its room (${homes.length > 0 ? homes.join(", ") : "tests"})`;
}

function isPartOf(path, whole) {
  return path === whole || path.startsWith(`${whole}/`);
}

/** Libraries that must meet our code in one file, imported by several: pairs of a path and a sentence. */
export function* oneFileFaults(sources) {
  for (const library of oneFile) {
    const users = sources.filter((source) => !source.isTest && source.imports.some(({ specifier }) => isPartOf(specifier, library)));
    for (const { path } of users.slice(1)) yield { path, what: `imports ${library}, which ${users[0].path} alone may` };
  }
}

/** Cycles of imports that run when a module loads (types and `import()` do not): pairs of a path and a sentence, each cycle once. */
export function* cycleFaults(sources) {
  const next = new Map(sources.map(({ path, imports }) => [path, loaded(imports)]));
  const state = new Map();
  for (const start of next.keys()) {
    const trail = [{ path: start, rest: state.has(start) ? [] : [...next.get(start)] }];
    if (!state.has(start)) state.set(start, "open");
    while (trail.length > 0) {
      const top = trail.at(-1);
      const target = top.rest.pop();
      if (target === undefined) {
        state.set(top.path, "done");
        trail.pop();
      } else if (state.get(target) === "open") {
        const from = trail.findIndex(({ path }) => path === target);
        const names = [...trail.slice(from).map(({ path }) => path), target];
        yield { path: target, what: `is in a cycle: ${names.join(" → ")}` };
      } else if (next.has(target) && !state.has(target)) {
        state.set(target, "open");
        trail.push({ path: target, rest: [...next.get(target)] });
      }
    }
  }
}

function loaded(imports) {
  return imports.filter(({ target, kind, typeOnly }) => target && kind === "static" && !typeOnly).map(({ target }) => target);
}
