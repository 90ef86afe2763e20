/** The whole way of a rule file through the engine, whichever build of it is given: read, compiled, analysed, written as a check file. */

/** What was found on the way, in order; nothing is thrown for a fault of the file. */
export function wholeWay({ analyse, compileCheck, readRuleFile, toCheckFile }, bytes) {
  const { value, diagnostics } = readRuleFile(bytes, "x");
  if (value === undefined) return { diagnostics, compiled: false };
  const sources = [{ file: "x", model: value.model }];
  const check = compileCheck(sources);
  const found = analyse(sources).files[0].diagnostics;
  if (check.value !== undefined) toCheckFile(check.value);
  return { diagnostics: [...diagnostics, ...check.diagnostics, ...found], compiled: check.value !== undefined };
}

/** The codes of the errors, each once, or that there is none. */
export function answerOf({ diagnostics }) {
  const errors = new Set(diagnostics.filter(({ severity }) => severity === "error").map(({ code }) => code));
  return errors.size > 0 ? [...errors].join(", ") : "compiled";
}
