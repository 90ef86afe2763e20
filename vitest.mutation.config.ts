/**
 * The tests that judge a mutant: those of one folder of the engine, or of one file, as `MUTATION_TESTS` names them. What these do not see counts
 * as unseen, however many tests elsewhere would stumble over it. Only `npm run campaign -- mutation` runs with this.
 */
import { createRequire } from "node:module";
import { defaultServerConditions } from "vite";
import { defineConfig } from "vitest/config";
import { BaseSequencer } from "vitest/node";
import type { TestSpecification } from "vitest/node";

/** Files whose tests are slow: a mutant that others notice need not wait for them. */
const slow = /\/(readRuleFile|readXmlBesideSaxes|planted|roundTrip|write[A-Z]\w+|writtenFiles|zipAttacks|readDelivery)\.test\.ts$/;

class QuickOnesFirst extends BaseSequencer {
  override sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return Promise.resolve(files.toSorted((one, other) => Number(slow.test(one.moduleId)) - Number(slow.test(other.moduleId))));
  }
}

export default defineConfig({
  ssr: { resolve: { conditions: ["source", ...defaultServerConditions] } },
  // Of this form, taken as it is, the set-up can put another `assert` in.
  resolve: { alias: [{ find: /^fast-check$/, replacement: createRequire(import.meta.url).resolve("fast-check") }] },
  test: {
    name: "mutation",
    include: [process.env.MUTATION_TESTS ?? ""],
    // Limits that only a file of that size shows take seconds each.
    exclude: ["**/fullSize.test.ts"],
    environment: "node",
    testTimeout: 60_000,
    deps: { interopDefault: false },
    setupFiles: ["scripts/mutation/fewerCases.ts"],
    // Each mutant has a process of its own; its test files share it, so that the engine is loaded once.
    isolate: false,
    sequence: { sequencer: QuickOnesFirst },
  },
});
