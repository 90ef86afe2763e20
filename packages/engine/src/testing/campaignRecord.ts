/** What campaigns are started with, and their table in docs/campaigns.md: each writes its own row, between two marks, and leaves the rest of the page alone. */
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const page = fileURLToPath(new URL("../../../../docs/campaigns.md", import.meta.url));
const [start, end] = ["<!-- results: written by the campaigns themselves -->", "<!-- end of results -->"];

/** A number that whoever starts a campaign chose in the environment, or else this one. */
export const chosenNumber = (name: string, otherwise: number): number => Number(process.env[name] ?? otherwise);

/** What the last full run of a campaign came to. */
export interface CampaignResult {
  readonly name: string;
  readonly what: string;
  /** ISO date. */
  readonly date: string;
  readonly count: number;
  readonly seed: number | string;
  readonly outcome: string;
}

/** The page with the row of this campaign replaced or added; rows are in the order of their names. Throws where the marks are gone. */
export function withResult(text: string, { name, what, date, count, seed, outcome }: CampaignResult): string {
  const [from, to] = [text.indexOf(start), text.indexOf(end)];
  if (from === -1 || to === -1) throw new Error("docs/campaigns.md has lost the marks around its results");
  const rows = text
    .slice(from, to)
    .split("\n")
    .filter((line) => line.startsWith("| `") && !line.startsWith(`| \`${name}\` |`));
  rows.push(`| \`${name}\` | ${what} | ${date} | ${count.toLocaleString("en")} | ${seed} | ${outcome} |`);
  const head = ["| campaign | what | last full run | cases | seed | outcome |", "| --- | --- | --- | --- | --- | --- |"];
  return `${text.slice(0, from)}${[start, ...head, ...rows.sort()].join("\n")}\n${text.slice(to)}`;
}

/** Writes the row into the page. */
export function recordResult(result: CampaignResult): void {
  writeFileSync(page, withResult(readFileSync(page, "utf8"), result));
}
