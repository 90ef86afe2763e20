/** The one way out of the XML reader: a fault at an offset. It never leaves this folder; `readXml` makes a diagnostic of it. */
import type { Param } from "../diagnostics/diagnostic.ts";

/** Thrown at the first thing that is not well-formed or over a limit; nothing after it is looked at, so that reading stays linear. */
export class XmlFault extends Error {
  readonly code: string;
  readonly offset: number;
  readonly params: { readonly [key: string]: Param };

  constructor(code: string, offset: number, params: { readonly [key: string]: Param } = {}) {
    super(code);
    this.code = code;
    this.offset = offset;
    this.params = params;
  }
}
