/**
 * The tests that judge a mutant: those of one folder of the engine, or of one file, as `MUTATION_TESTS` names them. What these do not see counts
 * as unseen, however many tests elsewhere would stumble over it. Only `npm run campaign -- mutation` runs with this.
 */
import { defaultServerConditions } from "vite";
import { defineConfig } from "vitest/config";

export default defineConfig({
  ssr: { resolve: { conditions: ["source", ...defaultServerConditions] } },
  test: {
    name: "mutation",
    include: [process.env.MUTATION_TESTS ?? ""],
    environment: "node",
    testTimeout: 60_000,
    setupFiles: ["scripts/mutation/fewerCases.ts"],
  },
});
