/** A check from the first question to its outcome, as someone meets it: by role and name. */
import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { createRef } from "react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { dormer, everyKind, height, monument, side } from "../testing/dormer.ts";
import { PermitCheck, type PermitCheckHandle, type PermitCheckProps } from "./PermitCheck.tsx";

const user = userEvent.setup();
const heading = () => screen.getByRole("heading", { level: 2 });
const next = () => user.click(screen.getByRole("button", { name: "Volgende" }));
const choose = async (name: string) => {
  await user.click(screen.getByRole("radio", { name }));
  await next();
};
const type = async (text: string) => {
  await user.type(screen.getByRole("textbox"), text);
  await next();
};
const start = (props: PermitCheckProps = {}) => render(<PermitCheck check={dormer()} history="off" {...props} />);
const toOutcome = async () => {
  await choose("Nee");
  await choose("Aan de achterkant");
  await type("1,60");
};

afterEach(() => {
  vi.unstubAllGlobals();
  sessionStorage.clear();
  document.title = "Gemeente";
});

describe("a question", () => {
  it("is the heading, the group's name and the title, and holds nothing chosen", () => {
    document.title = "Dakkapel";
    start();
    expect(heading()).toHaveTextContent(monument);
    const group = screen.getByRole("group", { name: monument });
    expect(group).toHaveAccessibleDescription("Op de lijst van de gemeente staan alle monumenten.");
    for (const radio of within(group).getAllByRole("radio")) expect(radio).not.toBeChecked();
    expect(document.title).toBe(`Vraag 1: ${monument} | Dakkapel`);
    expect(screen.getByRole("status")).toHaveTextContent("Vraag 1 · nog hooguit 2");
    expect(document.body).toHaveFocus();
  });

  it("labels its field and says the unit", async () => {
    start();
    await choose("Nee");
    await choose("Aan de achterkant");
    expect(screen.getByRole("textbox", { name: height })).toHaveAccessibleDescription("Gebruik een komma, bijvoorbeeld 12,5 meter");
  });

  it("describes an option by its help, which is not part of its name", async () => {
    start();
    await choose("Nee");
    expect(screen.getByRole("radio", { name: "Aan de achterkant" })).toHaveAccessibleDescription("De kant zonder voordeur.");
    expect(screen.getByRole("radio", { name: "Weet ik niet" })).toHaveAccessibleDescription("Kijk op de bouwtekening.");
  });

  it("says what is missing on top, at the field and in the title, and leads to the control", async () => {
    start();
    await next();
    const summary = screen.getByRole("group", { name: "U bent nog niet klaar met deze vraag" });
    expect(summary).toHaveFocus();
    expect(document.title).toMatch(/^Fout: Vraag 1: /);
    expect(screen.getByRole("group", { name: monument })).toHaveAccessibleDescription(/Fout: Kies ja of nee/);
    await user.click(within(summary).getByRole("link", { name: "Kies ja of nee" }));
    expect(screen.getByRole("radio", { name: "Ja" })).toHaveFocus();
    await choose("Nee");
    expect(document.title).toMatch(/^Vraag 2: /);
  });

  it("takes focus on its heading after a step", async () => {
    start();
    await choose("Nee");
    expect(heading()).toHaveTextContent(side);
    expect(heading()).toHaveFocus();
  });

  it("empties the field when someone does not know", async () => {
    start();
    await choose("Nee");
    await choose("Aan de achterkant");
    await user.type(screen.getByRole("textbox"), "3");
    await user.click(screen.getByRole("checkbox", { name: "Weet ik niet" }));
    expect(screen.getByRole("textbox")).toHaveValue("");
    await next();
    expect(heading()).toHaveTextContent("Zoek dit uit of neem contact op");
    expect(screen.getByText("Meld een melding", { exact: false, selector: "li" }) ?? null).toBeNull;
  });

  it("asks every kind: place, several options, date, text, file", async () => {
    start({ check: everyKind() });
    expect(heading()).toHaveTextContent("Ligt de plek van uw plan in het gebied waarvoor deze regels gelden?");
    await choose("Voor een deel");
    await user.click(screen.getByRole("checkbox", { name: "Een tent, klein" }));
    await user.click(screen.getByRole("checkbox", { name: "Geen van deze" }));
    expect(screen.getByRole("checkbox", { name: "Een tent, klein" })).not.toBeChecked();
    await user.click(screen.getByRole("checkbox", { name: "Een tent, klein" }));
    await user.click(screen.getByRole("checkbox", { name: "Een podium" }));
    await next();
    const date = screen.getByRole("group", { name: "Op welke dag is het?" });
    for (const [name, text] of [["Dag", "1"], ["Maand", "mei"], ["Jaar", "2026"]] as const) await user.type(within(date).getByRole("textbox", { name }), text); // prettier-ignore
    await next();
    await type("Koningsdag");
    await user.upload(screen.getByLabelText("Tekening van het terrein"), new File(["x"], "terrein.pdf"));
    await next();
    expect(heading()).toHaveTextContent("Vraag een omgevingsvergunning aan en neem contact op");
    await user.click(screen.getByText("Bekijk al uw antwoorden", { exact: false }).closest("summary") ?? document.body).catch(() => undefined);
    expect(screen.getByText("Een tent, klein; Een podium")).toBeInTheDocument();
    expect(screen.getByText("1 mei 2026")).toBeInTheDocument();
    expect(screen.getByText("terrein.pdf")).toBeInTheDocument();
  });
});

describe("the outcome", () => {
  it("says first what to do, then why, by which rules, and what it is worth", async () => {
    start();
    await toOutcome();
    expect(heading()).toHaveTextContent("U hoeft geen vergunning aan te vragen");
    expect(heading()).toHaveFocus();
    expect(screen.getByText("Dit geldt voor de dakkapel zoals u die beschrijft.")).toBeInTheDocument();
    const parts = screen.getAllByRole("heading", { level: 3 }).map((each) => each.textContent);
    expect(parts).toEqual([
      "Dit is gecheckt",
      "Dit is niet gecheckt",
      "Wat doet u nu?",
      "Waarom deze uitkomst?",
      "Op welke regels is dit gebaseerd?",
      "Wat is deze uitkomst waard?",
    ]);
    expect(screen.getByRole("link", { name: "14 0299" })).toHaveAttribute("href", "tel:140299");
    expect(screen.getByText("Regels versie 4, geldig vanaf 1 juli 2026.")).toBeInTheDocument();
    expect(document.title).toMatch(/^Uitkomst: U hoeft geen vergunning/);
  });

  it("shows codes that nobody knows as they are, and the check's own action", async () => {
    const odd = dormer();
    const activities = [{ ...odd.activities[0]!, codes: ["Vergunningplicht", "Meldingsplicht", "Vergunningvrij"] }];
    const { unmount } = start({ check: { ...odd, activities } });
    await toOutcome();
    expect(heading()).toHaveTextContent("Vergunningvrij");
    unmount();
    start({ check: dormer({ codes: { Toestemmingsvrij: { action: { text: "U mag bouwen", url: "https://a.example/" } } } }) });
    await toOutcome();
    expect(heading()).toHaveTextContent("U mag bouwen");
    expect(screen.getByRole("link", { name: /^U mag bouwen/ })).toHaveAttribute("href", "https://a.example/");
  });

  it("is honest when no rule applies", async () => {
    const none = dormer();
    const activities = [{ ...none.activities[0]!, outcomes: none.activities[0]!.outcomes.map((set) => (set[0] === 2 ? [] : set)) }];
    start({ check: { ...none, activities } });
    await toOutcome();
    expect(heading()).toHaveTextContent("Deze check heeft geen uitkomst voor uw antwoorden");
  });

  it("says which unknown answer stands in its way and what is still possible", async () => {
    start();
    await choose("Nee");
    await choose("Aan de achterkant");
    await user.click(screen.getByRole("checkbox", { name: "Weet ik niet" }));
    await next();
    expect(screen.getByRole("link", { name: `Wijzig het antwoord op: ${height}` })).toBeInTheDocument();
    expect(screen.getByText("Doe een melding voordat u begint")).toBeInTheDocument();
    expect(screen.getByText("U hoeft geen vergunning aan te vragen")).toBeInTheDocument();
  });

  it("begins anew", async () => {
    start();
    await toOutcome();
    await user.click(screen.getByRole("button", { name: "Begin opnieuw" }));
    expect(heading()).toHaveTextContent(monument);
    expect(heading()).toHaveFocus();
    expect(screen.queryByRole("link", { name: "Vorige vraag" })).toBeNull();
    expect(screen.getByRole("radio", { name: "Nee" })).not.toBeChecked();
  });
});

describe("back and change", () => {
  it("goes back to the question before, with its answer", async () => {
    start();
    await choose("Nee");
    await user.click(screen.getByRole("link", { name: "Vorige vraag" }));
    expect(heading()).toHaveTextContent(monument);
    expect(heading()).toHaveFocus();
    expect(screen.getByRole("radio", { name: "Nee" })).toBeChecked();
  });

  it("changes an answer from the list, says what fell away, and returns to the list", async () => {
    start();
    await toOutcome();
    await user.click(screen.getByRole("link", { name: "Vorige vraag" }));
    await user.click(screen.getByRole("link", { name: "Bekijk uw antwoorden" }));
    expect(heading()).toHaveTextContent("Controleer uw antwoorden");
    expect(screen.getByRole("heading", { level: 3, name: "Uw huis" })).toBeInTheDocument();
    await user.click(screen.getByRole("link", { name: `Wijzig het antwoord op: ${side}` }));
    expect(screen.getByRole("radio", { name: "Aan de achterkant" })).toBeChecked();
    await choose("Aan de voorkant");
    expect(heading()).toHaveTextContent("Controleer uw antwoorden");
    expect(heading()).toHaveAccessibleDescription(new RegExp(`gewijzigd op: ${side.replace("?", "\\?")}.*niet meer nodig.*${height.replace("?", "\\?")}.*bewaard`));
    await user.click(screen.getByRole("button", { name: "Bekijk de uitkomst" }));
    expect(heading()).toHaveTextContent("Vraag een omgevingsvergunning aan");
  });

  it("asks what a change makes relevant, and keeps the rest", async () => {
    start();
    await choose("Ja");
    expect(heading()).toHaveTextContent("Vraag een omgevingsvergunning aan");
    await user.click(screen.getAllByRole("link", { name: `Wijzig het antwoord op: ${monument}` })[0]!);
    await choose("Nee");
    expect(heading()).toHaveTextContent(side);
    expect(screen.getByText("Uw andere antwoorden zijn bewaard.")).toBeInTheDocument();
  });

  it("follows the browser's Back and Forward, whose state holds a number alone", async () => {
    start({ history: "on" });
    await choose("Nee");
    await choose("Aan de achterkant");
    expect(history.state).toEqual({ vragenboom: 2 });
    history.back();
    await waitFor(() => expect(heading()).toHaveTextContent(side));
    expect(screen.getByRole("radio", { name: "Aan de achterkant" })).toBeChecked();
    history.forward();
    await waitFor(() => expect(heading()).toHaveTextContent(height));
    history.go(-2);
    await waitFor(() => expect(heading()).toHaveTextContent(monument));
    await choose("Ja");
    expect(heading()).toHaveTextContent("Vraag een omgevingsvergunning aan");
    expect(history.state).toEqual({ vragenboom: 1 });
  });

  it("leaves title and history to the first check of a page", async () => {
    const before = history.length;
    render(
      <>
        <PermitCheck check={dormer()} history="off" />
        <PermitCheck check={everyKind()} />
      </>,
    );
    expect(document.title).toBe(`Vraag 1: ${monument} | Gemeente`);
    await user.click(screen.getByRole("radio", { name: "Voor een deel" }));
    await user.click(screen.getAllByRole("button", { name: "Volgende" })[1]!);
    expect(document.title).toBe(`Vraag 1: ${monument} | Gemeente`);
    expect(history.length - before).toBeLessThanOrEqual(1);
  });
});

describe("the host", () => {
  it("hears of steps and the outcome, of answers only when it asks", async () => {
    const heard: unknown[] = [];
    const hear = (name: string) => (detail: unknown) => heard.push([name, detail]);
    const callbacks = { onCheckReady: hear("ready"), onCheckStep: hear("step"), onCheckAnswer: hear("answer"), onCheckOutcome: hear("outcome") };
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
  const file = () => JSON.parse(JSON.stringify({ format: "vragenboom-check", version: 1, ...dormer() })) as unknown;

  it("says so, shows the check, and does not take focus", async () => {
    let answer: (response: Response) => void = () => undefined;
    vi.stubGlobal("fetch", () => new Promise<Response>((resolve) => (answer = resolve)));
    render(<PermitCheck src="dakkapel.check.json" history="off" />);
    const status = screen.getByRole("status");
    expect(status).toHaveTextContent("Vragen worden geladen");
    answer(Response.json({ ...(file() as object), version: 1 }));
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
    await screen.findByRole("heading", { level: 2, name: monument });
  });

  it("refuses a file that it does not know", async () => {
    render(<PermitCheck check={{ format: "vragenboom-check", version: 99 }} history="off" />);
    expect(await screen.findByRole("heading", { level: 2 })).toHaveTextContent("De check kan nu niet worden getoond");
    expect(screen.queryByRole("button")).toBeNull();
  });
});
