/** Set-up of the tests that judge a mutant: every property test takes the same few cases, since each runs once for every mutant that it reaches. */
import fc from "fast-check";

fc.configureGlobal({ seed: 1, numRuns: 40 });
process.env.SEED = "1";
process.env.ROUNDS = "40";
