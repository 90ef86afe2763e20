/** Random edits of a rule file's structure at every level: parts added, taken out, moved, copied, and of another kind. For tests of writing. */
import type { Decision, DecisionLogic } from "../model/decision.ts";
import type { RuleFile } from "../model/ruleFile.ts";
import type { UitvoeringsregelContent } from "../model/uitvoeringsregel.ts";
import type { Draw } from "./random.ts";

/** A list somewhere in a model, by the name of its field. */
interface Found {
  readonly key: string;
  readonly list: unknown[];
}

/** Every list of a model, outermost first. */
function listsOf(value: unknown, key = ""): Found[] {
  if (typeof value !== "object" || value === null) return [];
  const own = Array.isArray(value) ? [{ key, list: value as unknown[] }] : [];
  return [...own, ...Object.entries(value).flatMap(([name, one]) => listsOf(one, Array.isArray(value) ? "" : name))];
}

/** Lists that say the same kind of part, so that one may go from one to the other. */
const alike: readonly (readonly string[])[] = [["opties"], ["rows"], ["requires"], ["themas"], ["components"], ["regelgroepen"]];

/** Makes one random edit of a model in place and says which. */
export function editStructure(model: RuleFile, draw: Draw): string {
  const lists = listsOf(model);
  const { key, list } = lists[draw(lists.length)]!;
  const i = draw(Math.max(list.length, 1));
  switch (list.length === 0 ? 9 : draw(9)) {
    case 0:
      list.splice(i, 1);
      return `take out ${key} ${i}`;
    case 1: {
      const to = draw(list.length);
      list.splice(to, 0, ...list.splice(i, 1));
      return `move ${key} ${i} to ${to}`;
    }
    case 2:
      list.splice(draw(list.length + 1), 0, structuredClone(list[i]));
      return `copy ${key} ${i}`;
    case 3: {
      list.splice(draw(list.length + 1), 0, fresh(list[i], draw));
      return `add to ${key}`;
    }
    case 4: {
      const others = lists.filter((other) => other.key === key && other.list !== list && alike.some((names) => names.includes(key)));
      const other = others[draw(Math.max(others.length, 1))];
      if (other === undefined) return "nothing";
      const part = draw(3) === 0 ? structuredClone(list[i]) : list.splice(i, 1)[0];
      // A part cannot go into itself.
      if (listsOf(part).some((inner) => inner.list === other.list)) list.splice(i, 0, part);
      else other.list.splice(draw(other.list.length + 1), 0, part);
      return `bring ${key} ${i} elsewhere`;
    }
    case 5:
      list.reverse();
      return `reverse ${key}`;
    case 6: {
      const rule = model.uitvoeringsregels[draw(Math.max(model.uitvoeringsregels.length, 1))];
      if (rule !== undefined) rule.content = ofAnotherKind(rule.content, draw);
      return `another kind of content: ${rule?.content.kind}`;
    }
    case 7: {
      const decision = model.decisions[draw(Math.max(model.decisions.length, 1))];
      if (decision !== undefined) decision.logic = anotherLogic(model.decisions, draw);
      return `other logic: ${decision?.logic.kind}`;
    }
    case 8: {
      const rule = model.uitvoeringsregels[draw(Math.max(model.uitvoeringsregels.length, 1))];
      if (rule !== undefined) rule.explanation = { toelichting: `<Uitleg> & *meer* ${draw(100)}`, belangrijk: draw(2) === 0 };
      return "another explanation";
    }
    default:
      return "nothing";
  }
}

/** A part like this one that was read from nowhere, with ids of its own. */
function fresh(value: unknown, draw: Draw): unknown {
  if (typeof value === "string") return `${value} ${draw(1000)}`.trim();
  return JSON.parse(
    JSON.stringify(value, (key, one: unknown) => (key === "origin" ? undefined : key === "id" ? `${String(one)}-${draw(1000)}` : one)),
  ) as unknown;
}

function ofAnotherKind(content: UitvoeringsregelContent, draw: Draw): UitvoeringsregelContent {
  const opties = "opties" in content ? content.opties : [{ text: "een" }, { text: "twee & drie" }];
  switch (draw(8)) {
    case 0:
      return { kind: "bijlage", bijlageType: "Foto", documenttype: "Foto" };
    case 1:
      return { kind: "geoVerwijzing", identificatie: "nl.imow-gm9999.gebied.1" };
    case 2:
      return { kind: "vraag", gegevensType: "list", vraagTekst: "Welke?", optieType: "enkelAntwoord", opties };
    case 3:
      return { kind: "registerBevraging", gegevensType: "list", register: "GGS", optieType: "enkelAntwoord", opties };
    case 4:
      return { kind: "implicietAntwoord", waarde: true, werkzaamheid: "nl.imow-gm9999.werkzaamheid.Bouwen" };
    case 5:
      return { kind: "uitkomstHerbruikbareBeslissing", urn: "nl.imow-gm9999.activiteit.Slopen" };
    default: {
      if (content.kind !== "vasteWaarde")
        return { kind: "vasteWaarde", waardeVraag: "Waar?", waarde: "true", gegevensType: "boolean", tekstVoorbehoud: "Als *dit*." };
      const { tekstVoorbehoud, ...value } = content;
      return tekstVoorbehoud === undefined ? { ...value, tekstVoorbehoud: "Onder voorbehoud" } : value;
    }
  }
}

function anotherLogic(decisions: readonly Decision[], draw: Draw): DecisionLogic {
  switch (draw(4)) {
    case 0:
      return { kind: "expression", text: `"a" + ${draw(9)}` };
    case 1:
      return { kind: "invocation", called: "invoke", bindings: [{ name: "namespace", text: '"x"' }] };
    case 2:
      return structuredClone(decisions[draw(decisions.length)]!.logic);
    default:
      return { kind: "none" };
  }
}
