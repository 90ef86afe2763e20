/**
 * Conversieregels of 2017 and v0.8: a business knowledge model whose table makes several values of one answer, named by the input data that takes
 * one of them. Public evidence is a draft and a translation of it, so the reading stands here alone: the output is the one called after the input data.
 */
import type { Decision } from "../model/decision.ts";
import type { InputData, RuleFile } from "../model/ruleFile.ts";
import type { Faults } from "./fault.ts";

/**
 * The file with each converted input data as what it comes to: input data for the answer itself, and a decision under the old id and name that
 * looks up the answer in the table. What cannot be read so is a `decision/unsupported-logic`, and stays the unconverted answer.
 */
export function withConversions(model: RuleFile, faults: Faults): RuleFile {
  if (!model.businessKnowledgeModels?.length) return model;
  const made: Decision[] = [];
  const ofQuestion = conversionsOfQuestions(model);
  const inputData = model.inputData.map((input): InputData => {
    const ruleId = input.conversieregelId ?? ofQuestion.get(input.uitvoeringsregelId ?? "");
    const rule = model.businessKnowledgeModels?.find(({ id, name }) => id === ruleId || name === ruleId);
    // A reference that leads nowhere is reported where files are read.
    if (rule === undefined) return input;
    const answer: InputData = { ...input, id: `${input.id}/antwoord`, variable: `${input.variable} (antwoord)` };
    const table = rule.logic.kind === "table" && rule.logic.inputs.length === 1 ? rule.logic : undefined;
    const names = [input.variable, input.name].map((name) => name.trim());
    const column =
      table === undefined ? -1 : table.outputs.length === 1 ? 0 : table.outputs.findIndex(({ name }) => names.includes(name?.trim() ?? ""));
    if (table === undefined || column < 0) {
      faults.add("decision/unsupported-logic", "error", input, { decision: input.name, text: rule.name });
      return input;
    }
    made.push({
      id: input.id,
      name: input.name,
      variable: input.variable,
      requires: [{ kind: "input", id: answer.id }],
      logic: {
        ...table,
        inputs: [{ ...table.inputs[0]!, expression: answer.variable }],
        outputs: [table.outputs[column]!],
        rows: table.rows.map((row) => ({ ...row, outputs: row.outputs.slice(column, column + 1) })),
      },
    });
    return answer;
  });
  return made.length === 0 ? model : { ...model, inputData, decisions: [...made, ...model.decisions] };
}

/** In a translation of such files the vraag itself names the conversieregel, which holds for all input data on that vraag; by id of the vraag. */
function conversionsOfQuestions({ uitvoeringsregels }: RuleFile): ReadonlyMap<string, string | undefined> {
  const found = new Map<string, string | undefined>();
  for (const { id, content } of uitvoeringsregels)
    if (!found.has(id)) found.set(id, content.kind === "vraag" ? content.conversieregelId : undefined);
  return found;
}
