/** The rule files that benchmarks measure: real ones where the folder beside the project has them, else our own examples. */
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";

const real = fileURLToPath(new URL("../../shared/sttr-files/", import.meta.url));
const own = fileURLToPath(new URL("../examples/", import.meta.url));

/** The bytes of a real file, or of our example with a printed note that the figure is then of another file. */
export function ruleFileBytes(name, example) {
  if (existsSync(real + name)) return readFileSync(real + name);
  console.log(`(${name} is not here; measured on examples/${example} instead)`);
  return readFileSync(own + example);
}

/** Every real rule file of the folder, or our examples: `{ name, bytes }`. */
export function allRuleFiles() {
  const root = existsSync(real) ? real : own;
  if (root === own) console.log("(no folder of real rule files; measured on examples/ instead)");
  return readdirSync(root, { recursive: true })
    .filter(
      (name) => /\.(xml|dmn)$/.test(name) && !/manifest|opdracht/.test(name) && !name.includes("node_modules") && !name.startsWith("dist"),
    )
    .sort()
    .map((name) => ({ name, bytes: readFileSync(root + name) }));
}

/** The value below which the given share of the samples lies. */
export function quantile(samples, share) {
  const sorted = Float64Array.from(samples).sort();
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}

/** Prints rows as aligned columns. */
export function table(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => String(row[column]).length)));
  for (const row of rows)
    console.log(row.map((cell, i) => (i === 0 ? String(cell).padEnd(widths[i]) : String(cell).padStart(widths[i]))).join("  "));
}
