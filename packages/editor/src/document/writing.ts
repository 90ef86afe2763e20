/** Writing rule files: loaded at the first export, since nothing before it needs the writer. */
import { writeNewRuleFile, writeRuleFile, type XmlDocument } from "@vragenboom/engine";

type Model = Parameters<typeof writeNewRuleFile>[0];

/** The text of the file that was read with the model's changes in it; of work that never was XML a file of its own. */
export function writeText(model: Model, document: XmlDocument | null): ReturnType<typeof writeNewRuleFile> {
  return document === null ? writeNewRuleFile(model) : writeRuleFile(model, document);
}
