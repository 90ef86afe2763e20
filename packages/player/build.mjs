/** Builds the player: the element, the component with its style sheet. Types come from `tsc -b packages/player`. */
import { build } from "vite";

for (const config of ["vite.element.ts", "vite.lib.ts"]) {
  await build({ root: import.meta.dirname, configFile: `${import.meta.dirname}/${config}`, logLevel: "warn" });
}
