/** What few check files need: reading decisions and evaluating them. Websites load it on demand, so nothing here may keep state. */
import { evaluate } from "../session/evaluation.ts";
import { isSoundDecision } from "./isSoundDecision.ts";
import { decision } from "./readDecision.ts";
import type { DecisionReader } from "./readFile.ts";
import { list } from "./reading.ts";

/** For forms, and for checks whose diagram would be too large. */
export const withDecisions: DecisionReader = {
  read: list(decision),
  isSound: (check) => check.decisions.every((_, at) => isSoundDecision(check, at)),
  evaluate,
};
