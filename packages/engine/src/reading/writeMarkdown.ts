/** A reading as markdown (CommonMark, tables as on GitHub). Words of authors are escaped, so that what they wrote is what is read. */
import { plainRuns } from "./pageBlocks.ts";
import type { PageBlock, Run } from "./pageBlocks.ts";
import { pagesOf } from "./pagesOf.ts";
import type { Reading } from "./reading.ts";

/** The markdown text, lines ended by `\n`. */
export function writeMarkdown(reading: Reading): string {
  return `${blocksText(pagesOf(reading)).join("\n\n")}\n`;
}

/** One text for each block. */
function blocksText(blocks: readonly PageBlock[]): readonly string[] {
  return blocks.map(blockText);
}

function blockText(block: PageBlock, at: number, all: readonly PageBlock[]): string {
  switch (block.t) {
    case "heading": {
      const anchor = block.anchor === undefined ? "" : `<a id="${block.anchor}"></a>`;
      return `${"#".repeat(block.level)} ${anchor}${line(block.runs)}`;
    }
    case "text":
      return block.runs.length === 0 ? "" : paragraph(block.runs);
    case "list": {
      // Two lists in a row would be one; another mark makes the second its own.
      const before = all[at - 1];
      const isSecond = before?.t === "list" && before.ordered === block.ordered && at % 2 === 1;
      const texts = block.items.map((item, index) => {
        const mark = block.ordered ? `${(block.start ?? 1) + index}${isSecond ? ")" : "."} ` : isSecond ? "* " : "- ";
        return mark + indented(blocksText(item).join("\n\n"), " ".repeat(mark.length));
      });
      const isLoose = block.items.some((item) => item.length > 1);
      return texts.join(isLoose ? "\n\n" : "\n");
    }
    case "quote":
      return blocksText(block.blocks)
        .join("\n\n")
        .split("\n")
        .map((one) => (one === "" ? ">" : `> ${one}`))
        .join("\n");
    case "code": {
      const longest = Math.max(2, ...(block.v.match(/`+/g) ?? []).map((ticks) => ticks.length));
      const fence = "`".repeat(longest + 1);
      return `${fence}\n${block.v}\n${fence}`;
    }
    case "table": {
      const row = (cells: readonly (readonly Run[])[]): string => `| ${cells.map((cell) => line(cell)).join(" | ")} |`;
      return [row(block.head), `|${" --- |".repeat(block.head.length)}`, ...block.rows.map(row)].join("\n");
    }
  }
}

function indented(text: string, space: string): string {
  return text
    .split("\n")
    .map((one, at) => (at === 0 || one === "" ? one : space + one))
    .join("\n");
}

/** Runs on one line, for headings and cells. */
function line(runs: readonly Run[]): string {
  return runsText(runs.map((run) => (run.t === "break" ? { t: "text", v: " " } : { ...run, v: run.v.replace(/\s+/g, " ") }))).trim();
}

/** Runs as a paragraph. What would begin a list, a heading or a quotation at the start of a line is escaped. */
function paragraph(runs: readonly Run[]): string {
  return runsText(runs)
    .split("\n")
    .map((one) => one.replace(/^\s+/, "").replace(/[ \t]+$/, ""))
    .map((one) => one.replace(/^([-+=])/, "\\$1").replace(/^(\d{1,9})([.)])(?=\s|$)/, "$1\\$2"))
    .filter((one) => one !== "")
    .join("\n");
}

function runsText(runs: readonly Run[]): string {
  return runs
    .map((run, at) => {
      switch (run.t) {
        case "break":
          return "\\\n";
        case "link":
          return `[${escaped(run.v)}](#${run.to})`;
        case "address":
          return `[${escaped(run.v)}](<${run.href.replace(/[<>\\\s]/g, encodeURIComponent)}>)`;
        case "text":
          return lookText(run, plainRuns(runs.slice(at - 1, at)), plainRuns(runs.slice(at + 1, at + 2)));
      }
    })
    .join("");
}

/**
 * Words with their look. Blanks stay outside the marks, and so does all look where a mark would not be read as one: between a letter and a sign
 * (CommonMark 0.31, left- and right-flanking).
 */
function lookText(run: Extract<Run, { t: "text" }>, before: string, after: string): string {
  const [, lead, core, trail] = /^(\s*)([^]*?)(\s*)$/.exec(run.v)! as unknown as [string, string, string, string];
  if (core === "") return run.v;
  if (run.code) return lead + codeText(core) + trail;
  const text = escaped(core);
  const mark = run.strong ? "**" : run.em || run.small ? "*" : "";
  const isWord = (character: string | undefined): boolean => character !== undefined && /[\p{L}\p{N}]/u.test(character);
  const opens = lead !== "" || isWord(core[0]) || !isWord(before.at(-1));
  const closes = trail !== "" || isWord(core.at(-1)) || !isWord(after[0]);
  return opens && closes ? lead + mark + text + mark + trail : lead + text + trail;
}

function codeText(text: string): string {
  const longest = Math.max(0, ...(text.match(/`+/g) ?? []).map((ticks) => ticks.length));
  const fence = "`".repeat(longest + 1);
  const pad = /^`|`$/.test(text) ? " " : "";
  return `${fence}${pad}${text.replaceAll("|", "\\|")}${pad}${fence}`;
}

function escaped(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|~&!]/g, "\\$&");
}
