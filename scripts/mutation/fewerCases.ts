/** Set-up of the tests that judge a mutant: every property test takes the same few cases, since each runs once for every mutant that it reaches. */
import fc from "fast-check";
import type { IRawProperty, Parameters } from "fast-check";

const most = Number(process.env["MUTATION_CASES"] ?? Infinity);
const { assert } = fc;

/** Without this a number that a test asks for would go before the one of all tests. */
function assertFewer<T>(property: IRawProperty<T>, parameters: Parameters<T> = {}): Promise<void> | void {
  const { numRuns } = parameters;
  return assert(property, numRuns === undefined ? parameters : { ...parameters, numRuns: Math.min(numRuns, most) });
}

Object.assign(fc, { assert: assertFewer });
// The first case that fails is enough; looking for the smallest one takes longer than all others.
fc.configureGlobal({ seed: 1, numRuns: Math.min(40, most), endOnFailure: true });
process.env.SEED = "1";
process.env.ROUNDS = "40";
