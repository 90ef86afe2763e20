/** A large check for campaigns and benchmarks: many activities over many questions, with shared ones, in the way that exporters write paths. */
import type { RuleFile } from "../model/ruleFile.ts";
import type { Draw } from "./random.ts";
import { ruleFile } from "./ruleFiles.ts";
import type { QuestionSpec } from "./ruleFiles.ts";
import { refOf, reusedRegel } from "./severalFiles.ts";

export interface LargeCheckSpec {
  readonly activities: number;
  /** Questions in all, after merging. */
  readonly questions: number;
  /** How many of those every activity may look at. */
  readonly shared: number;
}

/**
 * One conclusie an activity: questions of its own and some of the shared ones, a decision for each path of questions, and a top decision that combines
 * them. Every third activity looks at the outcome of the one before it.
 */
export function largeCheck(draw: Draw, { activities, questions, shared }: LargeCheckSpec): readonly RuleFile[] {
  const common = Array.from({ length: shared }, (_, i): QuestionSpec => ({
    ...questionOf(draw, `shared${i}`),
    herbruikbaarId: `shared${i}`,
  }));
  const spread = questions - shared;
  return Array.from({ length: activities }, (_, at) => {
    const count = Math.floor(spread / activities) + (at < spread % activities ? 1 : 0);
    const own = Array.from({ length: count }, (_, i) => questionOf(draw, `a${at}q${i}`));
    const reused = at % 3 === 2 ? [reusedRegel(at - 1)] : [];
    // Every shared question is in some file, whatever is drawn.
    const seen = common.filter((_, i) => i % activities === at || draw(4) === 0);
    const asked = [...seen, ...own];
    const inputs = [...asked.map(({ id }) => id), ...reused.map(({ id }) => id)];
    const paths = Math.max(2, Math.ceil(inputs.length / 3));
    const tables = Array.from({ length: paths }, (_, path) => {
      const columns = inputs.filter((_, i) => Math.floor(i / 3) === path || draw(inputs.length) === 0);
      const conditions = columns.map((name) =>
        entryOf(
          draw,
          asked.find(({ id }) => id === name),
        ),
      );
      return {
        name: `pad${path}`,
        policy: "FIRST" as const,
        inputs: columns,
        rows: [
          [...conditions, '"hit"'],
          [...columns.map(() => "-"), '"no hit"'],
        ],
      };
    });
    const names = tables.map(({ name }) => name);
    const codes = ['"Vergunningplicht"', '"Meldingsplicht"', '"NeemContactOpMet"', '"Informatieplicht"'];
    const rows = names.map((_, path) => [...names.map((__, i) => (i === path ? '"hit"' : "-")), codes[(path + at) % codes.length]!]);
    const top = {
      name: "top",
      policy: "ANY" as const,
      inputs: names,
      rows: [...rows, [...names.map(() => '"no hit"'), '"Toestemmingsvrij"']],
    };
    const model = ruleFile({
      questions: [...asked, ...reused.map(({ id }) => ({ id }))],
      tables: [...tables, top],
      groups: [{ id: "g", prioriteit: 1 + draw(9) }],
    });
    return {
      ...model,
      name: `Activiteit ${at}`,
      uitvoeringsregels: model.uitvoeringsregels.map((regel) => reused.find(({ id }) => id === regel.id) ?? regel),
      decisions: model.decisions.map((one) => (one.name === "top" ? { ...one, functioneleStructuurRef: refOf(at) } : one)),
    };
  });
}

function questionOf(draw: Draw, id: string): QuestionSpec {
  const prioriteit = 10 * (1 + draw(40));
  const kinds: readonly QuestionSpec[] = [
    { id, prioriteit, type: "list", options: ["Voor", "Achter", "Zij"] },
    { id, prioriteit, type: "number" },
    { id, prioriteit, type: "place" },
    { id, prioriteit },
    { id, prioriteit },
  ];
  return kinds[draw(kinds.length)]!;
}

function entryOf(draw: Draw, question: QuestionSpec | undefined): string {
  const pick = (texts: readonly string[]): string => texts[draw(texts.length)]!;
  if (question?.type === "list") return pick(['"Voor"', '"Achter","Zij"', 'not("Zij")']);
  if (question?.type === "number") return pick(["< 3", ">= 5", "[3..5)"]);
  if (question?.type === "place") return pick(['"ja"', '"nee","deels"']);
  return pick(["true", "false"]);
}
