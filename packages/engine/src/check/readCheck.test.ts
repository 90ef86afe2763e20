/** Check files, whole and damaged: read or refused as the schema says, never with an exception. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { stepOf } from "../session/stepOf.ts";
import { CheckFile } from "../testing/checkSchema.ts";
import { drawFrom, randomRuleFile } from "../testing/random.ts";
import type { Draw } from "../testing/random.ts";
import { readRealCheck } from "../testing/realChecks.ts";
import { ruleFile } from "../testing/ruleFiles.ts";
import { toCheckFile } from "./checkFile.ts";
import { compileCheck } from "./compileCheck.ts";
import { loadCheck, prepareCheck } from "./loadCheck.ts";
import { readCheck } from "./readCheck.ts";

type Json = { [key: string]: Json } | Json[] | string | number | boolean | null;

const rich = compileCheck([
  {
    file: "rich.xml",
    model: ruleFile({
      questions: [{ id: "a" }, { id: "m", type: "list", multiple: true, options: ["x", "y"] }, { id: "n", type: "number" }],
      fixed: [{ id: "f", value: "true", reservation: "Alleen *hier*, zie [wet](https://wetten.example/)." }],
      tables: [
        {
          name: "top",
          policy: "ANY",
          inputs: ["a", "m", "n"],
          rows: [
            ["true", '"x"', "-", '"Plicht"'],
            ["-", '"y"', "> 3", '"Plicht"'],
            ["false", "-", "<= 3", '"Vrij"'],
          ],
          explanations: ["- een\n- twee", "want **twee**", undefined],
        },
      ],
    }),
    meta: {
      title: "Rijk",
      version: "2026.1",
      authority: { name: "Gemeente", url: "https://gemeente.example/" },
      codes: { Plicht: { action: { text: "Vraag aan", url: "https://loket.example/" }, sources: [{ label: "Bbl 2.29" }] } },
      questions: { n: { unit: "meter", min: 0, allowUnknown: { help: "Meet het na." } } },
    },
  },
]).value!;

function randomFile(draw: Draw): Json {
  const isForm = draw(3) === 0;
  const model = randomRuleFile(draw, 4);
  const budget = draw(3) === 0 ? 0 : undefined;
  const check =
    draw(5) === 0
      ? rich
      : compileCheck([{ file: "r.xml", model: { ...model, typering: isForm ? "indieningsvereisten" : "conclusie" } }], budget).value!;
  return JSON.parse(toCheckFile(check)) as Json;
}

/** Every place in a file: what holds it and its key. */
function places(json: Json, found: { holder: Json[] | { [key: string]: Json }; key: string }[] = []) {
  if (typeof json !== "object" || json === null) return found;
  for (const [key, value] of Object.entries(json)) {
    found.push({ holder: json, key });
    places(value as Json, found);
  }
  return found;
}

const junk: readonly Json[] = [
  null,
  true,
  false,
  0,
  1,
  2,
  -1,
  -2,
  7,
  1e9,
  1.5,
  2 ** 31,
  "",
  "x",
  "javascript:alert(1)",
  "https://a.example/",
  " https://a.example",
  "HTTPS:b",
  [],
  [0],
  {},
  { t: "text", v: "x" },
  { constructor: 1 },
];

/** Changes one thing. */
function mutate(json: Json, draw: Draw): void {
  const all = places(json);
  const { holder, key } = all[draw(all.length)]!;
  const other = all[draw(all.length)]!;
  const at = holder as { [key: string]: Json };
  switch (draw(7)) {
    case 0:
      if (Array.isArray(holder)) holder.splice(Number(key), 1);
      else delete at[key];
      return;
    case 1:
      if (typeof at[key] === "number") at[key] = at[key] + draw(3) - 1;
      return;
    case 2:
      if (Array.isArray(holder)) holder.push(structuredClone(holder[draw(holder.length)]!));
      return;
    case 3:
      at[key] = structuredClone((other.holder as { [key: string]: Json })[other.key]!);
      return;
    case 4:
      // Lists have no keys of their own in JSON.
      if (Array.isArray(holder)) return;
      Object.defineProperty(holder, ["__proto__", "constructor", "extra"][draw(3)]!, {
        value: 1,
        enumerable: true,
        configurable: true,
        writable: true,
      });
      return;
    default:
      at[key] = structuredClone(junk[draw(junk.length)]!);
  }
}

const seeds = fc.integer({ min: 1, max: 2 ** 31 - 1 });

describe("readCheck", () => {
  it("reads what was written, made afresh", () => {
    for (let seed = 1; seed <= 60; seed++) {
      const file = randomFile(drawFrom(seed));
      const { value, diagnostics } = readCheck(file);
      expect(diagnostics).toEqual([]);
      expect(JSON.parse(toCheckFile(value!))).toEqual(file);
      expect(() => stepOf(value!, {})).not.toThrow();
    }
  });

  it("reads checks with all that authors add", () => {
    const { value } = readCheck(JSON.parse(toCheckFile(rich)));
    expect(JSON.parse(toCheckFile(value!))).toEqual(JSON.parse(toCheckFile(rich)));
    expect(value!.diagram.children).toBeInstanceOf(Int32Array);
  });

  it("accepts and refuses what the schema does, and whatever it accepts can be run", () => {
    let accepted = 0;
    let refused = 0;
    fc.assert(
      fc.property(seeds, (seed) => {
        const draw = drawFrom(seed);
        const file = randomFile(draw);
        for (let times = draw(2); times >= 0; times--) mutate(file, draw);
        const { value, diagnostics } = readCheck(file);
        const schema = CheckFile.safeParse(file);
        expect(value !== undefined, schema.error?.message ?? JSON.stringify(diagnostics)).toBe(schema.success);
        if (!value) return void refused++;
        accepted++;
        expect(() => stepOf(value, {})).not.toThrow();
      }),
      { numRuns: 1000 },
    );
    expect(Math.min(accepted, refused)).toBeGreaterThan(100);
  }, 60_000);

  it("never throws, whatever it is given", () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), (json) => {
        expect(readCheck(json).value).toBeUndefined();
      }),
    );
    for (const odd of [
      undefined,
      () => 1,
      new Proxy(
        {},
        {
          get: () => {
            throw new Error("no");
          },
        },
      ),
      Object.create(null),
    ]) {
      expect(readCheck(odd).diagnostics).toMatchObject([{ code: "check/unreadable", severity: "error" }]);
    }
  });

  it("names a newer version, and the way to what it cannot read", () => {
    const file = JSON.parse(toCheckFile(rich));
    expect(readCheck({ ...file, version: 2, questions: 0 }).diagnostics).toMatchObject([
      { code: "check/newer-version", params: { version: 2 } },
    ]);
    expect(readCheck({ ...file, version: 0 }).diagnostics).toMatchObject([{ code: "check/unreadable" }]);
    file.questions[1].options[0].text = 3;
    expect(readCheck(file).diagnostics).toMatchObject([{ code: "check/unreadable", params: { path: "questions.1.options.0.text" } }]);
  });

  it("refuses texts with addresses that are no links, and forgets those of sources", () => {
    const file = JSON.parse(toCheckFile(rich));
    file.authority.url = "javascript:alert(1)";
    expect(readCheck(file).value!.authority).toEqual({ name: "Gemeente" });
    for (const href of ["javascript:alert(1)", " https://a.example/", "java\nscript:x", "data:text/html,x", "//a.example"]) {
      file.fixed[0].reservation = [{ t: "p", c: [{ t: "link", href, c: [] }] }];
      expect(readCheck(file).value).toBeUndefined();
    }
  });

  it("refuses nesting without end, cycles in a diagram, and files that are small but huge", () => {
    const file = JSON.parse(toCheckFile(rich));
    const deep = JSON.parse(`${'[{"t":"quote","c":'.repeat(50_000)}[]${"}]".repeat(50_000)}`);
    const large = 30_000;
    const many = Array.from({ length: large }, () => 0);
    for (const bad of [
      { ...file, explanations: [{ markdown: "", text: deep }] },
      { ...file, diagram: { ...file.diagram, children: file.diagram.children.map(() => 0) } },
      { ...file, diagram: { sizes: [large], level: many, first: many, children: many.map(() => -1) } },
    ]) {
      expect(readCheck(bad).diagnostics).toMatchObject([{ code: "check/unreadable" }]);
    }
  });
});

describe("loadCheck", () => {
  it("gives what readCheck gives, of files with decisions and without", async () => {
    for (let seed = 1; seed <= 30; seed++) {
      const draw = drawFrom(seed);
      const file = randomFile(draw);
      if (draw(2) === 0) mutate(file, draw);
      expect(await loadCheck(file)).toEqual(readCheck(file));
    }
    expect((await loadCheck(null)).diagnostics).toMatchObject([{ code: "check/unreadable" }]);
  });

  const form = readRealCheck("lelystad/indieningsvereisten-105947.xml");
  it.skipIf(!form)("makes forms ready to run, read or copied", async () => {
    const { value } = await loadCheck(JSON.parse(toCheckFile(form!)));
    expect(stepOf(value!, {})).toEqual(stepOf(form!, {}));
    const copy = structuredClone(form!);
    expect(() => stepOf(copy, {})).toThrow("compileCheck");
    expect(stepOf(await prepareCheck(copy), {})).toEqual(stepOf(form!, {}));
  });
});
