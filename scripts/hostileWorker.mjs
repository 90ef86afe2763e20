/**
 * Runs every attack of the benchmark `hostile` and says on stdout, as JSON by name, which codes came of it, or what was thrown. A process of its
 * own, so that it can be started with a small stack; bundled from the sources first.
 */
import { bytesOf, growingDocuments, hostileBytes } from "../benchmarks/hostileBytes.mjs";
import { hostileRules, hostileTexts } from "../benchmarks/hostileShapes.mjs";
import { wholeWay } from "../benchmarks/hostileWay.mjs";
import * as engine from "../packages/engine/src/index.ts";

const found = {};
function attempt(name, run) {
  try {
    found[name] = { codes: [...new Set(run())] };
  } catch (fault) {
    found[name] = { thrown: String(fault) };
  }
}
/** Codes; of one that the catalogue does not know, that it does not. */
const codesOf = (diagnostics) => diagnostics.map(({ code }) => (engine.catalogue.has(code) ? code : `unknown ${code}`));

for (const [name, make] of Object.entries(hostileBytes)) attempt(name, () => codesOf(wholeWay(engine, make()).diagnostics));
for (const [name, make] of Object.entries(growingDocuments)) {
  attempt(name, () => codesOf(wholeWay(engine, bytesOf(make(1_000_000))).diagnostics));
}
for (const [name, [size, make]] of Object.entries(hostileRules)) {
  // The half as well: what is refused at full size may go all the way at half.
  for (const n of [size / 2, size]) attempt(`${name}, ${String(n)}`, () => codesOf(wholeWay(engine, bytesOf(make(n))).diagnostics));
}
for (const unit of hostileTexts)
  attempt(`text of ${JSON.stringify(unit)}`, () => (engine.parseText(unit.repeat(100_000 / unit.length)), []));
console.log(JSON.stringify(found));
