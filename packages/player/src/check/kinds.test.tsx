/** The kinds of uitvoeringsregel that are no plain question, forms and measures, as someone meets them: by role and name. */
import { render, screen, within } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { choose, heading, next, type, user } from "../testing/acting.ts";
import { checkOfFiles, conclusie, drawing, form, measures, photo, registerText, size } from "../testing/terrace.ts";
import { PermitCheck, type PermitCheckProps } from "./PermitCheck.tsx";

const start = (check: ReturnType<typeof checkOfFiles>, props: PermitCheckProps = {}) =>
  render(<PermitCheck check={check} history="off" {...props} />);
const part = (name: string) => screen.getByRole("heading", { level: 3, name }).parentElement!;
const later = () => user.click(screen.getByRole("checkbox", { name: "Ik voeg dit later toe" }));
const upload = (label: string) => user.upload(screen.getByLabelText(label), new File(["x"], "bestand.pdf"));

afterEach(() => void (document.title = "Gemeente"));

describe("a question to a register", () => {
  it("is asked in a sentence of ours, in the language of the screen", async () => {
    const { rerender } = start(checkOfFiles(conclusie()));
    expect(heading()).toHaveTextContent(registerText.nl);
    expect(heading().querySelector("[lang]")).toBeNull();
    rerender(<PermitCheck check={checkOfFiles(conclusie())} history="off" lang="en" />);
    expect(heading()).toHaveTextContent(registerText.en);
    expect(heading().querySelector("[lang=nl]")).toBeNull();
    await user.click(screen.getByRole("radio", { name: "Yes" }));
    await user.click(screen.getByRole("button", { name: "Next" }));
    expect(screen.getByRole("link", { name: `Change the answer to: ${registerText.en}` })).toBeInTheDocument();
  });
});

describe("what is known without asking", () => {
  it("is told at the outcome: values that follow from the plan, and each reservation once", async () => {
    start(checkOfFiles(conclusie()));
    expect(screen.getByRole("status")).toHaveTextContent("laatste vraag");
    await choose("Ja");
    expect(heading()).toHaveTextContent("Vraag een omgevingsvergunning aan");
    const assumed = part("Hier is de check van uitgegaan");
    expect(assumed).toHaveTextContent("Terras bij horeca · Ja");
    expect(within(assumed).getAllByText("niet")).toHaveLength(1);
    expect(assumed).not.toHaveTextContent("Buiten de haven?");
  });
});

describe("a form that says what submitting needs", () => {
  it("says at each question whether it can go without", async () => {
    start(checkOfFiles(form()));
    expect(screen.getByRole("textbox", { name: size })).not.toHaveAccessibleDescription(/indienen/);
    await type("12");
    expect(screen.getByLabelText(drawing)).toHaveAccessibleDescription(/verstuurt niets\. Zonder deze bijlage kunt u niet indienen\.$/);
    await upload(drawing);
    await next();
    expect(screen.getByLabelText(photo)).toHaveAccessibleDescription(/U kunt ook zonder dit indienen\.$/);
    await later();
    await next();
    expect(screen.getByRole("textbox", { name: "Wie maakte de foto?" })).toHaveAccessibleDescription("U kunt ook zonder dit indienen.");
  });

  it("ends complete, complete enough, or not complete with what is missing", async () => {
    const answers = { size: 12, drawing: true, photo: true, maker: "Ik" };
    const ends = [
      [answers, "Alles ingevuld", []],
      [{ ...answers, photo: false }, "Niet compleet, wel genoeg om in te dienen", []],
      [{ ...answers, drawing: false }, "Nog niet compleet", [drawing]],
    ] as const;
    for (const [given, word, needed] of ends) {
      const { unmount } = start(checkOfFiles(form()), { answers: given });
      expect(heading()).toHaveTextContent("U weet wat u moet aanleveren");
      expect(screen.getByText(word)).toBeInTheDocument();
      const rows = [...part("Deze bijlagen hebt u nodig").querySelectorAll<HTMLElement>("dl > div")];
      expect(rows).toHaveLength(2);
      const missing = rows.filter((row) => within(row).queryByText("Zonder deze bijlage kunt u niet indienen."));
      expect(missing.map((row) => row.querySelector("dt")!.textContent)).toEqual(needed);
      unmount();
    }
  });

  it("is found again with what is missing, by its link", async () => {
    start(checkOfFiles(form()), { answers: { size: 12, drawing: false, photo: true, maker: "Ik" } });
    await user.click(screen.getByRole("link", { name: `Wijzig het antwoord op: ${drawing}` }));
    await later();
    await upload(drawing);
    await next();
    expect(screen.getByText("Alles ingevuld")).toBeInTheDocument();
  });
});

describe("measures", () => {
  it("stand in the order of their author with all that is said of them, and a rule alone is kept to", async () => {
    start(checkOfFiles(measures()));
    await choose("Ja");
    expect(heading()).toHaveTextContent("Neem deze maatregelen");
    const items = within(document.querySelector<HTMLElement>(".vc-measures")!).getAllByRole("listitem");
    expect(items.map((item) => item.querySelector("p")!.textContent)).toEqual([
      "Vraag om een legitimatie",
      "Zet de verwarming 1 meter van de muur",
      "Houd u aan APV, artikel 3",
    ]);
    expect(items[0]).toHaveTextContent("Hoe vaak: Elke keer · T2 · Gezondheid · Alcoholwet, artikel 20, lid 1 · nr. 2");
    expect(items[1]).toHaveTextContent("Hoe vaak: Voortdurend · T1 · Veiligheid · Brand · APV, artikel 2 · nr. 1");
    const more = within(items[1]!).getByText("Meer uitleg").closest("summary")!;
    await user.click(more);
    expect(more.closest("details")).toHaveTextContent("Ook een scherm is een muur.");
  });

  it("may be none", async () => {
    start(checkOfFiles(measures()));
    await choose("Nee");
    expect(heading()).toHaveTextContent("U hoeft geen maatregelen te nemen");
  });
});

describe("a conclusie, a form and measures in one check", () => {
  it("ends in what to do, then the measures, then the attachments with how far the form is", async () => {
    const answers = { register: true, size: 12, drawing: true, photo: false, maker: "Ik", heating: true };
    start(checkOfFiles(conclusie(), form(), measures()), { answers });
    expect(heading()).toHaveTextContent("Vraag een omgevingsvergunning aan");
    const parts = screen.getAllByRole("heading", { level: 3 }).map((each) => each.textContent);
    expect(parts.slice(0, 2)).toEqual(["Neem deze maatregelen", "Deze bijlagen hebt u nodig"]);
    expect(part("Deze bijlagen hebt u nodig")).toHaveTextContent("Niet compleet, wel genoeg om in te dienen");
    expect(screen.queryByRole("heading", { level: 3, name: "Dit hebt u ingevuld" })).toBeNull();
  });
});
