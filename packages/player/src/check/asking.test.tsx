/** Questions as someone meets them: by role and name. */
import { render, screen, within } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { choose, heading, next, type, user } from "../testing/acting.ts";
import { dormer, everyKind, height, monument, side } from "../testing/dormer.ts";
import { PermitCheck, type PermitCheckProps } from "./PermitCheck.tsx";

const start = (props: PermitCheckProps = {}) => render(<PermitCheck check={dormer()} history="off" {...props} />);

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
    expect(screen.getByRole("textbox", { name: height })).toHaveAccessibleDescription("Gebruik een komma, bijvoorbeeld 4,25 meter");
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
  });

  it("tells a short year from a day that does not exist", async () => {
    start({ check: everyKind() });
    await choose("Voor een deel");
    await user.click(screen.getByRole("checkbox", { name: "Een tent, klein" }));
    await user.click(screen.getByRole("checkbox", { name: "Een podium" }));
    await next();
    const fill = async (name: string, text: string) => user.type(screen.getByRole("textbox", { name }), text);
    await fill("Dag", "1");
    await fill("Maand", "May");
    await fill("Jaar", "26");
    await next();
    await user.click(screen.getByRole("link", { name: "Vul het jaar in met vier cijfers, bijvoorbeeld 2026" }));
    expect(screen.getByRole("textbox", { name: "Jaar" })).toHaveFocus();
  });

  it("takes a file back that is to come later", async () => {
    start({
      check: everyKind(),
      answers: { place: "ja", things: ["Een tent, klein", "Een podium"], day: "2026-05-01", name: "Koningsdag" },
    });
    const field = screen.getByLabelText<HTMLInputElement>("Tekening van het terrein");
    await user.upload(field, new File(["x"], "terrein.pdf"));
    expect(screen.getByText("Gekozen: terrein.pdf")).toBeInTheDocument();
    await user.click(screen.getByRole("checkbox", { name: "Ik voeg dit later toe" }));
    expect(field.files).toHaveLength(0);
    expect(screen.queryByText("Gekozen: terrein.pdf")).toBeNull();
  });

  it("says the error with the summary that takes focus", async () => {
    start();
    await next();
    expect(screen.getByRole("group", { name: "U bent nog niet klaar met deze vraag" })).toHaveAccessibleDescription("Kies ja of nee");
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
    expect(screen.getByText("Een tent, klein; Een podium")).toBeInTheDocument();
    expect(screen.getByText("1 mei 2026")).toBeInTheDocument();
    expect(screen.getByText("terrein.pdf")).toBeInTheDocument();
  });
});
