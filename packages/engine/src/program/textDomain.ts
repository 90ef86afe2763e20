/** The cells of a text answer: what it is compared with, and which of the texts that rules look for it holds. */
import { holds } from "../feel/entryTest.ts";
import type { Search } from "../feel/entryTest.ts";
import { sortedTexts } from "./cells.ts";
import type { Domain } from "./program.ts";

type TextDomain = Extract<Domain, { readonly kind: "text" }>;

/** Something that rules look for: a text, and where. */
interface Feature {
  readonly search: Search;
  readonly text: string;
}

/** Beyond this many texts that are looked for, not every combination of them has a cell. */
const mostFeatures = 10;

/**
 * The domain of a text that is compared with `literals`, searched for `fragments`, and looked at its start and end. A text that holds a fragment is
 * told from one that is equal to it, and one that holds two from one that holds either: each combination that can occur has a text that stands for it.
 */
export function textDomain(
  literals: Iterable<string>,
  fragments: Iterable<string>,
  starts: Iterable<string> = [],
  ends: Iterable<string> = [],
): TextDomain {
  const exact = sortedTexts(literals);
  const [parts, first, last] = [fragments, starts, ends].map((texts) => sortedTexts(texts).filter((text) => text !== ""));
  const features = [
    ...parts!.map((text): Feature => ({ search: "contains", text })),
    ...first!.map((text): Feature => ({ search: "starts", text })),
    ...last!.map((text): Feature => ({ search: "ends", text })),
  ];
  if (features.length === 0) return { kind: "text", constants: exact };
  const standIns = combinationsOf(features).flatMap((held) => textHolding(held, features, exact) ?? []);
  const search = {
    from: exact.length,
    parts: parts!,
    ...(first!.length > 0 && { starts: first! }),
    ...(last!.length > 0 && { ends: last! }),
  };
  return { kind: "text", constants: [...exact, ...standIns], search };
}

/** Every set of features but the empty one, small sets first; of too many features only each alone and all together. */
function combinationsOf(features: readonly Feature[]): readonly (readonly Feature[])[] {
  if (features.length > mostFeatures) return [...features.map((feature) => [feature]), features];
  const all = Array.from({ length: 2 ** features.length - 1 }, (_, set) => features.filter((_, at) => ((set + 1) >> at) & 1));
  return all.sort((one, other) => one.length - other.length);
}

/** What may stand between parts, readable first; the last is a private-use character that no rule looks for. */
const fillers = [" ", " … ", "…", "|", "\u{F0001}"];

/** A text that holds exactly these of the features and is none of the literals; undefined where one cannot be had without another. */
function textHolding(held: readonly Feature[], features: readonly Feature[], literals: readonly string[]): string | undefined {
  // A part inside another comes with it; of two starts, or two ends, the longer one holds the shorter.
  const longest = (search: Search): string =>
    held.reduce((best, feature) => (feature.search === search && feature.text.length > best.length ? feature.text : best), "");
  const [start, end] = [longest("starts"), longest("ends")];
  const inside = held.flatMap(({ search, text }) => (search === "contains" && !start.includes(text) && !end.includes(text) ? [text] : []));
  const needed = inside.filter((part) => !inside.some((other) => other !== part && other.includes(part)));
  const candidates = fillers.flatMap((filler) => {
    const middle = needed.join(filler);
    const [before, after] = [start === "" ? "" : start + filler, end === "" ? "" : filler + end];
    return [
      start + middle + end,
      start === end ? start : "",
      before + middle + after,
      before + middle + filler + end,
      start + filler + middle + after,
      (before === "" ? filler : before) + middle + (after === "" ? filler : after),
    ];
  });
  return candidates.find(
    (text) =>
      text !== "" &&
      !literals.includes(text) &&
      features.every((feature) => holds(feature.search, text, feature.text) === held.includes(feature)),
  );
}
