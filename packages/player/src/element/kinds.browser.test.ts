/** Forms, registers and measures in a real browser by keyboard: what has focus, what is read with it, what opens. */
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { userEvent } from "vitest/browser";
import { heading, put, root, settle } from "../testing/onPage.ts";
import { checkOfFiles, conclusie, drawing, form, measures, registerText } from "../testing/terrace.ts";

beforeAll(async () => {
  document.documentElement.lang = "nl";
  await import("../element.ts");
});

afterEach(() => document.body.replaceChildren());

const active = (element: Element) => root(element).activeElement as HTMLElement;

/** Presses Tab until what has focus holds these words, or is labelled with them. */
async function tabTo(element: Element, words: string): Promise<void> {
  for (let stop = 0; stop < 30; stop++) {
    await userEvent.tab();
    const now = active(element);
    const label = now instanceof HTMLInputElement ? now.labels?.[0]?.textContent : now?.textContent;
    if (label?.trim() === words) return;
  }
  throw new Error(`Tab does not reach ${words}`);
}

const press = async (element: Element, words: string) => {
  await tabTo(element, words);
  await userEvent.keyboard("{Enter}");
  await settle();
};

describe("by keyboard alone", () => {
  it("a question to a register is answered as any other", async () => {
    const element = await put({}, checkOfFiles(conclusie()));
    expect(heading(element).textContent).toBe(registerText.nl);
    await tabTo(element, "Ja");
    await userEvent.keyboard(" ");
    await press(element, "Volgende");
    expect(active(element)).toBe(heading(element));
    expect(heading(element).textContent).toBe("Vraag een omgevingsvergunning aan");
  });

  it("an attachment is put off, and what it means is read with the field", async () => {
    const element = await put({}, checkOfFiles(form()));
    await tabTo(element, "Hoe groot wordt het terras?");
    await userEvent.keyboard("12{Enter}");
    await settle();
    expect(heading(element).textContent).toBe(drawing);
    await userEvent.tab();
    const described = active(element).getAttribute("aria-describedby")!.split(" ");
    const read = described.map((id) => root(element).getElementById(id)?.textContent).join(" ");
    expect(read).toMatch(/Zonder deze bijlage kunt u niet indienen\.$/);
    await tabTo(element, "Ik voeg dit later toe");
    await userEvent.keyboard(" ");
    await press(element, "Volgende");
    expect(active(element)).toBe(heading(element));
  });

  it("from the end of a form back to what it lacks", async () => {
    const element = await put({}, checkOfFiles(form()));
    element.answers = { size: 12, drawing: false, photo: true, maker: "Ik" };
    await settle();
    expect(root(element).textContent).toContain("Nog niet compleet");
    await press(element, `Wijzig het antwoord op: ${drawing}`);
    expect(heading(element).textContent).toBe(drawing);
    expect(active(element)).toBe(heading(element));
  });

  it("the explanation of a measure opens and closes", async () => {
    const element = await put({}, checkOfFiles(measures()));
    element.answers = { heating: true };
    await settle();
    const details = root(element).querySelector<HTMLDetailsElement>(".vc-measures details")!;
    await tabTo(element, details.querySelector("summary")!.textContent.trim());
    await userEvent.keyboard("{Enter}");
    expect(details.open).toBe(true);
    await userEvent.keyboard("{Enter}");
    expect(details.open).toBe(false);
  });
});
