/** Inputs of a DMN file from JSON, by their declared types: ISO texts become dates, times and durations. Nothing else is converted. */
import { contextOf, isTemporalType, temporalOf } from "../feel/expressionValue.ts";
import type { FeelValue, Json } from "../feel/expressionValue.ts";
import type { DmnType } from "../model/dmnModel.ts";
import type { DmnTypes, FoundType } from "./dmnTypes.ts";

/** The value of an input of this type; texts that are no date where one is declared are added to `unreadable`. */
export function inputValue(json: Json, typeRef: string | undefined, types: DmnTypes, unreadable: string[]): FeelValue {
  const { chain, base } = types.resolve(typeRef);
  return convert(json, chain.at(-1), base, unreadable);
}

function convert(json: Json, type: FoundType | undefined, base: string | undefined, unreadable: string[]): FeelValue {
  if (json === null) return null;
  if (isJsonList(json)) return json.map((element) => convert(element, type, base, unreadable));
  if (typeof json === "object") {
    // What an input leaves out is null, as an input that is not given at all.
    const absent = (type?.type.components ?? []).filter(({ name }) => !Object.hasOwn(json, name)).map(({ name }) => [name, null] as const);
    return contextOf([
      ...absent,
      ...Object.entries(json).map(([name, part]): readonly [string, FeelValue] => {
        const component = type?.type.components.find((one) => one.name === name);
        return [
          name,
          component === undefined ? convert(part, undefined, undefined, unreadable) : ofComponent(part, component, type!.home, unreadable),
        ];
      }),
    ]);
  }
  if (typeof json !== "string" || base === undefined || !isTemporalType(base)) return json;
  const value = temporalOf(json, base);
  if (value === null) unreadable.push(json);
  return value;
}

function ofComponent(json: Json, component: DmnType, home: DmnTypes, unreadable: string[]): FeelValue {
  if (component.components.length > 0) return convert(json, { type: component, home }, undefined, unreadable);
  return inputValue(json, component.typeRef, home, unreadable);
}

function isJsonList(json: Json): json is readonly Json[] {
  return Array.isArray(json);
}
