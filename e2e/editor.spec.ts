/** The editor, end to end: someone opens a real rule file, reads it, rewords it, sees the check change, and finds the work again. */
import { existsSync, readFileSync } from "node:fs";
import { Author, exampleFile } from "./authoring.ts";
import { expect, expectAccessible, expectNoSidewaysScroll, narrow, test } from "./site.ts";

const realFile = new URL("../../shared/sttr-files/amsterdam/dakkapel-bouwen-v46-67e4.xml", import.meta.url);

test("a rule file is opened, read, reworded, previewed, undone, found again and exported", async ({ page }) => {
  const author = new Author(page);
  const file = exampleFile("dakkapel");
  await page.goto("/editor/");
  await author.drop(file);

  // Read: every question with where each answer leads.
  const first = author.tree.getByRole("treeitem", { level: 1 }).first();
  await expect(first).toBeVisible();
  await expect(author.tree.getByRole("treeitem", { name: /, leidt naar vraag 2: / }).first()).toBeVisible();
  await expect(author.tree.getByRole("treeitem", { name: /, uitkomst: / }).first()).toBeVisible();

  // Reword, and see the citizen's view change while the text is typed.
  await first.getByRole("heading", { level: 3 }).click();
  const wording = author.field("Vraagtekst");
  const before = await wording.inputValue();
  await wording.fill("Wat voor gebouw is het precies?");
  await expect(author.preview.getByRole("heading", { name: "Wat voor gebouw is het precies?" })).toBeVisible();
  await expect(first.getByRole("heading", { level: 3 })).toHaveText("Wat voor gebouw is het precies?");
  await author.field("Uitleg").fill("Kijk in de bouwvergunning van het huis.");
  await expect(author.preview.getByText("Kijk in de bouwvergunning van het huis.")).toBeAttached();
  await expect(page.getByText(/^Bewaard op dit apparaat, \d\d:\d\d$/)).toBeVisible();

  // Undo and redo.
  await page.keyboard.press("Control+z");
  await page.keyboard.press("Control+z");
  await expect(wording).toHaveValue(before);
  await expect(author.preview.getByRole("heading", { name: before })).toBeVisible();
  await page.keyboard.press("Control+y");
  await page.keyboard.press("Control+y");
  await expect(wording).toHaveValue("Wat voor gebouw is het precies?");
  await expect(page.getByText(/^Bewaard op dit apparaat, \d\d:\d\d$/)).toBeVisible();

  // Close and come back: the work, its place and its history.
  await page.reload();
  await expect(wording).toHaveValue("Wat voor gebouw is het precies?");
  await page.keyboard.press("Control+z");
  await expect(author.field("Uitleg")).not.toHaveValue("Kijk in de bouwvergunning van het huis.");
  await page.keyboard.press("Control+y");
  await page.getByRole("link", { name: "Uw bestanden" }).first().click();
  await page.getByRole("link", { name: /dakkapel\.xml/ }).click();
  await expect(wording).toHaveValue("Wat voor gebouw is het precies?");

  // Export: what was changed differs, and nothing else.
  const exported = await author.download(/^STTR-bestand/);
  expect(exported.name).toBe("dakkapel.xml");
  const { gone, come } = changedLines(file.buffer.toString("utf8"), exported.text);
  expect(gone).toEqual([`<uitv:vraagTekst>${before}</uitv:vraagTekst>`]);
  expect(come).toEqual([
    "<uitv:vraagTekst>Wat voor gebouw is het precies?</uitv:vraagTekst>",
    "<content:uitvoeringsregelToelichting>",
    "<content:toelichting>Kijk in de bouwvergunning van het huis.</content:toelichting>",
    "</content:uitvoeringsregelToelichting>",
  ]);

  // Our own document holds the same work and opens again.
  const own = await author.download(/^Vragenboom-document/);
  expect(own.name).toBe("dakkapel.vragenboom.json");
  await author.pick({ name: own.name, mimeType: "application/json", buffer: Buffer.from(own.text) });
  await author.tree.getByRole("treeitem", { level: 1 }).first().getByRole("heading", { level: 3 }).click();
  await expect(wording).toHaveValue("Wat voor gebouw is het precies?");
  expect((await author.download(/^STTR-bestand/)).text).toBe(exported.text);
});

test("answers given in the preview stay while texts change", async ({ page }) => {
  const author = new Author(page);
  await page.goto("/editor/");
  await author.pick(exampleFile("dakkapel"));
  await author.preview.getByRole("radio").first().check();
  await author.preview.getByRole("button", { name: "Volgende" }).click();
  await expect(author.preview.getByText(/^Vraag 2/)).toBeVisible();
  await author.tree.getByRole("treeitem", { level: 1 }).first().getByRole("heading", { level: 3 }).click();
  await author.field("Vraagtekst").fill("Andere woorden voor hetzelfde?");
  await expect(author.tree.getByRole("heading", { name: "Andere woorden voor hetzelfde?" })).toBeVisible();
  await page.waitForTimeout(500);
  await expect(author.preview.getByText(/^Vraag 2/)).toBeVisible();
});

test("an answer is renamed everywhere in one step, and a conclusion gets another explanation", async ({ page }) => {
  const author = new Author(page);
  await page.goto("/editor/");
  await author.pick(exampleFile("dakkapel"));
  const list = author.tree.getByRole("treeitem", { name: /Eén antwoord$/ }).first();
  await list.getByRole("heading", { level: 3 }).click();
  await author.field("Antwoord a").fill("Een heel ander antwoord");
  await expect(
    author.tree.getByRole("treeitem", { name: /^\w+ .*Een heel ander antwoord.*, (leidt naar|uitkomst)/ }).first(),
  ).toBeVisible();
  await expect(page.getByRole("contentinfo", { name: "Bevindingen" })).toContainText("0 fouten");
  await page.getByRole("link", { name: /^Uitkomsten/ }).click();
  await page.getByRole("main").getByRole("button").first().click();
  const explanation = author.panel.getByRole("textbox", { name: /^Toelichting/ }).first();
  await explanation.fill("Dit moet u weten.");
  await expect(page.getByRole("main").getByRole("button").first()).toContainText("Dit moet u weten.");
  const { text } = await author.download(/^STTR-bestand/);
  expect(text).toContain("Dit moet u weten.");
  expect(text).toContain('"Een heel ander antwoord"');
});

test("a second tab reads along and takes over when the first is closed", async ({ page, context }) => {
  const author = new Author(page);
  await page.goto("/editor/");
  await author.pick(exampleFile("dakkapel"));
  await expect(author.tree).toBeVisible();
  const second = await context.newPage();
  await second.goto(page.url());
  const reader = new Author(second);
  await expect(second.getByText(/al open in een ander tabblad/)).toBeVisible();
  await reader.tree.getByRole("treeitem", { level: 1 }).first().getByRole("heading", { level: 3 }).click();
  await expect(reader.field("Vraagtekst")).toHaveAttribute("readonly");
  await author.tree.getByRole("treeitem", { level: 1 }).first().getByRole("heading", { level: 3 }).click();
  await author.field("Vraagtekst").fill("Geschreven in het eerste tabblad?");
  await expect(page.getByText(/^Bewaard op dit apparaat, /)).toBeVisible();
  await page.close({ runBeforeUnload: false });
  await expect(second.getByText(/U kunt hier weer verder werken/)).toBeVisible();
  await reader.tree.getByRole("treeitem", { level: 1 }).first().getByRole("heading", { level: 3 }).click();
  await expect(reader.field("Vraagtekst")).toHaveValue("Geschreven in het eerste tabblad?");
  await expect(reader.field("Vraagtekst")).not.toHaveAttribute("readonly");
});

test("an example opens from the start, a draft is removed there", async ({ page }) => {
  await page.goto("/editor/");
  await page.getByRole("button", { name: /^Dakkapel plaatsen/ }).click();
  await expect(new Author(page).tree).toBeVisible();
  await page.goBack();
  await page.getByRole("button", { name: /^Verwijder / }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Verwijderen" }).click();
  await expect(page.getByText("U hebt nog geen bestanden geopend.")).toBeVisible();
});

test("a form shows its questions and its preview", async ({ page }) => {
  const author = new Author(page);
  await page.goto("/editor/");
  await author.pick(exampleFile("boom-kappen-aanvraag"));
  await expect(author.tree.getByRole("treeitem").first()).toBeVisible();
  await expect(author.preview.getByRole("heading", { level: 3 })).toBeVisible();
  await expect(page.getByRole("contentinfo", { name: "Bevindingen" })).toContainText("0 fouten");
});

test("says so when the disk is full, loses nothing, and makes up for it", async ({ page }) => {
  const author = new Author(page);
  await page.goto("/editor/");
  await author.pick(exampleFile("dakkapel"));
  await author.tree.getByRole("treeitem", { level: 1 }).first().getByRole("heading", { level: 3 }).click();
  await page.evaluate(() => {
    const add = IDBObjectStore.prototype.add;
    Object.assign(globalThis, { restoreDisk: () => (IDBObjectStore.prototype.add = add) });
    IDBObjectStore.prototype.add = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
  });
  await author.field("Vraagtekst").fill("Past dit nog op de schijf?");
  await expect(page.getByText("Nog niet bewaard: de schijf is vol")).toBeVisible();
  expect((await author.download(/^STTR-bestand/)).text).toContain("Past dit nog op de schijf?");
  await page.evaluate(() => (globalThis as unknown as { restoreDisk: () => void }).restoreDisk());
  await page.getByRole("button", { name: "Probeer opnieuw" }).click();
  await expect(page.getByText(/^Bewaard op dit apparaat, /)).toBeVisible();
  await page.reload();
  await expect(author.field("Vraagtekst")).toHaveValue("Past dit nog op de schijf?");
});

test("works where the browser keeps nothing, and says so", async ({ page }) => {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException("no storage here", "SecurityError");
    };
  });
  const author = new Author(page);
  await page.goto("/editor/");
  await expect(page.getByText(/Deze browser bewaart hier geen bestanden/)).toBeVisible();
  await author.pick(exampleFile("dakkapel"));
  await expect(page.getByText("Nog niet bewaard: deze browser bewaart hier niets")).toBeVisible();
  await author.tree.getByRole("treeitem", { level: 1 }).first().getByRole("heading", { level: 3 }).click();
  await author.field("Vraagtekst").fill("Alleen in het geheugen?");
  expect((await author.download(/^STTR-bestand/)).text).toContain("Alleen in het geheugen?");
});

test("works by keyboard alone", async ({ page }) => {
  const author = new Author(page);
  await page.goto("/editor/");
  await author.pick(exampleFile("dakkapel"));
  await expect(page.getByRole("heading", { level: 1, name: "Conclusie dakkapel plaatsen" })).toBeFocused();
  await page.keyboard.press("/");
  await page.keyboard.type("monument");
  await page.keyboard.press("Enter");
  await expect(page.locator(":focus")).toHaveAttribute("role", "treeitem");
  await page.keyboard.press("F2");
  await expect(author.field("Vraagtekst")).toBeFocused();
  await page.keyboard.press("Control+a");
  await page.keyboard.type("Met de toetsen geschreven?");
  await expect(author.tree.getByRole("heading", { name: "Met de toetsen geschreven?" }).first()).toBeVisible();
  await page.keyboard.press("Control+s");
  await expect(page.getByText(/Alles is al bewaard op dit apparaat/)).toBeVisible();
  await page.keyboard.press("Control+z");
  await expect(author.field("Vraagtekst")).not.toHaveValue("Met de toetsen geschreven?");
  await page.keyboard.press("Escape");
  await expect(page.locator(":focus")).toHaveAttribute("role", "treeitem");
  await page.keyboard.press("F8");
  await expect(page.getByRole("button", { name: "Verberg bevindingen" })).toBeVisible();
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog", { name: "Hulp en sneltoetsen" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toBeHidden();
  await expect(page.locator(":focus")).toHaveAttribute("role", "treeitem");
});

test("passes axe in every state, in light, dark and forced colours, wide and narrow", async ({ page }) => {
  test.setTimeout(180_000);
  const author = new Author(page);
  await page.goto("/editor/");
  await expectAccessible(page, "start");
  await author.pick(exampleFile("dakkapel"));
  await expect(author.preview.getByRole("heading", { level: 3 })).toBeVisible();
  await expectAccessible(page, "opened");
  await author.tree
    .getByRole("treeitem", { name: /Eén antwoord$/ })
    .first()
    .getByRole("heading", { level: 3 })
    .click();
  await expectAccessible(page, "selected");
  await author.field("Antwoord a").fill("");
  await expectAccessible(page, "refused");
  await page.keyboard.press("F8");
  await expectAccessible(page, "findings");
  await page.keyboard.press("F8");
  await page.keyboard.press("Control+s");
  await expectAccessible(page, "notice");
  await page.getByRole("button", { name: "Download" }).click();
  await expectAccessible(page, "menu");
  await page.keyboard.press("Escape");
  await page.emulateMedia({ colorScheme: "dark" });
  await expectAccessible(page, "dark");
  await page.emulateMedia({ colorScheme: "light", forcedColors: "active" });
  await expectAccessible(page, "forced colours");
  await page.emulateMedia({ forcedColors: "none" });
  await page.getByRole("link", { name: /^Uitkomsten/ }).click();
  await page.getByRole("main").getByRole("button").first().click();
  await expectAccessible(page, "outcomes");
  await page.getByRole("link", { name: /^Niet gesteld/ }).click();
  await expectAccessible(page, "not asked");
  await page.getByRole("button", { name: "English" }).click();
  await expect(page.getByRole("link", { name: /^Questions/ })).toBeVisible();
  await expectAccessible(page, "English");
  await page.getByRole("link", { name: /^Questions/ }).click();
  for (const size of [{ width: 1024, height: 768 }, { width: 768, height: 1024 }, narrow]) {
    await page.setViewportSize(size);
    await expectNoSidewaysScroll(page, `${size.width} px`);
    await expectAccessible(page, `${size.width} px`);
  }
  for (const pane of ["Edit", "Preview"]) {
    await page.getByRole("group", { name: "Part of the screen" }).getByRole("button", { name: pane }).click();
    await expectNoSidewaysScroll(page, `narrow, ${pane}`);
    await expectAccessible(page, `narrow, ${pane}`);
  }
  await page.keyboard.press("?");
  await expectAccessible(page, "narrow, help");
});

test("a real file of hundreds of rows opens and follows the author within a moment", async ({ page }) => {
  test.skip(!existsSync(realFile), "the real rule files are not beside this repository");
  const author = new Author(page);
  await page.goto("/editor/");
  await author.pick({ name: "dakkapel-bouwen.xml", mimeType: "text/xml", buffer: readFileSync(realFile) });
  await expect(author.tree.getByRole("treeitem", { name: /^1 / })).toBeVisible();
  await author.tree.getByRole("treeitem", { level: 1 }).first().getByRole("heading", { level: 3 }).click();
  await author.field("Vraagtekst").fill("Gelden er regels voor het uiterlijk?");
  await expect(author.preview.getByRole("heading", { name: "Gelden er regels voor het uiterlijk?" })).toBeVisible();
  const exported = await author.download(/^STTR-bestand/);
  const { gone, come } = changedLines(readFileSync(realFile, "utf8"), exported.text);
  expect(gone).toHaveLength(1);
  expect(come).toEqual(["<uitv:vraagTekst>Gelden er regels voor het uiterlijk?</uitv:vraagTekst>"]);
});

/** What stands in one text and not in the other: the lines between the first and the last difference, less those that both have there in order. */
function changedLines(before: string, after: string): { gone: readonly string[]; come: readonly string[] } {
  const [old, now] = [before.split("\n"), after.split("\n")];
  const gone: string[] = [];
  const come: string[] = [];
  let at = 0;
  for (const line of old) {
    const found = now.indexOf(line, at);
    if (found === -1 || found - at > 20) gone.push(line.trim());
    else {
      come.push(...now.slice(at, found).map((one) => one.trim()));
      at = found + 1;
    }
  }
  return { gone, come: [...come, ...now.slice(at).map((one) => one.trim())] };
}
