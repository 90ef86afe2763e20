/** Inputs of a DMN file from JSON, by their declared types: ISO texts become dates, times and durations. Nothing else is converted. */
import { contextOf, isTemporalType, temporalOf } from "../feel/expressionValue.ts";
import type { FeelValue, Json } from "../feel/expressionValue.ts";
import type { DmnType } from "../model/dmnModel.ts";

/** The file's own types, by name. */
export type DmnTypes = ReadonlyMap<string, DmnType>;

/** A longer chain of types that are each other's alias is a circle. */
const longestAlias = 50;

/** The value of an input of this type; texts that are no date where one is declared are added to `unreadable`. */
export function inputValue(json: Json, typeRef: string | undefined, types: DmnTypes, unreadable: string[]): FeelValue {
  const type = resolve(typeRef, types);
  return convert(json, type, types, unreadable);
}

interface Resolved {
  readonly base?: string;
  readonly isCollection: boolean;
  readonly components?: readonly DmnType[];
}

function resolve(typeRef: string | undefined, types: DmnTypes): Resolved {
  let name = typeRef?.trim();
  let isCollection = false;
  for (let step = 0; step < longestAlias && name !== undefined; step++) {
    const type = types.get(name);
    if (type === undefined) return { base: name.slice(name.lastIndexOf(":") + 1), isCollection };
    isCollection ||= type.isCollection;
    if (type.components.length > 0) return { components: type.components, isCollection };
    name = type.typeRef;
  }
  return { isCollection };
}

function convert(json: Json, type: Resolved, types: DmnTypes, unreadable: string[]): FeelValue {
  if (json === null) return null;
  if (isJsonList(json)) return json.map((element) => convert(element, { ...type, isCollection: false }, types, unreadable));
  if (typeof json === "object") {
    return contextOf(
      Object.entries(json).map(([name, part]) => {
        const component = type.components?.find((one) => one.name === name);
        return [
          name,
          component === undefined ? inputValue(part, undefined, types, unreadable) : ofComponent(part, component, types, unreadable),
        ];
      }),
    );
  }
  if (typeof json !== "string" || type.base === undefined || !isTemporalType(type.base)) return json;
  const value = temporalOf(json, type.base);
  if (value === null) unreadable.push(json);
  return value;
}

function ofComponent(json: Json, component: DmnType, types: DmnTypes, unreadable: string[]): FeelValue {
  if (component.components.length > 0) return convert(json, component, types, unreadable);
  return inputValue(json, component.typeRef, types, unreadable);
}

function isJsonList(json: Json): json is readonly Json[] {
  return Array.isArray(json);
}
