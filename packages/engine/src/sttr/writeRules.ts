/** Regelgroepen, uitvoeringsregels and maatregelen → plans, part by part. */
import type { Maatregel, Regelgroep } from "../model/ruleFile.ts";
import type { Explanation, Option, Uitvoeringsregel, UitvoeringsregelContent } from "../model/uitvoeringsregel.ts";
import { trimmed } from "./codec.ts";
import type { ElementReader } from "./elementReader.ts";
import { familyOf } from "./families.ts";
import { contentElement, geoFieldsOf } from "./readUitvoeringsregels.ts";
import {
  bijlageFields,
  explanationFields,
  explanationStep,
  geoVerwijzingFields,
  herbruikbareBeslissingFields,
  implicietAntwoordFields,
  maatregelFields,
  optionFields,
  regelgroepFields,
  registerBevragingFields,
  registerbevragingAPIProfielFields,
  uitvoeringsregelFields,
  vasteWaardeFields,
  vasteWaardeVoorbehoudFields,
  vraagFields,
} from "./shape.ts";
import type { Fields } from "./shape.ts";
import { ListWriter } from "./writeLists.ts";
import { isNew, newElement, planOf } from "./writePlan.ts";
import type { PlanNode } from "./writePlan.ts";
import type { XmlElement } from "./xmlTree.ts";

type Content = UitvoeringsregelContent;

const options = { path: [{ module: "uitv", local: "opties" }], step: { module: "uitv", local: "optie" } } as const;
const vasteWaarde = { module: "uitv", local: "vasteWaarde" } as const;

/** Where the values of a content stand, in the element that it has. */
function contentFields(content: Content, element: XmlElement | undefined, reader: ElementReader): Fields<Content> {
  switch (content.kind) {
    case "vraag":
      return vraagFields as Fields<Content>;
    case "bijlage":
      return bijlageFields as Fields<Content>;
    case "geoVerwijzing":
      return (element === undefined ? geoVerwijzingFields : geoFieldsOf(reader, element)) as Fields<Content>;
    case "vasteWaarde":
      return (
        (element?.name.local ?? nameOf(content)) === "vasteWaarde" ? vasteWaardeFields : vasteWaardeVoorbehoudFields
      ) as Fields<Content>;
    case "implicietAntwoord":
      return implicietAntwoordFields as Fields<Content>;
    case "registerBevraging":
      return registerBevragingFields as Fields<Content>;
    case "registerbevragingAPIProfiel":
      return registerbevragingAPIProfielFields as Fields<Content>;
    case "uitkomstHerbruikbareBeslissing":
    case "herbruikbareBeslissing":
      return herbruikbareBeslissingFields as Fields<Content>;
    case "other":
      return {};
  }
}

/** The element that a kind is written as. */
function nameOf(content: Content): string {
  if (content.kind === "other") return content.element;
  return content.kind === "vasteWaarde" && content.tekstVoorbehoud !== undefined ? "vasteWaardeVoorbehoud" : content.kind;
}

function optionsOf(content: Content | undefined): readonly Option[] | undefined {
  return content !== undefined && "opties" in content ? content.opties : undefined;
}

export class RuleWriter extends ListWriter {
  regelgroep(target: PlanNode, before: Regelgroep | undefined, after: Regelgroep): void {
    this.fields(target, regelgroepFields, before, after);
  }

  maatregel(target: PlanNode, before: Maatregel | undefined, after: Maatregel): void {
    this.fields(target, maatregelFields, before, after);
    const elements = isNew(target) ? [] : this.reader.children(target.element, "content", "thema");
    this.values(target, elements, before?.themas, after.themas, {
      key: (thema) => thema,
      make: () => newElement("content", "thema"),
      write: (node, old, thema) => {
        if (old !== thema) this.field(node, { path: [], codec: trimmed }, thema);
      },
    });
  }

  uitvoeringsregel(target: PlanNode, before: Uitvoeringsregel | undefined, after: Uitvoeringsregel): void {
    this.fields(target, uitvoeringsregelFields, before, after);
    this.content(target, before?.content, after.content);
    this.explanation(target, before?.explanation, after.explanation);
  }

  private content(owner: PlanNode, before: Content | undefined, after: Content): void {
    const element = isNew(owner) ? undefined : contentElement(this.reader, owner.element);
    if (!isNew(owner) && element !== undefined && before !== undefined && this.keepsElement(element, before, after)) {
      this.arrange(owner, [], [element], [this.filled(planOf(owner, element), before, after)]);
      return;
    }
    const from = element === undefined ? [] : [element];
    this.arrange(owner, [], from, nameOf(after) === "" ? [] : [this.replacing(element, before, after)]);
  }

  private keepsElement({ name }: XmlElement, before: Content, after: Content): boolean {
    if (before.kind !== after.kind) return false;
    if (before.kind === "other") return nameOf(before) === nameOf(after);
    if (before.kind !== "vasteWaarde" || after.kind !== "vasteWaarde") return true;
    // A reservation came to stand around the value, or no longer does.
    const [had, has] = [before.tekstVoorbehoud !== undefined, after.tekstVoorbehoud !== undefined];
    return had === has || (name.local === "vasteWaardeVoorbehoud" && has);
  }

  /** The element of another kind, with what suppliers put in the old one. A fixed value goes as a whole in and out of its reservation. */
  private replacing(old: XmlElement | undefined, before: Content | undefined, after: Content): PlanNode {
    const inner = old?.name.local === "vasteWaarde" ? old : old && this.reader.child(old, vasteWaarde);
    if (inner !== undefined && before?.kind === "vasteWaarde" && after.kind === "vasteWaarde") {
      const value = this.insertion(inner);
      this.fields<Content>(value, vasteWaardeFields as Fields<Content>, before, after);
      if (after.tekstVoorbehoud === undefined) return value;
      const around = newElement("uitv", nameOf(after));
      this.field(around, vasteWaardeVoorbehoudFields.tekstVoorbehoud!, after.tekstVoorbehoud);
      around.children.push(value);
      return around;
    }
    if (after.kind === "other") this.leftOut(after.element);
    const made = this.filled(newElement("uitv", nameOf(after)), undefined, after);
    for (const child of old?.children ?? []) {
      if (isNew(made) && child.kind === "element" && familyOf(child.name.namespace) === "other") made.children.push(this.insertion(child));
    }
    return made;
  }

  private filled(target: PlanNode, before: Content | undefined, after: Content): PlanNode {
    this.fields(target, contentFields(after, isNew(target) ? undefined : target.element, this.reader), before, after);
    this.list(target, options, optionsOf(before), optionsOf(after), (node, from: Option | undefined, to) => this.option(node, from, to));
    return target;
  }

  private option(target: PlanNode, before: Option | undefined, after: Option): void {
    this.fields(target, optionFields, before, after);
    this.explanation(target, before?.explanation, after.explanation);
  }

  private explanation(owner: PlanNode, before: Explanation | undefined, after: Explanation | undefined): void {
    this.fields<Explanation>(owner, explanationFields, before ?? {}, after ?? {}, [explanationStep]);
    if (!isNew(owner) && after === undefined) this.removeEmptied(this.along(owner, [explanationStep]));
  }
}
