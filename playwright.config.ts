/** End to end: the site as `npm start` serves it, in Chromium, on a port of its own so that a running site is left alone. */
import { defineConfig } from "@playwright/test";
import { chromiumFlags, findChromium } from "./scripts/chromium.mjs";

const port = Number(process.env.E2E_PORT ?? 4273);
const executablePath = findChromium();

export default defineConfig({
  testDir: "e2e",
  testMatch: "**/*.spec.ts",
  outputDir: ".reports/playwright",
  workers: 2,
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  // Slow machines that do other things too; the tests hold the promised times themselves.
  timeout: 120_000,
  reporter: "line",
  use: {
    baseURL: `http://localhost:${port}`,
    locale: "nl-NL",
    // Tracing doubles the time; a failure is run again by hand.
    trace: process.env.CI ? "off" : "retain-on-failure",
    launchOptions: { args: chromiumFlags, ...(executablePath && { executablePath }) },
  },
  webServer: {
    command: "node scripts/serve.mjs",
    url: `http://localhost:${port}/`,
    env: { PORT: String(port) },
    timeout: 20_000,
    reuseExistingServer: false,
    stdout: "ignore",
    stderr: "pipe",
  },
});
