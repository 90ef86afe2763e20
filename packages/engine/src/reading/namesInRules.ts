/** What the columns of tables are about: the number and the name that a reader knows a question or a decision by. */
import type { Language } from "../diagnostics/catalogueEntry.ts";
import type { RuleMeta } from "../model/meta.ts";
import type { Decision, TableInput } from "../model/decision.ts";
import type { RuleFile } from "../model/ruleFile.ts";
import type { Uitvoeringsregel } from "../model/uitvoeringsregel.ts";
import { askedAs, isKnownValue } from "../program/askedAs.ts";
import type { ColumnAbout } from "./entryWords.ts";
import { anchorOf } from "./numbering.ts";
import { link, words } from "./pageBlocks.ts";
import type { Run } from "./pageBlocks.ts";

/** One column. `subject` reads inside a sentence, `head` at the top of a table. */
export interface ColumnName {
  readonly about: ColumnAbout;
  readonly subject: readonly Run[];
  readonly head: readonly Run[];
}

/** Numbers of questions by id, and of decisions themselves: two of a file may share an id. */
export interface Numbers {
  readonly questions: ReadonlyMap<string, string>;
  readonly decisions: ReadonlyMap<Decision, string>;
}

const normal = (name: string): string => name.trim().replace(/\s+/g, " ");
/** Whether a program made a name: with a long number or a run of hexadecimals in them, they tell a reader nothing. */
export const isMachineName = (name: string): boolean => /[0-9a-f]{8}[-_][0-9a-f]{4}|\d{6}|^_/i.test(name);

/** The names of one file. */
export class NamesInRules {
  private readonly model: RuleFile;
  private readonly meta: RuleMeta | undefined;
  private readonly numbers: Numbers;
  private readonly language: Language;

  constructor(model: RuleFile, meta: RuleMeta | undefined, numbers: Numbers, language: Language) {
    this.language = language;
    this.model = model;
    this.meta = meta;
    this.numbers = numbers;
  }

  column(decision: Decision, input: TableInput): ColumnName {
    const { regel, other } = this.resolve(decision, input.expression);
    const label = [input.label, input.expression].map((name) => normal(name ?? "")).find((name) => name !== "" && !isMachineName(name));
    if (other !== undefined) {
      const number = this.numbers.decisions.get(other);
      return named(
        { is: "decision", ...(isListOf(other) && { lists: true as const }) },
        number,
        isMachineName(other.name) ? label : normal(other.name),
      );
    }
    if (regel === undefined) return named({ is: "question" }, undefined, label ?? normal(input.expression));
    const number = this.numbers.questions.get(regel.id);
    const { content } = regel;
    const isSet = askedAs(content)?.optieType === "meerdereAntwoorden";
    const metas = this.meta?.questions;
    const unit = metas && Object.hasOwn(metas, regel.id) ? metas[regel.id]!.unit : undefined;
    const about: ColumnAbout = {
      is: content.kind === "bijlage" ? "attachment" : content.kind === "geoVerwijzing" ? "place" : "question",
      ...(isSet && { lists: true as const }),
      ...(unit !== undefined && { unit }),
    };
    // A label that says the question again would have to be changed with it; the number leads there.
    const isOwn = label !== undefined && label !== regel.id && label !== questionText(regel);
    if (isOwn || number === undefined) return named(about, number, label);
    const reference = link(anchorOf(number), number);
    return { about, subject: [words(this.language === "nl" ? "het antwoord op " : "the answer to "), reference], head: [reference] };
  }

  /** The decisions that one needs, as the file names them, then as its tables use them. */
  needs(decision: Decision): readonly Decision[] {
    const required = decision.requires.flatMap(({ id }) => this.model.decisions.filter((one) => one.id === id));
    const { logic } = decision;
    const used = logic.kind === "table" ? logic.inputs.flatMap(({ expression }) => this.resolve(decision, expression).other ?? []) : [];
    return [...new Set([...used, ...required])];
  }

  /** The questions that one looks at, in the order of its columns. */
  asks(decision: Decision): readonly Uitvoeringsregel[] {
    const { logic } = decision;
    const used = logic.kind === "table" ? logic.inputs.flatMap(({ expression }) => this.resolve(decision, expression).regel ?? []) : [];
    const inputs = this.model.inputData.filter(({ id }) => decision.requires.some((required) => required.id === id));
    const required = inputs.flatMap((input) => this.regelOf(input.uitvoeringsregelId) ?? []);
    return [...new Set([...used, ...required])];
  }

  /** What is required comes before what only has the name, as when a program is compiled. */
  private resolve(decision: Decision, expression: string): { readonly regel?: Uitvoeringsregel; readonly other?: Decision } {
    const wanted = normal(expression);
    const isRequired = ({ id }: { readonly id: string }): boolean => decision.requires.some((required) => required.id === id);
    const inputs = this.model.inputData.filter(({ variable }) => normal(variable) === wanted);
    const decisions = this.model.decisions.filter(({ variable }) => normal(variable) === wanted);
    const input = inputs.find(isRequired);
    const other = decisions.find(isRequired) ?? (input ? undefined : decisions[0]);
    const regel = this.regelOf((input ?? (other ? undefined : inputs[0]))?.uitvoeringsregelId);
    if (regel !== undefined) return { regel };
    return other === undefined ? {} : { other };
  }

  private regelOf(id: string | undefined): Uitvoeringsregel | undefined {
    return id === undefined ? undefined : this.model.uitvoeringsregels.find((regel) => regel.id === id);
  }
}

function named(about: ColumnAbout, number: string | undefined, label: string | undefined): ColumnName {
  const reference = number === undefined ? [] : [link(anchorOf(number), number)];
  if (label === undefined || label === "") return { about, subject: reference, head: reference };
  if (number === undefined) return { about, subject: [words(`‘${label}’`)], head: [words(label)] };
  return { about, subject: [words(`‘${label}’ (`), ...reference, words(")")], head: [...reference, words(` ${label}`)] };
}

function isListOf({ logic }: Decision): boolean {
  return logic.kind === "table" && logic.aggregation === undefined && /^(COLLECT|RULE ORDER|OUTPUT ORDER)$/.test(logic.hitPolicy);
}

function questionText({ content }: Uitvoeringsregel): string | undefined {
  return "vraagTekst" in content && content.vraagTekst !== undefined && !isKnownValue(content) ? normal(content.vraagTekst) : undefined;
}
