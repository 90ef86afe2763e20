/** The dormer check as a municipality would embed it: to each of its conclusions by keyboard, back, changed, on a phone, under its strict policy. */
import type { Page } from "@playwright/test";
import { Citizen, covering, scenariosOf, type Scenario } from "./citizen.ts";
import { expect, expectAccessible, expectNoSidewaysScroll, narrow, test } from "./site.ts";

const scenarios = scenariosOf("dakkapel");
const wide = { width: 1280, height: 900 };

/** The scenario with the most answers: it passes most kinds of question. */
const longest = scenarios.reduce((best, one) => (Object.keys(one.answers).length > Object.keys(best.answers).length ? one : best));

/** Two scenarios that part at one question and end elsewhere, with that question: what a changed answer does. */
function parting(): { before: Scenario; after: Scenario; at: string } {
  for (const before of scenarios) {
    for (const after of scenarios) {
      const both = Object.keys(before.answers).filter((id) => id in after.answers);
      const different = both.filter((id) => before.answers[id] !== after.answers[id]);
      const elsewhere = String(before.expect.conclusions) !== String(after.expect.conclusions);
      if (elsewhere && both.length >= 3 && different.length === 1) return { before, after, at: different[0]! };
    }
  }
  throw new Error("No two scenarios of the dormer check part at one question");
}

test.use({ viewport: wide });

test.describe("by keyboard alone", () => {
  for (const scenario of scenarios) {
    test(scenario.name, async ({ page }) => {
      const citizen = await Citizen.open(page, "dakkapel");
      await citizen.takeToTheEnd(scenario);
      await citizen.expectOutcome(scenario);
    });
  }

  test("the scenarios reach every conclusion that the check tells what to do at", async ({ request }) => {
    const check = (await (await request.get("/voorbeelden/dakkapel/dakkapel.check.json")).json()) as { codes: Record<string, unknown> };
    const reached = new Set(scenarios.flatMap((scenario) => scenario.expect.conclusions));
    expect(Object.keys(check.codes).filter((code) => !reached.has(code))).toEqual([]);
  });
});

test.describe("every state passes axe and fits a phone", () => {
  for (const { scenario, states } of covering(scenarios)) {
    test(scenario.name, async ({ page }) => {
      test.setTimeout(180_000);
      const left = new Set(states);
      const inspect = async (state: string) => {
        if (!left.delete(state)) return;
        await expectAccessible(page, state);
        await page.setViewportSize(narrow);
        await expectNoSidewaysScroll(page, state);
        await expectAccessible(page, `${state}, narrow`);
        await page.setViewportSize(wide);
      };
      const citizen = await Citizen.open(page, "dakkapel");
      await citizen.takeToTheEnd(scenario, inspect);
      await inspect(String(scenario.expect.conclusions));
      expect([...left], "states that the check did not show").toEqual([]);
    });
  }
});

for (const [name, media] of [
  ["in the dark", { colorScheme: "dark" }],
  ["in forced colours", { forcedColors: "active" }],
] as const) {
  test(`every state of the longest way passes axe ${name}`, async ({ page }) => {
    await page.emulateMedia(media);
    const citizen = await Citizen.open(page, "dakkapel");
    await citizen.takeToTheEnd(longest, (state) => expectAccessible(page, `${state} ${name}`));
    await expectAccessible(page, `outcome ${name}`);
  });
}

test("an empty answer is told on top, at the field and in the title, and focus goes there", async ({ page }) => {
  const citizen = await Citizen.open(page, "dakkapel");
  const heading = await citizen.heading.innerText();
  await citizen.press("Volgende");
  await expect(citizen.check.getByRole("group", { name: "U bent nog niet klaar met deze vraag" })).toBeFocused();
  await expect(page).toHaveTitle(/^Fout: /);
  await expectAccessible(page, "error");
  await page.setViewportSize(narrow);
  await expectNoSidewaysScroll(page, "error");
  await expect(citizen.heading).toHaveText(heading);
});

test("the title of the page names the question", async ({ page }) => {
  const citizen = await Citizen.open(page, "dakkapel");
  const first = await citizen.question();
  await citizen.answer(longest.answers[first!]!);
  await expect(page).toHaveTitle(new RegExp(`^Vraag 2: ${escape(await citizen.heading.innerText())}`));
});

test.describe("back", () => {
  /** Answers the first question and returns with what was asked and answered. */
  async function afterOne(citizen: Citizen) {
    const first = (await citizen.question())!;
    await citizen.answer(longest.answers[first]!);
    expect(await citizen.question()).not.toBe(first);
    return { first, answer: String(longest.answers[first]) };
  }

  test("by the link restores the question and its answer", async ({ page }) => {
    const citizen = await Citizen.open(page, "dakkapel");
    const { first, answer } = await afterOne(citizen);
    // The link stands above the heading that has focus.
    await page.keyboard.press("Shift+Tab");
    await page.keyboard.press("Enter");
    await citizen.arrived();
    expect(await citizen.question()).toBe(first);
    await expect(citizen.check.getByRole("radio", { name: answer, exact: true })).toBeChecked();
  });

  test("by the browser does the same, and Forward too", async ({ page }) => {
    const citizen = await Citizen.open(page, "dakkapel");
    const { first, answer } = await afterOne(citizen);
    const second = await citizen.question();
    await page.goBack();
    await expect.poll(() => citizen.question()).toBe(first);
    await citizen.arrived();
    await expect(citizen.check.getByRole("radio", { name: answer, exact: true })).toBeChecked();
    await page.goForward();
    await expect.poll(() => citizen.question()).toBe(second);
    expect(page.url()).not.toContain("?");
  });

  test("by the browser from the first question leaves the page", async ({ page }) => {
    await page.goto("/");
    await Citizen.open(page, "dakkapel");
    await page.goBack();
    await expect.poll(() => new URL(page.url()).pathname).toBe("/");
  });
});

test("a changed answer asks only what is new, says so, and leads to the other conclusion", async ({ page }) => {
  const { before, after, at } = parting();
  const citizen = await Citizen.open(page, "dakkapel");
  const asked = await citizen.takeToTheEnd(before);
  await citizen.expectOutcome(before);

  const question = await textOf(page, at);
  const all = citizen.check.getByText(/^Bekijk al uw antwoorden/);
  if (await all.isVisible()) await all.press("Enter");
  await citizen.press(new RegExp(`^Wijzig het antwoord op: ${escape(question)}$`));
  await citizen.arrived();
  expect(await citizen.question()).toBe(at);
  await citizen.answer(after.answers[at]!);
  await expect(citizen.check.getByText(/^U hebt uw antwoord gewijzigd op/)).toBeVisible();
  await expectAccessible(page, "after a change");

  const again = await citizen.takeToTheEnd(after);
  expect(again.filter((id) => asked.includes(id))).toEqual([]);
  await citizen.expectOutcome(after);
});

test("begins anew from the outcome", async ({ page }) => {
  const citizen = await Citizen.open(page, "dakkapel");
  const first = await citizen.question();
  await citizen.takeToTheEnd(scenarios[0]!);
  await citizen.press("Begin opnieuw");
  await citizen.arrived();
  expect(await citizen.question()).toBe(first);
  expect(await citizen.check.getByRole("radio", { checked: true }).count()).toBe(0);
});

test.describe("on a phone", () => {
  test.use({ viewport: narrow, hasTouch: true });

  test("is taken by touch", async ({ page }) => {
    const scenario = scenarios.find(({ answers }) => Object.values(answers).every((answer) => typeof answer === "string"))!;
    const citizen = await Citizen.open(page, "dakkapel");
    for (let id = await citizen.question(); id !== undefined; id = await citizen.question()) {
      const answer = String(scenario.answers[id]);
      const words = { ja: "Ja", nee: "Nee", deels: "Voor een deel" }[answer] ?? answer;
      await citizen.check.getByRole("radio", { name: words, exact: true }).tap();
      await citizen.check.getByRole("button", { name: "Volgende" }).tap();
      await citizen.arrived();
    }
    await citizen.expectOutcome(scenario);
  });
});

test("asks nothing of the network after the check is loaded", async ({ page }) => {
  const citizen = await Citizen.open(page, "dakkapel");
  await page.waitForLoadState("networkidle");
  const requests: string[] = [];
  page.on("request", (request) => requests.push(request.url()));
  await citizen.takeToTheEnd(longest);
  expect(requests.filter((url) => !new URL(url).pathname.startsWith("/player/"))).toEqual([]);
});

async function textOf(page: Page, id: string): Promise<string> {
  const check = (await (await page.request.get("/voorbeelden/dakkapel/dakkapel.check.json")).json()) as {
    questions: { id: string; text: string }[];
  };
  return check.questions.find((question) => question.id === id)!.text.trim();
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
