/** Mutations that know what a rule file is made of: subtrees, ids and hrefs, cells, types, hit policies, options, namespaces, texts. */
import { cloneElement, elementsOf } from "./mutableXml.ts";
import type { MutableElement, MutableXml } from "./mutableXml.ts";
import type { Draw } from "./random.ts";
import { randomFeel } from "./randomFeel.ts";

/** The most elements that a mutant may come to have more than its file had: enough to be wrong in size, few enough to run many. */
const growth = 3000;

const escapeText = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
const local = ({ name }: MutableElement): string => name.slice(name.indexOf(":") + 1);
const textOf = ({ children }: MutableElement): string => children.filter((child) => typeof child === "string").join("");

const policies = ["ANY", "UNIQUE", "FIRST", "PRIORITY", "COLLECT", "RULE ORDER", "OUTPUT ORDER", "any", "", "LAST"];
const types = ["boolean", "string", "number", "date", "list", "feel:boolean", "feel:number", "enkelAntwoord", "meerdereAntwoorden", "x"];
const namespaces = [
  "http://www.omg.org/spec/DMN/20180521/MODEL/",
  "http://www.omg.org/spec/DMN/20151101/dmn.xsd",
  "https://www.omg.org/spec/DMN/20191111/MODEL/",
  "http://toepasbare-regels.omgevingswet.overheid.nl/v1.0/Uitvoeringsregel",
  "http://toepasbare-regels.omgevingswet.overheid.nl/v2.0/Interactieregel",
  "http://toepasbare-regels.omgevingswet.overheid.nl/v0.6/Bedrijfsregels",
  "http://toepasbare-regels.omgevingswet.overheid.nl/v1.0/Content",
  "urn:x",
  "",
];
const texts = [
  "",
  " ",
  "-",
  "true",
  "false",
  "null",
  "0",
  "-1",
  "1e999",
  "NaN",
  "2147483648",
  "__proto__",
  "constructor",
  "toString",
  "#",
  "##x",
  "a, b",
  "é𝄞",
  "<![CDATA[]]>",
  "<!-- c -->",
  "<?p x?>",
  "&#13;&#10;",
  "[x](javascript:alert(1))",
  "![a](http://x/y.png)",
  "**vet** _schuin_\n\n* een\n  * twee\n\n> citaat",
  "&lt;script&gt;alert(1)&lt;/script&gt;",
  "`".repeat(50),
  "[".repeat(200),
  "*a ".repeat(200),
  "x".repeat(5000),
];

type Place = { readonly parent: MutableElement; readonly index: number; readonly element: MutableElement };

/** One mutation of a tree in place; `donor` gives subtrees of another file. */
export function mutateXml(xml: MutableXml, donor: MutableXml, draw: Draw): void {
  const all = elementsOf(xml.root);
  const pick = <T>(list: readonly T[]): T => list[draw(list.length)]!;
  const places = all.flatMap((parent): Place[] =>
    parent.children.flatMap((child, index) => (typeof child === "string" ? [] : [{ parent, index, element: child }])),
  );
  const named = (name: RegExp): MutableElement[] => all.filter((element) => name.test(local(element)));
  const withAttribute = (name: RegExp): [string, string][] => all.flatMap(({ attributes }) => attributes.filter(([key]) => name.test(key)));
  const put = (element: MutableElement, target: MutableElement): void =>
    void target.children.splice(draw(target.children.length + 1), 0, element);
  const setText = (element: MutableElement | undefined, source: string): void =>
    void (element && (element.children = source === "" ? [] : [source]));
  const place = places.length > 0 ? pick(places) : undefined;

  switch (draw(24)) {
    case 0:
      if (place) place.parent.children.splice(place.index, 1);
      return;
    case 1:
      if (place) place.parent.children.splice(place.index, 0, cloneElement(place.element));
      return;
    case 2:
      if (place) put(cloneElement(place.element), pick(all));
      return;
    case 3: {
      if (!place) return;
      place.parent.children.splice(place.index, 1);
      const inside = new Set(elementsOf(place.element));
      const left = all.filter((element) => !inside.has(element));
      return put(place.element, pick(left));
    }
    case 4: {
      if (!place) return;
      const other = pick(places);
      const [a, b] = [cloneElement(place.element), cloneElement(other.element)];
      place.parent.children[place.index] = b;
      if (other.parent !== place.element) other.parent.children[other.index] = a;
      return;
    }
    case 5:
      return put(cloneElement(pick(elementsOf(donor.root))), pick(all));
    case 6:
    case 7: {
      const ids = withAttribute(/^id$/);
      const hrefs = withAttribute(/^(?:href|id)$/);
      if (ids.length === 0 || hrefs.length === 0) return;
      const target = pick(hrefs);
      target[1] = (target[0] === "id" ? "" : pick(["#", "#", "#", ""])) + pick(ids)[1];
      return;
    }
    case 8: {
      const { attributes } = pick(all);
      if (attributes.length > 0) attributes.splice(draw(attributes.length), 1);
      return;
    }
    case 9: {
      const attribute = pick(withAttribute(/./));
      if (attribute) attribute[1] = draw(2) === 0 ? pick(withAttribute(/./))[1] : pick(texts).replace(/[<"]/g, "");
      return;
    }
    case 10: {
      const { attributes } = pick(all);
      attributes.push([pick(["id", "href", "name", "typeRef", "hitPolicy", "aggregation", "x", "xml:lang", "q:x"]), pick(["", "1", "x"])]);
      return;
    }
    case 11:
    case 12:
    case 13: {
      const entries = named(/^(?:inputEntry|outputEntry)$/);
      const cell = entries.length > 0 ? pick(entries).children.find((child) => typeof child !== "string") : undefined;
      return setText(cell as MutableElement | undefined, escapeText(randomFeel(draw)));
    }
    case 14: {
      const expressions = named(/^(?:inputExpression|literalExpression|inputValues|outputValues|allowedValues)$/);
      const text = expressions.length > 0 ? pick(expressions).children.find((child) => typeof child !== "string") : undefined;
      return setText(text as MutableElement | undefined, escapeText(randomFeel(draw)));
    }
    case 15: {
      const typed = withAttribute(/^typeRef$/);
      if (typed.length > 0 && draw(2) === 0) pick(typed)[1] = pick(types);
      else setText(pick(named(/^(?:gegevensType|optieType|inputType)$/)), pick(types));
      return;
    }
    case 16: {
      const tables = named(/^decisionTable$/);
      if (tables.length === 0) return;
      const { attributes } = pick(tables);
      const old = attributes.find(([key]) => key === "hitPolicy");
      if (old) old[1] = pick(policies);
      else attributes.push(["hitPolicy", pick(policies)]);
      if (draw(3) === 0) attributes.push(["aggregation", pick(["SUM", "MIN", "MAX", "COUNT", "x"])]);
      return;
    }
    case 17: {
      const options = named(/^optieText$/);
      if (options.length === 0) return setText(pick(all), pick(texts));
      return setText(pick(options), draw(2) === 0 ? textOf(pick(options)) : pick(texts));
    }
    case 18: {
      const declarations = withAttribute(/^xmlns/);
      if (declarations.length === 0) return;
      const one = pick(declarations);
      one[1] = draw(2) === 0 ? pick(declarations)[1] : pick(namespaces);
      return;
    }
    case 19: {
      const element = pick(all);
      element.name = pick(all).name;
      return;
    }
    case 20: {
      const leaves = all.filter(({ children }) => children.every((child) => typeof child === "string"));
      return setText(pick(leaves), draw(3) === 0 ? textOf(pick(leaves)) : pick(texts));
    }
    case 21: {
      if (!place) return;
      const size = elementsOf(place.element).length;
      const times = Math.min(1 + draw(10 ** (1 + draw(3))), Math.floor(growth / size));
      const copies = Array.from({ length: times }, () => cloneElement(place.element));
      place.parent.children.splice(place.index, 0, ...copies);
      return;
    }
    case 22: {
      if (!place) return;
      let wrapped = place.element;
      for (let i = 1 + draw(draw(8) === 0 ? 300 : 20); i > 0; i--)
        wrapped = { name: place.element.name, attributes: draw(2) === 0 ? [] : [...place.element.attributes], children: [wrapped] };
      place.parent.children[place.index] = wrapped;
      return;
    }
    default: {
      const { children } = pick(all);
      children.splice(draw(children.length + 1), 0, pick(["<!-- c -->", "<?p x?>", "<![CDATA[ x ]]>", " ", "x", "]]&gt;", "&amp;"]));
    }
  }
}
