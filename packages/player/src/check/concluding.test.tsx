/** The outcome, and the ways back from it: by role and name. */
import { render, screen, waitFor, within } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { choose, heading, next, toOutcome, user } from "../testing/acting.ts";
import { dormer, everyKind, height, monument, side } from "../testing/dormer.ts";
import { PermitCheck, type PermitCheckProps } from "./PermitCheck.tsx";

const start = (props: PermitCheckProps = {}) => render(<PermitCheck check={dormer()} history="off" {...props} />);

afterEach(() => {
  vi.unstubAllGlobals();
  sessionStorage.clear();
  document.title = "Gemeente";
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
    const unknown = screen.getByRole("heading", { level: 3, name: "Dit weet u nog niet" }).parentElement!;
    expect(within(unknown).getByRole("link", { name: `Wijzig het antwoord op: ${height}` })).toBeInTheDocument();
    expect(screen.getByText("Doe een melding voordat u begint")).toBeInTheDocument();
    expect(screen.getByText("U hoeft geen vergunning aan te vragen")).toBeInTheDocument();
  });

  it("says how to find out what is not known, and when it was filled in", async () => {
    start();
    await choose("Nee");
    await choose("Aan de achterkant");
    await user.click(screen.getByRole("checkbox", { name: "Weet ik niet" }));
    await next();
    const unknown = screen.getByRole("heading", { level: 3, name: "Dit weet u nog niet" }).parentElement!;
    expect(within(unknown).getByText("Meet het na.")).toBeInTheDocument();
    expect(screen.getByRole("heading", { level: 3, name: "Hulp nodig?" })).toBeInTheDocument();
    expect(screen.getByText(/^Ingevuld op /)).toBeInTheDocument();
    expect(screen.queryByText(/Het is geen besluit/)).toBeNull();
  });

  it("starts the list of things to do with the action, unless that is to do nothing", async () => {
    start();
    await choose("Ja");
    const steps = () => within(screen.getByRole("heading", { level: 3, name: "Wat doet u nu?" }).parentElement!).getAllByRole("listitem");
    expect(steps()[0]).toHaveTextContent("Vraag een omgevingsvergunning aan");
    await user.click(screen.getByRole("button", { name: "Begin opnieuw" }));
    await toOutcome();
    expect(steps()[0]).toHaveTextContent(/^Print of bewaar/);
  });

  it("marks on paper which of all answers decided", async () => {
    start();
    await choose("Nee");
    await choose("Aan de voorkant");
    const folded = screen.getByText("Bekijk al uw antwoorden (2)").closest("details")!;
    expect(within(folded).getAllByText("Gaf de doorslag")).toHaveLength(1);
    for (const paper of within(folded).getAllByText("Gaf de doorslag")) expect(paper.closest(".vc-printed")).not.toBeNull();
  });

  it("says on an English screen which words are Dutch, the action too", async () => {
    start({ lang: "en", check: dormer({ codes: { Vergunningplicht: { action: { text: "Vraag het aan" } } } }) });
    await user.click(screen.getByRole("radio", { name: "Yes" }));
    await user.click(screen.getByRole("button", { name: "Next" }));
    expect(heading()).toHaveTextContent("Vraag het aan");
    expect(heading().querySelector("[lang=nl]")).toHaveTextContent("Vraag het aan");
  });

  it("gives the period of the rules in one go", async () => {
    start({ check: dormer({ validTo: "2027-12-31" }) });
    await choose("Ja");
    expect(screen.getByText("Regels versie 4, geldig van 1 juli 2026 tot en met 31 december 2027.")).toBeInTheDocument();
  });

  it("lists measures with their rule, and a rule alone as something to keep to", async () => {
    const rule = "jci1.3:c:BWBR0022762&artikel=3.54c&lid=2&g=2018-01-01&citeertitel=Activiteitenbesluit milieubeheer";
    const measures = [
      { voorschrift: rule, id: "m1", text: "Zet de tank in een lekbak.", frequency: "Elke maand" },
      { voorschrift: rule.replace("lid=2", "lid=3"), id: "" },
    ];
    const check = dormer();
    const [activity] = check.activities;
    const outcomes = activity!.outcomes.map(() => [0, 1]);
    start({
      check: { ...check, activities: [{ ...activity!, typering: "maatregelen", codes: [], measures, outcomes, explanationOf: [] }] },
    });
    await choose("Ja");
    expect(heading()).toHaveTextContent("Neem deze maatregelen");
    const [first, second] = within(document.querySelector<HTMLElement>(".vc-measures")!).getAllByRole("listitem");
    expect(first).toHaveTextContent(
      "Zet de tank in een lekbak.Hoe vaak: Elke maand · Activiteitenbesluit milieubeheer, artikel 3.54c, lid 2",
    );
    expect(second).toHaveTextContent(/^Houd u aan Activiteitenbesluit milieubeheer, artikel 3.54c, lid 3$/);
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
    expect(heading()).toHaveAccessibleDescription(
      new RegExp(`gewijzigd op: ${side.replace("?", "\\?")}.*niet meer nodig.*${height.replace("?", "\\?")}.*bewaard`),
    );
    await user.click(screen.getByRole("button", { name: "Bekijk de uitkomst" }));
    expect(heading()).toHaveTextContent("Vraag een omgevingsvergunning aan");
  });

  it("tells at the outcome what a change did, after what to do and with the heading", async () => {
    start();
    await toOutcome();
    await user.click(screen.getAllByRole("link", { name: `Wijzig het antwoord op: ${side}` })[0]!);
    await choose("Aan de voorkant");
    expect(heading()).toHaveTextContent("Vraag een omgevingsvergunning aan");
    expect(heading()).toHaveFocus();
    expect(heading()).toHaveAccessibleDescription(/^U hebt uw antwoord gewijzigd op: /);
    const note = screen.getByText(/^U hebt uw antwoord gewijzigd op/);
    expect(heading().compareDocumentPosition(note)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
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

  it("goes back to answers that were there from the start, by the link, and does not leave the page", async () => {
    history.pushState(null, "");
    const before = history.length;
    start({ history: "on", answers: { monument: false, side: "Aan de achterkant" } });
    expect(heading()).toHaveTextContent(height);
    await user.click(screen.getByRole("link", { name: "Vorige vraag" }));
    expect(heading()).toHaveTextContent(side);
    await user.click(screen.getByRole("link", { name: "Vorige vraag" }));
    expect(heading()).toHaveTextContent(monument);
    expect(screen.queryByRole("link", { name: "Vorige vraag" })).toBeNull();
    expect(history.length).toBe(before);
    await next();
    expect(heading()).toHaveTextContent(height);
    history.back();
    await waitFor(() => expect(heading()).toHaveTextContent(monument));
  });

  it("follows the browser's Back after a reload too, where answers are kept", async () => {
    history.pushState(null, "");
    const first = start({ history: "on", storage: "session" });
    await choose("Nee");
    await choose("Aan de achterkant");
    first.unmount();
    start({ history: "on", storage: "session" });
    expect(heading()).toHaveTextContent(height);
    expect(history.state).toEqual({ vragenboom: 2 });
    history.back();
    await waitFor(() => expect(heading()).toHaveTextContent(side));
    expect(screen.getByRole("radio", { name: "Aan de achterkant" })).toBeChecked();
    await user.click(screen.getByRole("link", { name: "Vorige vraag" }));
    await waitFor(() => expect(heading()).toHaveTextContent(monument));
  });

  it("passes over screens that a reload without memory forgot", async () => {
    history.pushState({ host: 1 }, "");
    const first = start({ history: "on" });
    await choose("Nee");
    await choose("Aan de achterkant");
    first.unmount();
    start({ history: "on" });
    expect(heading()).toHaveTextContent(monument);
    await choose("Ja");
    history.back();
    await waitFor(() => expect(heading()).toHaveTextContent(monument));
    history.back();
    // Past the two screens that are gone, to what the page was before the check.
    await waitFor(() => expect(history.state).not.toHaveProperty("host"));
    expect(heading()).toHaveTextContent(monument);
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
