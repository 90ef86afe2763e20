/** The recipes of docs/pipelines.md do what they promise: their own steps are taken out of the page and run on a folder with a good and a bad file. */
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { root } from "./run.mjs";

const page = readFileSync(join(root, "docs/pipelines.md"), "utf8");
const blockOf = (name) => new RegExp(`\`\`\`\\w+ ${name.replace(".", "\\.")}\\n([\\s\\S]*?)\n\`\`\``).exec(page)[1];

/** The shell steps of a recipe: the lines of each block scalar that starts with `|`, without their indentation. */
function stepsOf(name) {
  const steps = [];
  let indent;
  for (const line of blockOf(name).split("\n")) {
    if (indent !== undefined && (line.trim() === "" || line.startsWith(indent))) steps.at(-1).push(line.slice(indent.length));
    else {
      indent = undefined;
      if (/(?:run: |- )\|$/.test(line)) {
        indent = " ".repeat(/^ */.exec(line)[0].length + 2);
        steps.push([]);
      }
    }
  }
  return steps.map((lines) => lines.join("\n"));
}

const folder = mkdtempSync(join(tmpdir(), "vragenboom-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** npx as the page calls it, without a registry: it starts what is installed here. */
const npx = `#!/bin/sh\nif [ "$1" != vragenboom ]; then exit 9; fi\nshift\nexec node "${join(root, "packages/engine/bin/vragenboom.mjs")}" "$@"\n`;

beforeAll(() => {
  mkdirSync(join(folder, "regels"));
  mkdirSync(join(folder, "bin"));
  writeFileSync(join(folder, "bin/npx"), npx, { mode: 0o755 });
  writeFileSync(join(folder, "regels/annotate.mjs"), blockOf("annotate.mjs"));
  for (const ending of ["xml", "scenarios.json"]) {
    cpSync(join(root, `examples/dakkapel/dakkapel.${ending}`), join(folder, `regels/dakkapel.${ending}`));
  }
});

function sh(script) {
  const env = { ...process.env, PATH: `${join(folder, "bin")}${delimiter}${process.env.PATH}` };
  const { status, stdout, stderr } = spawnSync("bash", ["-e", "-c", script], { cwd: folder, env, encoding: "utf8" });
  return { status, text: stdout + stderr };
}

describe("the recipes for merge requests", () => {
  it("pass good rules and play their scenarios", () => {
    for (const name of ["github", "gitlab"]) {
      const [check, scenarios] = stepsOf(name);
      expect(sh(check)).toMatchObject({ status: 0 });
      const played = sh(scenarios);
      expect([played.status, played.text]).toEqual([0, expect.stringMatching(/\d+ van (?:de )?\d+/)]);
    }
    expect(existsSync(join(folder, "gl-code-quality-report.json"))).toBe(true);
  });

  it("stop bad rules, on their line", () => {
    const good = readFileSync(join(folder, "regels/dakkapel.xml"), "utf8");
    const bad = good.replace(/(<dmn:requiredInput href="#|<requiredInput href="#)[^"]*/, "$1nergens");
    expect(bad).not.toBe(good);
    writeFileSync(join(folder, "regels/dakkapel.xml"), bad);
    const line = bad.split("\n").findIndex((text) => text.includes("#nergens")) + 1;
    const github = sh(stepsOf("github")[0]);
    expect(github.status).toBe(1);
    expect(github.text).toContain(`::error file=regels/dakkapel.xml,line=${line},title=model/dangling-reference::`);
    expect(sh(stepsOf("gitlab")[0]).status).toBe(1);
    const report = JSON.parse(readFileSync(join(folder, "gl-code-quality-report.json"), "utf8"));
    expect(report).toContainEqual(
      expect.objectContaining({
        check_name: "model/dangling-reference",
        location: { path: "regels/dakkapel.xml", lines: { begin: line } },
      }),
    );
  });
});
