/** From Stryker's report of a folder to its place in docs/campaigns.md. */

/** Counts over all files, the score in percent, who is alive, and why others were left out. */
export function resultOf({ files }) {
  const mutants = Object.entries(files)
    .flatMap(([file, { mutants: own }]) => own.map((mutant) => ({ ...mutant, file: file.replace("packages/engine/src/", "") })))
    .sort((one, other) => one.file.localeCompare(other.file) || one.location.start.line - other.location.start.line);
  const of = (...statuses) => mutants.filter(({ status }) => statuses.includes(status));
  const detected = of("Killed", "Timeout", "RuntimeError").length;
  const alive = of("Survived", "NoCoverage");
  return {
    killed: of("Killed", "RuntimeError").length,
    timeout: of("Timeout").length,
    survived: of("Survived").length,
    unreached: of("NoCoverage").length,
    score: detected + alive.length === 0 ? 100 : (100 * detected) / (detected + alive.length),
    alive: alive.map(({ file, location, mutatorName, replacement }) => ({ file, line: location.start.line, mutatorName, replacement })),
    leftOut: of("Ignored").flatMap(({ file, location, statusReason: reason }) =>
      reason && !reason.startsWith("Static mutant") ? [{ file, line: location.start.line, reason }] : [],
    ),
  };
}

const begin = (part) => `<!-- mutation ${part}: written by npm run campaign -- mutation -->`;
const end = (part) => `<!-- end of mutation ${part} -->`;

/** The page with the result of one folder in its place; the folder's section is made, at the end, where there is none yet. */
export function withResult(page, folder, result, date) {
  const section = `${begin(folder)}\n${folderSection(folder, result, date)}\n${end(folder)}`;
  const from = page.indexOf(begin(folder));
  if (from === -1) return `${page.trimEnd()}\n\n${section}\n`;
  return page.slice(0, from) + section + page.slice(page.indexOf(end(folder)) + end(folder).length);
}

function folderSection(folder, { killed, timeout, survived, unreached, score, alive, leftOut }, date) {
  const reasons = new Map();
  for (const { file, reason } of leftOut) {
    const text = `\`${file}\`: ${reason}`;
    reasons.set(text, (reasons.get(text) ?? 0) + 1);
  }
  return [
    `### ${folder}/`,
    "| date | killed | timed out | survived | not reached | score |",
    "| --- | --- | --- | --- | --- | --- |",
    `| ${date} | ${killed} | ${timeout} | ${survived} | ${unreached} | ${score.toFixed(1)} % |`,
    ...(reasons.size > 0 ? ["", "Left out, as the code says beside them:", ""] : []),
    ...[...reasons].map(([text, count]) => `- ${text}${count > 1 ? ` (${count})` : ""}`),
    ...(alive.length > 0 ? ["", "<details><summary>Alive</summary>", ""] : []),
    ...alive.map(({ file, line, mutatorName, replacement }) => `- \`${file}:${line}\` ${mutatorName} → \`${oneLine(replacement)}\``),
    ...(alive.length > 0 ? ["", "</details>"] : []),
  ].join("\n");
}

/** Code short enough for a list, and without what would end it. */
function oneLine(code) {
  const text = (code ?? "").replace(/\s+/g, " ").replaceAll("`", "'");
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
