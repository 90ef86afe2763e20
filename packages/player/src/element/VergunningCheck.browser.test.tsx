/** The element in a real browser: keyboard, focus, shadow root, axe, and all that a page may do to it. */
import { afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { userEvent } from "vitest/browser";
import type { VergunningCheckElement } from "../element.ts";
import { dormer, everyKind, height, monument, side } from "../testing/dormer.ts";
import { heading, pick, put, root, settle } from "../testing/onPage.ts";

/** Made before the element is defined, as a page does that loads the script late. */
const early = document.createElement("vergunning-check") as VergunningCheckElement;
early.check = dormer();

beforeAll(async () => {
  document.body.append(early);
  document.documentElement.lang = "nl";
  await import("../element.ts");
});

const faults: unknown[] = [];
addEventListener("error", (event) => faults.push(event.message));
addEventListener("unhandledrejection", (event) => faults.push(event.reason));
document.addEventListener("securitypolicyviolation", (event) => faults.push(event.violatedDirective));

beforeEach(() => void (faults.length = 0));
afterEach(() => {
  document.body.replaceChildren();
  document.body.removeAttribute("style");
  if (faults.length > 0) throw new Error(`The page met ${faults.join("; ")}`);
});

const focused = (element: Element) => root(element).activeElement;
const press = async (...keys: string[]) => {
  for (const key of keys) await userEvent.keyboard(key);
  await settle();
};
/** Tab until the wanted thing has focus, as someone without a mouse does. */
async function tabTo(element: Element, wanted: (node: Element) => boolean): Promise<void> {
  for (let tries = 0; tries < 40; tries++) {
    const node = focused(element);
    if (node && wanted(node)) return;
    await userEvent.keyboard("{Tab}");
  }
  throw new Error("not reached by Tab");
}
const isButton = (words: string) => (node: Element) => node.textContent === words;

describe("a page", () => {
  it("may set properties before the element is defined", async () => {
    document.body.append(early);
    await settle();
    expect(heading(early).textContent).toBe(monument);
  });

  it("does not lose its focus to a check that loads", async () => {
    const input = document.createElement("input");
    document.body.append(input);
    input.focus();
    await put();
    expect(document.activeElement).toBe(input);
  });

  it("may move a running check without losing its answers", async () => {
    const element = await put();
    await pick(element, 1);
    expect(heading(element).textContent).toBe(side);
    const elsewhere = document.createElement("div");
    document.body.append(elsewhere);
    elsewhere.append(element);
    await settle();
    expect(heading(element).textContent).toBe(side);
  });

  it("may take a check away while it loads", async () => {
    const element = await put({ src: "/nowhere.check.json" }, null);
    element.remove();
    await settle();
    document.body.append(element);
    await settle();
    element.remove();
  });

  it("may hold twenty checks, of which the first has the title", async () => {
    document.title = "Gemeente";
    const all = await Promise.all(Array.from({ length: 20 }, (_, index) => put({ "page-title": "on" }, index ? everyKind() : dormer())));
    await expect.poll(() => all.every((element) => heading(element)), { timeout: 10_000 }).toBe(true);
    expect(new Set(all.map((element) => heading(element).textContent))).toEqual(
      new Set([monument, "Ligt de plek van uw plan in het gebied waarvoor deze regels gelden?"]),
    );
    expect(document.title).toBe(`Vraag 1: ${monument} | Gemeente`);
  });

  it("gets its title back", async () => {
    document.title = "Gemeente";
    const element = await put();
    expect(document.title).toContain("Vraag 1");
    element.remove();
    await settle();
    expect(document.title).toBe("Gemeente");
  });

  it("may reset everything that can reach in", async () => {
    document.body.setAttribute(
      "style",
      "text-transform: uppercase; text-align: right; white-space: nowrap; text-indent: 3em; font: italic 40px serif",
    );
    const element = await put();
    const style = getComputedStyle(heading(element));
    expect([style.textTransform, style.textAlign, style.whiteSpace, style.textIndent, style.fontStyle]).toEqual([
      "none",
      "start",
      "normal",
      "0px",
      "normal",
    ]);
  });

  it("finds no style element and no script in the shadow root", async () => {
    const element = await put();
    expect(root(element).querySelector("style, script, link")).toBeNull();
    expect(root(element).adoptedStyleSheets).toHaveLength(1);
  });

  it("hears events that cross the shadow root", async () => {
    const heard: string[] = [];
    const listen = (event: Event) => heard.push(event.type);
    for (const type of ["check-ready", "check-step", "check-answer", "check-outcome"]) document.addEventListener(type, listen);
    const element = await put();
    await pick(element, 0);
    for (const type of ["check-ready", "check-step", "check-answer", "check-outcome"]) document.removeEventListener(type, listen);
    expect(heard).toEqual(["check-ready", "check-step", "check-answer", "check-step", "check-outcome"]);
    expect(element.receipt()?.state).toBe("concluded");
    element.reset();
    await settle();
    expect(heading(element).textContent).toBe(monument);
  });

  it("shows its own words when the check cannot be loaded", async () => {
    const element = document.createElement("vergunning-check");
    element.innerHTML = "<p>Bel 14 0299</p>";
    element.setAttribute("src", "/nowhere.check.json");
    document.body.append(element);
    await expect.poll(() => root(element).querySelector("slot")?.assignedElements()[0]?.textContent).toBe("Bel 14 0299");
  });

  it("may be translated by the browser at every step", async () => {
    const element = await put();
    const translate = () => {
      const walker = document.createTreeWalker(root(element), NodeFilter.SHOW_TEXT);
      const texts: Node[] = [];
      while (walker.nextNode()) texts.push(walker.currentNode);
      for (const text of texts) {
        const outer = document.createElement("font");
        const inner = document.createElement("font");
        inner.textContent = `§${text.textContent}`;
        outer.append(inner);
        text.parentNode!.replaceChild(outer, text);
      }
    };
    const submit = async () => {
      translate();
      root(element).querySelector<HTMLElement>("button[type=submit]")!.click();
      await settle();
      translate();
    };
    await submit(); // an error
    await submit();
    element.lang = "en";
    await settle();
    translate();
    root(element).querySelectorAll<HTMLElement>("input")[1]!.click();
    await submit();
    expect(root(element).querySelector(".vc-step")!.textContent).toContain("Question 2");
    root(element).querySelectorAll<HTMLElement>("input")[0]!.click();
    await submit();
    await userEvent.fill(root(element).querySelector(".vc-input")!, "1,6");
    await submit();
    expect(heading(element).textContent).toContain("You do not have to apply for a permit");
    root(element).querySelector<HTMLElement>("[part=change]")!.click();
    await settle();
    translate();
    expect(heading(element).textContent).toContain(monument);
  });
});

describe("the keyboard alone", () => {
  it("goes through the check, meets an error, changes an answer, starts again", async () => {
    const element = await put();
    await tabTo(element, isButton("Volgende"));
    await press("{Enter}");
    expect(focused(element)?.className).toBe("vc-sum");
    await press("{Tab}", "{Enter}");
    expect((focused(element) as HTMLInputElement).type).toBe("radio");
    await press("{ArrowDown}", "{Enter}");
    expect(focused(element)).toBe(heading(element));
    expect(heading(element).textContent).toBe(side);
    await tabTo(element, (node) => node instanceof HTMLInputElement);
    await press("{ }", "{Enter}");
    expect(heading(element).textContent).toBe(height);
    await tabTo(element, (node) => node instanceof HTMLInputElement);
    await press("2", ",", "4", "{Enter}");
    expect(heading(element).textContent).toBe("Doe een melding voordat u begint");
    expect(focused(element)).toBe(heading(element));
    await tabTo(element, (node) => node.textContent === `Wijzig het antwoord op: ${monument}`);
    await press("{Enter}");
    expect(heading(element).textContent).toBe(monument);
    await tabTo(element, (node) => node instanceof HTMLInputElement);
    await press("{ArrowUp}", "{Enter}");
    expect(heading(element).textContent).toBe("Vraag een omgevingsvergunning aan");
    await tabTo(element, isButton("Begin opnieuw"));
    await press("{Enter}");
    expect(focused(element)).toBe(heading(element));
    expect(heading(element).textContent).toBe(monument);
  });

  it("reads the step in a region that was there from the start", async () => {
    const element = await put({ src: "/nowhere.check.json" }, null);
    const status = root(element).querySelector("[role=status]");
    expect(status).not.toBeNull();
    element.check = dormer();
    await expect.poll(() => status!.textContent).toBe("Vraag 1 · nog hooguit 2");
    expect(root(element).querySelector("[role=status]")).toBe(status);
  });
});
