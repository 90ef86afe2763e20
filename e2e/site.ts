/**
 * What every end-to-end test starts from: a page that reports each breach of its policy and each error, and what must hold in every state.
 * Knows the site, not any one part of it.
 */
import AxeBuilder from "@axe-core/playwright";
import { expect, test as base, type Page } from "@playwright/test";

/** A page's faults as the browser reports them, in order. */
interface Faults {
  readonly list: string[];
}

/**
 * Playwright's test with a watched page. A test fails at its end when the browser reported a policy violation, an uncaught error or an error in
 * the console, in any state it went through.
 */
export const test = base.extend<{ faults: Faults }>({
  faults: [
    async ({ page }, use) => {
      const list: string[] = [];
      await page.exposeFunction("reportViolation", (what: string) => list.push(what));
      await page.addInitScript(() => {
        document.addEventListener("securitypolicyviolation", (event) => {
          const report = (globalThis as unknown as { reportViolation: (what: string) => void }).reportViolation;
          report(`policy: ${event.effectiveDirective} blocked ${event.blockedURI} (${event.sourceFile}:${event.lineNumber})`);
        });
      });
      page.on("pageerror", (error) => list.push(`error: ${error.message}`));
      page.on("console", (message) => message.type() === "error" && list.push(`console: ${message.text()}`));
      await use({ list });
      expect(list, "what the browser reported").toEqual([]);
    },
    { auto: true },
  ],
});

const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"];

/** Holds the page, shadow roots included, to every automatic rule of WCAG 2.0 to 2.2 A and AA, best practice and the size of targets. */
export async function expectAccessible(page: Page, state: string): Promise<void> {
  const axe = new AxeBuilder({ page }).options({ runOnly: { type: "tag", values: tags }, rules: { "target-size": { enabled: true } } });
  const { violations } = await axe.analyze();
  const found = violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map((node) => node.target.join(" ")).join(", ")}`);
  expect(found, `axe, ${state}`).toEqual([]);
}

/** Holds the page to its own width: nothing to scroll sideways (WCAG 1.4.10). */
export async function expectNoSidewaysScroll(page: Page, state: string): Promise<void> {
  const { content, window } = await page.evaluate(() => ({
    content: document.documentElement.scrollWidth,
    window: document.documentElement.clientWidth,
  }));
  expect(content, `width of the page, ${state}`).toBeLessThanOrEqual(window);
}

/** A narrow phone, and a desktop at 400 % zoom. */
export const narrow = { width: 320, height: 640 };

export { expect };
