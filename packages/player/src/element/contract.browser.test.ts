/** What a page may count on: events, attributes that change while the check runs, properties and methods. */
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import type { VergunningCheckElement } from "../element.ts";
import { dormer, everyKind, monument, side } from "../testing/dormer.ts";
import { heading, pick, put, root, settle, submit } from "../testing/onPage.ts";

beforeAll(async () => {
  document.documentElement.lang = "nl";
  await import("../element.ts");
});

const names = ["check-ready", "check-step", "check-answer", "check-outcome", "check-error"];
let heard: CustomEvent[] = [];
const hear = (event: Event) => void heard.push(event as CustomEvent);
for (const name of names) document.addEventListener(name, hear);

afterEach(() => {
  document.body.replaceChildren();
  sessionStorage.clear();
  heard = [];
});

const text = (element: Element) => root(element).textContent;
/** An address that answers with a check file, without a server. */
const addressOf = (check: object) =>
  URL.createObjectURL(new Blob([JSON.stringify({ ...check, format: "vragenboom-check", version: 1, rulesVersion: "4" })]));

describe("events", () => {
  it("bubble, cross shadow roots, and cannot be stopped from happening", async () => {
    const host = document.createElement("div");
    document.body.append(host);
    const element = await put();
    host.attachShadow({ mode: "open" }).append(element);
    await settle();
    await pick(element, 0);
    expect(new Set(heard.map((event) => event.type))).toEqual(new Set(names.slice(0, 4)));
    for (const event of heard) expect([event.bubbles, event.composed, event.cancelable]).toEqual([true, true, false]);
  });

  it("hold no answer, in no detail, until the page asks for answers", async () => {
    const element = await put();
    await pick(element, 1);
    await pick(element, 0);
    expect(JSON.stringify(heard.map((event) => event.detail))).not.toMatch(/Aan de achterkant|true|false/);
    expect(heard.filter((event) => event.type === "check-answer").map((event) => event.detail)).toEqual([
      { question: "monument" },
      { question: "side" },
    ]);
    element.setAttribute("events", "answers");
    element.reset();
    await settle();
    await pick(element, 1);
    expect(heard.filter((event) => event.type === "check-answer").at(-1)?.detail).toEqual({ question: "monument", answer: false });
  });

  it("tell what went wrong, once", async () => {
    await put({ src: "/nowhere.check.json" }, null);
    await expect.poll(() => heard.map((event) => [event.type, event.detail])).toEqual([["check-error", { code: "check/not-loaded" }]]);
    heard = [];
    await put({}, { format: "vragenboom-check", version: 99 });
    await expect.poll(() => heard.map((event) => event.type)).toEqual(["check-error"]);
  });

  it("are the same from an address as from an object", async () => {
    const element = await put({ src: addressOf(dormer()) }, null);
    await expect.poll(() => heading(element)?.textContent).toBe(monument);
    await expect
      .poll(() => heard.map((event) => [event.type, event.detail]))
      .toEqual([
        ["check-ready", { name: "Dakkapel", program: "0123abcd", questions: 3 }],
        ["check-step", { state: "asking", question: "monument", number: 1, atMost: 2 }],
      ]);
  });
});

describe("attributes that change while the check runs", () => {
  it("keep the question and what is chosen", async () => {
    const element = await put();
    await pick(element, 1);
    const radio = () => root(element).querySelectorAll<HTMLInputElement>("input")[1]!;
    radio().focus();
    radio().click();
    for (const [name, value] of [
      ["lang", "en"],
      ["heading-level", "4"],
      ["media", "show"],
      ["storage", "session"],
      ["events", "answers"],
      ["history", "on"],
      ["page-title", "off"],
    ] as const) {
      // prettier-ignore
      element.setAttribute(name, value);
      await settle();
      expect(radio().checked, name).toBe(true);
      expect(heading(element).textContent).toBe(side);
    }
    expect(heading(element).localName).toBe("h4");
    expect(text(element)).toContain("Next");
    expect(root(element).activeElement).toBe(radio());
    for (const name of ["lang", "heading-level", "media", "storage", "events"]) element.removeAttribute(name);
    await settle();
    expect(heading(element).localName).toBe("h2");
    expect(text(element)).toContain("Volgende");
    element.setAttribute("history", "off");
    await settle();
  });

  it("take headings of any level that HTML has, and two for what is none", async () => {
    const element = await put();
    for (const [given, level] of [
      ["1", "h1"],
      ["6", "h6"],
      ["9", "h6"],
      ["0", "h2"],
      ["-3", "h1"],
      ["kop", "h2"],
      ["", "h2"],
    ] as const) {
      // prettier-ignore
      element.setAttribute("heading-level", given);
      await settle();
      expect(heading(element).localName, given).toBe(level);
    }
  });

  it("show another check for another address, without its answers", async () => {
    const element = await put({ src: addressOf(dormer()) }, null);
    await expect.poll(() => heading(element)?.textContent).toBe(monument);
    await pick(element, 1);
    element.src = addressOf(everyKind());
    await expect.poll(() => heading(element)?.textContent).toMatch(/^Ligt de plek/);
    expect(element.receipt()?.answers).toEqual([]);
    expect(element.getAttribute("src")).toBe(element.src);
  });
});

describe("properties and methods", () => {
  it("wait for a check without complaint", async () => {
    const element = await put({}, null);
    expect(text(element)).toContain("Vragen worden geladen");
    expect(element.receipt()).toBeNull();
    element.reset();
    element.focusHeading();
    element.check = dormer();
    await settle();
    expect(heading(element).textContent).toBe(monument);
    expect(document.activeElement).toBe(document.body);
  });

  it("start with given answers, which do not count as asked", async () => {
    const element = document.createElement("vergunning-check") as VergunningCheckElement;
    element.setAttribute("history", "off");
    element.check = dormer();
    element.answers = { monument: false };
    document.body.append(element);
    await settle();
    expect(heading(element).textContent).toBe(side);
    expect(heard.some((event) => event.type === "check-answer")).toBe(false);
    expect(element.answers).toEqual({ monument: false });
  });

  it("give a receipt that is plain data, with what was asked, what came out and by which rules", async () => {
    const element = await put();
    await pick(element, 0);
    const receipt = element.receipt()!;
    expect(JSON.parse(JSON.stringify(receipt))).toEqual(receipt);
    expect(receipt).toMatchObject({
      title: "Dakkapel plaatsen",
      authority: "Gemeente Wilgenhoek",
      program: "0123abcd",
      version: "4",
      validFrom: "2026-07-01",
      state: "concluded",
      answers: [{ id: "monument", question: monument, answer: true, text: "Ja", decides: true }],
      activities: [{ state: "concluded", conclusions: [{ code: "Vergunningplicht" }] }],
      checked: ["Landelijke regels voor dakkapellen"],
      notChecked: ["Afspraken met uw buren"],
    });
    expect(receipt.sources[0]?.label).toMatch(/artikel 2.29$/);
  });

  it("move focus to the heading, in sight", async () => {
    const element = await put();
    const before = document.createElement("div");
    before.style.blockSize = "3000px";
    document.body.prepend(before);
    scrollTo(0, 0);
    element.focusHeading();
    expect(root(element).activeElement).toBe(heading(element));
    const { top, bottom } = heading(element).getBoundingClientRect();
    expect(top).toBeGreaterThanOrEqual(0);
    expect(bottom).toBeLessThanOrEqual(innerHeight);
  });
});

describe("fields that change at one stroke, as when a browser fills them in", () => {
  it("all count", async () => {
    const element = await put({}, everyKind());
    await pick(element, 0);
    root(element)
      .querySelectorAll<HTMLElement>(".vc-opts input")
      .forEach((input, index) => index < 2 && input.click());
    await settle();
    await submit(element);
    for (const [index, value] of ["1", "5", "2026"].entries()) {
      const input = root(element).querySelectorAll<HTMLInputElement>(".vc-date input")[index]!;
      // By the setter of the class: React overrides the element's own.
      Reflect.set(HTMLInputElement.prototype, "value", value, input);
      input.dispatchEvent(new Event("input", { bubbles: true }));
    }
    await settle();
    await submit(element);
    expect(element.receipt()?.answers.map(({ text: words }) => words)).toEqual(["Ja", "Een tent, klein; Een podium", "1 mei 2026"]);
  });
});

describe("twenty checks on a page", () => {
  it("keep their answers to themselves", async () => {
    const all = await Promise.all(Array.from({ length: 20 }, () => put()));
    await expect.poll(() => all.every((element) => heading(element)), { timeout: 10_000 }).toBe(true);
    for (const [index, element] of all.entries()) {
      root(element).querySelectorAll<HTMLElement>("input")[index % 2]!.click();
    }
    await settle();
    const chosen = all.map((element) => [...root(element).querySelectorAll("input")].findIndex((input) => input.checked));
    expect(chosen).toEqual(all.map((_, index) => index % 2));
    await pick(all[7]!, 0);
    expect(all.map((element) => element.receipt()!.answers.length)).toEqual(all.map((_, index) => (index === 7 ? 1 : 0)));
  });
});
