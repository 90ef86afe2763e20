/** The element on a page of a real browser, for tests. */
import type { VergunningCheckElement } from "../element.ts";
import { dormer } from "./dormer.ts";

/** Long enough for a render and its effects. */
export const settle = () => new Promise((resolve) => setTimeout(resolve, 40));

/** Appends a check to the page, without history so that tests do not meet each other there; `check` null leaves it to `src`. */
export async function put(attributes: Record<string, string> = {}, check: unknown = dormer()): Promise<VergunningCheckElement> {
  const element = document.createElement("vergunning-check");
  for (const [name, value] of Object.entries({ history: "off", ...attributes })) element.setAttribute(name, value);
  if (check) element.check = check;
  document.body.append(element);
  await settle();
  return element;
}

export const root = (element: Element) => element.shadowRoot!;
export const heading = (element: Element) => root(element).querySelector<HTMLElement>("[data-vc-heading]")!;

/** Presses the button of the form. */
export async function submit(element: Element): Promise<void> {
  root(element).querySelector<HTMLElement>("button[type=submit]")!.click();
  await settle();
}

/** Chooses the answer at this place and goes on. */
export async function pick(element: Element, index: number): Promise<void> {
  root(element).querySelectorAll<HTMLElement>(".vc-opts input")[index]!.click();
  await submit(element);
}
