/** What a part of a drawing comes to: markup in its own coordinates, and where words and boxes stand in it. */

/** A rectangle in which something stands. */
export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A part of a drawing. */
export interface Picture {
  readonly markup: string;
  readonly width: number;
  readonly height: number;
  /** Of each card, leaf or node; no two of them meet. */
  readonly areas: readonly Area[];
}
