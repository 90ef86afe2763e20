/** Sessions as folds: by hand where the rule has a name, at random where only the result matters. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compileCheck } from "../check/compileCheck.ts";
import { randomAnswer } from "../testing/answers.ts";
import { drawFrom, randomRuleFile } from "../testing/random.ts";
import { ruleFile } from "../testing/ruleFiles.ts";
import type { RuleFileSpec } from "../testing/ruleFiles.ts";
import type { Check } from "./check.ts";
import { stepOf } from "./stepOf.ts";
import { startSession, transition } from "./transition.ts";
import type { SessionState } from "./transition.ts";
import type { SessionEvent } from "./view.ts";
import { viewOf } from "./viewOf.ts";

function checkOf(spec: RuleFileSpec): Check {
  return compileCheck([{ file: "check.xml", model: ruleFile(spec) }]).value!;
}

/** Plays events from the start; `a+` answers question a with true, `a-` with false, `a?` changes it, other words are events. */
function play(check: Check, script: string, from: SessionState = startSession(check)): SessionState {
  return script.split(" ").reduce((state, word) => transition(check, state, eventOf(word)), from);
}

function eventOf(word: string): SessionEvent {
  const id = word.slice(0, -1);
  if (word.endsWith("+")) return { type: "answer", id, answer: true };
  if (word.endsWith("-")) return { type: "answer", id, answer: false };
  if (word.endsWith("?")) return { type: "change", id };
  return { type: word as "back" | "review" | "resume" | "restart" };
}

const view = (check: Check, state: SessionState) => viewOf(check, { context: state });
const onScreen = (check: Check, script: string): string => {
  const { state, question } = view(check, play(check, script));
  return question?.id ?? state;
};

// a leads to b or c, both to d; d decides.
const check = checkOf({
  questions: [{ id: "a" }, { id: "b" }, { id: "c" }, { id: "d" }],
  tables: [
    {
      name: "top",
      policy: "FIRST",
      inputs: ["a", "b", "c", "d"],
      rows: [
        ["true", "false", "-", "-", '"Vrij"'],
        ["false", "-", "false", "-", '"Melding"'],
        ["-", "-", "-", "true", '"Plicht"'],
        ["-", "-", "-", "false", '"Vrij"'],
      ],
    },
  ],
});

describe("a session", () => {
  it("asks the next relevant question, and ends at the outcome", () => {
    expect(onScreen(check, "resume")).toBe("a");
    expect(onScreen(check, "a+")).toBe("b");
    expect(onScreen(check, "a-")).toBe("c");
    expect(onScreen(check, "a+ b-")).toBe("concluded");
    expect(onScreen(check, "a+ b+ d+")).toBe("concluded");
  });

  it("starts at the outcome when there is nothing to ask", () => {
    const known = checkOf({ questions: [{ id: "a" }], tables: [{ name: "top", inputs: ["a"], rows: [["-", '"Vrij"']] }] });
    expect(onScreen(known, "resume")).toBe("concluded");
  });

  it("goes back to the question before with its answer, and on again when it is answered the same", () => {
    const state = play(check, "a+ b+ back");
    expect(view(check, state)).toMatchObject({ question: { id: "b" }, previous: true, number: 2, canGoBack: true });
    expect(view(check, play(check, "back", state))).toMatchObject({ question: { id: "a" }, previous: true, number: 1, canGoBack: false });
    expect(onScreen(check, "a+ b+ back b+")).toBe("d");
    expect(onScreen(check, "a+ b+ back back a+")).toBe("d");
    expect(onScreen(check, "a+ back back back")).toBe("a");
  });

  it("goes back from the outcome to the last question", () => {
    expect(onScreen(check, "a+ b+ d+ back")).toBe("d");
    expect(onScreen(check, "a+ b+ d+ back d+")).toBe("concluded");
  });

  it("asks only what a change makes relevant, keeps the rest, and says what fell away", () => {
    const changed = play(check, "a+ b+ d+ a? a-");
    expect(view(check, changed)).toMatchObject({ question: { id: "c" }, changed: { id: "a", before: true, after: false, dropped: ["b"] } });
    const done = play(check, "c+", changed);
    expect(view(check, done)).toMatchObject({ state: "concluded", changed: null });
    expect(view(check, done).answers.map(({ question }) => question.id)).toEqual(["a", "c", "d"]);
    expect(view(check, done).saved.answers).toEqual({ a: false, b: true, d: true, c: true });
  });

  it("takes answers up again that a second change makes relevant again", () => {
    const twice = play(check, "a+ b+ d+ a? a- c+ a? a+");
    expect(view(check, twice)).toMatchObject({ state: "concluded", changed: { id: "a", before: false, after: true, dropped: ["c"] } });
    expect(view(check, twice).answers.map(({ question }) => question.id)).toEqual(["a", "b", "d"]);
  });

  it("says nothing of a change that changes nothing", () => {
    expect(view(check, play(check, "a+ b+ d+ a? a+"))).toMatchObject({ state: "concluded", changed: null });
  });

  it("returns from a change to where it was asked for", () => {
    expect(onScreen(check, "a+ b+ d+ a? back")).toBe("concluded");
    expect(onScreen(check, "a+ b+ d+ review a? back")).toBe("reviewing");
    expect(onScreen(check, "a+ b+ review a? back resume")).toBe("d");
  });

  it("shows the list of answers and returns to the question on screen", () => {
    expect(onScreen(check, "a+ review")).toBe("reviewing");
    expect(onScreen(check, "a+ review resume")).toBe("b");
    expect(onScreen(check, "a+ b+ back back review resume")).toBe("a");
    expect(onScreen(check, "a+ b- review resume")).toBe("concluded");
    expect(onScreen(check, "a+ review back")).toBe("b");
  });

  it("ignores what makes no sense: answers it cannot use, changes of what was not asked", () => {
    const state = play(check, "a+");
    for (const event of [
      { type: "answer", id: "b", answer: "ja" },
      { type: "answer", id: "z", answer: true },
      { type: "change", id: "d" },
      { type: "resume" },
    ] as const) {
      expect(transition(check, state, event)).toEqual(state);
    }
  });

  it("starts anew", () => {
    expect(play(check, "a+ b+ d+ restart")).toEqual(startSession(check));
  });

  it("numbers questions in the order they are asked and never promises more than before", () => {
    const [first, second, third] = ["resume", "a+", "a+ b+"].map((script) => view(check, play(check, script)));
    expect([first, second, third].map((one) => one!.number)).toEqual([1, 2, 3]);
    expect([first, second, third].map((one) => one!.atMost)).toEqual([2, 1, 0]);
  });

  it("marks the answers that decide", () => {
    const decides = (script: string) =>
      view(check, play(check, script))
        .answers.filter((answer) => answer.decides)
        .map(({ question }) => question.id);
    expect(decides("a+ b-")).toEqual(["a", "b"]);
    // Whichever way a goes, b and c being true leave it to d; only c was not asked, so a stays.
    expect(decides("a+ b+ d+")).toEqual(["a", "b", "d"]);
    expect(decides("a+ b+")).toEqual([]);
  });

  it("gives the same view of the same state", () => {
    const state = play(check, "a+");
    expect(view(check, state)).toBe(view(check, state));
  });

  it("fails without an exception on a check that contradicts itself", () => {
    const broken: Check = { ...check, activities: check.activities.map((activity) => ({ ...activity, outcomes: [], rows: undefined! })) };
    expect(view(broken, startSession(broken))).toMatchObject({ state: "failed", question: null });
    expect(view(broken, play(broken, "a+", play(check, "a+")))).toMatchObject({ state: "failed" });
    expect(view(broken, play(check, "a+"))).toMatchObject({ state: "failed" });
    expect(play(broken, "restart back a+")).toMatchObject({ phase: "failed" });
  });
});

describe("a saved session", () => {
  const saved = view(check, play(check, "a+ b+")).saved;

  it("goes on where it was", () => {
    const state = transition(check, startSession(check), { type: "restore", saved });
    expect(view(check, state)).toMatchObject({ question: { id: "d" }, restored: null, canGoBack: true });
  });

  it("keeps what fits when the rules have changed, and says so until the next answer", () => {
    const older = { program: "other", answers: { a: true, b: "soms", gone: 3 } };
    const state = transition(check, startSession(check), { type: "restore", saved: older });
    expect(view(check, state)).toMatchObject({ question: { id: "b" }, restored: { kept: ["a"], dropped: ["b", "gone"] } });
    expect(view(check, play(check, "b+", state)).restored).toBeNull();
  });

  it("may hold anything at all", () => {
    for (const junk of [null, undefined, 3, "x", [], { answers: null }, { answers: [1, 2] }, JSON.parse('{"answers":{"__proto__":{}}}')]) {
      const state = transition(check, startSession(check), { type: "restore", saved: junk });
      expect(view(check, state)).toMatchObject({ state: "asking", question: { id: "a" } });
    }
  });
});

describe("a form in a session", () => {
  const form = checkOf({
    typering: "indieningsvereisten",
    questions: [
      { id: "part", type: "boolean", prioriteit: 1 },
      { id: "road", prioriteit: 2 },
      { id: "map", type: "attachment", prioriteit: 3 },
    ],
    tables: [
      {
        name: "top",
        policy: "ANY",
        inputs: ["road", "part", "map"],
        rows: [
          ["true", "not(null)", "true", "true"],
          ["false", "-", "true", "true"],
        ],
      },
    ],
  });

  it("goes back in the order of asking, also when a follow-up stands first", () => {
    expect(onScreen(form, "road+")).toBe("part");
    expect(onScreen(form, "road+ part+")).toBe("map");
    expect(onScreen(form, "road+ part+ back")).toBe("part");
    expect(onScreen(form, "road+ part+ back back")).toBe("road");
    expect(view(form, play(form, "road+ part+"))).toMatchObject({ number: 3, atMost: 0 });
  });

  it("ends with an attachment that was not added, and does not ask for it again and again", () => {
    const state = play(form, "road- map-");
    expect(view(form, state)).toMatchObject({ state: "concluded", step: { relevant: ["map"], activities: [{ state: "open" }] } });
  });
});

describe("whatever happens in a session", () => {
  it("ends with the outcome that its answers have outright, and asks nothing irrelevant", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2 ** 31 - 1 }), (seed) => {
        const draw = drawFrom(seed);
        const random = compileCheck([{ file: "random.xml", model: randomRuleFile(draw, 5) }]).value!;
        let state = startSession(random);
        for (let moves = 0; moves < 25; moves++) {
          const now = view(random, state);
          expect(now.state).not.toBe("failed");
          if (now.question && now.previous === undefined) expect(now.step.relevant[0]).toBe(now.question.id);
          const some = now.answers[draw(now.answers.length || 1)]?.question.id ?? "none";
          const events: SessionEvent[] = [
            { type: "back" },
            { type: "change", id: some },
            { type: "review" },
            { type: "resume" },
            { type: "restore", saved: now.saved },
          ];
          if (now.question && draw(3) > 0)
            events.splice(0, 5, { type: "answer", id: now.question.id, answer: randomAnswer(now.question, draw) });
          state = transition(random, state, events[draw(events.length)]!);
          const { saved, step } = view(random, state);
          expect(JSON.parse(JSON.stringify(state))).toEqual(state);
          expect(step).toEqual(stepOf(random, Object.fromEntries(Object.entries(saved.answers).reverse())));
        }
      }),
      { numRuns: 60 },
    );
  }, 30_000);
});
