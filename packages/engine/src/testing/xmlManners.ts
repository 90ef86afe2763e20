/** Ways of writing that say the same in XML, laid over a whole file, for tests that a writer keeps each of them. */
import type { XmlDocument, XmlElement, XmlLeaf } from "../sttr/xmlTree.ts";
import { valueOf } from "../sttr/xmlText.ts";
import type { Draw } from "./random.ts";

/** One way: the whole source anew. */
export interface XmlManner {
  readonly name: string;
  readonly apply: (document: XmlDocument, draw: Draw) => string;
}

/** How the parts of a tree are printed; what is not given stays as it is in the source. */
interface Printing {
  readonly startTag?: (element: XmlElement, source: string) => string;
  readonly endTag?: (element: XmlElement, source: string) => string;
  readonly leaf?: (leaf: XmlLeaf, document: XmlDocument) => string;
}

function print(document: XmlDocument, { startTag, endTag, leaf }: Printing): string {
  const { source } = document;
  const parts: string[] = [];
  const slice = (start: number, end: number) => source.slice(start, end);
  const printLeaf = (one: XmlLeaf) => parts.push(leaf?.(one, document) ?? slice(one.start, one.end));
  const walk = (element: XmlElement): void => {
    parts.push(startTag?.(element, source) ?? slice(element.start, element.contentStart));
    for (const child of element.children) {
      if (child.kind === "element") walk(child);
      else printLeaf(child);
    }
    if (element.contentEnd < element.end) parts.push(endTag?.(element, source) ?? slice(element.contentEnd, element.end));
  };
  document.before.forEach(printLeaf);
  walk(document.root);
  document.after.forEach(printLeaf);
  return parts.join("");
}

/** A start tag anew, from its attributes as written: `id="x"`. */
function tagOf(element: XmlElement, source: string, attributes: (written: readonly string[]) => string): string {
  const written = element.attributes.map(({ start, valueEnd }) => source.slice(start, valueEnd + 1));
  const end = element.contentStart === element.end ? "/>" : ">";
  return `<${element.name.qualified}${attributes(written)}${end}`;
}

const spaced = (written: readonly string[]): string => written.map((one) => ` ${one}`).join("");

function otherQuotes(written: string): string {
  const quote = written.at(-1)!;
  const other = quote === '"' ? "'" : '"';
  const [name, value] = [written.slice(0, written.indexOf(quote)), written.slice(written.indexOf(quote) + 1, -1)];
  return `${name}${other}${value.replaceAll(other, other === '"' ? "&quot;" : "&apos;")}${other}`;
}

const lineEnds = (source: string, end: string): string => source.replace(/\r\n?|\n/g, end);
const renamed = (qualified: string): string => (qualified.includes(":") ? `van-ons.${qualified}` : qualified);
const hasText = (leaf: XmlLeaf, document: XmlDocument): boolean => leaf.kind === "text" && valueOf(document, leaf).trim() !== "";
const declaration = (source: string, written: string): string => written + source.replace(/^<\?xml .*?\?>/s, "");

/** A character of plain text as a reference: no markup, no white space. */
const referable = /[a-zA-Z0-9".,]/g;

export const xmlManners: readonly XmlManner[] = [
  { name: "as it is", apply: ({ source }) => source },
  { name: "CR LF", apply: ({ source }) => lineEnds(source, "\r\n") },
  { name: "CR", apply: ({ source }) => lineEnds(source, "\r") },
  { name: "a byte order mark", apply: ({ source }) => `\ufeff${source}` },
  { name: "no declaration", apply: ({ source }) => declaration(source, "") },
  {
    name: "a declaration in its own style",
    apply: ({ source }) => declaration(source, "<?xml  version='1.0'\n encoding = 'utf-8' standalone='no' ?>"),
  },
  {
    name: "the other quotes",
    apply: (document) => print(document, { startTag: (element, source) => tagOf(element, source, (all) => spaced(all.map(otherQuotes))) }),
  },
  {
    name: "attributes the other way round",
    apply: (document) => print(document, { startTag: (element, source) => tagOf(element, source, (all) => spaced(all.toReversed())) }),
  },
  {
    name: "attributes on lines of their own",
    apply: (document) =>
      print(document, {
        startTag: (element, source) => tagOf(element, source, (all) => all.map((one) => `\n\t${one.replace("=", " = ")}`).join("") + " "),
        endTag: ({ name }) => `</${name.qualified}\n>`,
      }),
  },
  {
    name: "other prefixes",
    apply: (document) =>
      print(document, {
        startTag: (element, source) =>
          tagOf(element, source, (all) =>
            spaced(all.map((one) => one.replace(/^xmlns:/, "xmlns:van-ons.").replace(/^(?!xml)([\w.-]+:)/, "van-ons.$1"))),
          ).replace(element.name.qualified, renamed(element.name.qualified)),
        endTag: ({ name }) => `</${renamed(name.qualified)}>`,
      }),
  },
  {
    name: "characters as references",
    apply: (document, draw) =>
      print(document, {
        leaf: (leaf, { source }) => {
          const written = source.slice(leaf.start, leaf.end);
          if (leaf.kind !== "text") return written;
          return written.replace(/&[^;]*;|[^&]+/g, (piece) =>
            piece.startsWith("&")
              ? piece
              : piece.replace(referable, (one) =>
                  draw(4) > 0 ? one : `&#${draw(2) === 0 ? one.charCodeAt(0) : `x${one.charCodeAt(0).toString(16)}`};`,
                ),
          );
        },
      }),
  },
  {
    name: "texts in CDATA",
    apply: (document) =>
      print(document, {
        leaf: (leaf, within) => {
          const { source } = within;
          const written = source.slice(leaf.start, leaf.end);
          if (!hasText(leaf, within)) return written;
          const [, before, , after] = /^(\s*)(.*?)(\s*)$/s.exec(written)!;
          const value = valueOf(within, leaf).trim();
          return `${before}<![CDATA[${value.replaceAll("]]>", "]]]]><![CDATA[>")}]]>${after}`;
        },
      }),
  },
];
