/** The parts of a model one by one: which element each stands in, and which of its values have changed. */
import type { Decision, DecisionTable, Row } from "../model/decision.ts";
import type { InputData, Maatregel, Regelgroep } from "../model/ruleFile.ts";
import type { Explanation, Option, Uitvoeringsregel } from "../model/uitvoeringsregel.ts";
import { reference, trimmed } from "./codec.ts";
import { placeOf } from "./place.ts";
import { logicElement } from "./readDecisions.ts";
import { contentElement, geoFieldsOf } from "./readUitvoeringsregels.ts";
import {
  bijlageFields,
  bindingFields,
  decisionFields,
  explanationFields,
  explanationStep,
  expressionFields,
  inputDataFields,
  inputEntryFields,
  maatregelFields,
  optionFields,
  outputEntryFields,
  regelgroepFields,
  rowFields,
  tableFields,
  tableInputFields,
  tableOutputFields,
  uitvoeringsregelFields,
  vasteWaardeFields,
  vasteWaardeVoorbehoudFields,
  vraagFields,
} from "./shape.ts";
import { FieldWriter } from "./writeFields.ts";
import type { XmlElement } from "./xmlTree.ts";

interface Part {
  readonly origin?: number | undefined;
}

/** Compares part by part. A method takes the part's element, what was read from it, and what it is to become. */
export class PartWriter extends FieldWriter {
  /** Notes that the shape of something changed, which cannot be written. */
  cannot(what: string, origin: number | undefined): void {
    const { file: _, ...at } = placeOf(this.reader.document, origin, "");
    this.diagnostics.push({ code: "sttr/cannot-write-structure", severity: "error", at, params: { what, id: at.elementId ?? "" } });
  }

  /** Compares two lists of parts; they must come from the same elements in the same order. */
  each<T extends Part>(
    what: string,
    before: readonly T[],
    after: readonly T[],
    write: (element: XmlElement, before: T, after: T) => void,
  ): void {
    const moved = before.length !== after.length || before.some((part, i) => part.origin !== after[i]!.origin);
    if (moved) {
      this.cannot(what, after.find((part) => part.origin !== undefined)?.origin);
      return;
    }
    before.forEach((part, i) => {
      if (part !== after[i]) write.call(this, this.reader.document.elements[part.origin!]!, part, after[i]!);
    });
  }

  regelgroep(element: XmlElement, before: Regelgroep, after: Regelgroep): void {
    this.fields(element, regelgroepFields, before, after);
  }

  maatregel(element: XmlElement, before: Maatregel, after: Maatregel): void {
    this.fields(element, maatregelFields, before, after);
    const themas = this.reader.children(element, "content", "thema");
    if (after.themas.length !== themas.length) this.cannot("thema", after.origin);
    else {
      themas.forEach((thema, i) => {
        if (before.themas[i] !== after.themas[i]) this.field(thema, { path: [], codec: trimmed }, after.themas[i]);
      });
    }
  }

  uitvoeringsregel(element: XmlElement, before: Uitvoeringsregel, after: Uitvoeringsregel): void {
    this.fields(element, uitvoeringsregelFields, before, after);
    this.explanation(element, before.explanation, after.explanation);
    const content = contentElement(this.reader, element);
    const [from, to] = [before.content, after.content];
    if (from.kind === "vraag" && to.kind === "vraag") {
      this.fields(content!, vraagFields, from, to);
      this.each("opties", from.opties, to.opties, this.option);
    } else if (from.kind === "bijlage" && to.kind === "bijlage") this.fields(content!, bijlageFields, from, to);
    else if (from.kind === "geoVerwijzing" && to.kind === "geoVerwijzing")
      this.fields(content!, geoFieldsOf(this.reader, content!), from, to);
    else if (from.kind === "vasteWaarde" && to.kind === "vasteWaarde") {
      const reserved = content!.name.local === "vasteWaardeVoorbehoud";
      if (!reserved && to.tekstVoorbehoud !== undefined) this.cannot("vasteWaardeVoorbehoud", after.origin);
      this.fields(content!, reserved ? vasteWaardeVoorbehoudFields : vasteWaardeFields, from, to);
    } else if (from.kind !== "other" || to.kind !== "other" || from.element !== to.element) this.cannot("uitvoeringsregel", after.origin);
  }

  private option(element: XmlElement, before: Option, after: Option): void {
    this.fields(element, optionFields, before, after);
    this.explanation(element, before.explanation, after.explanation);
  }

  private explanation(owner: XmlElement, before: Explanation | undefined, after: Explanation | undefined): void {
    this.fields<Explanation>(owner, explanationFields, before ?? {}, after ?? {}, [explanationStep]);
    const element = this.reader.child(owner, explanationStep);
    if (element !== undefined && after === undefined) this.removeIfEmptied(element);
  }

  /** A name or variable that the file leaves out is taken from its neighbour, so it is compared with what that neighbour becomes. */
  inputData(element: XmlElement, before: InputData, after: InputData): void {
    this.fields(element, inputDataFields, { ...before, ...this.impliedNames(element, inputDataFields, after) }, after);
  }

  decision(element: XmlElement, before: Decision, after: Decision): void {
    this.fields(element, decisionFields, { ...before, ...this.impliedNames(element, decisionFields, after) }, after);
    this.each("requires", before.requires, after.requires, (required, from, to) => {
      if (from.kind !== to.kind) this.cannot("requires", from.origin);
      else if (from.id !== to.id) this.field(required, { path: [], attribute: "href", codec: reference }, to.id);
    });
    const logic = logicElement(this.reader, element);
    const [from, to] = [before.logic, after.logic];
    if (from.kind === "table" && to.kind === "table") this.table(logic!, from, to);
    else if (from.kind === "expression" && to.kind === "expression") this.fields(logic!, expressionFields, from, to);
    else if (from.kind === "invocation" && to.kind === "invocation" && from.bindings.length === to.bindings.length) {
      this.reader
        .children(logic, "dmn", "binding")
        .forEach((binding, i) => this.fields(binding, bindingFields, from.bindings[i]!, to.bindings[i]!));
    } else if (from.kind !== to.kind || from.kind === "invocation") this.cannot("decision", after.origin);
  }

  private impliedNames(
    element: XmlElement,
    fields: typeof inputDataFields | typeof decisionFields,
    after: { id: string; name: string },
  ): object {
    const absent = (key: "id" | "name" | "variable") => this.reader.written(element, fields[key]!) === undefined;
    return {
      ...(absent("id") && { id: after.name }),
      ...(absent("name") && { name: after.id }),
      ...(absent("variable") && { variable: after.name }),
    };
  }

  private table(element: XmlElement, before: DecisionTable, after: DecisionTable): void {
    this.fields(element, tableFields, before, after);
    this.each("input", before.inputs, after.inputs, (input, from, to) => this.fields(input, tableInputFields, from, to));
    this.each("output", before.outputs, after.outputs, (output, from, to) => this.fields(output, tableOutputFields, from, to));
    this.each("rule", before.rows, after.rows, this.row);
  }

  private row(element: XmlElement, before: Row, after: Row): void {
    this.fields(element, rowFields, before, after);
    this.each("inputEntry", before.inputs, after.inputs, (entry, from, to) => this.fields(entry, inputEntryFields, from, to));
    this.each("outputEntry", before.outputs, after.outputs, (entry, from, to) => this.fields(entry, outputEntryFields, from, to));
  }
}
