/** Lines of a page that begin with what they are about. */
import type { LegalSource } from "../model/meta.ts";
import { strong, words } from "./pageBlocks.ts";
import type { PageBlock, Run } from "./pageBlocks.ts";
import type { PageWords } from "./pageWords.ts";

/** A label and what it says, on one line. */
export function labelled(label: string, runs: readonly Run[]): PageBlock {
  return { t: "text", runs: [strong(`${label}:`), ...(runs.length > 0 ? [words(" ")] : []), ...runs] };
}

/** Sources one after another. */
export function sourcesLine(sources: readonly LegalSource[], say: PageWords): readonly PageBlock[] {
  if (sources.length === 0) return [];
  return [
    labelled(
      say.source,
      sources.flatMap((source, at) => [...(at > 0 ? [words("; ")] : []), ...sourceRuns(source)]),
    ),
  ];
}

/** One source, a link where it has an address. */
export function sourceRuns({ label, url }: { readonly label: string; readonly url?: string | undefined }): readonly Run[] {
  return url !== undefined && /^https?:/i.test(url) ? [{ t: "address", href: url, v: label }] : [words(label)];
}
