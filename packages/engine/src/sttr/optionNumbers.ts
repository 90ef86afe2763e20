/** The sequenceId of options that have none yet: every option that is known from a real file has one, and services name answers by it. */
import type { RuleFile } from "../model/ruleFile.ts";
import type { Option } from "../model/uitvoeringsregel.ts";

/**
 * The model with a sequenceId for each new option (one without an origin): one more than the highest of its question, or else its place from 1.
 * Options that a file has without one keep to that, and so do those that come beside them.
 */
export function withOptionNumbers(model: RuleFile): RuleFile {
  const uitvoeringsregels = model.uitvoeringsregels.map((regel) => {
    const { content } = regel;
    if (!("opties" in content) || content.opties.every((option) => !lacksNumber(option))) return regel;
    return { ...regel, content: { ...content, opties: numbered(content.opties) } };
  });
  return { ...model, uitvoeringsregels };
}

function lacksNumber({ sequenceId, origin }: Option): boolean {
  return sequenceId === undefined && origin === undefined;
}

function numbered(options: readonly Option[]): Option[] {
  if (options.some(({ sequenceId, origin }) => sequenceId === undefined && origin !== undefined)) return [...options];
  const taken = options.map(({ sequenceId }) => Number(sequenceId)).filter((number) => Number.isSafeInteger(number));
  let next = taken.length === 0 ? 1 : Math.max(...taken) + 1;
  return options.map((option) => (lacksNumber(option) ? { ...option, sequenceId: String(next++) } : option));
}
