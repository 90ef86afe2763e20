/** A DMN file with the files that it imports, found by namespace. Says what is missing; evaluates nothing. */
import type { Diagnostic, Param } from "../diagnostics/diagnostic.ts";
import type { DmnImport, DmnModel } from "../model/dmnModel.ts";
import { DmnTypes } from "./dmnTypes.ts";

/** A DMN file as it was read; `file` is the name that diagnostics carry. */
export interface DmnFile {
  readonly file: string;
  readonly model: DmnModel;
}

/** A file of the evaluation, with the files that its imports lead to. */
export interface DmnUnit extends DmnFile {
  readonly imports: readonly { readonly name: string; readonly namespace: string; readonly unit: DmnUnit }[];
  readonly types: DmnTypes;
}

export interface LinkedDmn {
  /** Imported files before those that import them; the file itself is the last. */
  readonly units: readonly DmnUnit[];
  readonly diagnostics: readonly Diagnostic[];
}

/** More imports inside imports than this are not followed. */
const deepestImport = 100;

/** The file and all that it imports, directly or not. An import that is not found, found twice, or leads back is an error and is left out. */
export function linkFiles(main: DmnFile, library: readonly DmnFile[]): LinkedDmn {
  const byNamespace = new Map<string, DmnFile[]>();
  for (const file of [main, ...library]) {
    const same = byNamespace.get(file.model.namespace) ?? [];
    byNamespace.set(file.model.namespace, [...same, file]);
  }
  const diagnostics: Diagnostic[] = [];
  const units = new Map<DmnFile, DmnUnit>();
  const trail: DmnFile[] = [];

  const link = (one: DmnFile): DmnUnit => {
    const known = units.get(one);
    if (known !== undefined) return known;
    trail.push(one);
    const imports = one.model.imports.flatMap((found) => {
      const target = targetOf(found, one);
      return target === undefined ? [] : [{ name: found.name, namespace: found.namespace, unit: link(target) }];
    });
    trail.pop();
    const types = new DmnTypes(one.model.types, new Map(imports.map(({ name, unit }) => [name, unit.types])));
    const unit = { ...one, imports, types };
    units.set(one, unit);
    return unit;
  };

  const targetOf = ({ name, namespace, origin }: DmnImport, from: DmnFile): DmnFile | undefined => {
    const found = byNamespace.get(namespace) ?? [];
    const [target] = found;
    const report = (code: string, params: { readonly [key: string]: Param }): undefined => {
      diagnostics.push({ code, severity: "error", at: { file: from.file, origin }, params: { name, namespace, ...params } });
    };
    if (target === undefined) return report("evaluate/import-not-found", {});
    if (found.length > 1) return report("evaluate/import-ambiguous", { files: found.map(({ file }) => file) });
    if (trail.includes(target) || trail.length > deepestImport) {
      return report("evaluate/import-cycle", { path: [...trail.slice(trail.indexOf(target)), target].map(({ file }) => file) });
    }
    return target;
  };

  link(main);
  return { units: [...units.values()], diagnostics };
}

/** The names that lead from one file to another, one for each import on the way: `[]` for the file itself; undefined where none do. */
export function pathTo(from: DmnUnit, to: DmnUnit): readonly string[] | undefined {
  const reached = new Map<DmnUnit, readonly string[]>([[from, []]]);
  for (const [unit, path] of reached) {
    if (unit === to) return path;
    for (const { name, unit: next } of unit.imports) if (!reached.has(next)) reached.set(next, name === "" ? path : [...path, name]);
  }
  return undefined;
}
