/** The layout by itself: layers, order, and size. */
import { describe, expect, it } from "vitest";
import { layOut } from "./layers.ts";
import type { Line } from "./layers.ts";

const box = { width: 100, height: 40 };
const line = (from: number, to: number): Line => ({ from, to, out: 20, into: 20 });

describe("layOut", () => {
  it("puts what is led to at the right, and nothing where nothing is", () => {
    const { at } = layOut([box, box, box], [line(0, 1), line(1, 2), line(0, 2)]);
    expect(at[0]!.x < at[1]!.x && at[1]!.x < at[2]!.x).toBe(true);
    expect(layOut([], [])).toEqual({ at: [], ways: [], width: 0, height: 0 });
  });

  it("uncrosses two pairs", () => {
    const { at } = layOut([box, box, box, box], [line(0, 3), line(1, 2)]);
    expect(at[0]!.y < at[1]!.y).toBe(at[3]!.y < at[2]!.y);
  });

  it("leads a long line past the boxes between", () => {
    const { at, ways } = layOut([box, box, box], [line(0, 1), line(1, 2), line(0, 2)]);
    const [, , start, end] = ways[2]!;
    expect([start!.x, start!.y]).toEqual([at[1]!.x, end!.y]);
    expect(start!.y < at[1]!.y || start!.y > at[1]!.y + box.height).toBe(true);
  });

  it("lays out a thousand boxes with circles, loops and repeated lines the same twice", () => {
    const boxes = Array.from({ length: 1000 }, () => box);
    const lines = boxes.flatMap((_, from) => [
      line(from, (from * 7 + 1) % 1000),
      line(from, Math.floor(from / 2)),
      line(from, (from * 7 + 1) % 1000),
    ]);
    const layout = layOut(boxes, lines);
    expect(layout.at.every(({ x, y }) => x >= 0 && y >= 0)).toBe(true);
    expect(layOut(boxes, lines)).toEqual(layout);
  });
});
