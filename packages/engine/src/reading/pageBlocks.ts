/** A page as blocks and runs of words: what stands between a reading and the format that it is written in. Knows no rules and no format. */

/** Words with one look, or a reference. `to` names the `anchor` of a block. */
export type Run =
  | { readonly t: "text"; readonly v: string; readonly strong?: true; readonly em?: true; readonly code?: true; readonly small?: true }
  | { readonly t: "link"; readonly to: string; readonly v: string }
  | { readonly t: "address"; readonly href: string; readonly v: string }
  | { readonly t: "break" };

export type PageBlock =
  | { readonly t: "heading"; readonly level: 1 | 2 | 3 | 4; readonly runs: readonly Run[]; readonly anchor?: string }
  | { readonly t: "text"; readonly runs: readonly Run[] }
  | { readonly t: "list"; readonly start?: number; readonly ordered: boolean; readonly items: readonly (readonly PageBlock[])[] }
  | { readonly t: "quote"; readonly blocks: readonly PageBlock[] }
  | { readonly t: "code"; readonly v: string }
  | { readonly t: "table"; readonly head: readonly (readonly Run[])[]; readonly rows: readonly (readonly (readonly Run[])[])[] };

export const words = (v: string): Run => ({ t: "text", v });
export const strong = (v: string): Run => ({ t: "text", v, strong: true });
export const small = (v: string): Run => ({ t: "text", v, small: true });
export const link = (to: string, v: string): Run => ({ t: "link", to, v });

/** The words of runs, without their look. */
export function plainRuns(runs: readonly Run[]): string {
  return runs.map((run) => (run.t === "break" ? " " : run.v)).join("");
}

/** Runs with others between them, `last` before the last: `a, b en c`. */
export function joinRuns(parts: readonly (readonly Run[])[], between: string, last = between): readonly Run[] {
  return parts.flatMap((part, at) => (at === 0 ? part : [words(at === parts.length - 1 ? last : between), ...part]));
}
