/** A rule file as a later version of itself: a few random edits of rules and questions, with what they did to ids and options. */
import type { DecisionTable } from "../model/decision.ts";
import type { RuleFile } from "../model/ruleFile.ts";
import type { Draw } from "./random.ts";

/** The later version. `idOf` gives the new id of an old question; what is gone has none. `optionOf` says the same of options by text. */
export interface LaterVersion {
  readonly model: RuleFile;
  readonly idOf: ReadonlyMap<string, string>;
  readonly optionOf: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

/** Makes between one and three edits; some of them change nothing for anybody. */
export function laterVersion(before: RuleFile, draw: Draw): LaterVersion {
  const model = structuredClone(before);
  const idOf = new Map(model.uitvoeringsregels.map(({ id }) => [id, id]));
  const optionOf = new Map<string, Map<string, string>>();
  for (const { id, content } of model.uitvoeringsregels)
    if (content.kind === "vraag") optionOf.set(id, new Map(content.opties.map(({ text }) => [text, text])));
  const tables = model.decisions.flatMap(({ logic }) => (logic.kind === "table" ? [logic] : []));
  let hasOptionEdit = false;
  for (let edits = 1 + draw(3); edits > 0; edits--) {
    const kind = draw(9);
    if (kind < 5) editTable(tables[draw(tables.length)]!, draw);
    else if (kind === 5) renameQuestion(model, idOf, draw);
    else if (kind === 6 && !hasOptionEdit) hasOptionEdit = editOptions(model, idOf, optionOf, draw);
    else if (kind === 7) askSomethingNew(model, tables, draw);
    else model.uitvoeringsregels.reverse();
  }
  return { model, idOf, optionOf };
}

function editTable({ rows }: DecisionTable, draw: Draw): void {
  const row = rows[draw(rows.length)]!;
  const other = rows[draw(rows.length)]!;
  switch (draw(4)) {
    case 0: {
      const at = draw(row.inputs.length);
      row.inputs[at] = { text: "-" };
      return;
    }
    case 1:
      [row.outputs, other.outputs] = [other.outputs, row.outputs];
      return;
    case 2:
      if (rows.length > 1) rows.splice(rows.indexOf(row), 1);
      return;
    default: {
      const at = draw(row.inputs.length);
      const { text } = row.inputs[at]!;
      row.inputs[at] = {
        text: /\d/.test(text) && !text.includes("date") ? text.replace(/\d/, (digit) => String((Number(digit) + 1) % 10)) : text,
      };
    }
  }
}

/** Another id and nothing else: the same text and type still make it the same question. */
function renameQuestion(model: RuleFile, idOf: Map<string, string>, draw: Draw): void {
  const regel = model.uitvoeringsregels[draw(model.uitvoeringsregels.length)]!;
  const old = [...idOf].find(([, id]) => id === regel.id)?.[0];
  if (old === undefined || regel.content.kind === "vasteWaarde") return;
  const id = `${regel.id}x`;
  for (const input of model.inputData) if (input.uitvoeringsregelId === regel.id) input.uitvoeringsregelId = id;
  regel.id = id;
  idOf.set(old, id);
}

function editOptions(
  model: RuleFile,
  idOf: ReadonlyMap<string, string>,
  optionOf: ReadonlyMap<string, Map<string, string>>,
  draw: Draw,
): boolean {
  const lists = model.uitvoeringsregels.filter(({ content }) => content.kind === "vraag" && content.opties.length > 1);
  if (lists.length === 0) return false;
  const { id, content } = lists[draw(lists.length)]!;
  const own = optionOf.get([...idOf].find(([, now]) => now === id)?.[0] ?? "");
  if (content.kind !== "vraag" || own === undefined) return false;
  const at = draw(content.opties.length);
  const { text } = content.opties[at]!;
  switch (draw(3)) {
    case 0:
      content.opties.push({ text: "zz" });
      return true;
    case 1:
      content.opties.splice(at, 1);
      own.delete(text);
      return true;
    default:
      content.opties[at] = { text: "zz" };
      own.set(text, "zz");
      return true;
  }
}

function askSomethingNew(model: RuleFile, tables: readonly DecisionTable[], draw: Draw): void {
  const id = `new${model.uitvoeringsregels.length}`;
  const content = { kind: "vraag" as const, gegevensType: "boolean" as const, vraagTekst: `Vraag ${id}?`, opties: [] };
  model.uitvoeringsregels.push({ id, regelgroepId: "g", content });
  model.inputData.push({ id: `in-${id}`, name: id, variable: id, uitvoeringsregelId: id });
  const at = draw(tables.length);
  tables[at]!.inputs.push({ expression: id });
  tables[at]!.rows.forEach((row) => row.inputs.push({ text: draw(3) === 0 ? "true" : "-" }));
  const decision = model.decisions.find(({ logic }) => logic === tables[at])!;
  decision.requires.push({ kind: "input", id: `in-${id}` });
}
