/** A rule file as one SVG: the questions with their answers and outcomes, and under it what the decisions rest on. No scripts; all words are text. */
import type { CheckSource } from "../check/compileCheck.ts";
import { compileCheck } from "../check/compileCheck.ts";
import type { Language } from "../diagnostics/catalogueEntry.ts";
import type { Check } from "../session/check.ts";
import { drawDecisions } from "./drawDecisions.ts";
import type { GraphNode } from "./drawDecisions.ts";
import { drawQuestions } from "./drawQuestions.ts";
import { lawWords } from "./lawWords.ts";
import { idsInFile, numberRules } from "./numberedRules.ts";
import type { NumberedRules } from "./numberedRules.ts";
import { outlineOf } from "./outline.ts";
import type { OutlineActivity, OutlineAnswer } from "./outline.ts";
import { answerWords } from "./readSteps.ts";
import type { Area, Picture } from "./picture.ts";
import { looks, round, textLines, type, xmlText } from "./svgParts.ts";
import { textWidth, wrapText } from "./wrapText.ts";

const margin = 32;
/** From here on a reader is told to search rather than to look. */
const large = 60;

/** The drawing, and where its boxes stand. */
export interface Drawing {
  readonly svg: string;
  readonly areas: readonly Area[];
}

/** The SVG as text. */
export function writeDrawing(source: CheckSource, language: Language): string {
  return drawRules(source, language).svg;
}

/** The SVG with the places of its boxes, in its own units. */
export function drawRules(source: CheckSource, language: Language): Drawing {
  const { model, meta } = source;
  const say = (nl: string, en: string): string => (language === "nl" ? nl : en);
  const rules = numberRules(model, meta, language);
  const check = compileCheck([source]).value;
  const title = meta?.title ?? (model.name.trim() || source.file);
  const activities = check === undefined ? [] : outlineOf(check).activities.filter(({ isTree, cards }) => isTree && cards.length > 0);
  const parts: { readonly heading: string; readonly note?: string; readonly picture: Picture }[] = activities.map((activity) => ({
    heading:
      activities.length > 1 ? `${say("Vragen", "Questions")}: ${activity.name}` : say("Vragen en uitkomsten", "Questions and outcomes"),
    ...noteOf(activity, say),
    picture: drawQuestions(activity, namesOf(check!, rules, activity)),
  }));
  const nodes = graphOf(rules);
  if (nodes.length > 0)
    parts.push({ heading: say("Waar de uitkomst op rust", "What the outcome rests on"), picture: drawDecisions(nodes) });

  const areas: Area[] = [];
  const markup: string[] = [];
  let y = margin;
  const widest = Math.max(480, ...parts.map(({ picture }) => picture.width));
  const head = wrapText(title, widest, type.title * 1.1);
  head.forEach((line, at) => markup.push(`<text class="title" x="${margin}" y="${y + type.title + at * 26}">${xmlText(line)}</text>`));
  y += head.length * 26 + 8;
  for (const { heading, note, picture } of parts) {
    markup.push(textLines([heading], margin, y + 8, "strong"));
    y += 34;
    if (note !== undefined) {
      const lines = wrapText(note, widest, type.size);
      markup.push(textLines(lines, margin, y - 6, "plain"));
      y += lines.length * type.line;
    }
    const top = y;
    markup.push(`<g transform="translate(${margin} ${round(top)})">`, picture.markup, "</g>");
    areas.push(...picture.areas.map((area) => ({ ...area, x: area.x + margin, y: area.y + top })));
    y += picture.height + 40;
  }
  const width = Math.ceil(Math.max(widest, ...head.map((line) => textWidth(line, type.title * 1.1))) + 2 * margin);
  const height = Math.ceil(y);
  const what = say(
    `Tekening van de regels. Vragen: ${rules.questions.size}. Beslissingen: ${rules.decisions.length}.`,
    `Drawing of the rules. Questions: ${rules.questions.size}. Decisions: ${rules.decisions.length}.`,
  );
  const svg = `<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" xml:lang="${language}" lang="${language}" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="graphics-document" aria-labelledby="drawing-title drawing-description">
<title id="drawing-title">${xmlText(title)}</title>
<desc id="drawing-description">${xmlText(what)}</desc>
<style>${looks}</style>
<defs><marker id="tip" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" markerUnits="userSpaceOnUse" orient="auto"><path class="tip" d="M0 0 8 4 0 8z"/></marker></defs>
<rect class="page" width="${width}" height="${height}"/>
${markup.join("\n")}
</svg>
`;
  return { svg, areas };
}

function noteOf({ cards, isCut }: OutlineActivity, say: (nl: string, en: string) => string): { readonly note?: string } {
  if (isCut)
    return {
      note: say(
        `Niet alles past: dit zijn de eerste ${cards.length} plekken.`,
        `Not everything fits: these are the first ${cards.length} places.`,
      ),
    };
  if (cards.length <= large) return {};
  return {
    note: say(
      `Een grote tekening, met ${cards.length} plekken. Zoek op een nummer of een woord.`,
      `A large drawing, of ${cards.length} places. Search for a number or a word.`,
    ),
  };
}

function namesOf(check: Check, rules: NumberedRules, { typering }: OutlineActivity): Parameters<typeof drawQuestions>[1] {
  const { language, outcomes, measures } = rules;
  const say = (nl: string, en: string): string => (language === "nl" ? nl : en);
  const ids = idsInFile(check, rules);
  return {
    leadsTo: "→",
    question(index) {
      const id = ids[index]![0];
      return (id === undefined ? undefined : rules.questions.get(id)) ?? { number: "", text: check.questions[index]!.text };
    },
    answer: (question, answer) => answerWords(check, question, answer, language),
    leaf({ target }: OutlineAnswer) {
      if (target === null || target.t === "card") return undefined;
      if (target.t === "cut") return ["…"];
      if (typering === "maatregelen") {
        const numbers = target.measures.map(({ id, voorschrift }) => measures.get(id) ?? (id || lawWords(voorschrift)));
        return [numbers.join("; ") || say("geen maatregelen", "no measures")];
      }
      return target.codes.length === 0
        ? [say("geen uitkomst", "no outcome")]
        : target.codes.map((code) => `${outcomes.get(code) ?? ""} ${code}`.trim());
    },
  };
}

/** What is asked, what is known, and the decisions; what no decision looks at is left out. */
function graphOf({ decisions, names, questions, fixed }: NumberedRules): readonly GraphNode[] {
  const asked = decisions.map((decision) => names.asks(decision));
  const regels = [...new Set(asked.flat())];
  const inputs = regels.map(({ id }): Omit<GraphNode, "needs"> => {
    const question = questions.get(id);
    if (question) return { ...question, kind: "question" };
    const known = fixed.find(({ regel }) => regel.id === id);
    const text = known?.regel.content.kind === "vasteWaarde" ? known.regel.content.waardeVraag : id;
    return { number: known?.number ?? "", text, kind: "known" };
  });
  const placeOf = new Map(decisions.map((decision, at) => [decision, regels.length + at]));
  const askedAt = new Map(regels.map((regel, at) => [regel, at]));
  return [
    ...inputs.map((input) => ({ ...input, needs: [] })),
    ...decisions.map((decision, at): GraphNode => {
      const needs = [...asked[at]!.map((regel) => askedAt.get(regel)!), ...names.needs(decision).map((other) => placeOf.get(other)!)];
      return { number: `B${at + 1}`, text: decision.name, kind: "decision", needs };
    }),
  ];
}
