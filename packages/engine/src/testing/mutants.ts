/** From a number to a mutated rule file: which file, which mutations. The same number, seed and files give the same bytes everywhere. */
import { readXml } from "../sttr/readXml.ts";
import type { MutableXml } from "./mutableXml.ts";
import { cloneElement, printMutable, toMutable } from "./mutableXml.ts";
import { mutateBytes } from "./mutateBytes.ts";
import { mutateXml } from "./mutateXml.ts";
import { drawFrom } from "./random.ts";

/** A rule file to make mutants of. */
export interface FuzzFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** One mutation, reproducible by itself, so that shrinking can leave out any of its neighbours. */
export interface Mutation {
  readonly kind: "tree" | "bytes";
  readonly seed: number;
  readonly donor: number;
}

/** What one mutant is: a file by its place in the list, and mutations in order, those of the tree before those of bytes. */
export interface MutantPlan {
  readonly file: number;
  readonly mutations: readonly Mutation[];
}

/** Spreads consecutive numbers over all of 32 bits (the finaliser of MurmurHash3). */
function spread(number: number): number {
  let hash = number | 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** Mutants of a list of files. Trees are parsed once. Small files are taken far more often: their mutants say as much and cost less. */
export class MutantMaker {
  private readonly files: readonly FuzzFile[];
  private readonly trees = new Map<number, MutableXml | undefined>();
  private readonly ladder: number[] = [];

  constructor(files: readonly FuzzFile[]) {
    this.files = files;
    let sum = 0;
    for (const { bytes } of files) {
      const size = Math.max(5000, bytes.length);
      this.ladder.push((sum += Math.max(1, Math.floor(1e9 / (size * Math.sqrt(size))))));
    }
  }

  plan(seed: number, number: number): MutantPlan {
    const draw = drawFrom(spread(spread(seed) + number));
    draw(2);
    const file = this.draw(draw);
    const style = draw(10);
    const count = (most: number): number => 1 + draw(draw(3) === 0 ? most : 2);
    const [trees, bytes] = style < 7 ? [count(8), 0] : style < 9 ? [0, count(5)] : [count(4), 1];
    const make = (kind: Mutation["kind"], length: number): Mutation[] =>
      Array.from({ length }, () => ({ kind, seed: draw(2 ** 31), donor: this.draw(draw) }));
    return { file, mutations: [...make("tree", trees), ...make("bytes", bytes)] };
  }

  bytesOf({ file, mutations }: MutantPlan): Uint8Array {
    let bytes = this.files[file]!.bytes;
    const tree = this.tree(file);
    const ofTree = mutations.filter(({ kind }) => kind === "tree");
    if (tree !== undefined && ofTree.length > 0) {
      const bent = { prolog: tree.prolog, root: cloneElement(tree.root) };
      for (const { seed, donor } of ofTree) mutateXml(bent, this.tree(donor) ?? tree, drawFrom(spread(seed)));
      bytes = new TextEncoder().encode(printMutable(bent));
    }
    for (const { kind, seed, donor } of mutations)
      if (kind === "bytes") bytes = mutateBytes(bytes, this.files[donor]!.bytes, drawFrom(spread(seed)));
    return bytes;
  }

  private draw(draw: (below: number) => number): number {
    const at = draw(this.ladder.at(-1)!);
    return this.ladder.findIndex((sum) => at < sum);
  }

  /** Undefined for a file that is no XML for us. */
  private tree(file: number): MutableXml | undefined {
    if (!this.trees.has(file)) {
      const { name, bytes } = this.files[file]!;
      const document = readXml(new TextDecoder().decode(bytes), name).value;
      this.trees.set(file, document && toMutable(document));
    }
    return this.trees.get(file);
  }
}
