/** The names of parts of contexts that a DMN file declares: what may stand after a dot in its expressions. */
import { MemberNames } from "../feel/binding.ts";
import type { Json } from "../feel/expressionValue.ts";
import type { DmnExpression, DmnType } from "../model/dmnModel.ts";
import type { DmnUnit } from "./dmnLink.ts";

/**
 * Components of types, entries of contexts, columns of relations, outputs of tables with several, parameters of functions, all that is imported, and
 * the keys of the inputs, which may have parts that no type declares.
 */
export function memberNames(units: readonly DmnUnit[], inputs: readonly Json[]): MemberNames {
  const members = new MemberNames();
  for (const { model, imports } of units) {
    for (const type of model.types) addType(type, members);
    for (const { logic } of [...model.decisions, ...model.knowledge]) addExpression(logic, members);
    for (const service of model.services) for (const { id } of service.outputs) addOutput(id, model.decisions, members);
    for (const { unit } of imports) {
      const { inputs: data, decisions, knowledge, services } = unit.model;
      for (const { variable } of [...data, ...decisions, ...knowledge, ...services]) members.add(variable);
    }
  }
  addKeys(inputs, members);
  return members;
}

/** A service with several outputs gives a context of their names. */
function addOutput(id: string, decisions: readonly { readonly id: string; readonly variable: string }[], members: MemberNames): void {
  members.add(decisions.find((decision) => decision.id === id)?.variable ?? "");
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
      for (const { name } of expression.parameters) members.add(name);
      addExpression(expression.body, members);
      break;
    case "conditional":
      for (const part of [expression.if, expression.then, expression.else]) addExpression(part, members);
      break;
    case "filter":
    case "for":
    case "every":
    case "some":
      addExpression(expression.in, members);
      addExpression(expression.kind === "filter" ? expression.match : expression.body, members);
      break;
  }
}

/** Adds the keys of all contexts in a value. */
function addKeys(json: Json, members: MemberNames): void {
  if (typeof json !== "object" || json === null) return;
  for (const [key, part] of Object.entries(json)) {
    if (!Array.isArray(json)) members.add(key);
    addKeys(part as Json, members);
  }
}
