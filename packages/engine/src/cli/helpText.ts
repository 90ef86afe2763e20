/** What `--help` prints, for the whole command and for each of its parts. */
import type { Language } from "../diagnostics/catalogueEntry.ts";
import type { CommandName } from "./parseArguments.ts";

interface Help {
  readonly usage: string;
  readonly nl: string;
  readonly en: string;
  readonly details: { readonly [L in Language]: string };
}

const helps: { readonly [name in CommandName]: Help } = {
  check: {
    usage: "check FILE… | FOLDER…",
    nl: "bevindingen en cijfers, van bestanden of van alles in een map",
    en: "findings and statistics, of files or of everything in a folder",
    details: {
      nl: "Zoekt gaten, tegenspraken en regels die nooit gelden, elk met antwoorden die het laten zien. Telt vragen en uitkomsten.\nVan een map: elk .xml, .dmn, .zip en .vragenboom.json erin, één regel per bestand, met alle fouten. Ctrl+C stopt (status 130).\nVan een aanleverpakket ook manifest en opdracht, en wat een activiteit inhoudt. Status 1 als er een fout is.",
      en: "Finds gaps, contradictions and rows that never apply, each with answers that show it. Counts questions and outcomes.\nOf a folder: every .xml, .dmn, .zip and .vragenboom.json in it, one line a file, with all errors. Ctrl+C stops it (status 130).\nOf a delivery also manifest and opdracht, and what an activity holds. Status 1 when there is an error.",
    },
  },
  run: {
    usage: "run FILE… [--answers A.json]",
    nl: "de check: uitkomst tot nu toe, volgende vraag, alles wat er nog toe doet",
    en: "the check: outcome so far, next question, everything that can still matter",
    details: {
      nl: 'Zonder --answers vraagt de check in een terminal één vraag tegelijk.\nAntwoorden staan bij de id van de vraag: { "UitvId0001": true, "UitvId0002": "Voorkant", "UitvId0003": 1.75 }.\nDatums zijn "2026-01-31", meer opties een lijst, "weet ik niet" is null.',
      en: 'Without --answers, in a terminal, the check asks one question at a time.\nAnswers go by the id of the question: { "UitvId0001": true, "UitvId0002": "Voorkant", "UitvId0003": 1.75 }.\nDates are "2026-01-31", several options a list, "I do not know" is null.',
    },
  },
  explain: {
    usage: "explain FILE… --answers A.json",
    nl: "de antwoorden en regels die de uitkomst beslissen, en de dichtstbijzijnde andere uitkomsten",
    en: "the answers and rows that decide the outcome, and the nearest other outcomes",
    details: {
      nl: "Geeft een kleinste stel antwoorden dat dezelfde uitkomst afdwingt, de regels die gelden met hun bronnen,\nen voor elke andere uitkomst het kleinste aantal antwoorden dat anders moet.",
      en: "Gives a smallest set of answers that forces the same outcome, the rows that hit with their sources,\nand for every other outcome the fewest answers that must change.",
    },
  },
  evaluate: {
    usage: "evaluate FILE [--inputs I.json] [--call NAME]",
    nl: "gewone DMN: de waarde van elke beslissing",
    en: "plain DMN: the value of every decision",
    details: {
      nl: 'Invoer staat bij de naam van de input data: { "Hoogte": 1.5, "Datum": "2026-01-31" }. Wat ontbreekt is leeg (null).\nANY en UNIQUE zijn streng, zoals DMN ze heeft: treffers die botsen geven null. Schrijft altijd JSON.\n--call roept een decision service of business knowledge model aan, met de invoer als argumenten; de waarde staat bij "called".',
      en: 'Inputs go by the name of the input data: { "Height": 1.5, "Date": "2026-01-31" }. What is missing is null.\nANY and UNIQUE are strict as DMN has them: hits that clash give null. Always writes JSON.\n--call calls a decision service or business knowledge model, with the inputs as its arguments; its value is under "called".',
    },
  },
  build: {
    usage: "build FILE… -o X.check.json [--meta M.json]",
    nl: "het checkbestand voor uw website",
    en: "the check file for your website",
    details: {
      nl: "Meer bestanden worden één check. --meta voegt toe waar STTR geen plaats voor heeft: gezag, geldigheid, acties, eenheden;\nmeer keer gegeven hoort de eerste bij het eerste bestand, enzovoort.",
      en: "Several files become one check. --meta adds what STTR has no place for: authority, validity, actions, units;\ngiven more often, the first belongs to the first file, and so on.",
    },
  },
  convert: {
    usage: "convert IN -o OUT [--meta M.json]",
    nl: "omzetten, naar de extensie van OUT: .xml of .dmn (STTR), .vragenboom.json (ons document), .md of .docx (om te lezen), .svg (tekening)",
    en: "converts by the extension of OUT: .xml or .dmn (STTR), .vragenboom.json (our document), .md or .docx (to read), .svg (a drawing)",
    details: {
      nl: "Naar STTR: wat niet is veranderd, blijft teken voor teken zoals het was, ook wat leveranciers toevoegden.\nOm te lezen: genummerde vragen, regels als zinnen en als tabel, in de taal van --lang. --meta M.json voegt titel, acties en bronnen toe.",
      en: "To STTR: what did not change stays as it was, character by character, also what suppliers added.\nTo read: numbered questions, rules as sentences and as tables, in the language of --lang. --meta M.json adds title, actions and sources.",
    },
  },
  compare: {
    usage: "compare OLD NEW [--map M.json]",
    nl: "wat er tussen twee versies is veranderd, en welke antwoorden nu ergens anders toe leiden",
    en: "what changed between two versions, and which answers now lead elsewhere",
    details: {
      nl: 'Status 1 als de versies niet bij alle antwoorden tot hetzelfde leiden. Elk verschil heeft een voorbeeld dat u kunt naspelen.\nVragen horen bij elkaar door hun herbruikbaarId, anders door id en tekst, anders door tekst en soort.\nWaar dat niet genoeg is, zegt --map welke oude id welke nieuwe is: { "UitvId0001": "UitvId0101" }.',
      en: 'Status 1 when the versions do not lead to the same for all answers. Each difference has an example that replays.\nQuestions are matched by herbruikbaarId, else by id and text, else by text and type.\nWhere that is not enough --map says which old id is which new one: { "UitvId0001": "UitvId0101" }.',
    },
  },
  test: {
    usage: "test FILE SCENARIOS… [--mutate] [--meta M.json]",
    nl: "scenario's naspelen, en wat zij van de regels raken",
    en: "plays scenarios, and says what they touch of the rules",
    details: {
      nl: "Elk scenario geeft antwoorden en de conclusie die u verwacht. Status 1 als er een niet klopt.\n--mutate brengt fouten aan in de regels, een voor een, en telt hoeveel daarvan uw scenario's opvallen.\n--meta M.json voegt eenheden, grenzen en weet ik niet toe.",
      en: "Each scenario gives answers and the conclusion that you expect. Status 1 when one does not hold.\n--mutate puts mistakes into the rules, one at a time, and counts how many your scenarios notice.\n--meta M.json adds units, limits and I do not know.",
    },
  },
  scenarios: {
    usage: "scenarios FILE -o S.json [--meta M.json]",
    nl: "een klein stel scenario's dat alles raakt, om na te kijken",
    en: "a small set of scenarios that touches everything, for you to confirm",
    details: {
      nl: "Raakt elke regel, elk antwoord, elke uitkomst en elke grens die te bereiken is, en vangt elke fout die antwoorden kunnen laten zien.\nBestaat het bestand al, dan blijven uw scenario's staan en komt alleen bij wat zij nog niet raken.",
      en: "Touches every row, answer, outcome and boundary that can be reached, and catches every mistake that answers can show.\nWhere the file exists your scenarios stay, and only what they do not touch yet is added.",
    },
  },
  package: {
    usage: "package FILE… -o X.zip --from dd-MM-yyyy",
    nl: "het aanleverpakket (ZIP) met manifest en opdracht",
    en: "the delivery package (ZIP) with manifest and opdracht",
    details: {
      nl: "Kijkt de bestanden eerst na; met een fout maakt het geen pakket (status 1). --from is de dag vanaf wanneer de regels gelden.\nDezelfde bestanden geven altijd hetzelfde pakket, byte voor byte.",
      en: "Checks the files first; with an error no package is made (status 1). --from is the day that the rules hold from.\nThe same files always give the same package, byte for byte.",
    },
  },
};

const frame = {
  nl: {
    title: "vragenboom: vergunningchecks uit STTR-bestanden",
    usage: "Gebruik: vragenboom OPDRACHT BESTAND… [opties]",
    commands: "Opdrachten:",
    options: "Bij elke opdracht:",
    json: "één JSON-waarde op stdout, en niets anders",
    lang: "taal van berichten; standaard nl",
    help: "uitleg, ook per opdracht: vragenboom run --help",
    version: "versie",
    files:
      "Bestanden zijn STTR of DMN (.xml, .dmn), aanleverpakketten (.zip) of onze documenten (.vragenboom.json).\nMeer bestanden zijn één check. Status: 0 goed, 1 fouten gevonden, 2 aanroep of bestand onbruikbaar.",
  },
  en: {
    title: "vragenboom: permit checks from STTR files",
    usage: "Usage: vragenboom COMMAND FILE… [options]",
    commands: "Commands:",
    options: "With every command:",
    json: "one JSON value on stdout, and nothing else",
    lang: "language of messages; nl by default",
    help: "help, also on one command: vragenboom run --help",
    version: "version",
    files:
      "Files are STTR or DMN (.xml, .dmn), delivery packages (.zip) or our documents (.vragenboom.json).\nSeveral files are one check. Status: 0 fine, 1 errors found, 2 unusable call or file.",
  },
} as const;

/** Help on one command, or on all. Ends in a line break. */
export function helpText(language: Language, about?: CommandName): string {
  const text = frame[language];
  const options = [
    ["--json", text.json],
    ["--lang nl|en", text.lang],
    ["--help, -h", text.help],
    ["--version, -V", text.version],
  ] as const;
  const general = [text.options, ...options.map(([name, meaning]) => `  ${name.padEnd(14)} ${meaning}`)];
  if (about !== undefined) {
    const help = helps[about];
    return [`vragenboom ${help.usage}`, `  ${help[language]}`, "", help.details[language], "", ...general, ""].join("\n");
  }
  const commands = Object.values(helps).flatMap((help) => [`  ${help.usage}`, `      ${help[language]}`]);
  return [text.title, text.usage, "", text.commands, ...commands, "", ...general, "", text.files, ""].join("\n");
}
