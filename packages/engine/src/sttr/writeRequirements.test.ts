/** What a decision rests on: each reference keeps the element around it, with what suppliers put on that, wherever it goes. */
import { describe, expect, it } from "vitest";
import type { Decision } from "../model/decision.ts";
import type { RuleFile } from "../model/ruleFile.ts";
import { definitionsOf, editedSource } from "../testing/editedSource.ts";

const input = (id: string): string => `<requiredInput href="#${id}"/>`;
const decided = (id: string): string => `<requiredDecision href="#${id}"/>`;
const needs = (inside: string, mark = ""): string => `<informationRequirement${mark}>${inside}</informationRequirement>`;
const decision = (name: string, inside: string): string =>
  `<decision id="${name}" name="${name}"><variable name="${name}"/>${inside}</decision>`;
const file = (a: string, b = ""): string =>
  definitionsOf(
    ...["I", "J", "K"].map((id) => `<inputData id="${id}" name="${id}"><variable name="${id}"/></inputData>`),
    decision("A", a),
    decision("B", b),
  );
const first = ({ decisions }: RuleFile): Decision => decisions[0]!;
const second = ({ decisions }: RuleFile): Decision => decisions[1]!;

const one = needs(input("I"), ' v:n="1"');
const two = needs(input("J"), ' v:n="2"');

describe("a requirement", () => {
  const source = file(one + two);

  it("of another id, or of another kind, stays where it is", () => {
    expect(editedSource(source, (model) => void (first(model).requires[0]!.id = "K"))).toBe(source.replace(input("I"), input("K")));
    expect(editedSource(source, (model) => void Object.assign(first(model).requires[1]!, { kind: "decision", id: "B" }))).toBe(
      source.replace(input("J"), decided("B")),
    );
  });
  it("can come first, go, and be another's", () => {
    expect(editedSource(source, (model) => void first(model).requires.reverse())).toBe(file(two + one));
    expect(editedSource(source, (model) => void first(model).requires.shift())).toBe(file(two));
    expect(editedSource(source, (model) => void first(model).requires.unshift({ kind: "input", id: "K" }))).toBe(
      file(needs(input("K")) + one + two),
    );
    const moved = editedSource(source, (model) => void second(model).requires.push(first(model).requires.pop()!));
    expect(moved).toBe(file(one, two));
    const changed = editedSource(source, (model) => void second(model).requires.push({ ...first(model).requires.pop()!, id: "K" }));
    expect(changed).toBe(file(one, two.replace("#J", "#K")));
  });
  it("that was copied is there twice", () => {
    expect(editedSource(source, (model) => void second(model).requires.push({ ...first(model).requires[0]! }))).toBe(file(one + two, one));
    expect(editedSource(source, (model) => void first(model).requires.push({ ...first(model).requires[0]!, id: "K" }))).toBe(
      file(one + two + one.replace("#I", "#K")),
    );
  });
  it("of a place where something else stands is a new one", () => {
    const foreign = (origin: number) => (model: RuleFile) => void second(model).requires.push({ kind: "input", id: "K", origin });
    expect(editedSource(source, foreign(1))).toBe(file(one + two, needs(input("K"))));
    expect(editedSource(source, foreign(99_999))).toBe(file(one + two, needs(input("K"))));
  });
  it("comes along with a new decision", () => {
    const added = editedSource(source, (model) => {
      const requires = first(model).requires.splice(0, 1);
      model.decisions.push({ id: "C", name: "C", variable: "C", requires, logic: { kind: "none" } });
    });
    expect(added.match(/v:n="1"/g)).toHaveLength(1);
    expect(added.indexOf('v:n="1"')).toBeGreaterThan(added.indexOf('name="C"'));
  });
});

describe("several in one requirement", () => {
  const both = needs(input("I") + decided("B"), ' v:n="1"');
  const source = file(both + two);

  it("stay together while none comes or goes", () => {
    expect(editedSource(source, (model) => void (first(model).description = "x"))).toContain(both);
    expect(editedSource(source, (model) => void (first(model).requires[0]!.id = "K"))).toBe(source.replace(input("I"), input("K")));
    expect(editedSource(source, (model) => void Object.assign(first(model).requires[1]!, { kind: "input", id: "K" }))).toBe(
      source.replace(decided("B"), input("K")),
    );
    expect(editedSource(source, (model) => void (first(model).requires[2]!.id = "K"))).toBe(source.replace(input("J"), input("K")));
  });
  it("get each their own as soon as one does", () => {
    const apart = needs(input("I")) + needs(decided("B"));
    const rest = '<informationRequirement v:n="1"></informationRequirement>';
    const [added, taken, swapped] = [
      editedSource(source, (model) => void first(model).requires.push({ kind: "input", id: "K" })),
      editedSource(source, (model) => void first(model).requires.shift()),
      editedSource(source, (model) => void first(model).requires.reverse()),
    ];
    expect(added.replace(rest, "")).toBe(file(apart + two + needs(input("K"))));
    expect(taken.replace(rest, "")).toBe(file(needs(decided("B")) + two));
    expect(swapped.replace(rest, "")).toBe(file(two + needs(decided("B")) + needs(input("I"))));
    for (const written of [added, taken, swapped]) expect(written).toContain(rest);
  });
  it("say what the author made of them when they come apart", () => {
    const changed = editedSource(source, ({ decisions: [a] }) => {
      a!.requires[0]!.id = "K";
      Object.assign(a!.requires[1]!, { kind: "input", id: "I" });
      a!.requires.pop();
    });
    expect(changed).toContain(needs(input("K")) + needs(input("I")));
  });
  it("leave nothing where nobody put anything else", () => {
    const bare = file(needs(input("I") + decided("B")) + two);
    expect(editedSource(bare, (model) => void first(model).requires.pop())).toBe(file(needs(input("I")) + needs(decided("B"))));
  });
  it("go one by one to another decision", () => {
    const moved = editedSource(source, (model) => void second(model).requires.push(first(model).requires.splice(1, 1)[0]!));
    expect(moved).toContain(decision("B", needs(decided("B"))));
  });
});

describe("a requirement of nothing", () => {
  const nothing = '<informationRequirement v:n="0"/>';
  it("stays, and is none of the others", () => {
    const source = file(nothing + one);
    expect(editedSource(source, (model) => void (first(model).requires[0]!.id = "K"))).toBe(source.replace("#I", "#K"));
    expect(editedSource(source, (model) => void first(model).requires.pop())).toContain(nothing);
  });
});

describe("knowledge that a decision calls", () => {
  const known = (id: string, mark = ""): string => `<knowledgeRequirement${mark}><requiredKnowledge href="#${id}"/></knowledgeRequirement>`;
  const [k1, k2] = [known("f", ' v:n="1"'), known("g", ' v:n="2"')];
  const source = file(k1 + k2);
  const set =
    (...knowledge: readonly string[]) =>
    (model: RuleFile): void =>
      void (first(model).knowledge = [...knowledge]);

  it("keeps its requirements by id, and those of a new id in order", () => {
    expect(editedSource(source, set("g", "f"))).toBe(file(k2 + k1));
    expect(editedSource(source, set("g"))).toBe(file(k2));
    expect(editedSource(source, set())).toBe(file(""));
    expect(editedSource(source, set("f", "h"))).toBe(source.replace("#g", "#h"));
    expect(editedSource(source, set("f", "g", "h"))).toBe(file(k1 + k2 + known("h")));
    expect(editedSource(file(""), set("f"))).toBe(file(known("f")));
    expect(editedSource(source, (model) => void delete first(model).knowledge)).toBe(file(""));
  });
  it("beside a requirement of nothing leaves that as it is", () => {
    const nothing = '<knowledgeRequirement v:n="0"/>';
    expect(editedSource(file(nothing + k1), set("h"))).toBe(file(nothing + k1.replace("#f", "#h")));
  });
  it("of several in one requirement stays together until one comes or goes", () => {
    const both = '<knowledgeRequirement v:n="1"><requiredKnowledge href="#f"/><requiredKnowledge href="#g"/></knowledgeRequirement>';
    expect(editedSource(file(both), (model) => void (first(model).description = "x"))).toContain(both);
    expect(editedSource(file(both), (model) => void (first(model).description = "x"))).not.toContain(known("f"));
    expect(editedSource(file(both), set("f", "h"))).toBe(file(known("f") + known("h")));
    expect(editedSource(file(both), set())).toBe(file(""));
    expect(editedSource(file(both), (model) => void delete first(model).knowledge)).toBe(file(""));
    expect(editedSource(file(both + k2), set("f", "g", "g"))).toBe(file(both + k2));
  });
});

describe("references that nobody changed", () => {
  it("stay as they are written, in a decision of which something else changed", () => {
    const source = file(
      needs('<requiredInput href="&#35;I"/>') + '<knowledgeRequirement><requiredKnowledge href="&#35;f"/></knowledgeRequirement>',
    );
    const changed = editedSource(source, (model) => void (first(model).variable = "Z"));
    expect(changed).toBe(source.replace('<variable name="A"/>', '<variable name="Z"/>'));
  });
});
