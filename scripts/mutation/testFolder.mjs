/**
 * Loads test files into this process once, and runs their tests as often as one likes. Knows of Vitest's words those that the engine's tests use
 * (`describe`, `it`, `each`, `skipIf`, and its own `expect`), and of fast-check no more than a few cases for each property. Nothing is mocked, so no
 * test can leave the next one another module.
 */
import { readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join, relative } from "node:path";
import { format } from "node:util";
import { createServer, defaultServerConditions } from "vite";

const ofVitest = createRequire(createRequire(import.meta.url).resolve("vitest/package.json"));

/** The tests of the files whose path in `root` fits a glob, in their order: id, name, file, and what runs them. */
export async function loadTests(root, glob, { most = Infinity, left = /$^/ } = {}) {
  const tests = [];
  globalThis.vragenboomTests = { ...collectInto(tests), expect: await vitestsExpect(), fastCheck: await withFewerCases(most) };
  const server = await createServer({
    root,
    configFile: false,
    logLevel: "error",
    appType: "custom",
    server: { middlewareMode: true, watch: null, hmr: false, ws: false },
    optimizeDeps: { noDiscovery: true },
    ssr: { noExternal: ["vitest", "fast-check"], resolve: { conditions: ["source", ...defaultServerConditions] } },
    plugins: [standIns],
  });
  const wanted = new RegExp(
    `^${glob
      .replaceAll(".", "\\.")
      .replaceAll("**/", "(.+/)?")
      .replaceAll(/(?<![.)])\*/g, "[^/]*")}$`,
  );
  const files = readdirSync(join(root, "packages/engine/src"), { recursive: true, withFileTypes: true })
    .map((entry) => relative(root, join(entry.parentPath ?? entry.path, entry.name)))
    .filter((file) => wanted.test(file) && !left.test(file))
    .sort();
  for (const file of files) {
    globalThis.vragenboomTests.file = file;
    await server.ssrLoadModule(join(root, file));
    // As with Vitest, a suite is filled when its file has been read to the end.
    for (const fill of globalThis.vragenboomTests.suites.splice(0)) fill();
  }
  return { tests, close: () => server.close() };
}

/** What a test file gets when it imports these names. */
const standIns = {
  name: "stand-ins",
  enforce: "pre",
  resolveId: (id) => (id === "vitest" || id === "fast-check" ? `\0${id}` : undefined),
  load(id) {
    if (id === "\0vitest") return "export const { describe, it, expect } = globalThis.vragenboomTests;";
    if (id === "\0fast-check") return "export default globalThis.vragenboomTests.fastCheck;";
    return undefined;
  },
};

function collectInto(tests) {
  let names = [];
  const suites = [];
  const describe = (name, body) => {
    const around = names;
    const fill = () => {
      const before = names;
      names = [...around, name];
      body();
      names = before;
    };
    if (around.length > 0) fill();
    else suites.push(fill);
  };
  const it = (name, ...rest) => {
    const { file } = globalThis.vragenboomTests;
    const run = rest.find((one) => typeof one === "function");
    const full = [...names, name].join(" ");
    // Rows of a table may have one name.
    const same = tests.filter((test) => test.file === file && test.name === full).length;
    tests.push({ id: `${file}#${full}${same > 0 ? ` (${same + 1})` : ""}`, name: full, file, run });
  };
  return { suites, describe: withWays(describe), it: withWays(it) };
}

function withWays(define) {
  const skip = () => {};
  const each = (rows) => (name, body) => {
    for (const row of rows) {
      const values = Array.isArray(row) ? row : [row];
      define(format(name, ...values), () => body(...values));
    }
  };
  return Object.assign(define, { each, skip, skipIf: (no) => (no ? skip : define) });
}

async function vitestsExpect() {
  const { chai, ...vitest } = await import(ofVitest.resolve("@vitest/expect").replace(/^\//, "file:///"));
  for (const plugin of [vitest.JestExtend, vitest.JestChaiExpect, vitest.JestAsymmetricMatchers]) chai.use(plugin);
  chai.use(({ Assertion }) =>
    Assertion.addMethod("toMatchInlineSnapshot", function (snapshot) {
      new Assertion(`"${this._obj}"`).to.equal(withoutIndent(snapshot));
    }),
  );
  const expect = (value, message) => chai.expect(value, message);
  Object.assign(expect, chai.expect, globalThis[vitest.ASYMMETRIC_MATCHERS_OBJECT]);
  globalThis[vitest.GLOBAL_EXPECT] = expect;
  vitest.setState({ assertionCalls: 0, isExpectingAssertions: false, expectedAssertionsNumber: null }, expect);
  return expect;
}

function withoutIndent(snapshot) {
  const lines = snapshot.split("\n").slice(1, -1);
  const indent = /^\s*/.exec(lines[0] ?? "")[0].length;
  return lines.map((line) => line.slice(indent)).join("\n");
}

/** The same cases each time, and of those that a test asks for no more than `most`; the first that fails is enough. */
async function withFewerCases(most) {
  const { default: real } = await import("fast-check");
  real.configureGlobal({ seed: 1, numRuns: Math.min(40, most), endOnFailure: true });
  const assert = (property, { numRuns, ...rest } = {}) =>
    real.assert(property, numRuns === undefined ? rest : { ...rest, numRuns: Math.min(numRuns, most) });
  return { ...real, assert };
}
