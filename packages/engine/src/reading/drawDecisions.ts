/** The decision graph as a picture (DMN 1.3 § 5.3.3): what each decision rests on, from the questions at the left to the outcome at the right. */
import { layOut } from "./layers.ts";
import type { Picture } from "./picture.ts";
import { boxOf, textLines, type, wayOf, xmlText } from "./svgParts.ts";
import { wrapText } from "./wrapText.ts";

/** Something in the graph, with the indexes of what it rests on. */
export interface GraphNode {
  readonly number: string;
  readonly text: string;
  /** Decisions have corners, what is asked or known is round. */
  readonly kind: "decision" | "question" | "known";
  readonly needs: readonly number[];
}

const node = { width: 210, padding: 9 };

/** The picture of the whole graph. */
export function drawDecisions(nodes: readonly GraphNode[]): Picture {
  const boxes = nodes.map(({ number, text }) => {
    const lines = wrapText(`${number} ${text}`, node.width - 2 * node.padding - 8, type.size * 1.1);
    return { lines, width: node.width, height: lines.length * type.line + 2 * node.padding };
  });
  const pairs = nodes.flatMap(({ needs }, to) => needs.map((from) => ({ from, to })));
  const layout = layOut(
    boxes,
    pairs.map(({ from, to }) => ({ from, to, out: boxes[from]!.height / 2, into: boxes[to]!.height / 2 })),
  );
  const ways = layout.ways.map((points, at) => wayOf(points, `${nodes[pairs[at]!.from]!.number} → ${nodes[pairs[at]!.to]!.number}`));
  const groups = nodes.map(({ number, text, kind }, at) => {
    const { x, y } = layout.at[at]!;
    const { lines, width, height } = boxes[at]!;
    const look = { decision: "head", question: "card", known: "known" }[kind];
    return [
      `<g><title>${xmlText(`${number} ${text}`)}</title>`,
      boxOf(x, y, width, height, look, kind === "decision" ? 0 : 14),
      textLines(lines, x + node.padding + 2, y + node.padding, kind === "decision" ? "strong" : "plain"),
      "</g>",
    ].join("");
  });
  const areas = boxes.map(({ width, height }, at) => ({ ...layout.at[at]!, width, height }));
  return { markup: [...ways, ...groups].join("\n"), width: layout.width, height: layout.height, areas };
}
