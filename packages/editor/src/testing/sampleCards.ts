/** A small tree of cards, for tests of views: 1 asks the way, 2 and 3 follow, 3 is shared. */
import type { TreeCard } from "../outline/treeModel.ts";

const base = { kind: "one", depth: 0, lines: [], from: [], parent: null, shared: false } as const;

export const sampleCards: readonly TreeCard[] = [
  {
    ...base,
    number: "1",
    question: "dakvlak",
    text: "In welk dakvlak komt de dakkapel?",
    answers: [
      {
        letter: "a",
        label: "Achterdakvlak",
        targets: [{ kind: "card", card: 2, number: "3", text: "Is het gebouw een monument?", shared: true }],
      },
      {
        letter: "b",
        label: "Zijdakvlak",
        targets: [{ kind: "card", card: 1, number: "2", text: "Grenst het aan de straat?", shared: false }],
      },
      { letter: "c", label: "Voordakvlak", targets: [{ kind: "codes", codes: ["Vergunningplicht"] }] },
    ],
  },
  {
    ...base,
    number: "2",
    question: "straat",
    text: "Grenst het aan de straat?",
    kind: "boolean",
    depth: 1,
    from: ["1b Zijdakvlak"],
    parent: { card: 0, answer: 1 },
    answers: [
      { letter: "a", label: "Ja", targets: [{ kind: "codes", codes: [] }] },
      {
        letter: "b",
        label: "Nee",
        targets: [{ kind: "card", card: 2, number: "3", text: "Is het gebouw een monument?", shared: true }],
      },
    ],
  },
  {
    ...base,
    number: "3",
    question: "monument",
    text: "Is het gebouw een monument?",
    kind: "boolean",
    depth: 1,
    from: ["1a Achterdakvlak", "2b Nee"],
    parent: { card: 0, answer: 0 },
    shared: true,
    answers: [
      { letter: "a", label: "Ja", targets: [{ kind: "codes", codes: ["NeemContactOpMet", "Vergunningplicht"] }] },
      { letter: "b", label: "Nee", targets: [{ kind: "codes", codes: ["Toestemmingsvrij"] }] },
    ],
  },
];
