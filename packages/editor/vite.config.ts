/** How the editor is built: from the sources of all our packages, to be served under /editor/ with a strict policy. */
import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defaultClientConditions, defineConfig } from "vite";

export default defineConfig({
  base: "/editor/",
  plugins: [react()],
  resolve: {
    // `worker` before `browser`: the markdown parser decodes entities through `document` there, which a worker does not have.
    conditions: ["source", "worker", ...defaultClientConditions],
    // The player's sheet from its source too, so that the editor builds without the player's own build.
    alias: { "@vragenboom/player/player.css": fileURLToPath(new URL("../player/src/player.css", import.meta.url)) },
  },
  worker: { format: "es" },
  build: {
    target: "es2022",
    // The policy allows no data: addresses for styles and scripts.
    assetsInlineLimit: 0,
    // What loads what, for size.mjs.
    manifest: "manifest.json",
  },
});
