/**
 * A synthetic national corpus, made in memory: any number of rule files, each from a real one (or an example of ours) with its ids and texts renamed and
 * some cells changed. File number i is always the same file, on any machine and in any thread.
 */
import { allRuleFiles } from "./files.mjs";

/** What the national register held: rule files, and bytes of XML. */
export const national = { files: 53_379, bytes: 2_650_000_000 };

/** The same draws for the same seed; mulberry32. */
function drawer(seed) {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * The maker of a corpus: `make(i)` gives `{ name, bytes }`. Large files are drawn less often, so that the mean comes to that of the national register
 * (50 KB) where the originals allow it.
 */
export function corpus(seed = 20_270_101) {
  const originals = allRuleFiles().map(({ name, bytes }) => ({ name, text: new TextDecoder("utf-8").decode(bytes), size: bytes.length }));
  const sums = cumulative(
    weights(
      originals.map(({ size }) => size),
      national.bytes / national.files,
    ),
  );
  return {
    originals: originals.length,
    make(i) {
      const draw = drawer(Math.imul(seed + i, 0x9e3779b1));
      const at = draw();
      const { name, text } = originals[sums.findIndex((sum) => at < sum)];
      return { name: `${i}/${name}`, bytes: new TextEncoder().encode(changed(text, i, draw)) };
    },
  };
}

/** Shares that fall with size, as steeply as it takes for the mean to be the wanted one. */
function weights(sizes, wanted) {
  const total = (list) => list.reduce((sum, one) => sum + one, 0);
  const at = (steepness) => sizes.map((size) => Math.exp((-steepness * size) / wanted));
  const mean = (shares) => total(shares.map((share, i) => share * sizes[i])) / total(shares);
  let [low, high] = [0, 50];
  for (let n = 0; n < 60; n++) {
    const middle = (low + high) / 2;
    if (mean(at(middle)) > wanted) low = middle;
    else high = middle;
  }
  const shares = at(high);
  return shares.map((share) => share / total(shares));
}

function cumulative(shares) {
  let sum = 0;
  return shares.map((share, i) => (i === shares.length - 1 ? 1 : (sum += share)));
}

/** Ids and the references to them get a number, question texts some words; of the cells `true`, `false` and `-` one in fifty becomes another. */
function changed(text, i, draw) {
  return text
    .replace(/(\s(?:id|href)=)(["'])(#?)([^"':]+)\2/g, (_, name, quote, hash, id) => `${name}${quote}${hash}${id}-${i}${quote}`)
    .replace(/(<(?:[\w.-]+:)?vraagTekst>)([^<]+)/g, (_, tag, words) => `${tag}${words.trim()} (${Math.floor(draw() * 1000)})`)
    .replace(/(<(?:[\w.-]+:)?inputEntry[^>]*>\s*<(?:[\w.-]+:)?text>)\s*(true|false|-)\s*(?=<)/g, (all, tag, cell) =>
      draw() < 0.02 ? tag + ["true", "false", "-"].filter((other) => other !== cell)[Math.floor(draw() * 2)] : all,
    );
}
