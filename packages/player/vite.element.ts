/** Builds `<vergunning-check>`: one module with preact/compat in React's place and its styles inside, and beside it the modules that it loads on demand. */
import { defaultClientConditions, defineConfig, type Plugin } from "vite";

/**
 * `@xstate/react` reaches two hooks that React has had since 18 through CommonJS shims. A CommonJS module that requires React makes the bundler
 * wrap React and keep all of it; these are the same hooks as ES modules. The player uses no selector, so there is none.
 */
const withoutShims: Plugin = {
  name: "without-shims",
  enforce: "pre",
  resolveId: (id) => (/^use-sync-external-store|^use-isomorphic-layout-effect/.test(id) ? "\0shims" : null),
  load: (id) =>
    id === "\0shims"
      ? `export { useLayoutEffect as default, useSyncExternalStore } from "preact/compat"; export const useSyncExternalStoreWithSelector = null;`
      : null,
};

export default defineConfig({
  root: import.meta.dirname,
  // Without this, development builds of the libraries are shipped (215 kB).
  define: { "process.env.NODE_ENV": '"production"' },
  plugins: [withoutShims],
  resolve: {
    conditions: ["source", ...defaultClientConditions],
    alias: [
      { find: /^react-dom\/client$/, replacement: "preact/compat/client" },
      { find: /^react\/jsx-runtime$/, replacement: "preact/jsx-runtime" },
      { find: /^react(-dom)?$/, replacement: "preact/compat" },
    ],
  },
  build: {
    target: "es2022",
    outDir: "dist",
    emptyOutDir: false,
    minify: true,
    modulePreload: false,
    // An application build: library builds leave ES output unminified.
    rolldownOptions: {
      input: { "vergunning-check": "src/element.ts" },
      output: { entryFileNames: "[name].js", chunkFileNames: "[name]-[hash].js" },
    },
  },
});
