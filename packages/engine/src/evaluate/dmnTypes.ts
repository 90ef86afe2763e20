/** The types of DMN files: what a name stands for, and whether a value fits (DMN 1.3 § 7.3.2 and § 10.3.2.9.4). */
import { keyOf } from "../feel/bindingNames.ts";
import { contextOf, isContext, isFeelList, kindOf, midnightOf } from "../feel/expressionValue.ts";
import type { FeelValue, ValueKind } from "../feel/expressionValue.ts";
import type { DmnType } from "../model/dmnModel.ts";

/** A type with the file that it stands in; the names in it are names of that file. */
export interface FoundType {
  readonly type: DmnType;
  readonly home: DmnTypes;
}

/** The types that one file can name: its own, and those of imported files behind the import's name and a dot. */
export class DmnTypes {
  private readonly own: ReadonlyMap<string, DmnType>;
  private readonly imported: ReadonlyMap<string, DmnTypes>;

  constructor(own: readonly DmnType[], imported: ReadonlyMap<string, DmnTypes> = new Map()) {
    this.own = new Map(own.map((type) => [type.name, type]));
    this.imported = imported;
  }

  /** The type of this name; undefined for base types and for names that nothing has. */
  find(name: string): FoundType | undefined {
    const type = this.own.get(name);
    if (type !== undefined) return { type, home: this };
    for (const [prefix, types] of this.imported) {
      if (prefix !== "" && !name.startsWith(`${prefix}.`)) continue;
      const found = types.find(prefix === "" ? name : name.slice(prefix.length + 1));
      if (found !== undefined) return found;
    }
    // DMN 1.1 writes names as QNames: `feel:string`, `kis:tPersoon`.
    const colon = name.indexOf(":");
    return colon === -1 ? undefined : this.find(name.slice(colon + 1));
  }

  /** The chain of aliases from a name to what it stands for, without going round in circles. */
  resolve(typeRef: string | undefined): { readonly chain: readonly FoundType[]; readonly base: string | undefined } {
    const chain: FoundType[] = [];
    let name = typeRef?.trim();
    while (name !== undefined && chain.length < longestAlias) {
      const found: FoundType | undefined = (chain.at(-1)?.home ?? this).find(name);
      if (found === undefined) return { chain, base: name.slice(name.lastIndexOf(":") + 1) };
      chain.push(found);
      if (found.type.components.length > 0) return { chain, base: undefined };
      name = found.type.typeRef?.trim();
    }
    return { chain, base: undefined };
  }
}

/** A longer chain of types that are each other's alias is a circle. */
const longestAlias = 50;

/** Whether a value passes the unary tests of allowed values. */
export type Accepts = (tests: string, value: FeelValue) => boolean;

const kindsOfBase: { readonly [base: string]: readonly ValueKind[] } = {
  string: ["string"],
  number: ["number"],
  boolean: ["boolean"],
  date: ["date"],
  time: ["time"],
  dateTime: ["date and time"],
  "date and time": ["date and time"],
  dayTimeDuration: ["days and time duration"],
  "days and time duration": ["days and time duration"],
  yearMonthDuration: ["years and months duration"],
  "years and months duration": ["years and months duration"],
  duration: ["days and time duration", "years and months duration"],
  context: ["context"],
};

/**
 * The value as its type has it: null stays null, a single value becomes a list and a list of one its element where the type asks for it, a date
 * becomes the date and time of its midnight. Undefined where it does not fit. A name that nothing has is no check.
 */
export function fitting(value: FeelValue, typeRef: string | undefined, types: DmnTypes, accepts: Accepts): FeelValue | undefined {
  if (value === null || typeRef === undefined) return value;
  const { chain, base } = types.resolve(typeRef);
  return fitChain(value, chain, base, accepts);
}

function fitChain(value: FeelValue, chain: readonly FoundType[], base: string | undefined, accepts: Accepts): FeelValue | undefined {
  const [first, ...rest] = chain;
  if (first === undefined) return fitBase(value, base);
  const { type } = first;
  if (!type.isCollection) return constrained(fitElement(value, first, rest, base, accepts), type, accepts);
  const elements = (isFeelList(value) ? value : [value]).map((element) =>
    element === null ? null : allowed(fitElement(element, first, rest, base, accepts), type, accepts),
  );
  if (!elements.every((element) => element !== undefined)) return undefined;
  return type.constraint === undefined || accepts(type.constraint, elements) ? elements : undefined;
}

function fitElement(
  value: FeelValue,
  { type, home }: FoundType,
  rest: readonly FoundType[],
  base: string | undefined,
  accepts: Accepts,
): FeelValue | undefined {
  if (type.components.length === 0) return fitChain(value, rest, base, accepts);
  const context = unwrapped(value);
  if (context === null) return null;
  if (!isContext(context)) return undefined;
  const parts = new Map(Object.entries(context));
  for (const component of type.components) {
    const key = keyOf(component.name);
    const part = parts.get(key);
    // A context without a part that its type has is of another type; a part that is null is there.
    if (part === undefined) return undefined;
    const { chain, base: inner } = component.components.length > 0 ? { chain: [], base: undefined } : home.resolve(component.typeRef);
    // A component is a type without a name of its own.
    const fitted = part === null ? null : fitChain(part, [{ type: component, home }, ...chain], inner, accepts);
    if (fitted === undefined) return undefined;
    parts.set(key, fitted);
  }
  return contextOf(parts);
}

function fitBase(value: FeelValue, base: string | undefined): FeelValue | undefined {
  const kinds = base === undefined || !Object.hasOwn(kindsOfBase, base) ? undefined : kindsOfBase[base];
  if (kinds === undefined) return value;
  const single = unwrapped(value);
  if (single === null) return null;
  const kind = kindOf(single);
  if (kinds.includes(kind)) return single;
  return kind === "date" && kinds.includes("date and time") ? midnightOf(single) : undefined;
}

/** A list of one is its element where no list is asked for (DMN 1.3 § 10.3.2.9.4). */
function unwrapped(value: FeelValue): FeelValue {
  return isFeelList(value) && value.length === 1 ? value[0]! : value;
}

function allowed(value: FeelValue | undefined, { allowedValues }: DmnType, accepts: Accepts): FeelValue | undefined {
  return value === undefined || value === null || allowedValues === undefined || accepts(allowedValues, value) ? value : undefined;
}

function constrained(value: FeelValue | undefined, type: DmnType, accepts: Accepts): FeelValue | undefined {
  const fitted = allowed(value, type, accepts);
  return fitted === undefined || fitted === null || type.constraint === undefined || accepts(type.constraint, fitted) ? fitted : undefined;
}
