/** DMN as `evaluate` runs it: every kind of boxed expression with its texts unparsed. What an author works on stands in `ruleFile.ts`. */
import type { Aggregation, HitPolicy } from "./decision.ts";

/** The ordinal of the XML element that a part was read from; a diagnostic finds its line by it. */
interface FromXml {
  readonly origin: number;
}

/** A reference to another part: an id without `#`, and the namespace of an imported file where one is given. */
export interface DmnReference extends FromXml {
  readonly id: string;
  readonly namespace?: string;
}

/** A column of conditions. */
export interface DmnTableInput extends FromXml {
  readonly expression: string;
}

/** A column of results. `outputValues` ranks outputs under PRIORITY and OUTPUT ORDER; `defaultEntry` is the output when no row hits. */
export interface DmnTableOutput {
  readonly name?: string;
  readonly typeRef?: string;
  readonly outputValues?: string;
  readonly defaultEntry?: string;
}

export interface DmnTable extends FromXml {
  readonly kind: "table";
  readonly hitPolicy: HitPolicy;
  readonly aggregation?: Aggregation;
  readonly inputs: readonly DmnTableInput[];
  readonly outputs: readonly DmnTableOutput[];
  readonly rows: readonly (FromXml & { readonly inputs: readonly string[]; readonly outputs: readonly string[] })[];
}

/** A boxed expression that may say what type its value has. */
interface Typed extends FromXml {
  readonly typeRef?: string;
}

/** A name in a context, or a parameter of a function. */
export interface DmnVariable {
  readonly name: string;
  readonly typeRef?: string;
}

/**
 * DMN 1.3 § 7.3 and § 10.2: the boxed expressions; from DMN 1.4 (§ 10.2.2) also conditional, filter and iteration. `other` holds what is not
 * evaluated, by the name of its element.
 */
export type DmnExpression =
  | DmnTable
  | (Typed & { readonly kind: "literal"; readonly text: string })
  | (Typed & {
      readonly kind: "context";
      readonly entries: readonly (Partial<DmnVariable> & { readonly value: DmnExpression | undefined })[];
    })
  | (Typed & { readonly kind: "list"; readonly items: readonly DmnExpression[] })
  | (Typed & { readonly kind: "relation"; readonly columns: readonly string[]; readonly rows: readonly (readonly DmnExpression[])[] })
  | (Typed & {
      readonly kind: "conditional";
      readonly if: DmnExpression | undefined;
      readonly then: DmnExpression | undefined;
      readonly else: DmnExpression | undefined;
    })
  | (Typed & { readonly kind: "filter"; readonly in: DmnExpression | undefined; readonly match: DmnExpression | undefined })
  | (Typed & {
      readonly kind: "for" | "every" | "some";
      readonly variable: string;
      readonly in: DmnExpression | undefined;
      /** What is returned, or must be satisfied, for each element. */
      readonly body: DmnExpression | undefined;
    })
  | (Typed & {
      readonly kind: "invocation";
      readonly called: DmnExpression | undefined;
      readonly bindings: readonly { readonly parameter: string; readonly value: DmnExpression | undefined }[];
    })
  | DmnFunction
  | (FromXml & { readonly kind: "other"; readonly element: string });

export interface DmnFunction extends FromXml {
  readonly kind: "function";
  /** `FEEL`, or a language that is not run. */
  readonly language: string;
  readonly parameters: readonly DmnVariable[];
  readonly body: DmnExpression | undefined;
}

export interface DmnInput extends FromXml {
  readonly id: string;
  readonly name: string;
  /** The name that expressions use. */
  readonly variable: string;
  readonly typeRef?: string;
}

/** A decision, or a business knowledge model with a function as its logic. `requires` is in file order. */
export interface DmnNode extends DmnInput {
  readonly requires: readonly DmnReference[];
  readonly logic: DmnExpression | undefined;
}

/** A decision service (DMN 1.3 § 6.3.10, § 10.4): decisions that can be called as one function of inputs and of other decisions. */
export interface DmnService extends DmnInput {
  readonly outputs: readonly DmnReference[];
  readonly encapsulated: readonly DmnReference[];
  readonly inputDecisions: readonly DmnReference[];
  readonly inputData: readonly DmnReference[];
}

/**
 * A type of the file's own: a collection, a structure, an alias, or a base type. `allowedValues` constrains each element of a collection,
 * `constraint` (DMN 1.5 `typeConstraint`) the whole value.
 */
export interface DmnType {
  readonly name: string;
  readonly typeRef?: string;
  readonly isCollection: boolean;
  readonly allowedValues?: string;
  readonly constraint?: string;
  readonly components: readonly DmnType[];
}

/** Another file that this one takes parts from; its names are written behind `name` and a dot, or alone where `name` is empty. */
export interface DmnImport extends FromXml {
  readonly name: string;
  readonly namespace: string;
}

/** One DMN file. */
export interface DmnModel {
  readonly name: string;
  readonly namespace: string;
  readonly inputs: readonly DmnInput[];
  readonly decisions: readonly DmnNode[];
  readonly knowledge: readonly DmnNode[];
  readonly services: readonly DmnService[];
  readonly imports: readonly DmnImport[];
  readonly types: readonly DmnType[];
}
