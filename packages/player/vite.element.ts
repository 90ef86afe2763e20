/** Builds `<vergunning-check>`: one script with preact/compat and its styles inside, and beside it the modules that it loads on demand. */
import { mkdirSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { build, defaultClientConditions, defineConfig, type InlineConfig, type Plugin } from "vite";

const outDir = join(import.meta.dirname, "dist");

const resolve: InlineConfig["resolve"] = {
  conditions: ["source", ...defaultClientConditions],
  alias: [
    { find: /^react-dom\/client$/, replacement: "preact/compat/client" },
    { find: /^react\/jsx-runtime$/, replacement: "preact/jsx-runtime" },
    { find: /^react(-dom)?$/, replacement: "preact/compat" },
    // The session's pure fold in place of its state machine (docs/decisions/0005).
    { find: /^\.\/useSession\.ts$/, replacement: join(import.meta.dirname, "src/check/useFoldedSession.ts") },
  ],
};

/** What the element loads on demand, by how it is imported, and what its file is called before the hash. */
const onDemand = new Map([["./withDecisions.ts", "decisions"]]);

/**
 * Builds each module on demand whole and by itself.
 *
 * A bundler that splits lets a module import from the element what both need. Then a page that loads the element with a version in its address
 * (`…js?v=3`) runs it twice, and as a classic script it cannot be imported from at all. What both need is small and keeps no state: each has its own.
 */
const modulesOnDemand: Plugin = {
  name: "modules-on-demand",
  enforce: "pre",
  buildStart() {
    mkdirSync(outDir, { recursive: true });
    const isOld = (file: string) => [...onDemand.values()].some((name) => file.startsWith(`${name}-`));
    for (const file of readdirSync(outDir).filter(isOld)) rmSync(join(outDir, file));
  },
  async resolveId(id, importer, { kind }) {
    const name = onDemand.get(id);
    if (name === undefined || kind !== "dynamic-import") return null;
    const entry = await this.resolve(id, importer, { skipSelf: true });
    const output = { entryFileNames: `${name}-[hash].js`, minify: true, comments: false } as const;
    const built = await build({
      configFile: false,
      logLevel: "warn",
      root: import.meta.dirname,
      resolve,
      build: { target: "es2022", outDir, emptyOutDir: false, lib: { entry: entry!.id, formats: ["es"] }, rolldownOptions: { output } },
    });
    const [result] = Array.isArray(built) ? built : [built];
    if (!result || !("output" in result)) throw new Error(`${name} was not built`);
    return { id: `./${result.output[0].fileName}`, external: true };
  },
};

export default defineConfig({
  root: import.meta.dirname,
  // Without this, development builds of the libraries are shipped (215 kB).
  define: { "process.env.NODE_ENV": '"production"' },
  plugins: [modulesOnDemand],
  resolve,
  build: {
    target: "es2022",
    outDir,
    emptyOutDir: false,
    minify: true,
    // The browsers that have ES2022; with that name alone, styles get prefixes for older ones.
    cssTarget: ["chrome94", "firefox94", "safari15.4"],
    // Runs as a module and as a classic script alike, and leaves no names behind.
    lib: { entry: "src/element.ts", formats: ["iife"], name: "VergunningCheck", fileName: () => "vergunning-check.js" },
    rolldownOptions: { output: { comments: false } },
  },
});
