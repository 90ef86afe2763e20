/**
 * Hostile input: how long until it is refused or done with (aim: 250 ms), beside tokenizing a real file of 1.07 MB with saxes in the same
 * run; and how the time grows when the input doubles (aim: linear, a factor of 2; at most 2.3). All of it with a stack of 256 kB.
 */
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { SaxesParser } from "saxes";
import { analyse, compileCheck, parseText, readRuleFile, toCheckFile } from "../packages/engine/dist/index.js";
import { quantile, ruleFileBytes, table } from "./files.mjs";
import { hostileRules, hostileTexts } from "./hostileShapes.mjs";

const smallStack = "--stack-size=256";
if (!process.execArgv.includes(smallStack)) {
  const { status } = spawnSync(process.execPath, [smallStack, fileURLToPath(import.meta.url)], { stdio: "inherit" });
  process.exit(status ?? 1);
}

const bytesOf = (text) => new TextEncoder().encode(text);
const utf16 = (text) => new Uint8Array(Uint16Array.from(text, (character) => character.charCodeAt(0)).buffer);
const root = (inside) => `<definitions xmlns="http://www.omg.org/spec/DMN/20180521/MODEL/">${inside}</definitions>`;
const million = 1_000_000;

const inputs = {
  "empty file": () => new Uint8Array(),
  JPEG: () => Uint8Array.from({ length: million }, (_, i) => (i < 3 ? [0xff, 0xd8, 0xff][i] : (i * 7919) % 256)),
  HTML: () => bytesOf(`<!doctype html><html><body>${"<p>tekst</p>".repeat(80_000)}</body></html>`),
  DOCTYPE: () => bytesOf(`<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "b">]>${root("")}`),
  "UTF-16 without a mark": () => utf16(root("<x/>".repeat(100_000))),
  truncated: () => bytesOf(root("<decision><variable/></decision>".repeat(30_000)).slice(0, -30)),
  "DMN without questions": () => bytesOf(root('<decision id="d" name="d"/>')),
  "20 MB": () => bytesOf(root(" ".repeat(20 * million))),
  "100,000 nested elements": () => bytesOf("<a>".repeat(100_000)),
  "1 MB of <": () => bytesOf("<".repeat(million)),
  "attribute of 15 MB": () => bytesOf(root(`<a b="${"c".repeat(15 * million)}"/>`)),
};
const growing = {
  "small elements": (n) => root("<b/>".repeat(n / 4)),
  "comments of hyphens": (n) => root(`<!--${"-x".repeat(n / 2)}-->`),
  "brackets in CDATA": (n) => root(`<![CDATA[${"]x".repeat(n / 2)}]]>`),
  references: (n) => root("&amp;".repeat(n / 5)),
  "distinct names": (n) => root(Array.from({ length: n / 12 }, (_, i) => `<b${i}z/>`).join("")),
  "spaces in a tag": (n) => `<a${" ".repeat(n)}/>`,
};

/** The lowest of several runs, in ms: what the work costs where nothing else runs. */
function lowest(run, rounds = 5) {
  return quantile(
    Array.from({ length: rounds }, () => {
      const begin = performance.now();
      run();
      return performance.now() - begin;
    }),
    0,
  );
}

const real = new TextDecoder().decode(ruleFileBytes("amsterdam/demo-zonwering-vdemo-2fac.xml", "dakkapel/dakkapel.xml"));
const bare = lowest(() => new SaxesParser({ xmlns: false }).write(real).close());
const rows = Object.entries(inputs).map(([name, make]) => {
  const bytes = make();
  const { value, diagnostics } = readRuleFile(bytes, name);
  const ms = lowest(() => readRuleFile(bytes, name), 3);
  return [
    name,
    (bytes.length / million).toFixed(2),
    value === undefined ? (diagnostics[0]?.code ?? "") : `read, ${diagnostics[0]?.code}`,
    ms.toFixed(1),
    (ms / bare).toFixed(1),
  ];
});
table([["input", "MB", "answer", "ms", `× tokenizing 1.07 MB (${bare.toFixed(0)} ms)`], ...rows]);

/** Reads, compiles and analyses; gives the codes of the errors, or how many questions the check has. */
function wholeWay(bytes) {
  const { value, diagnostics } = readRuleFile(bytes, "x");
  if (value === undefined) return diagnostics[0].code;
  const sources = [{ file: "x", model: value.model }];
  const check = compileCheck(sources);
  const found = analyse(sources).files[0].diagnostics;
  if (check.value !== undefined) toCheckFile(check.value);
  const errors = new Set([...check.diagnostics, ...found].filter(({ severity }) => severity === "error").map(({ code }) => code));
  return errors.size > 0 ? [...errors].join(", ") : "compiled";
}

/** Milliseconds and growth of one shape; what is slow is measured once. */
function measured(run, size) {
  const time = (n) => {
    const act = run(n);
    const once = lowest(act, 1);
    return once > 500 ? once : Math.min(once, lowest(act, 3));
  };
  const [half, whole] = [time(size / 2), time(size)];
  return [whole.toFixed(0), (whole / bare).toFixed(1), (whole / half).toFixed(2)];
}

const reading = (shape) => (n) => {
  const bytes = bytesOf(shape(n));
  return () => readRuleFile(bytes, "x");
};
const ruling = (shape) => (n) => {
  const bytes = bytesOf(shape(n));
  return () => wholeWay(bytes);
};
const texting = (unit) => (n) => {
  const text = unit.repeat(Math.ceil(n / unit.length));
  return () => parseText(text);
};
const head = ["size", "answer", "ms", "× tokenizing", "× time when doubled"];
console.log();
table([["reading", ...head], ...Object.entries(growing).map(([name, shape]) => [name, million, "", ...measured(reading(shape), million)])]);
console.log();
table([
  ["rules: read, compiled, analysed", ...head],
  ...Object.entries(hostileRules).map(([name, [size, shape]]) => [
    name,
    size,
    wholeWay(bytesOf(shape(size))),
    ...measured(ruling(shape), size),
  ]),
]);
console.log();
table([
  ["texts of 100,000 characters", ...head],
  ...hostileTexts.map((unit) => [JSON.stringify(unit), 100_000, "", ...measured(texting(unit), 100_000)]),
]);
