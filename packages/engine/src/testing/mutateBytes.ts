/** Mutations that know nothing but bytes: flips, cuts, splices, repeats, other encodings. */
import type { Draw } from "./random.ts";

const tokens = [
  "<",
  ">",
  "&",
  "]]>",
  "<!--",
  "-->",
  "<![CDATA[",
  "<?",
  "?>",
  "/>",
  "</",
  '"',
  "'",
  "=",
  "&#0;",
  "&#x10FFFF;",
  "&x;",
  "<!DOCTYPE a>",
  ":",
  "\0",
  "\r",
  "\u00a0",
  "xmlns=''",
  " xmlns:a='u'",
];
const broken = [
  [0xff],
  [0xc0, 0x80],
  [0xed, 0xa0, 0x80],
  [0xf5, 0x80, 0x80, 0x80],
  [0xe2, 0x82],
  [0xef, 0xbf, 0xbe],
  [0xef, 0xbb, 0xbf],
  [0xfe, 0xff],
  [0x00],
];
const declared = ["UTF-8", "utf-16", "UTF-16LE", "ISO-8859-1", "windows-1252", "US-ASCII", "UTF-32", "x-none", ""];

const join = (...parts: readonly Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(parts));

/** A mutated copy; `donor` is another file to take pieces from. */
export function mutateBytes(bytes: Uint8Array, donor: Uint8Array, draw: Draw): Uint8Array {
  const at = draw(bytes.length + 1);
  const length = draw(10 ** (1 + draw(3))) + 1;
  const insert = (piece: Uint8Array, over = 0): Uint8Array => join(bytes.subarray(0, at), piece, bytes.subarray(at + over));
  switch (draw(12)) {
    case 0: {
      const copy = bytes.slice();
      for (let i = draw(4); i >= 0 && copy.length > 0; i--) copy[draw(copy.length)]! ^= 1 << draw(8);
      return copy;
    }
    case 1:
      return insert(Uint8Array.from({ length: 1 + draw(8) }, () => draw(256)));
    case 2:
      return insert(new Uint8Array(), length);
    case 3:
      return bytes.slice(0, at);
    case 4: {
      const from = draw(donor.length + 1);
      return insert(donor.subarray(from, from + length), draw(2) === 0 ? length : 0);
    }
    case 5: {
      const piece = bytes.subarray(at, at + Math.min(length, 200));
      return insert(join(...Array.from({ length: 1 + draw(50) }, () => piece)));
    }
    case 6:
    case 7:
      return insert(Buffer.from(tokens[draw(tokens.length)]!), draw(3));
    case 8:
      return insert(Uint8Array.from(broken[draw(broken.length)]!));
    case 9: {
      const utf16 = Buffer.from(new TextDecoder().decode(bytes), "utf16le");
      if (draw(2) === 0 && utf16.length % 2 === 0) utf16.swap16();
      const mark = [[], [0xff, 0xfe], [0xfe, 0xff]][draw(3)]!;
      const whole = join(Uint8Array.from(mark), utf16);
      return draw(4) === 0 ? whole.slice(0, draw(whole.length + 1)) : whole;
    }
    case 10: {
      const text = Buffer.from(bytes).toString("latin1");
      const name = declared[draw(declared.length)]!;
      const changed = /^<\?xml[^>]*\?>/.test(text)
        ? text.replace(/^<\?xml[^>]*\?>/, `<?xml version="1.0" encoding="${name}"?>`)
        : `<?xml version="1.0" encoding="${name}"?>${text}`;
      return new Uint8Array(Buffer.from(changed, "latin1"));
    }
    default:
      return join(Uint8Array.from([[0xef, 0xbb, 0xbf], [0xff, 0xfe], [0x20], [0x0a]][draw(4)]!), bytes);
  }
}
