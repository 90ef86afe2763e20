/** Reads text trees of a check file. Texts become elements on a page, so every node and every address is looked at again. */
import type { Block, Inline, TextTree } from "../text/textTree.ts";
import { demandThat, list, maybe, object, only, tagged, text, whole } from "./reading.ts";
import type { Read } from "./reading.ts";

/** An address of one of these schemes, and nothing that a browser would first have to mend. */
const address =
  (schemes: RegExp): Read<string> =>
  (value) => {
    demandThat(typeof value === "string" && schemes.test(value) && URL.canParse(value));
    return value;
  };

/** The address of a link. */
export const linkAddress = address(/^(https?|mailto|tel):/i);
const mediaAddress = address(/^https:/i);

/** The address of a link to a site, or nothing where it is no such address: what it was to lead to still stands there as text. */
export const siteAddress: Read<string> = (value) => {
  demandThat(typeof value === "string");
  return (/^https?:/i.test(value) && URL.canParse(value) ? value : undefined) as string;
};

type Of<Tree, T> = Extract<Tree, { readonly t: T }>;

const inlines: Read<readonly Inline[]> = (value, depth) => list(inline)(value, depth);
const inline: Read<Inline> = tagged<Inline>("t", {
  text: object<Of<Inline, "text">>({ t: only("text"), v: text }),
  strong: object<Of<Inline, "strong">>({ t: only("strong"), c: inlines }),
  em: object<Of<Inline, "em">>({ t: only("em"), c: inlines }),
  code: object<Of<Inline, "code">>({ t: only("code"), v: text }),
  link: object<Of<Inline, "link">>({ t: only("link"), href: linkAddress, c: inlines }),
  image: object<Of<Inline, "image">>({ t: only("image"), src: mediaAddress, alt: text, title: maybe(text) }),
  video: object<Of<Inline, "video">>({ t: only("video"), src: mediaAddress, title: text }),
  break: object<Of<Inline, "break">>({ t: only("break") }),
});

/** Any text tree. */
export const textTree: Read<TextTree> = (value, depth) => list(block)(value, depth);
const block: Read<Block> = tagged<Block>("t", {
  p: object<Of<Block, "p">>({ t: only("p"), c: inlines }),
  h: object<Of<Block, "h">>({ t: only("h"), level: only(1, 2, 3, 4, 5, 6), c: inlines }),
  list: object<Of<Block, "list">>({ t: only("list"), ordered: only<boolean>(true, false), start: maybe(whole), items: list(textTree) }),
  quote: object<Of<Block, "quote">>({ t: only("quote"), c: textTree }),
  code: object<Of<Block, "code">>({ t: only("code"), v: text }),
  rule: object<Of<Block, "rule">>({ t: only("rule") }),
});
