/**
 * The tests that judge a mutant: those of one folder of the engine, `MUTATED_FOLDER`. What a folder's own tests do not see counts as unseen,
 * however many tests elsewhere would stumble over it. Only `npm run campaign -- mutation` runs with this.
 */
import { defaultServerConditions } from "vite";
import { defineConfig } from "vitest/config";

export default defineConfig({
  ssr: { resolve: { conditions: ["source", ...defaultServerConditions] } },
  test: {
    name: "mutation",
    include: [`packages/engine/src/${process.env.MUTATED_FOLDER}/**/*.test.ts`],
    environment: "node",
    testTimeout: 60_000,
    setupFiles: ["scripts/mutation/fewerCases.ts"],
  },
});
