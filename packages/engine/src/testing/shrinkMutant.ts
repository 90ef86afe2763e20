/** From a mutant that fails to the smallest file found that fails alike: fewer mutations, then fewer elements, then fewer bytes. */
import { readXml } from "../sttr/readXml.ts";
import { elementsOf, printMutable, toMutable } from "./mutableXml.ts";
import type { MutantMaker, MutantPlan } from "./mutants.ts";

/** What a file fails with, in few words; undefined when it does not. */
export type FailsWith = (bytes: Uint8Array) => string | undefined;

/** The smallest file and plan found within `attempts` runs; where only bytes were left out, the plan is larger than the file. */
export function shrinkMutant(
  maker: MutantMaker,
  plan: MutantPlan,
  failsWith: FailsWith,
  attempts: number,
): { readonly plan: MutantPlan; readonly bytes: Uint8Array } {
  const original = maker.bytesOf(plan);
  const wanted = failsWith(original);
  let left = attempts;
  const isStill = (bytes: Uint8Array): boolean => left-- > 0 && failsWith(bytes) === wanted;

  let { mutations } = plan;
  for (let i = mutations.length - 1; i >= 0; i--) {
    const fewer = mutations.filter((_, at) => at !== i);
    if (isStill(maker.bytesOf({ ...plan, mutations: fewer }))) mutations = fewer;
  }
  const smaller = { ...plan, mutations };
  const trimmed = withoutElements(maker.bytesOf(smaller), isStill);
  return { plan: smaller, bytes: withoutBytes(trimmed, isStill) };
}

function withoutElements(bytes: Uint8Array, isStill: (bytes: Uint8Array) => boolean): Uint8Array {
  const document = readXml(new TextDecoder().decode(bytes), "x").value;
  if (document === undefined) return bytes;
  const xml = toMutable(document);
  const print = (): Uint8Array => new TextEncoder().encode(printMutable(xml));
  if (!isStill(print())) return bytes;
  for (const element of elementsOf(xml.root)) {
    for (let i = element.children.length - 1; i >= 0; i--) {
      const [child] = element.children.splice(i, 1);
      if (!isStill(print())) element.children.splice(i, 0, child!);
    }
  }
  return print();
}

function withoutBytes(bytes: Uint8Array, isStill: (bytes: Uint8Array) => boolean): Uint8Array {
  let rest = bytes;
  for (let size = Math.floor(rest.length / 2); size >= 1; size = Math.floor(size / 2)) {
    for (let at = 0; at < rest.length;) {
      const shorter = new Uint8Array(rest.length - Math.min(size, rest.length - at));
      shorter.set(rest.subarray(0, at));
      shorter.set(rest.subarray(at + size), at);
      if (isStill(shorter)) rest = shorter;
      else at += size;
    }
  }
  return rest;
}
