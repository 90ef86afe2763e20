/** axe on every screen in light, dark and forced colours, wide and narrow; and nothing to scroll sideways. */
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { cdp, page, userEvent } from "vitest/browser";
import { violations } from "../testing/axe.ts";
import { dormer, everyKind } from "../testing/dormer.ts";
import { checkOfFiles, conclusie, form, measures } from "../testing/terrace.ts";
import { heading, pick, put, root, settle, submit } from "../testing/onPage.ts";

beforeAll(async () => {
  document.documentElement.lang = "nl";
  await import("../element.ts");
});

afterEach(async () => {
  document.body.replaceChildren();
  document.body.removeAttribute("style");
  await cdp().send("Emulation.setEmulatedMedia", { features: [] });
});

describe("axe finds nothing", () => {
  const fill = async (element: Element, text: string) => {
    await userEvent.fill(root(element).querySelector(".vc-input")!, text);
    await submit(element);
  };
  /** At the end of a check over these rule files, with everything unfolded; the drawing is still to come. */
  const ended = async (...models: readonly ReturnType<typeof form>[]) => {
    const element = await put({}, checkOfFiles(...models));
    element.answers = { register: true, size: 12, drawing: false, photo: true, maker: "Ik", heating: true };
    await settle();
    root(element)
      .querySelectorAll("details")
      .forEach((each) => (each.open = true));
    return element;
  };
  const states: { readonly [name: string]: () => Promise<Element> } = {
    question: () => put(),
    async "question with an error"() {
      const element = await put();
      await submit(element);
      return element;
    },
    async "options with help, unfolded"() {
      const element = await put();
      await pick(element, 1);
      root(element).querySelector<HTMLElement>("summary")!.click();
      return element;
    },
    async number() {
      const element = await put({}, { ...dormer() });
      await pick(element, 1);
      await pick(element, 0);
      await submit(element);
      return element;
    },
    async outcome() {
      const element = await put();
      await pick(element, 1);
      await pick(element, 0);
      await fill(element, "1,6");
      root(element)
        .querySelectorAll("details")
        .forEach((each) => (each.open = true));
      return element;
    },
    async "outcome with work, in English"() {
      const element = await put({ lang: "en" });
      await pick(element, 0);
      return element;
    },
    async "unknown answer"() {
      const element = await put();
      await pick(element, 1);
      await pick(element, 2);
      root(element).querySelectorAll<HTMLElement>("input")[1]!.click();
      await submit(element);
      return element;
    },
    async "list of answers after a change"() {
      const element = await put();
      await pick(element, 1);
      await pick(element, 0);
      root(element).querySelector<HTMLElement>(".vc-acts .vc-link")!.click();
      await settle();
      root(element).querySelectorAll<HTMLElement>("[part=change]")[1]!.click();
      await settle();
      await pick(element, 1);
      return element;
    },
    place: () => put({}, everyKind()),
    async "several options, date, text, file"() {
      const element = await put({}, everyKind());
      await pick(element, 2);
      root(element).querySelectorAll<HTMLElement>(".vc-opts input")[1]!.click();
      await pick(element, 0);
      return element;
    },
    "question to a register, in English": () => put({ lang: "en" }, checkOfFiles(conclusie())),
    async "attachment that submitting needs"() {
      const element = await put({}, checkOfFiles(form()));
      await fill(element, "12");
      return element;
    },
    "form that lacks something": () => ended(form()),
    measures: () => ended(measures()),
    "conclusie, form and measures": () => ended(conclusie(), form(), measures()),
    async "cannot be loaded"() {
      const element = await put({ src: "/nowhere.check.json" }, null);
      await expect.poll(() => heading(element)?.textContent).toBeTruthy();
      return element;
    },
  };
  const modes = [
    { name: "light", width: 1280, dark: false, forced: "none" },
    { name: "light, narrow", width: 320, dark: false, forced: "none" },
    { name: "dark", width: 1280, dark: true, forced: "none" },
    { name: "forced colours", width: 768, dark: false, forced: "active" },
  ];
  for (const mode of modes) {
    for (const [state, make] of Object.entries(states)) {
      it(`${state}, ${mode.name}`, async () => {
        await page.viewport(mode.width, 800);
        await cdp().send("Emulation.setEmulatedMedia", { features: [{ name: "forced-colors", value: mode.forced }] });
        document.body.style.cssText = mode.dark
          ? "color-scheme: dark; background: #12181f; margin: 1rem"
          : "background: #fff; margin: 1rem";
        const element = await make();
        expect(await violations(element)).toEqual([]);
        expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(mode.width);
      });
    }
  }
});
