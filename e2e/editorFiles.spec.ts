/** What goes into the editor and what may not get lost there: companions of rule files, deliveries, pages that go away, pages without a worker. */
import { existsSync, readFileSync } from "node:fs";
import { Author, exampleFile, made } from "./authoring.ts";
import { expect, expectAccessible, narrow, test } from "./site.ts";

const exampleMeta = readFileSync(new URL("../examples/dakkapel/dakkapel.meta.json", import.meta.url));
const delivery = new URL("../../shared/sttr-files/geonovum/Conclusie_Kappen_van_een_boom.zip", import.meta.url);
const withFindings = new URL("../../shared/sttr-files/official-samples/ConclusieBouwenDakkapel-dmn1.1.dmn", import.meta.url);

test("an example brings its units, and both files of ours keep what belongs to it", async ({ page }) => {
  const author = new Author(page);
  await page.goto("/editor/");
  await page.getByRole("button", { name: /^Dakkapel plaatsen/ }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Dakkapel plaatsen" })).toBeFocused();
  await author.tree
    .getByRole("treeitem", { name: /Getal$/ })
    .first()
    .getByRole("heading", { level: 3 })
    .click();
  await expect(author.preview.getByText("meter", { exact: true })).toBeVisible();
  await author.field("Vraagtekst").fill("Hoe hoog is de dakkapel straks?");
  const own = await author.download(/^Vragenboom-document/);
  expect(JSON.parse(own.text)).toMatchObject({ meta: JSON.parse(exampleMeta.toString("utf8")) as object });
  await page.reload();
  await expect(author.preview.getByText("meter", { exact: true })).toBeVisible();
});

test("a meta file goes with the open document, as one step that can be undone", async ({ page }) => {
  const author = new Author(page);
  await page.goto("/editor/");
  await author.pick(exampleFile("dakkapel"));
  await expect(page.getByRole("heading", { level: 1, name: "Conclusie dakkapel plaatsen" })).toBeVisible();
  await author.drop(made("dakkapel.meta.json", exampleMeta));
  await expect(page.getByRole("heading", { level: 1, name: "Dakkapel plaatsen" })).toBeVisible();
  await expect(page.getByText(/^De gegevens uit dakkapel\.meta\.json horen nu bij het open bestand/)).toBeVisible();
  await page.getByRole("button", { name: "Ongedaan maken" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Conclusie dakkapel plaatsen" })).toBeVisible();
});

test("a delivery opens with its rules", async ({ page }) => {
  test.skip(!existsSync(delivery), "the real rule files are not beside this repository");
  const author = new Author(page);
  await page.goto("/editor/");
  await author.pick({ name: "aanlevering.zip", mimeType: "application/zip", buffer: readFileSync(delivery) });
  await expect(page.getByText(/^Uit aanlevering\.zip is Conclusie Kappen van een boom.*\.dmn geopend\.$/)).toBeVisible();
  await expect(author.tree.getByRole("treeitem", { name: /^1 / })).toBeVisible();
  expect((await author.download(/^STTR-bestand/)).name).toMatch(/^Conclusie Kappen van een boom.*\.dmn$/);
});

test("a reload in the middle of typing loses no key", async ({ page }) => {
  const author = new Author(page);
  await page.goto("/editor/");
  await author.pick(exampleFile("dakkapel"));
  await author.tree.getByRole("treeitem", { level: 1 }).first().getByRole("heading", { level: 3 }).click();
  const wording = author.field("Vraagtekst");
  for (let round = 0; round < 8; round += 1) {
    await wording.fill(`Ronde ${round}`);
    // Sometimes within the pause of a keystroke group, sometimes after it.
    await page.waitForTimeout(round % 2 === 0 ? 60 : 1100);
    await page.keyboard.press("End");
    await page.keyboard.type(` en nog wat woorden ${round}`);
    await page.reload();
    await expect(wording).toHaveValue(`Ronde ${round} en nog wat woorden ${round}`);
  }
});

test("what is not kept is said in full on a narrow screen", async ({ page }) => {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException("no storage here", "SecurityError");
    };
  });
  await page.setViewportSize(narrow);
  await page.goto("/editor/");
  await new Author(page).pick(exampleFile("dakkapel"));
  const said = await page.getByText("Nog niet bewaard: deze browser bewaart hier niets").boundingBox();
  const title = await page.getByRole("heading", { level: 1 }).boundingBox();
  const button = await page.getByRole("button", { name: "Download" }).boundingBox();
  expect(said!.y).toBeGreaterThanOrEqual(button!.y + button!.height);
  expect(said!.x + said!.width).toBeLessThanOrEqual(narrow.width);
  expect(title!.width, "room for the title").toBeGreaterThan(80);
  await expectAccessible(page, "narrow, not kept");
});

test("a finding leads to its place and plays its example", async ({ page }) => {
  test.skip(!existsSync(withFindings), "the real rule files are not beside this repository");
  const author = new Author(page);
  await page.goto("/editor/");
  await author.pick({ name: "dakkapel.dmn", mimeType: "text/xml", buffer: readFileSync(withFindings) });
  await expect(author.tree).toBeVisible();
  await page.keyboard.press("F8");
  const list = page.getByRole("region", { name: "Bevindingen" });
  await list.getByRole("button", { name: /geen enkele regel een conclusie geeft/ }).click();
  await expect(author.preview.getByText("voorbeeld bij een bevinding")).toBeVisible();
  await expect(author.preview.getByText(/^Uitkomst na \d+ vragen$/)).toBeVisible();
  await list.getByRole("button", { name: /"zijkant" is geen antwoord/ }).click();
  const selected = author.tree.getByRole("treeitem", { selected: true });
  await expect(selected.getByRole("heading", { level: 3 })).toHaveText("Op welk dakvlak wordt de dakkapel geplaatst?");
  await expect(selected.getByRole("heading", { level: 3 })).toBeInViewport();
  await expect(author.preview.getByRole("heading", { name: "Op welk dakvlak wordt de dakkapel geplaatst?" })).toBeVisible();
});

for (const [what, from, to] of [
  ["no policy of scripts", "trusted-types vragenboom-worker", "trusted-types 'none'"],
  ["no worker", "worker-src 'self'", "worker-src 'none'"],
] as const) {
  test(`works where a page allows ${what}`, async ({ page, faults }) => {
    await page.route("**/editor/", async (route) => {
      const response = await route.fetch();
      const headers = response.headers();
      const policy = headers["content-security-policy"]?.replace(from, to);
      await route.fulfill({ response, headers: { ...headers, "content-security-policy": policy ?? "" } });
    });
    const author = new Author(page);
    await page.goto("/editor/");
    await author.pick(exampleFile("dakkapel"));
    await author.tree.getByRole("treeitem", { level: 1 }).first().getByRole("heading", { level: 3 }).click();
    await author.field("Vraagtekst").fill("Ook zonder werker?");
    await expect(author.preview.getByRole("heading", { name: "Ook zonder werker?" })).toBeVisible();
    expect((await author.download(/^STTR-bestand/)).text).toContain("Ook zonder werker?");
    expect((await author.download(/^Vragenboom-document/)).text).toContain("Ook zonder werker?");
    // The one attempt at a worker is refused and said so by the browser; nothing else is.
    expect(
      faults.list.every((fault) => /vragenboom-worker|[wW]orker|trusted-types/.test(fault)),
      faults.list.join("\n"),
    ).toBe(true);
    faults.list.length = 0;
  });
}
