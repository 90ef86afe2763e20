/** From Stryker's report of a folder to its place in docs/campaigns.md. */

/** Counts over all files, the score in percent, who is alive, and why others were left out. */
export function resultOf({ files }) {
  const mutants = Object.entries(files)
    .flatMap(([file, { mutants: own }]) => own.map((mutant) => ({ ...mutant, file: file.replace("packages/engine/src/", "") })))
    .sort((one, other) => one.file.localeCompare(other.file) || one.location.start.line - other.location.start.line);
  const of = (...statuses) => mutants.filter(({ status }) => statuses.includes(status));
  return {
    ...countsOf(mutants),
    byFile: grouped(mutants, ({ file }) => file).map(([file, ones]) => ({ file, ...countsOf(ones) })),
    alive: of("Survived", "NoCoverage").map(({ file, location, mutatorName }) => ({ file, line: location.start.line, mutatorName })),
    leftOut: of("Ignored").flatMap(({ file, location, statusReason: reason }) =>
      reason && !reason.startsWith("Static mutant") ? [{ file, line: location.start.line, reason }] : [],
    ),
  };
}

function countsOf(mutants) {
  const of = (...statuses) => mutants.filter(({ status }) => statuses.includes(status)).length;
  const [detected, alive] = [of("Killed", "Timeout", "RuntimeError"), of("Survived", "NoCoverage")];
  return {
    killed: of("Killed", "RuntimeError"),
    timeout: of("Timeout"),
    survived: of("Survived"),
    unreached: of("NoCoverage"),
    score: detected + alive === 0 ? 100 : (100 * detected) / (detected + alive),
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

function folderSection(folder, { alive, byFile, leftOut, ...counts }, date) {
  const reasons = grouped(leftOut, ({ file, reason }) => `\`${file}\`: ${reason}`);
  return [
    `### ${folder}/`,
    "| | killed | timed out | survived | not reached | score |",
    "| --- | --- | --- | --- | --- | --- |",
    rowOf(date, counts),
    ...byFile.map(({ file, ...own }) => rowOf(`\`${file}\``, own)),
    ...(reasons.length > 0 ? ["", "Left out, as the code says beside them:", ""] : []),
    ...reasons.map(([text, ones]) => `- ${text}${ones.length > 1 ? ` (${ones.length})` : ""}`),
    ...(alive.length > 0 ? ["", "<details><summary>Alive, by line</summary>", ""] : []),
    ...grouped(alive, ({ file }) => file).map(([file, ones]) => `- \`${file}\`: ${linesOf(ones)}`),
    ...(alive.length > 0 ? ["", "</details>"] : []),
  ].join("\n");
}

const rowOf = (name, { killed, timeout, survived, unreached, score }) =>
  `| ${name} | ${killed} | ${timeout} | ${survived} | ${unreached} | ${score.toFixed(1)} % |`;

function grouped(list, keyOf) {
  const groups = new Map();
  for (const one of list) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one]);
  return [...groups];
}

/** `12 Math, 13 Math (2)`: enough to find them in the report, short enough for a page. */
function linesOf(mutants) {
  const places = grouped(mutants, ({ line, mutatorName }) => `${line} ${mutatorName}`);
  return places.map(([place, ones]) => place + (ones.length > 1 ? ` (${ones.length})` : "")).join(", ");
}
