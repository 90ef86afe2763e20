/** The element in pages that were not made for it: what shrinks it, what leaks into it, what paper makes of it. */
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { cdp, page } from "vitest/browser";
import { dormer } from "../testing/dormer.ts";
import { heading, pick, put, root, settle } from "../testing/onPage.ts";

beforeAll(async () => {
  document.documentElement.lang = "nl";
  await page.viewport(1280, 800);
  await import("../element.ts");
});

afterEach(async () => {
  document.body.replaceChildren();
  document.body.removeAttribute("style");
  document.documentElement.removeAttribute("style");
  document.adoptedStyleSheets = [];
  await cdp().send("Emulation.setEmulatedMedia", { media: "", features: [] });
});

const boxOf = (element: Element) => root(element).querySelector(".vc-in")!;
const widthOf = (element: Element) => boxOf(element).getBoundingClientRect().width;

/** Puts a check into what `html` has as `[data-here]`. */
async function putInto(html: string, check: unknown = dormer()) {
  const element = await put({}, check);
  const template = document.createElement("div");
  template.innerHTML = html;
  document.body.append(template);
  template.querySelector("[data-here]")!.append(element);
  await settle();
  return element;
}

describe("a host that lets its content shrink to fit", () => {
  const hosts: { readonly [name: string]: string } = {
    "a row of flex": '<div style="display:flex"><p>Links</p><div data-here></div></div>',
    "a column of flex that centres": '<div style="display:flex;flex-direction:column;align-items:center"><div data-here></div></div>',
    "a table": "<table><tr><td>Links</td><td data-here></td></tr></table>",
    "a float": '<div style="float:left" data-here></div>',
    "a box that fits its content": '<div style="inline-size:fit-content" data-here></div>',
  };
  for (const [name, html] of Object.entries(hosts)) {
    it(`leaves room for the check: ${name}`, async () => {
      expect(widthOf(await putInto(html))).toBe(640);
    });
  }

  it("is not pushed wider than it is", async () => {
    await page.viewport(320, 800);
    await putInto(
      '<div style="display:flex;gap:1rem"><main style="flex:1" data-here></main><aside style="inline-size:6rem">Hulp</aside></div>',
    );
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
    await page.viewport(1280, 800);
  });
});

describe("a host with strange styles", () => {
  it("may unset everything", async () => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync("* { all: unset }");
    document.adoptedStyleSheets = [sheet];
    const element = await putInto("<div data-here></div>");
    expect(widthOf(element)).toBeGreaterThan(600);
    expect(getComputedStyle(root(element).querySelector(".vc-opt")!).display).toBe("flex");
  });

  it("may read from right to left: Dutch and English do not", async () => {
    const element = await putInto('<div dir="rtl" data-here></div>');
    const { left } = boxOf(element).getBoundingClientRect();
    const first = root(element).querySelector("input")!.getBoundingClientRect();
    expect(first.left - left).toBeLessThan(40);
  });

  it("may be as narrow as a watch", async () => {
    const element = await putInto('<div style="inline-size:150px" data-here></div>');
    await pick(element, 1);
    expect(boxOf(element).scrollWidth).toBeLessThanOrEqual(150);
  });
});

describe("paper", () => {
  it("is black on white, also from a dark page", async () => {
    document.documentElement.style.colorScheme = "dark";
    const element = await put();
    await pick(element, 0);
    await cdp().send("Emulation.setEmulatedMedia", { media: "print", features: [] });
    for (const each of root(element).querySelectorAll("h2, h3, dd, li"))
      expect(getComputedStyle(each).color, each.outerHTML).toBe("rgb(0, 0, 0)");
    expect(getComputedStyle(root(element).querySelector(".vc-out")!).backgroundColor).toBe("rgba(0, 0, 0, 0)");
  });

  it("has every answer once, those that decided marked, and nothing to press", async () => {
    const element = await put();
    await pick(element, 1);
    await pick(element, 1);
    await cdp().send("Emulation.setEmulatedMedia", { media: "print", features: [] });
    const shown = [...root(element).querySelectorAll<HTMLElement>("dt")].filter((each) => each.checkVisibility());
    expect(shown).toHaveLength(2);
    expect((heading(element).closest(".vc-in") as HTMLElement).innerText).toMatch(/Aan de voorkant\s+Gaf de doorslag/);
    for (const each of root(element).querySelectorAll<HTMLElement>("button, [part=back], [part=change], summary"))
      expect(each.checkVisibility(), each.textContent).toBe(false);
  });
});
