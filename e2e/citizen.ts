/** Someone who takes a check with nothing but a keyboard: reads the heading, finds the answer with Tab and arrows, presses Enter. Judges nothing. */
import { readFileSync } from "node:fs";
import type { Locator, Page } from "@playwright/test";
import { expect } from "./site.ts";

type Answer = string | number | boolean | null | readonly string[];

/** One scenario of an example's `*.scenarios.json`. */
export interface Scenario {
  readonly name: string;
  readonly answers: Readonly<Record<string, Answer>>;
  readonly expect: { readonly conclusions: readonly string[] };
}

interface CheckText {
  readonly questions: readonly { readonly id: string; readonly text: string }[];
  readonly codes?: Readonly<Record<string, { readonly action?: { readonly text: string } }>>;
}

/** The scenarios of an example, from its own folder. */
export function scenariosOf(example: string): readonly Scenario[] {
  const file = new URL(`../examples/${example}/${example}.scenarios.json`, import.meta.url);
  return (JSON.parse(readFileSync(file, "utf8")) as { scenarios: Scenario[] }).scenarios;
}

/** A few scenarios that together pass every question and every conclusion, each with the states that it is the first to pass. */
export function covering(scenarios: readonly Scenario[]): { scenario: Scenario; states: Set<string> }[] {
  const statesOf = ({ answers, expect: { conclusions } }: Scenario) => [...Object.keys(answers), String(conclusions)];
  const missing = new Set(scenarios.flatMap(statesOf));
  const chosen: { scenario: Scenario; states: Set<string> }[] = [];
  while (missing.size > 0) {
    const gain = (scenario: Scenario) => statesOf(scenario).filter((state) => missing.has(state));
    const scenario = scenarios.reduce((most, one) => (gain(one).length > gain(most).length ? one : most));
    const states = new Set(gain(scenario));
    for (const state of states) missing.delete(state);
    chosen.push({ scenario, states });
  }
  return chosen;
}

/** What has focus, inside shadow roots too: its kind and the words that name it. */
interface Focused {
  readonly kind: string;
  readonly words: string;
  readonly inCheck: boolean;
}

/** Reads the focused element; a string, since shadow roots are only reached inside the page. */
async function focused(page: Page): Promise<Focused> {
  return page.evaluate(() => {
    let element = document.activeElement;
    let inCheck = element?.closest("vergunning-check") != null;
    while (element?.shadowRoot?.activeElement) {
      inCheck ||= element.localName === "vergunning-check";
      element = element.shadowRoot.activeElement;
    }
    const input = element instanceof HTMLInputElement ? element : undefined;
    const words = (input?.labels?.[0]?.textContent ?? element?.textContent ?? "").trim();
    return { kind: input?.type ?? element?.localName ?? "", words, inCheck };
  });
}

/** Presses Tab until what has focus is the one wanted; fails after a page's worth of stops. */
async function tabTo(page: Page, what: string, wanted: (now: Focused) => boolean): Promise<Focused> {
  for (let stop = 0; stop < 60; stop++) {
    await page.keyboard.press("Tab");
    const now = await focused(page);
    if (wanted(now)) return now;
  }
  throw new Error(`Tab does not reach ${what}`);
}

/** A check on a page, taken by keyboard alone. */
export class Citizen {
  readonly check: Locator;
  readonly heading: Locator;

  private constructor(
    private readonly page: Page,
    private readonly texts: CheckText,
  ) {
    this.check = page.locator("vergunning-check");
    this.heading = this.check.getByRole("heading", { level: 2 });
  }

  /** Opens an example and waits for its first question. */
  static async open(page: Page, example: string): Promise<Citizen> {
    const response = await page.request.get(`/voorbeelden/${example}/${example}.check.json`);
    const citizen = new Citizen(page, (await response.json()) as CheckText);
    await page.goto(`/voorbeelden/${example}`);
    await expect(citizen.heading).toBeVisible();
    return citizen;
  }

  /** The id of the question on screen, or undefined when no question is. */
  async question(): Promise<string | undefined> {
    const text = (await this.heading.innerText()).trim();
    return this.texts.questions.find((question) => question.text.trim() === text)?.id;
  }

  /** What the check tells people to do at a conclusion. */
  actionFor(code: string): string {
    const text = this.texts.codes?.[code]?.action?.text;
    if (text === undefined) throw new Error(`The example says nothing of what to do at ${code}`);
    return text;
  }

  /** Gives an answer to the question on screen and waits for the next heading to have focus. */
  async answer(answer: Answer): Promise<void> {
    await this.fillIn(answer);
    await this.press("Volgende");
    await this.arrived();
  }

  /** Fills in an answer and stays on the page. */
  async fillIn(answer: Answer): Promise<void> {
    const isField = ({ kind, inCheck }: Focused) => inCheck && ["radio", "checkbox", "text", "textarea", "file"].includes(kind);
    const first = await tabTo(this.page, "a field", isField);
    if (first.kind === "radio") return this.choose(first, wordsFor(answer));
    if (first.kind === "file") return this.attach(answer === true);
    if (first.words === "Dag") return this.fillInDate(String(answer));
    if (answer === null) {
      await tabTo(this.page, "Weet ik niet", ({ words }) => words === "Weet ik niet");
      await this.page.keyboard.press("Space");
    } else if (first.kind === "checkbox") {
      await this.tick(first, answer as readonly string[]);
    } else {
      await this.page.keyboard.press("ControlOrMeta+a");
      await this.page.keyboard.type(wordsFor(answer));
    }
  }

  /** Day, month and year, each in its field. */
  private async fillInDate(iso: string): Promise<void> {
    for (const part of iso.split("-").reverse()) {
      await this.page.keyboard.press("ControlOrMeta+a");
      await this.page.keyboard.type(String(Number(part)));
      if (part.length < 4) await this.page.keyboard.press("Tab");
    }
  }

  /** A file chosen in the browser's own window, which no test can press keys in, or the box for later. */
  private async attach(now: boolean): Promise<void> {
    const file = { name: "bijlage.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF") };
    if (now) return this.check.locator("input[type=file]").setInputFiles(file);
    await tabTo(this.page, "the box for later", ({ words }) => words === "Ik voeg dit later toe");
    await this.page.keyboard.press("Space");
  }

  /** With the arrows, as a group of radios works; Space takes the one that has focus and is not chosen yet. */
  private async choose(first: Focused, wanted: string): Promise<void> {
    let now = first;
    for (let press = 0; now.words !== wanted; press++) {
      if (press > 30) throw new Error(`No answer "${wanted}" on this page`);
      await this.page.keyboard.press("ArrowDown");
      now = await focused(this.page);
    }
    if (now === first) await this.page.keyboard.press("Space");
  }

  private async tick(first: Focused, wanted: readonly string[]): Promise<void> {
    let now = first;
    for (const left = new Set(wanted); left.size > 0; now = await tabTo(this.page, "an option", ({ kind }) => kind === "checkbox")) {
      if (left.delete(now.words)) await this.page.keyboard.press("Space");
      if (left.size === 0) return;
    }
  }

  /** Tabs to a link or button of the check by the words that name it, and presses Enter. */
  async press(words: string | RegExp): Promise<void> {
    const named = (text: string) => (typeof words === "string" ? text === words : words.test(text));
    await tabTo(this.page, `"${words}"`, ({ kind, words: text, inCheck }) => inCheck && (kind === "a" || kind === "button") && named(text));
    await this.page.keyboard.press("Enter");
  }

  /** Waits until a step has happened: focus is on the new heading (experience shows that anything else is lost on screen readers). */
  async arrived(): Promise<void> {
    await expect(this.heading).toBeFocused();
  }

  /** Answers as the scenario says until no question is left; returns the ids asked. Passes the list of answers when the check shows it. */
  async takeToTheEnd(scenario: Scenario, atEach: (question: string) => Promise<void> = async () => {}): Promise<string[]> {
    const asked: string[] = [];
    for (let id = await this.question(); asked.length < 60; id = await this.question()) {
      if (id === undefined && (await this.heading.innerText()) !== "Controleer uw antwoorden") return asked;
      await atEach(id ?? "Controleer uw antwoorden");
      if (id === undefined) {
        await this.press("Bekijk de uitkomst");
        await this.arrived();
        continue;
      }
      if (!(id in scenario.answers)) throw new Error(`"${scenario.name}" has no answer to ${id}`);
      asked.push(id);
      await this.answer(scenario.answers[id] ?? null);
    }
    throw new Error(`"${scenario.name}" does not come to an end`);
  }

  /** Expects to stand at the conclusions of a scenario, told as what to do. */
  async expectOutcome(scenario: Scenario): Promise<void> {
    for (const code of scenario.expect.conclusions) await expect(this.heading).toContainText(this.actionFor(code), { ignoreCase: true });
  }
}

/** An answer in the words and the notation of the screen. */
function wordsFor(answer: Answer): string {
  if (answer === null) return "Weet ik niet";
  if (typeof answer === "boolean") return answer ? "Ja" : "Nee";
  if (typeof answer === "number") return String(answer).replace(".", ",");
  const places: Record<string, string> = { ja: "Ja", nee: "Nee", deels: "Voor een deel" };
  return places[String(answer)] ?? String(answer);
}
