/** What several parts share: the options of a question, and the explanations beside questions and options. */
import type { Explanation, Option } from "../model/uitvoeringsregel.ts";
import type { ElementReader } from "./elementReader.ts";
import { explanationFields, explanationStep, optionFields } from "./shape.ts";
import type { XmlElement } from "./xmlTree.ts";

/** The optie elements of what has opties. */
export function optionElements(reader: ElementReader, content: XmlElement): XmlElement[] {
  return reader.children(reader.child(content, { module: "uitv", local: "opties" }), "uitv", "optie");
}

/** The options of a vraag or of a question to a register, in file order. */
export function readOptions(reader: ElementReader, content: XmlElement): Option[] {
  return optionElements(reader, content).map((element) => {
    const fields = reader.values(element, optionFields);
    const explanation = readExplanation(reader, element);
    const text = reader.required(fields.text, element, "optieText");
    return { ...fields, text, ...(explanation !== undefined && { explanation }), origin: element.ordinal };
  });
}

/** The uitvoeringsregelToelichting directly in an element, where there is one. */
export function readExplanation(reader: ElementReader, element: XmlElement): Explanation | undefined {
  const found = reader.child(element, explanationStep);
  return found === undefined ? undefined : { ...reader.values(found, explanationFields), origin: found.ordinal };
}
