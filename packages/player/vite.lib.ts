/** Builds the React component and its style sheet; React, XState and the engine stay the host's own. */
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { defineConfig, type Plugin } from "vite";

const styles = join(import.meta.dirname, "src/player.css");

/** One sheet of its parts. Not imported by the entry: a style sheet imported in typed code breaks the types of whoever uses it (TS2882). */
const playerCss: Plugin = {
  name: "player-css",
  generateBundle() {
    const whole = readFileSync(styles, "utf8").replace(/@import "([^"]+)";\n/g, (_, path: string) =>
      readFileSync(join(dirname(styles), path), "utf8"),
    );
    this.emitFile({ type: "asset", fileName: "player.css", source: whole });
  },
};

export default defineConfig({
  root: import.meta.dirname,
  plugins: [playerCss],
  build: {
    target: "es2022",
    outDir: "dist",
    emptyOutDir: false,
    lib: { entry: "src/index.ts", formats: ["es"], fileName: () => "index.js" },
    rolldownOptions: { external: [/^react($|\/)/, /^react-dom($|\/)/, /^@vragenboom\/engine/, /^@xstate\/react$/, /^xstate$/] },
  },
});
