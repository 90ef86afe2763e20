/** What goes along with an evaluation: what is reported, how many calls there may be, how types are checked. */
import type { Diagnostic, Param, Severity } from "../diagnostics/diagnostic.ts";
import type { Scope } from "../feel/binding.ts";
import { testEntry } from "../feel/expression.ts";
import { kindOf } from "../feel/expressionValue.ts";
import type { DmnRun } from "./dmnExpression.ts";
import type { DmnUnit } from "./dmnLink.ts";
import { fitting } from "./dmnTypes.ts";

/** Gathers diagnostics, the same one once. */
export class Reporter {
  readonly diagnostics: Diagnostic[];
  private readonly known = new Set<string>();

  constructor(found: readonly Diagnostic[]) {
    this.diagnostics = [...found];
  }

  /** Adds one at an element of a file. */
  report(file: string, code: string, severity: Severity, origin: number | undefined, params: { readonly [key: string]: Param }): void {
    const key = JSON.stringify([file, code, origin, params]);
    if (this.known.has(key)) return;
    this.known.add(key);
    this.diagnostics.push({ code, severity, at: { file, ...(origin !== undefined && { origin }) }, params });
  }
}

/** So many calls of functions are allowed in one evaluation; a recursion without end stops there, with null. */
const mostCalls = 10_000;
/** So deep may calls nest. */
const deepestCall = 100;

/** Counts calls of functions that files define. */
export class CallLimits {
  private calls = 0;
  private depth = 0;

  /** What the body gives; undefined when there have been too many calls, or they nest too deep. */
  call<T>(body: () => T): T | undefined {
    if (++this.calls > mostCalls || this.depth === deepestCall) return undefined;
    this.depth++;
    try {
      return body();
    } finally {
      this.depth--;
    }
  }
}

/** The run of one file; `scope` has no names and is where allowed values are tested. */
export function runOf({ file, types }: DmnUnit, scope: Scope, limits: CallLimits, reporter: Reporter): DmnRun {
  const fits: DmnRun["fits"] = (value, typeRef) => fitting(value, typeRef, types, (tests, part) => testEntry(tests, part, scope).value);
  return {
    fits,
    problem(origin, problem) {
      if ("limit" in problem) reporter.report(file, "evaluate/limit", "error", origin, { limit: problem.limit });
      else reporter.report(file, "evaluate/expression", "warning", origin, { reason: problem.reason });
    },
    call: (body) => limits.call(body),
    fit(value, typeRef, name, origin) {
      const fitted = fits(value, typeRef);
      if (fitted !== undefined) return fitted;
      reporter.report(file, "evaluate/unfit-value", "warning", origin, { name, kind: kindOf(value), type: typeRef ?? "" });
      return null;
    },
    allowedValues(typeRef) {
      return types.find(typeRef)?.type.allowedValues;
    },
  };
}
