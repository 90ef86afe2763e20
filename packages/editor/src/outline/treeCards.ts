/** From the engine's outline to cards with the words of the document. */
import type { Answers, Check } from "@vragenboom/engine/runtime";
import type { RuleFile } from "@vragenboom/engine";
import type { Messages } from "../messages/nl.ts";
import type { TreeCard } from "./treeModel.ts";

export function treeCards(_check: Check, _outline: unknown, _model: RuleFile, _messages: Messages): readonly TreeCard[] {
  return [];
}
export function answersTo(_cards: readonly TreeCard[], _card: number): Answers {
  return {};
}
