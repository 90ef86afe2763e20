/** The test projects: the engine in Node, the two user interfaces in jsdom and in real Chromium, the scripts and the examples. */
import { fileURLToPath } from "node:url";
import { defaultClientConditions, defaultServerConditions } from "vite";
import { defineConfig, type TestProjectInlineConfiguration } from "vitest/config";
import react from "@vitejs/plugin-react";
import { playwright } from "@vitest/browser-playwright";
import { chromiumFlags, findChromium } from "./scripts/chromium.mjs";

const componentSetup = fileURLToPath(new URL("scripts/componentSetup.ts", import.meta.url));

/** Our packages are tested from their sources, never from what was last built. */
const resolve = { conditions: ["source", ...defaultClientConditions] };
const ssr = { resolve: { conditions: ["source", ...defaultServerConditions] } };

const tests = ["src/**/*.test.ts", "src/**/*.test.tsx"];
const browserTests = ["src/**/*.browser.test.ts", "src/**/*.browser.test.tsx"];

/** For property tests on a slow machine that does other things too; a test that hangs still ends. */
const patience = 60_000;

/** A project in Node, with the repository as its root. */
function inNode(name: string, include: string[], testTimeout = patience): TestProjectInlineConfiguration {
  return { resolve, ssr, test: { name, include, environment: "node", testTimeout } };
}

/** Components of one package in jsdom: roles, names, behaviour. */
function inJsdom(name: string): TestProjectInlineConfiguration {
  return {
    root: `packages/${name}`,
    plugins: [react()],
    resolve,
    ssr,
    test: {
      name: `${name}-jsdom`,
      include: tests,
      exclude: browserTests,
      environment: "jsdom",
      testTimeout: patience,
      setupFiles: [componentSetup],
    },
  };
}

/** Views of one package in Chromium: layout, focus, shadow roots, axe. The package is the root, else Vite finds none of its files. */
function inChromium(name: string): TestProjectInlineConfiguration {
  const executablePath = findChromium();
  const provider = playwright({ launchOptions: { args: chromiumFlags, ...(executablePath && { executablePath }) } });
  return {
    root: `packages/${name}`,
    cacheDir: `../../node_modules/.vite/${name}-browser`,
    plugins: [react()],
    resolve,
    optimizeDeps: { include: ["react", "react-dom", "react-dom/client", "react/jsx-runtime", "react/jsx-dev-runtime"] },
    test: {
      name: `${name}-browser`,
      include: browserTests,
      testTimeout: patience,
      browser: { enabled: true, headless: true, screenshotFailures: false, provider, instances: [{ browser: "chromium" }] },
    },
  };
}

/** `npm run campaign -- NAME` runs the files NAME.campaign.ts, for as long as they take; `npm test` never does. */
const campaign = process.env.CAMPAIGN;
const campaigns = campaign ? [inNode("campaign", [`packages/*/src/**/${campaign}.campaign.ts`], 24 * 3_600_000)] : [];

export default defineConfig({
  test: {
    projects: campaign
      ? campaigns
      : [
          inNode("engine", ["packages/engine/src/**/*.test.ts"]),
          inJsdom("player"),
          inChromium("player"),
          inJsdom("editor"),
          inChromium("editor"),
          inNode("scripts", ["scripts/**/*.test.mjs", "e2e/**/*.test.ts"]),
          inNode("examples", ["examples/**/*.test.ts"]),
        ],
  },
});
