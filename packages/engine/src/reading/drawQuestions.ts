/** The decision diagram as a picture: a card for each place of a question, its answers on the card, outcomes as leaves beside the answers. */
import { layOut } from "./layers.ts";
import type { Line } from "./layers.ts";
import type { OutlineActivity, OutlineAnswer } from "./outline.ts";
import type { Picture } from "./picture.ts";
import { boxOf, round, textLines, type, wayOf, xmlText } from "./svgParts.ts";
import { textWidth, wrapText } from "./wrapText.ts";

/** What a card and a leaf say. */
export interface QuestionNames {
  /** Number and text of a question, by its index in the check. */
  question(index: number): { readonly number: string; readonly text: string };
  /** The answer in words. */
  answer(question: number, answer: OutlineAnswer): string;
  /** Lines of a leaf; undefined where the answer leads to a card, or nowhere. */
  leaf(answer: OutlineAnswer): readonly string[] | undefined;
  readonly leadsTo: string;
}

const card = { width: 250, padding: 9, leafGap: 16, leafWidth: 170 };

interface DrawnRow {
  readonly lines: readonly string[];
  readonly top: number;
  readonly height: number;
  readonly leaf?: readonly string[];
}

interface DrawnCard {
  readonly title: readonly string[];
  readonly headHeight: number;
  readonly rows: readonly DrawnRow[];
  readonly width: number;
  readonly height: number;
}

/** The picture of one activity. */
export function drawQuestions({ cards }: OutlineActivity, names: QuestionNames): Picture {
  const drawn = cards.map(({ question, answers }): DrawnCard => {
    const { number, text } = names.question(question);
    const title = wrapText(`${number} ${text}`, card.width - 2 * card.padding, type.size * 1.1);
    const headHeight = title.length * type.line + 2 * card.padding;
    let top = headHeight;
    const rows = answers.map((answer): DrawnRow => {
      const lines = wrapText(names.answer(question, answer), card.width - 2 * card.padding, type.size);
      const said = names.leaf(answer);
      const leaf = said?.flatMap((line) => wrapText(line, card.leafWidth - 2 * card.padding, type.size));
      const height = Math.max(lines.length, leaf?.length ?? 0) * type.line + card.padding + 4;
      const row = { lines, top, height, ...(leaf && { leaf }) };
      top += height;
      return row;
    });
    const hasLeaf = rows.some(({ leaf }) => leaf !== undefined);
    return { title, headHeight, rows, width: card.width + (hasLeaf ? card.leafGap + card.leafWidth : 0), height: top };
  });
  const targets: string[] = [];
  const lines = cards.flatMap(({ question, answers }, from): Line[] =>
    answers.flatMap((answer, at) => {
      if (answer.target?.t !== "card") return [];
      const to = answer.target.number - 1;
      const { top, height } = drawn[from]!.rows[at]!;
      targets.push(
        `${names.question(question).number} ${names.answer(question, answer)} ${names.leadsTo} ${names.question(answer.target.question).number}`,
      );
      return [{ from, to, out: top + height / 2, into: drawn[to]!.headHeight / 2 }];
    }),
  );
  const layout = layOut(drawn, lines);
  const ways = layout.ways.map((points, line) => {
    // A line leaves its card at the card's own side; beside it stand only leaves of other answers.
    const from = layout.at[lines[line]!.from]!;
    return wayOf([{ x: from.x + card.width, y: points[0]!.y }, ...points.slice(1)], targets[line]!);
  });
  const groups = drawn.map((one, at) => cardMarkup(one, layout.at[at]!));
  const areas = drawn.map(({ width, height }, at) => ({ ...layout.at[at]!, width, height }));
  return { markup: [...ways, ...groups].join("\n"), width: layout.width, height: layout.height, areas };
}

function cardMarkup({ title, headHeight, rows, height }: DrawnCard, { x, y }: { readonly x: number; readonly y: number }): string {
  const answers = rows.map(({ lines, top, height: own, leaf }) => {
    const at = y + top;
    const parts = [
      `<path class="rule" d="M${round(x)} ${round(at)}h${card.width}"/>`,
      textLines(lines, x + card.padding, at + (own - lines.length * type.line) / 2, "answer"),
    ];
    if (leaf !== undefined) {
      const widest = Math.max(...leaf.map((line) => textWidth(line, type.size)));
      const left = x + card.width + card.leafGap;
      const leafHeight = leaf.length * type.line + 6;
      const leafTop = at + (own - leafHeight) / 2;
      parts.push(
        `<path class="way" d="M${round(x + card.width)} ${round(at + own / 2)}h${card.leafGap}"/>`,
        boxOf(left, leafTop, Math.min(card.leafWidth, widest + 2 * card.padding), leafHeight, "leaf", 11),
        textLines(leaf, left + card.padding, leafTop + 2, "onleaf"),
      );
    }
    return parts.join("");
  });
  return [
    `<g><title>${xmlText(title.join(" "))}</title>`,
    boxOf(x, y, card.width, height, "card"),
    boxOf(x, y, card.width, headHeight, "head"),
    textLines(title, x + card.padding, y + card.padding, "strong"),
    ...answers,
    "</g>",
  ].join("");
}
