/** Builds `<vergunning-check>`: one module with preact/compat and its styles inside, and beside it the modules that it loads on demand. */
import { defaultClientConditions, defineConfig } from "vite";

export default defineConfig({
  root: import.meta.dirname,
  // Without this, development builds of the libraries are shipped (215 kB).
  define: { "process.env.NODE_ENV": '"production"' },
  resolve: {
    conditions: ["source", ...defaultClientConditions],
    alias: [
      { find: /^react-dom\/client$/, replacement: "preact/compat/client" },
      { find: /^react\/jsx-runtime$/, replacement: "preact/jsx-runtime" },
      { find: /^react(-dom)?$/, replacement: "preact/compat" },
      // The session's pure fold in place of its state machine (docs/decisions).
      { find: /^\.\/useSession\.ts$/, replacement: `${import.meta.dirname}/src/check/useFoldedSession.ts` },
    ],
  },
  build: {
    target: "es2022",
    outDir: "dist",
    emptyOutDir: false,
    lib: { entry: "src/element.ts", formats: ["es"] },
    rolldownOptions: {
      // What the modules on demand share with the element stays in the element: one file, one request.
      preserveEntrySignatures: "allow-extension",
      // Library builds leave ES output unminified unless the bundler itself is told to.
      output: { entryFileNames: "vergunning-check.js", chunkFileNames: "[name]-[hash].js", minify: true, comments: false },
    },
  },
});
