/** The start page, the list of examples and the pages around them: three doors that lead somewhere, for everyone, under the strict policy. */
import { expect, expectAccessible, expectNoSidewaysScroll, narrow, test } from "./site.ts";

test("has three doors that lead somewhere", async ({ page }) => {
  await page.goto("/");
  const doors = page.getByRole("main").getByRole("list").first().getByRole("link");
  await expect(doors).toHaveCount(3);
  const targets = await doors.evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).pathname));
  expect(new Set(targets).size).toBe(3);
  for (const target of targets) {
    const response = await page.goto(target);
    expect(response?.status(), target).toBe(200);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(page).toHaveTitle(/\S/);
  }
});

for (const path of ["/", "/voorbeelden/"]) {
  test.describe(path, () => {
    test("passes axe, wide and narrow, light and dark", async ({ page }) => {
      await page.goto(path);
      await expectAccessible(page, "wide");
      await page.emulateMedia({ colorScheme: "dark" });
      await expectAccessible(page, "dark");
      await page.setViewportSize(narrow);
      await expectAccessible(page, "narrow and dark");
      await page.emulateMedia({ colorScheme: "light" });
      await expectAccessible(page, "narrow");
      await expectNoSidewaysScroll(page, "narrow");
    });

    test("has no link that leads nowhere on this site", async ({ page }) => {
      await page.goto(path);
      const hrefs = await page.getByRole("link").evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
      const own = [
        ...new Set(hrefs.filter((href) => new URL(href).origin === new URL(page.url()).origin).map((href) => href.split("#")[0]!)),
      ];
      for (const href of own) expect((await page.request.get(href)).status(), href).toBe(200);
    });

    test("is reached by keyboard: the first Tab shows where focus is", async ({ page }) => {
      await page.goto(path);
      await page.keyboard.press("Tab");
      const outline = await page.evaluate(() => getComputedStyle(document.activeElement!).outlineStyle);
      expect(outline).not.toBe("none");
    });
  });
}

test("every example in the list opens with a question", async ({ page }) => {
  await page.goto("/voorbeelden/");
  const links = await page
    .getByRole("main")
    .getByRole("link")
    .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).pathname));
  const examples = [...new Set(links.filter((path) => /^\/voorbeelden\/[^/]+\/?$/.test(path)))];
  expect(examples.length).toBeGreaterThanOrEqual(4);
  for (const path of examples) {
    await page.goto(path);
    await expect(page.locator("vergunning-check").getByRole("heading", { level: 2 }), path).toBeVisible();
    await expectAccessible(page, path);
    await page.setViewportSize(narrow);
    await expectNoSidewaysScroll(page, path);
  }
});

test("a breach of the policy would be seen", async ({ page, faults }) => {
  await page.goto("/");
  await page.evaluate(() => document.head.append(Object.assign(document.createElement("style"), { textContent: "body { color: red }" })));
  await expect.poll(() => faults.list.filter((fault) => fault.startsWith("policy: style-src")).length).toBeGreaterThan(0);
  faults.list.splice(0);
});
