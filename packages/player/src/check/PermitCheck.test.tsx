/** The component as its host meets it: props, callbacks, handle, loading. */
import { render, screen, waitFor } from "@testing-library/react";
import { createRef } from "react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { choose, heading, toOutcome, user } from "../testing/acting.ts";
import { dormer, height, monument, side } from "../testing/dormer.ts";
import { PermitCheck, type PermitCheckHandle, type PermitCheckProps } from "./PermitCheck.tsx";

const start = (props: PermitCheckProps = {}) => render(<PermitCheck check={dormer()} history="off" {...props} />);

afterEach(() => {
  vi.unstubAllGlobals();
  sessionStorage.clear();
  document.title = "Gemeente";
});

describe("the host", () => {
  it("hears of steps and the outcome, of answers only when it asks", async () => {
    const heard: unknown[] = [];
    const hear = (name: string) => (detail: unknown) => heard.push([name, detail]);
    const callbacks = {
      onCheckReady: hear("ready"),
      onCheckStep: hear("step"),
      onCheckAnswer: hear("answer"),
      onCheckOutcome: hear("outcome"),
    };
    const { unmount } = start(callbacks);
    await choose("Ja");
    expect(heard).toEqual([
      ["ready", { name: "Dakkapel", program: "0123abcd", questions: 3 }],
      ["step", { state: "asking", question: "monument", number: 1, atMost: 2 }],
      ["answer", { question: "monument" }],
      ["step", { state: "concluded", question: null, number: 2, atMost: 0 }],
      ["outcome", { activities: [{ name: "Dakkapel plaatsen", typering: "conclusie", state: "concluded", codes: ["Vergunningplicht"] }] }],
    ]);
    unmount();
    heard.length = 0;
    start({ ...callbacks, events: "answers" });
    await choose("Ja");
    expect(heard).toContainEqual(["answer", { question: "monument", answer: true }]);
  });

  it("gets a receipt, without confidential answers unless it asks", async () => {
    const handle = createRef<PermitCheckHandle>();
    const check = dormer();
    const questions = check.questions.map((question) => (question.id === "side" ? { ...question, confidential: true as const } : question));
    render(<PermitCheck ref={handle} check={{ ...check, questions }} history="off" />);
    await toOutcome();
    const receipt = handle.current!.receipt()!;
    expect(receipt).toMatchObject({ program: "0123abcd", version: "4", state: "concluded", title: "Dakkapel plaatsen" });
    expect(receipt.answers[1]).toEqual({ id: "side", question: side, decides: true, withheld: true });
    expect(receipt.answers[2]).toMatchObject({ answer: 1.6, text: "1,6 meter" });
    expect(receipt.activities[0]!.conclusions[0]).toMatchObject({ code: "Toestemmingsvrij" });
    expect(new Date(receipt.time).toISOString()).toBe(receipt.time);
    expect(handle.current!.receipt({ confidential: true })!.answers[1]).toMatchObject({ answer: "Aan de achterkant" });
  });

  it("gives answers beforehand, which can be changed", async () => {
    start({ answers: { monument: false, side: "Aan de achterkant" } });
    expect(heading()).toHaveTextContent(height);
    await user.click(screen.getByRole("link", { name: "Bekijk uw antwoorden" }));
    expect(screen.getByRole("link", { name: `Wijzig het antwoord op: ${monument}` })).toBeInTheDocument();
  });

  it("may change the language while the check runs", async () => {
    const { rerender } = start();
    await choose("Nee");
    await user.click(screen.getByRole("radio", { name: "Aan de voorkant" }));
    rerender(<PermitCheck check={dormer()} history="off" lang="en" />);
    expect(screen.getByRole("button", { name: "Next" })).toBeInTheDocument();
    expect(heading()).toHaveTextContent(side);
    expect(heading().querySelector("[lang=nl]")).not.toBeNull();
  });

  it("may edit the rules under a running check", async () => {
    const { rerender } = start();
    await choose("Nee");
    const edited = dormer({ program: "9999" });
    const questions = edited.questions.map((question) => (question.id === "side" ? { ...question, text: "Welke kant?" } : question));
    rerender(<PermitCheck check={{ ...edited, questions }} history="off" />);
    expect(heading()).toHaveTextContent("Welke kant?");
    expect(screen.getByRole("link", { name: "Bekijk uw antwoorden" })).toBeInTheDocument();
  });

  it("keeps answers in the tab where it asks for that, and nowhere else", async () => {
    const first = start({ storage: "session" });
    await choose("Nee");
    first.unmount();
    expect(sessionStorage.length).toBe(1);
    const second = start({ storage: "session" });
    expect(heading()).toHaveTextContent(side);
    second.unmount();
    const changed = dormer({ program: "other" });
    start({ storage: "session", check: changed });
    expect(screen.getByText("De regels zijn gewijzigd sinds u aan deze check begon.")).toBeInTheDocument();
    expect(localStorage.length).toBe(0);
  });

  it("sets the level of the headings", () => {
    start({ headingLevel: 4 });
    expect(screen.getByRole("heading", { level: 4 })).toHaveTextContent(monument);
  });
});

describe("loading", () => {
  const file = () => ({ ...dormer(), format: "vragenboom-check", version: 1, rulesVersion: "4" });

  it("says so, shows the check, and does not take focus", async () => {
    let answer: (response: Response) => void = () => undefined;
    vi.stubGlobal("fetch", () => new Promise<Response>((resolve) => (answer = resolve)));
    render(<PermitCheck src="dakkapel.check.json" history="off" />);
    const status = screen.getByRole("status");
    expect(status).toHaveTextContent("Vragen worden geladen");
    answer(Response.json(file()));
    await screen.findByRole("heading", { level: 2, name: monument });
    expect(screen.getByRole("status")).toBe(status);
    expect(document.body).toHaveFocus();
  });

  it("offers to try again, and whom to ask", async () => {
    const errors: unknown[] = [];
    let fails = true;
    vi.stubGlobal("fetch", () => Promise.resolve(fails ? new Response("", { status: 503 }) : Response.json(file())));
    render(<PermitCheck src="dakkapel.check.json" history="off" contact="Bel 14 0299" onCheckError={(detail) => errors.push(detail)} />);
    await user.click(await screen.findByRole("button", { name: "Probeer opnieuw" }).finally(() => (fails = false)));
    expect(errors).toEqual([{ code: "check/not-loaded" }]);
    const question = await screen.findByRole("heading", { level: 2, name: monument });
    await waitFor(() => expect(question).toHaveFocus());
  });

  it("refuses a file that it does not know", async () => {
    render(<PermitCheck check={{ format: "vragenboom-check", version: 99 }} history="off" />);
    expect(await screen.findByRole("heading", { level: 2 })).toHaveTextContent("Deze check werkt nu niet");
    expect(screen.queryByRole("button")).toBeNull();
  });
});
