/** The one way out of the ZIP reader: a fault with its facts. It never leaves this folder; `readDelivery` makes a diagnostic of it. */
import type { Param } from "../diagnostics/diagnostic.ts";

/** Thrown at the first thing that is damaged, over a limit or not to be trusted. */
export class ZipFault extends Error {
  readonly code: string;
  readonly params: { readonly [key: string]: Param };

  constructor(code: string, params: { readonly [key: string]: Param } = {}) {
    super(code);
    this.code = code;
    this.params = params;
  }
}

/** How much ZIP we are willing to read. Sizes in bytes. */
export const zipLimits = {
  entries: 1000,
  /** Of the ZIP itself, before anything in it is looked at. */
  bytes: 50_000_000,
  /** Of all entries together, counted while inflating: what a directory claims is not believed. */
  inflated: 100_000_000,
  /** Inflated to stored size, of one entry and of all so far, once more than `ratioFrom` came out. */
  ratio: 100,
  ratioFrom: 1_000_000,
} as const;
