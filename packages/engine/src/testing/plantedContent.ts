/** Content that the standard does not know, planted at random places of an XML file, for tests that nothing of it is lost. */
import type { XmlDocument, XmlElement } from "../sttr/xmlTree.ts";
import type { Draw } from "./random.ts";

/** The file with its plants. Plant `n` holds `plant-n-` once, and nothing else does. */
export interface Planted {
  readonly source: string;
  readonly marks: readonly string[];
}

const namespace = "urn:van-een-ander";
/** Local names of the standard and of DMN, which mean nothing in another namespace. */
const borrowed = ["id", "href", "name", "typeRef", "hitPolicy", "identificatie"];
const borrowedElements = ["vraag", "bijlage", "prioriteit", "naam", "toelichting", "text", "variable", "rule", "decisionTable", "optie"];

/**
 * Plants `count` things: attributes and elements of another namespace, some with names of the standard; unknown attributes and elements of the
 * file's own namespaces; comments, instructions and CDATA sections. None of them changes a value: CDATA comes only between elements.
 */
export function plant(document: XmlDocument, count: number, draw: Draw): Planted {
  const { source, elements, root } = document;
  const taken = new Set<string>();
  const marks: string[] = [];
  const inserts = Array.from({ length: count }, (_, n) => {
    const mark = `plant-${n}-`;
    marks.push(mark);
    if (draw(50) === 0) return { at: draw(2) === 0 ? root.start : root.end, text: leafOf(mark, draw) };
    const element = elements[draw(elements.length)]!;
    const isEmptyTag = element.contentStart === element.end;
    return isEmptyTag || draw(3) === 0 ? attributeIn(element, mark, n, draw, taken) : contentOf(element, mark, draw);
  });
  inserts.push({ at: endOfName(root), text: ` xmlns:van.een_ander-x="${namespace}"` });
  let result = "";
  let from = 0;
  for (const { at, text } of inserts.sort((one, other) => one.at - other.at)) {
    result += source.slice(from, at) + text;
    from = at;
  }
  return { source: result + source.slice(from), marks };
}

const foreign = "van.een_ander-x";
const endOfName = (element: XmlElement): number => element.start + 1 + element.name.qualified.length;

function attributeIn(element: XmlElement, mark: string, n: number, draw: Draw, taken: Set<string>) {
  const name = [`${foreign}:${borrowed[draw(borrowed.length)]!}`, `${foreign}:weetje${n}`, `onbekend${n}`][draw(3)]!;
  const key = `${element.ordinal} ${name}`;
  const free = taken.has(key) ? `onbekend${n}` : name;
  taken.add(key);
  const [quote, spaces] = [draw(2) === 0 ? '"' : "'", " ".repeat(1 + draw(2))];
  return { at: endOfName(element), text: `${spaces}${free} = ${quote}${mark} &lt;x&#62;${quote}` };
}

function contentOf(element: XmlElement, mark: string, draw: Draw) {
  const children = element.children.filter((child) => child.kind === "element");
  const own = element.name.prefix === "" ? "" : `${element.name.prefix}:`;
  const foreignElement = () => {
    const name = draw(2) === 0 ? "weetje" : borrowedElements[draw(borrowedElements.length)]!;
    return `<${foreign}:${name} href='#x'>${mark}<${foreign}:text>&amp;</${foreign}:text></${foreign}:${name}>`;
  };
  if (children.length === 0) {
    const at = draw(2) === 0 ? element.contentStart : element.contentEnd;
    return { at, text: draw(3) === 0 ? foreignElement() : leafOf(mark, draw) };
  }
  const place = draw(children.length + 1);
  const at = place === children.length ? element.contentEnd : children[place]!.start;
  const kinds = [
    foreignElement,
    () => `<${own}onbekend van='${mark}'>x</${own}onbekend>`,
    () => leafOf(mark, draw),
    () => `<![CDATA[${mark} < & >]]>`,
    () => `\n<!-- ${mark} -->\n`,
  ];
  return { at, text: kinds[draw(kinds.length)]!() };
}

function leafOf(mark: string, draw: Draw): string {
  return draw(2) === 0 ? `<!--${mark} <b> & ]]&gt; -->` : `<?weetje ${mark} <b> & ?>`;
}
