/** Which uitvoeringsregels are one question: the looking up agrees with the rule written out, group by group. */
import fc from "fast-check";
import { expect, it } from "vitest";
import type { Uitvoeringsregel } from "../model/uitvoeringsregel.ts";
import { sameQuestions } from "./sameQuestion.ts";
import type { Occurrence } from "./sameQuestion.ts";

interface Few {
  readonly file: number;
  readonly id: string;
  readonly text: string;
  readonly reuse: string | undefined;
}

const occurrence = ({ file, id, text, reuse }: Few): Occurrence => ({
  file,
  regel: {
    id,
    ...(reuse !== undefined && { herbruikbaarId: reuse }),
    content: { kind: "vraag", gegevensType: "boolean", vraagTekst: text, opties: [] },
  } as unknown as Uitvoeringsregel,
});

/** The rule as its docstring says it, each occurrence held against all groups. */
function writtenOut(all: readonly Few[]): Few[][] {
  const groups: Few[][] = [];
  for (const one of all) {
    const reads = (group: readonly Few[]): boolean => group.every(({ file, text }) => file !== one.file || text === one.text);
    // In the order in which they came to have the reuse id.
    const firstWith = (group: readonly Few[]): number => all.indexOf(group.find(({ reuse }) => reuse === one.reuse)!);
    const reused = groups
      .filter((group) => one.reuse !== undefined && group.some(({ reuse }) => reuse === one.reuse) && reads(group))
      .sort((a, b) => firstWith(a) - firstWith(b))[0];
    const named = groups
      .filter((group) => group.some(({ id, text }) => id === one.id && text === one.text))
      .filter((group) => one.reuse === undefined || group.every(({ reuse }) => reuse === undefined))
      .sort((a, b) => firstNamed(a, one, all) - firstNamed(b, one, all))[0];
    const group = reused ?? named;
    if (group === undefined) groups.push([one]);
    else group.push(one);
  }
  return groups;
}

const firstNamed = (group: readonly Few[], { id, text }: Few, all: readonly Few[]): number =>
  all.indexOf(group.find((other) => other.id === id && other.text === text)!);

const few = fc.record({
  file: fc.integer({ min: 0, max: 2 }),
  id: fc.constantFrom("a", "b", "c"),
  text: fc.constantFrom("Eén?", "Twee?"),
  reuse: fc.constantFrom(undefined, undefined, "r", "s"),
});

it("groups what shares a herbruikbaarId, or id and text", () => {
  fc.assert(
    fc.property(fc.array(few, { maxLength: 14 }), (all) => {
      const groups = sameQuestions(all.map(occurrence));
      const shown = groups.map((group) =>
        group.map(({ file, regel }) => [file, regel.id, (regel.content as { vraagTekst: string }).vraagTekst, regel.herbruikbaarId]),
      );
      expect(shown).toEqual(writtenOut(all).map((group) => group.map(({ file, id, text, reuse }) => [file, id, text, reuse])));
    }),
    { numRuns: 500 },
  );
});
