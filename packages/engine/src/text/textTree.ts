/** The tree of a text of the standard, ready to become elements. No HTML, no addresses but safe ones; parsing is in `parseText`. */

/** Words within a block. A link's `href` is already checked: https, http, mailto or tel. */
export type Inline =
  | { readonly t: "text"; readonly v: string }
  | { readonly t: "strong"; readonly c: readonly Inline[] }
  | { readonly t: "em"; readonly c: readonly Inline[] }
  | { readonly t: "code"; readonly v: string }
  | { readonly t: "link"; readonly href: string; readonly c: readonly Inline[] }
  | { readonly t: "image"; readonly src: string; readonly alt: string; readonly title?: string }
  | { readonly t: "video"; readonly src: string; readonly title: string }
  | { readonly t: "break" };

export type Block =
  | { readonly t: "p"; readonly c: readonly Inline[] }
  | { readonly t: "h"; readonly level: number; readonly c: readonly Inline[] }
  | { readonly t: "list"; readonly ordered: boolean; readonly start?: number; readonly items: readonly (readonly Block[])[] }
  | { readonly t: "quote"; readonly c: readonly Block[] }
  | { readonly t: "code"; readonly v: string }
  | { readonly t: "rule" };

/** A whole text: its blocks in order. `[]` is an empty text. */
export type TextTree = readonly Block[];
