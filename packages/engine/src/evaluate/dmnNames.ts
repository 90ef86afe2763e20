/** The names of parts of contexts that a DMN file declares: what may stand after a dot in its expressions. */
import { MemberNames } from "../feel/binding.ts";
import type { Json } from "../feel/expressionValue.ts";
import type { DmnExpression, DmnModel, DmnType } from "../model/dmnModel.ts";

/** Components of types, entries of contexts, columns of relations, outputs of tables with several, parameters of functions. */
export function memberNames(model: DmnModel): MemberNames {
  const members = new MemberNames();
  for (const type of model.types) addType(type, members);
  for (const { logic } of [...model.decisions, ...model.knowledge]) addExpression(logic, members);
  return members;
}

function addType(type: DmnType, members: MemberNames): void {
  for (const component of type.components) {
    members.add(component.name);
    addType(component, members);
  }
}

function addExpression(expression: DmnExpression | undefined, members: MemberNames): void {
  switch (expression?.kind) {
    case "table":
      if (expression.outputs.length > 1) for (const { name } of expression.outputs) members.add(name ?? "");
      break;
    case "context":
      for (const { name, value } of expression.entries) {
        members.add(name ?? "");
        addExpression(value, members);
      }
      break;
    case "list":
      for (const item of expression.items) addExpression(item, members);
      break;
    case "relation":
      for (const column of expression.columns) members.add(column);
      for (const row of expression.rows) for (const cell of row) addExpression(cell, members);
      break;
    case "invocation":
      addExpression(expression.called, members);
      for (const { value } of expression.bindings) addExpression(value, members);
      break;
    case "function":
      for (const parameter of expression.parameters) members.add(parameter);
      addExpression(expression.body, members);
      break;
  }
}

/** Adds the keys of all contexts in a value; the value of an input may have parts that no type declares. */
export function addKeys(json: Json, members: MemberNames): void {
  if (typeof json !== "object" || json === null) return;
  for (const [key, part] of Object.entries(json)) {
    if (!Array.isArray(json)) members.add(key);
    addKeys(part as Json, members);
  }
}
