/** Collects what is wrong with files while they are compiled, each with its place. */
import type { Diagnostic, Param, Severity } from "../diagnostics/diagnostic.ts";

/** Something in a model that knows where it came from. */
export interface Placed {
  readonly id?: string | undefined;
  readonly origin?: number | undefined;
}

/** Adds diagnostics about one file to a shared list. */
export class Faults {
  readonly found: Diagnostic[];
  private readonly file: string;

  constructor(file: string, found: Diagnostic[]) {
    this.file = file;
    this.found = found;
  }

  add(code: string, severity: Severity, at: Placed, params: { readonly [key: string]: Param }): void {
    this.found.push({
      code,
      severity,
      at: { file: this.file, ...(at.id !== undefined && { elementId: at.id }), ...(at.origin !== undefined && { origin: at.origin }) },
      params,
    });
  }
}
