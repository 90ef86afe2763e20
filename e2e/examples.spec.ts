/** The other examples, by keyboard alone on a phone: every kind of question, every conclusion, the form; each state for everyone, under the strict policy. */
import { Citizen, covering, scenariosOf } from "./citizen.ts";
import { expect, expectAccessible, expectNoSidewaysScroll, narrow, test } from "./site.ts";

test.use({ viewport: narrow });

for (const example of ["evenement", "boom-kappen", "terras"]) {
  test.describe(example, () => {
    for (const { scenario, states } of covering(scenariosOf(example).filter(({ answers }) => Object.keys(answers).length > 0))) {
      test(scenario.name, async ({ page }) => {
        test.setTimeout(180_000);
        const inspect = async (state: string) => {
          if (!states.delete(state)) return;
          await expectNoSidewaysScroll(page, state);
          await expectAccessible(page, state);
        };
        const citizen = await Citizen.open(page, example);
        await citizen.takeToTheEnd(scenario, inspect);
        await citizen.expectOutcome(scenario);
        await inspect(String(scenario.expect.conclusions));
      });
    }
  });
}

test("a form asks for text, date and attachments, and ends in a list of what to hand in", async ({ page }) => {
  test.setTimeout(180_000);
  const whole = scenariosOf("boom-kappen-aanvraag").find(({ answers }) => answers["bijlage-foto"] !== undefined)!;
  const citizen = await Citizen.open(page, "boom-kappen-aanvraag");
  const later = { ...whole, answers: { ...whole.answers, "bijlage-foto": false } };
  await citizen.takeToTheEnd(later, async (state) => {
    await expectNoSidewaysScroll(page, state);
    await expectAccessible(page, state);
  });
  await expect(citizen.heading).toHaveText("U weet wat u nodig hebt voor uw aanvraag");
  await expect(citizen.check.getByText("Nog niet compleet")).toBeVisible();
  await expect(citizen.check.getByText("bijlage.pdf").first()).toBeVisible();
  await expectNoSidewaysScroll(page, "end of the form");
  await expectAccessible(page, "end of the form");
});

test("a reload starts the check anew, and Back then leaves the page", async ({ page }) => {
  await page.goto("/voorbeelden/");
  const citizen = await Citizen.open(page, "dakkapel");
  const first = await citizen.heading.innerText();
  await citizen.answer("Een woonhuis");
  await citizen.answer("Nee");
  await page.reload();
  await expect(citizen.heading).toHaveText(first);
  await page.goBack();
  await expect.poll(() => new URL(page.url()).pathname).toBe("/voorbeelden/");
});
