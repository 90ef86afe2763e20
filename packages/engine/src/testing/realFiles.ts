/** The real rule files that stand beside the repository, for tests; never part of it. Tests say so when the folder is absent. */
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";

const folder = fileURLToPath(new URL("../../../../../shared/sttr-files/", import.meta.url));

/** Every rule file of the folder with its bytes, by name; `[]`, with a printed reason, where there is no folder. */
export function realFiles(): readonly { readonly name: string; readonly bytes: Uint8Array }[] {
  if (!existsSync(folder)) {
    console.log("Skipped: the folder ../shared/sttr-files with real rule files is not here.");
    return [];
  }
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.(?:xml|dmn)$/.test(name) && !/manifest|opdracht/.test(name))
    .sort()
    .map((name) => ({ name, bytes: readFileSync(folder + name) }));
}

/** One real file, or undefined with a printed reason. */
export function realFile(name: string): Uint8Array | undefined {
  if (existsSync(folder + name)) return readFileSync(folder + name);
  console.log(`Skipped: ../shared/sttr-files/${name} is not here.`);
  return undefined;
}
