/** Rule files that nobody writes but whoever means harm, by size: what `hostile.bench.mjs` reads, compiles and analyses. */

const namespaces =
  'xmlns="http://www.omg.org/spec/DMN/20180521/MODEL/" xmlns:u="http://toepasbare-regels.omgevingswet.overheid.nl/v1.0/Uitvoeringsregel"';
const times = (count, make) => Array.from({ length: count }, (_, i) => make(i));
const escaped = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

function question({ type = "boolean", options = 0, kind = "enkelAntwoord", text = "Klopt dat?" }, i) {
  const list = times(options, (k) => `<u:optie><u:sequenceId>${k}</u:sequenceId><u:optieText>o${k}</u:optieText></u:optie>`).join("");
  const opties = options > 0 ? `<u:opties><u:optieType>${kind}</u:optieType>${list}</u:opties>` : "";
  const vraag = `<u:gegevensType>${type}</u:gegevensType><u:vraagTekst>${escaped(text)}</u:vraagTekst>${opties}`;
  return `<u:uitvoeringsregel id="q${i}"><u:vraag>${vraag}</u:vraag></u:uitvoeringsregel>`;
}

const input = (_, i) =>
  `<inputData id="i${i}" name="in${i}"><extensionElements><u:uitvoeringsregelRef href="#q${i}"/></extensionElements><variable name="in${i}"/></inputData>`;

function file(questions, decisions) {
  const asked = questions.map(question).join("");
  return `<definitions ${namespaces} name="n"><extensionElements><u:uitvoeringsregels>${asked}</u:uitvoeringsregels></extensionElements>${questions.map(input).join("")}${decisions.join("")}</definitions>`;
}

/** `rows` are lists of entries, the last of each the output. */
function decision(id, columns, rows, attributes = 'hitPolicy="ANY"') {
  const needs = columns.map((name) =>
    name.startsWith("in") ? `requiredInput href="#i${name.slice(2)}"` : `requiredDecision href="#${name}"`,
  );
  const required = needs.map((need) => `<informationRequirement><${need}/></informationRequirement>`).join("");
  const head = columns.map((name) => `<input><inputExpression><text>${name}</text></inputExpression></input>`).join("");
  const entry = (text) => `<text>${escaped(text)}</text>`;
  const body = rows.map((row) => {
    const entries = row.slice(0, -1).map((text) => `<inputEntry>${entry(text)}</inputEntry>`);
    return `<rule>${entries.join("")}<outputEntry>${entry(row.at(-1))}</outputEntry></rule>`;
  });
  return `<decision id="${id}" name="${id}"><variable name="${id}"/>${required}<decisionTable ${attributes}>${head}<output/>${body.join("")}</decisionTable></decision>`;
}

const verbod = '"Verbod"';
const oneEntry = (text, type = "number") => file([{ type }], [decision("d", ["in0"], [[text, verbod]])]);
const rows = (n, entry, output, attributes) =>
  file(
    [{ type: "number" }],
    [
      decision(
        "d",
        ["in0"],
        times(n, (i) => [entry(i), output(i)]),
        attributes,
      ),
    ],
  );
const nested = (n, open, middle, close) => open.repeat(n) + middle + close.repeat(n);

/** Name → size and what makes the file of that size. */
export const hostileRules = {
  "chain of decisions": [
    5000,
    (n) =>
      file(
        [{}],
        times(n, (i) => decision(`d${i}`, [i === 0 ? "in0" : `d${i - 1}`], [["true", i === n - 1 ? verbod : "true"]])),
      ),
  ],
  "circle of decisions": [
    5000,
    (n) =>
      file(
        [{}],
        times(n, (i) => decision(`d${i}`, [`d${(i + 1) % n}`], [["true", "true"]])),
      ),
  ],
  "everything needs everything": [
    100,
    (n) =>
      file(
        [{}],
        times(n, (i) =>
          decision(`d${i}`, ["in0", ...times(i, (k) => `d${k}`)], [[...times(i + 1, () => "true"), i === n - 1 ? verbod : "true"]]),
        ),
      ),
  ],
  "rows with a number each": [10_000, (n) => rows(n, String, () => verbod)],
  "rows under FIRST": [
    10_000,
    (n) =>
      rows(
        n,
        (i) => `> ${i}`,
        () => verbod,
        'hitPolicy="FIRST"',
      ),
  ],
  "rows to be summed": [10_000, (n) => rows(n, (i) => `> ${i % 50}`, String, 'hitPolicy="COLLECT" aggregation="SUM"')],
  "rows that are equal": [
    10_000,
    (n) =>
      rows(
        n,
        () => "1",
        () => verbod,
      ),
  ],
  "rows that contradict each other": [
    5000,
    (n) =>
      rows(
        n,
        () => "1",
        (i) => `"c${i}"`,
      ),
  ],
  "rows of COLLECT outputs": [
    1000,
    (n) =>
      rows(
        n,
        (i) => `> ${i}`,
        (i) => `"c${i}"`,
        'hitPolicy="COLLECT"',
      ),
  ],
  "outputs of COLLECT that are tested": [
    1000,
    (n) =>
      file(
        [{ type: "number" }],
        [
          decision(
            "d",
            ["in0"],
            times(n, (i) => [`> ${i}`, `"c${i}"`]),
            'hitPolicy="COLLECT"',
          ),
          decision(
            "e",
            ["d"],
            times(n, (i) => [`"c${i}"`, verbod]),
          ),
        ],
      ),
  ],
  "rows under PRIORITY": [
    500,
    (n) =>
      rows(
        n,
        (i) => `> ${i}`,
        () => verbod,
        'hitPolicy="PRIORITY"',
      ),
  ],
  "columns on one question": [
    10_000,
    (n) =>
      file(
        [{}],
        [
          decision(
            "d",
            times(n, () => "in0"),
            [[...times(n, () => "true"), verbod]],
          ),
        ],
      ),
  ],
  "columns on a question each": [
    1000,
    (n) =>
      file(
        times(n, () => ({})),
        [
          decision(
            "d",
            times(n, (i) => `in${i}`),
            [[...times(n, () => "true"), verbod]],
          ),
        ],
      ),
  ],
  "questions that nobody needs": [
    3000,
    (n) =>
      file(
        times(n, () => ({})),
        [decision("d", ["in0"], [["true", verbod]])],
      ),
  ],
  "questions under one id": [
    3000,
    (n) =>
      file(
        times(n, () => ({})),
        [],
      ).replace(/id="q\d+"/g, 'id="x"'),
  ],
  "questions under one herbruikbaarId": [
    3000,
    (n) =>
      file(
        times(n, (i) => ({ text: `Vraag ${i}?` })),
        [],
      ).replaceAll("<u:vraag>", "<u:herbruikbaarId>x</u:herbruikbaarId><u:vraag>"),
  ],
  "allowed values of a type": [
    200_000,
    (n) => {
      const values = times(n, (i) => `"o${i}"`).join();
      const type = `<itemDefinition id="t" name="t"><typeRef>string</typeRef><allowedValues><text>${values}</text></allowedValues></itemDefinition>`;
      return file([{ type: "string" }], [decision("d", ["in0"], [['"o1"', verbod]])])
        .replace("<inputData ", () => `${type}<inputData `)
        .replaceAll(/<(variable name="in0"|inputExpression)/g, '<$1 typeRef="t"');
    },
  ],
  options: [3000, (n) => file([{ type: "list", options: n }], [decision("d", ["in0"], [['"o1"', verbod]])])],
  "options with a row each": [
    1000,
    (n) =>
      file(
        [{ type: "list", options: n }],
        [
          decision(
            "d",
            ["in0"],
            times(n, (i) => [`"o${i}"`, verbod]),
          ),
        ],
      ),
  ],
  "options of several answers": [
    3000,
    (n) =>
      file(
        [{ type: "list", options: n, kind: "meerdereAntwoorden" }],
        [
          decision(
            "d",
            ["in0"],
            times(n, (i) => [`contains(?,"o${i}")`, verbod]),
          ),
        ],
      ),
  ],
  "entry of (": [500_000, (n) => oneEntry("(".repeat(n))],
  "entry of ( and )": [100_000, (n) => oneEntry(nested(n, "(", "1", ")"))],
  "entry of not(": [100_000, (n) => oneEntry(nested(n, "not(", "true", ")"))],
  "entry of if": [20_000, (n) => oneEntry("if ? then 1 else ".repeat(n))],
  "entry of [": [50_000, (n) => oneEntry(`? in ${"[".repeat(n)}`)],
  "entry of {a:": [20_000, (n) => oneEntry("{a:".repeat(n))],
  "entry of +1": [50_000, (n) => oneEntry(`1${"+1".repeat(n)}`)],
  "entry of names": [20_000, (n) => oneEntry(`? = ${"a b c d ".repeat(n)}`)],
  "entry of constants": [5000, (n) => oneEntry(times(n, String).join())],
  "entry of \\": [500_000, (n) => oneEntry(`"${"\\".repeat(n)}"`, "string")],
  "question text of *": [100_000, (n) => file([{ text: "*".repeat(n) }], [])],
};

/** What texts are repeated from. */
export const hostileTexts = ["[", "*", "*a ", "> ", "!video(", "`", "``a ", "](", "- ", "<", "&", "\\", "[a]: b\n", "\t", "_a"];
