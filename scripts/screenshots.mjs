/** `npm run screenshots`: makes the pictures in docs/images from the built site, so that they show what the product is. */
import "./nodeVersion.mjs";
import { chromium } from "playwright";
import { chromiumFlags, ensureChromium } from "./chromium.mjs";
import { at } from "./run.mjs";
import { builtFolders, createSite, listen } from "./serve.mjs";

/** One answer a line: the words to choose, or a number to type. */
const dormer = ["Een woonhuis", "Nee", "Nee", "Aan de achterkant", "Een plat dak", 1.6, 0.7, 0.8, 0.8];

/** The dormer check at its outcome. */
async function dakkapel(page, address) {
  await page.goto(`${address}/voorbeelden/dakkapel`);
  for (const answer of dormer) {
    if (typeof answer === "number") await page.getByRole("textbox").fill(String(answer).replace(".", ","));
    else await page.getByRole("radio", { name: answer, exact: true }).check();
    await page.getByRole("button", { name: "Volgende" }).click();
  }
  await page.getByRole("button", { name: "Begin opnieuw" }).waitFor();
}

/** The editor with the same check open at one of its questions. */
async function editor(page, address) {
  await page.goto(`${address}/editor/`);
  await page.getByRole("button", { name: /Dakkapel/ }).click();
  await page.getByRole("tree").waitFor();
  await page.getByRole("treeitem").nth(3).click();
}

const executablePath = ensureChromium();
if (!executablePath) process.exit(1);
const { address, stop } = await listen(await createSite(builtFolders), 0);
const browser = await chromium.launch({ executablePath, args: chromiumFlags });
for (const [name, show] of Object.entries({ dakkapel, editor })) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 860 }, locale: "nl-NL" });
  await show(page, address);
  await page.evaluate(() => scrollTo(0, 0));
  await page.screenshot({ path: at(`docs/images/${name}.png`) });
}
await browser.close();
stop();
