/** What can be wrong with how the command was called, with its sentences. What is wrong inside files stands in `diagnostics/`. */
import { entry } from "../diagnostics/catalogueEntry.ts";
import type { Catalogue } from "../diagnostics/catalogueEntry.ts";

export const commandCatalogue: Catalogue = {
  "cli/unknown-command": entry(
    "error",
    { command: "chek", near: "check" },
    (p) => `Onbekende opdracht "${p.command}". ${p.near ? `Bedoelt u ${p.near}?` : "Zie: vragenboom --help."}`,
    (p) => `Unknown command "${p.command}". ${p.near ? `Do you mean ${p.near}?` : "See: vragenboom --help."}`,
  ),
  "cli/unknown-option": entry(
    "error",
    { option: "--jsn", command: "check" },
    (p) => `Onbekende optie ${p.option}. Zie: vragenboom ${p.command} --help.`,
    (p) => `Unknown option ${p.option}. See: vragenboom ${p.command} --help.`,
  ),
  "cli/option-without-value": entry(
    "error",
    { option: "--answers" },
    (p) => `Na ${p.option} hoort een waarde te staan.`,
    (p) => `A value must follow ${p.option}.`,
  ),
  "cli/option-with-value": entry(
    "error",
    { option: "--json" },
    (p) => `Bij ${p.option} hoort geen waarde.`,
    (p) => `${p.option} takes no value.`,
  ),
  "cli/option-twice": entry(
    "error",
    { option: "--answers" },
    (p) => `U gaf ${p.option} twee keer; geef de optie één keer.`,
    (p) => `You gave ${p.option} twice; give it once.`,
  ),
  "cli/missing-option": entry(
    "error",
    { option: "-o", command: "build" },
    (p) => `Geef ook ${p.option}. Zie: vragenboom ${p.command} --help.`,
    (p) => `Give ${p.option} too. See: vragenboom ${p.command} --help.`,
  ),
  "cli/unknown-language": entry(
    "error",
    { language: "fr" },
    (p) => `De taal "${p.language}" kennen wij niet. Kies --lang nl of --lang en.`,
    (p) => `The language "${p.language}" is unknown. Choose --lang nl or --lang en.`,
  ),
  "cli/no-files": entry(
    "error",
    { command: "check" },
    (p) => `Geef een STTR-bestand, bijvoorbeeld: vragenboom ${p.command} regels.xml.`,
    (p) => `Give an STTR file, for example: vragenboom ${p.command} rules.xml.`,
  ),
  "cli/no-scenarios": entry(
    "error",
    {},
    () => "Geef na de regels ook een bestand met scenario's, bijvoorbeeld: vragenboom test regels.xml regels.scenarios.json.",
    () => "Give a file with scenarios after the rules, for example: vragenboom test rules.xml rules.scenarios.json.",
  ),
  "cli/one-file": entry(
    "error",
    { command: "evaluate", found: 2 },
    (p) => `vragenboom ${p.command} neemt één bestand; u gaf er ${p.found}.`,
    (p) => `vragenboom ${p.command} takes one file; you gave ${p.found}.`,
  ),
  "cli/two-files": entry(
    "error",
    { command: "compare", found: 1 },
    (p) => `vragenboom ${p.command} neemt twee bestanden, eerst het oude en dan het nieuwe; u gaf er ${p.found}.`,
    (p) => `vragenboom ${p.command} takes two files, first the old and then the new one; you gave ${p.found}.`,
  ),
  // id: the first that is not a text.
  "cli/map-not-ids": entry(
    "error",
    { file: "map.json", id: "UitvId0001" },
    (p) => `In ${p.file} hoort bij elke oude id een nieuwe id te staan, tussen aanhalingstekens; bij ${p.id} staat iets anders.`,
    (p) => `${p.file} must give a new id, in quotation marks, for each old one; for ${p.id} it gives something else.`,
  ),
  "cli/file-twice": entry(
    "error",
    { file: "regels.xml" },
    (p) => `U gaf ${p.file} twee keer. Geef elk bestand één keer.`,
    (p) => `You gave ${p.file} twice. Give each file once.`,
  ),
  "cli/file-not-found": entry(
    "error",
    { file: "regels.xml" },
    (p) => `Het bestand ${p.file} bestaat niet. Kijk of de naam klopt en of u in de goede map staat.`,
    (p) => `There is no file ${p.file}. See whether its name is right and whether you are in the right folder.`,
  ),
  "cli/is-a-folder": entry(
    "error",
    { file: "regels" },
    (p) => `${p.file} is een map. Geef de bestanden erin, bijvoorbeeld: ${p.file}/*.xml.`,
    (p) => `${p.file} is a folder. Give the files in it, for example: ${p.file}/*.xml.`,
  ),
  "cli/empty-folder": entry(
    "error",
    { file: "regels" },
    (p) => `In ${p.file} staat geen bestand dat eindigt op .xml, .dmn, .zip of .vragenboom.json. Kijk of dit de goede map is.`,
    (p) => `${p.file} holds no file that ends in .xml, .dmn, .zip or .vragenboom.json. See whether this is the right folder.`,
  ),
  // reason: what the thread said before it ended.
  "cli/check-broke-off": entry(
    "error",
    { file: "regels.xml", reason: "ERR_WORKER_OUT_OF_MEMORY" },
    (p) => `Bij ${p.file} liep de controle vast (${p.reason}). Dit had niet mogen gebeuren; meld het ons. De andere bestanden gingen door.`,
    (p) => `Checking ${p.file} broke off (${p.reason}). This is our mistake; report it. The other files went on.`,
  ),
  "cli/bad-date": entry(
    "error",
    { option: "--from", date: "2027-01-01" },
    (p) => `Na ${p.option} hoort een datum die bestaat, dag-maand-jaar, bijvoorbeeld ${p.option} 01-01-2027. U gaf "${p.date}".`,
    (p) => `${p.option} takes a date that exists, day-month-year, for example ${p.option} 01-01-2027. You gave "${p.date}".`,
  ),
  "cli/package-not-zip": entry(
    "error",
    { file: "levering.xml" },
    (p) => `Een aanleverpakket is een ZIP-bestand. Kies een naam die eindigt op .zip in plaats van ${p.file}.`,
    (p) => `A delivery package is a ZIP file. Choose a name that ends in .zip instead of ${p.file}.`,
  ),
  // reason: the code of the operating system.
  "cli/unreadable-file": entry(
    "error",
    { file: "regels.xml", reason: "EACCES" },
    (p) => `Het bestand ${p.file} is niet te openen (${p.reason}). Kijk of u het mag lezen.`,
    (p) => `The file ${p.file} cannot be opened (${p.reason}). See whether you may read it.`,
  ),
  "cli/unwritable-file": entry(
    "error",
    { file: "uit/dakkapel.check.json", reason: "ENOENT" },
    (p) => `Het bestand ${p.file} is niet te schrijven (${p.reason}). Kijk of de map bestaat en of u er mag schrijven.`,
    (p) => `The file ${p.file} cannot be written (${p.reason}). See whether its folder exists and whether you may write there.`,
  ),
  // line and column: of the first fault, where known.
  "cli/not-json": entry(
    "error",
    { file: "antwoorden.json", line: 2, column: 3 },
    (p) =>
      `${p.file} is geen geldige JSON${p.line && ` (regel ${p.line}, kolom ${p.column})`}. Kijk of er een komma, haakje of aanhalingsteken ontbreekt.`,
    (p) =>
      `${p.file} is no valid JSON${p.line && ` (line ${p.line}, column ${p.column})`}. See whether a comma, bracket or quotation mark is missing.`,
  ),
  "cli/json-not-an-object": entry(
    "error",
    { file: "antwoorden.json" },
    (p) => `In ${p.file} hoort een object te staan, met accolades: { "naam": waarde }.`,
    (p) => `${p.file} must hold an object, in braces: { "name": value }.`,
  ),
  "cli/json-forbidden-key": entry(
    "error",
    { file: "antwoorden.json", key: "__proto__" },
    (p) => `In ${p.file} staat de naam ${p.key}. Die nemen wij om veiligheidsredenen niet aan; haal haar weg.`,
    (p) => `${p.file} holds the name ${p.key}, which is not accepted for safety; remove it.`,
  ),
  "cli/json-too-much": entry(
    "error",
    { file: "antwoorden.json" },
    (p) => `${p.file} is te groot of te diep genest. Kijk of dit het goede bestand is.`,
    (p) => `${p.file} is too large or nests too deep. See whether this is the right file.`,
  ),
  "cli/more-metas-than-files": entry(
    "error",
    {},
    () => "U gaf meer keer --meta dan bestanden. De eerste --meta hoort bij het eerste bestand, enzovoort.",
    () => "You gave --meta more often than files. The first --meta belongs to the first file, and so on.",
  ),
  "cli/html-later": entry(
    "error",
    {},
    () => "Pagina's maken met --html kan nog niet. Maak een checkbestand met -o en plaats het element op uw eigen pagina.",
    () => "Making pages with --html is not possible yet. Make a check file with -o and put the element on a page of your own.",
  ),
  "cli/unknown-format": entry(
    "error",
    { file: "uit.pdf" },
    (p) => `Naar ${p.file} kunnen wij niet omzetten. Kies een naam die eindigt op .xml, .dmn, .vragenboom.json, .md, .docx of .svg.`,
    (p) => `Converting to ${p.file} is not possible. Choose a name that ends in .xml, .dmn, .vragenboom.json, .md, .docx or .svg.`,
  ),
  "cli/several-rule-files": entry(
    "error",
    { file: "levering.zip", names: ["a.dmn", "b.dmn"] },
    (p) => `In ${p.file} zitten meer bestanden met regels (${p.names}). Pak het uit en geef ze een voor een.`,
    (p) => `${p.file} holds several files with rules (${p.names}). Unpack it and give them one by one.`,
  ),
  "cli/no-questions": entry(
    "error",
    { file: "beslissing.dmn" },
    (p) =>
      `${p.file} heeft geen vragen (uitvoeringsregels), dus er valt niets te vragen. Is het gewone DMN, gebruik dan: vragenboom evaluate.`,
    (p) => `${p.file} has no questions (uitvoeringsregels), so there is nothing to ask. If it is plain DMN, use: vragenboom evaluate.`,
  ),
  "cli/no-outcome": entry(
    "error",
    { file: "regels.xml" },
    (p) => `${p.file} heeft geen beslissingen, dus er is geen uitkomst. Kijk of dit het goede bestand is.`,
    (p) => `${p.file} has no decisions, so there is no outcome. See whether this is the right file.`,
  ),
  // callable: the names of the decision services and business knowledge models of the file.
  "cli/nothing-to-call": entry(
    "error",
    { file: "regels.dmn", name: "Leges", callable: ["Kosten"] },
    (p) =>
      `${p.file} heeft geen decision service of business knowledge model "${p.name}". ${p.callable ? `Wel: ${p.callable}.` : "Laat --call weg."}`,
    (p) =>
      `${p.file} has no decision service or business knowledge model "${p.name}". ${p.callable ? `It has: ${p.callable}.` : "Leave out --call."}`,
  ),
};
