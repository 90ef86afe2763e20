/** DMN as `evaluate` runs it: every kind of boxed expression with its texts unparsed. What an author works on stands in `ruleFile.ts`. */
import type { Aggregation, HitPolicy } from "./decision.ts";

/** The ordinal of the XML element that a part was read from; a diagnostic finds its line by it. */
interface FromXml {
  readonly origin: number;
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

/** DMN 1.3 § 7.3 and § 10.2: the boxed expressions. `other` holds what is not evaluated, by the name of its element. */
export type DmnExpression =
  | DmnTable
  | (FromXml & { readonly kind: "literal"; readonly text: string })
  | (FromXml & {
      readonly kind: "context";
      readonly entries: readonly { readonly name?: string; readonly value: DmnExpression | undefined }[];
    })
  | (FromXml & { readonly kind: "list"; readonly items: readonly DmnExpression[] })
  | (FromXml & { readonly kind: "relation"; readonly columns: readonly string[]; readonly rows: readonly (readonly DmnExpression[])[] })
  | (FromXml & {
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
  readonly parameters: readonly string[];
  readonly body: DmnExpression | undefined;
}

export interface DmnInput extends FromXml {
  readonly id: string;
  readonly name: string;
  /** The name that expressions use. */
  readonly variable: string;
  readonly typeRef?: string;
}

/** A decision, or a business knowledge model with a function as its logic. `requires` holds ids without `#`, in file order. */
export interface DmnNode extends DmnInput {
  readonly requires: readonly (FromXml & { readonly id: string })[];
  readonly logic: DmnExpression | undefined;
}

/** A type of the file's own: a collection, a structure, an alias, or a base type with its allowed values. */
export interface DmnType {
  readonly name: string;
  readonly typeRef?: string;
  readonly isCollection: boolean;
  readonly allowedValues?: string;
  readonly components: readonly DmnType[];
}

/** One DMN file. */
export interface DmnModel {
  readonly name: string;
  readonly namespace: string;
  readonly inputs: readonly DmnInput[];
  readonly decisions: readonly DmnNode[];
  readonly knowledge: readonly DmnNode[];
  readonly types: readonly DmnType[];
}
