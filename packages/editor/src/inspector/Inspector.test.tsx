/** The texts of a part in fields by their names; what is typed is in the document. */
import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useSyncExternalStore } from "react";
import { describe, expect, it } from "vitest";
import type { Place } from "../store/command.ts";
import { createStore, type Store } from "../store/store.ts";
import { sampleContent } from "../testing/sampleDocument.ts";
import { Inspector } from "./Inspector.tsx";

function Host({ store, place, readOnly }: { store: Store; place: Place | null; readOnly: boolean }) {
  const { content } = useSyncExternalStore(store.subscribe, store.current);
  return (
    <Inspector
      model={content.model}
      place={place}
      number="4"
      places={2}
      readOnly={readOnly}
      write={(command, args) => store.run(command, args, 0)}
    />
  );
}

function open(place: Place | null, readOnly = false) {
  const store = createStore(sampleContent());
  render(<Host store={store} place={place} readOnly={readOnly} />);
  return { store, user: userEvent.setup() };
}

const field = (name: string | RegExp) => screen.getByRole("textbox", { name });
const question = (store: Store, index: number) => store.current().content.model.uitvoeringsregels[index];

describe("a question in the inspector", () => {
  it("is changed as it is typed", async () => {
    const { store, user } = open({ kind: "question", id: "monument" });
    await user.type(field("Vraagtekst"), " Echt?");
    expect(question(store, 0)?.content).toMatchObject({ vraagTekst: "Is het gebouw een monument? Echt?" });
    await user.clear(field("Uitleg"));
    await user.type(field("Uitleg"), "Kijk op de kaart.");
    expect(question(store, 0)?.explanation).toEqual({ belangrijk: true, toelichting: "Kijk op de kaart." });
  });

  it("keeps its text while the field is empty, says why, and shows it again afterwards", async () => {
    const { store, user } = open({ kind: "question", id: "monument" });
    await user.clear(field("Vraagtekst"));
    expect(field("Vraagtekst")).toHaveValue("");
    expect(field("Vraagtekst")).toHaveAccessibleDescription(/mag niet leeg zijn/);
    expect(field("Vraagtekst")).toBeInvalid();
    expect(question(store, 0)?.content).toMatchObject({ vraagTekst: "Is het gebouw een monument?" });
    await user.tab();
    expect(field("Vraagtekst")).toHaveValue("Is het gebouw een monument?");
  });

  it("shows what undo brought back, also in the field that is being typed in", async () => {
    const { store, user } = open({ kind: "question", id: "monument" });
    await user.type(field("Vraagtekst"), "!");
    store.undo(1);
    expect(await screen.findByDisplayValue("Is het gebouw een monument?")).toHaveFocus();
  });

  it("renames an answer in the tables and says how many places that touches", async () => {
    const { store, user } = open({ kind: "question", id: "dakvlak" });
    const answer = field("Antwoord b");
    expect(answer).toHaveAccessibleDescription("Staat op 2 plekken in de tabellen; die veranderen mee.");
    await user.type(answer, " links ");
    expect(answer).toHaveValue("Zijdakvlak links ");
    expect(question(store, 1)?.content).toMatchObject({ opties: [{}, { text: "Zijdakvlak links" }, {}] });
    expect(store.current().content.model.decisions[1]?.logic).toMatchObject({
      rows: [{}, {}, { inputs: [{}, { text: '"Zijdakvlak links"' }, {}] }, {}, {}],
    });
    expect(store.current().done?.size).toBe(1);
  });

  it("refuses an answer that is there already, in words", async () => {
    const { user } = open({ kind: "question", id: "dakvlak" });
    await user.clear(field("Antwoord b"));
    await user.type(field("Antwoord b"), "Achterdakvlak");
    expect(field("Antwoord b")).toHaveAccessibleDescription(/heeft al een antwoord met deze tekst/);
  });

  it("offers a field for an explanation that is not there, and puts the focus in it", async () => {
    const { store, user } = open({ kind: "question", id: "dakvlak" });
    await user.click(screen.getByRole("button", { name: "Uitleg toevoegen bij antwoord a" }));
    expect(field("Uitleg bij antwoord a")).toHaveFocus();
    await user.keyboard("Achter.");
    expect(question(store, 1)?.content).toMatchObject({ opties: [{ explanation: { toelichting: "Achter." } }, {}, {}] });
  });

  it("shows its group, its kind and where else it may stand", () => {
    open({ kind: "question", id: "dakvlak" });
    expect(field("Groep")).toHaveValue("Dakkapel");
    expect(field("Groep")).toHaveAccessibleDescription("Deze groep heeft 3 vragen.");
    expect(screen.getByText(/als ‘dak-1’/)).toBeInTheDocument();
    expect(screen.getByText(/staat op 2 plekken in de boom/)).toBeInTheDocument();
  });

  it("can be read but not changed in a second tab", async () => {
    const { store, user } = open({ kind: "question", id: "monument" }, true);
    expect(field("Vraagtekst")).toHaveAttribute("readonly");
    await user.type(field("Vraagtekst"), "x");
    expect(store.current().done).toBeNull();
    expect(screen.queryByRole("button", { name: /toevoegen/ })).toBeNull();
  });
});

describe("another part in the inspector", () => {
  it("is a fixed value with its reservation", async () => {
    const { store, user } = open({ kind: "question", id: "vast" });
    expect(field("Vraag waarvan de waarde vastligt")).toHaveValue("Geldt de regel?");
    await user.type(field("Voorbehoud"), " Daarna niet.");
    expect(question(store, 3)?.content).toMatchObject({ tekstVoorbehoud: "Tot 2030. Daarna niet." });
  });

  it("is a conclusion with each of its explanations", async () => {
    const { store, user } = open({ kind: "conclusion", code: "Vergunningplicht" });
    const second = field("Toelichting 2 van 2 bij deze uitkomst");
    expect(second).toHaveAccessibleDescription("Hoort bij 2 rijen in de tabel; die veranderen samen.");
    await user.type(second, " Altijd.");
    const { logic } = store.current().content.model.decisions[1]!;
    expect(logic.kind === "table" && logic.rows.map((row) => row.outputs[0]?.explanation?.endsWith("Altijd."))).toEqual([
      false,
      true,
      undefined,
      true,
      undefined,
    ]);
  });

  it("keeps two explanations apart while one is typed to equal the other", async () => {
    const { user } = open({ kind: "conclusion", code: "Vergunningplicht" });
    await user.clear(field("Toelichting 1 van 2 bij deze uitkomst"));
    await user.clear(field("Toelichting 2 van 2 bij deze uitkomst"));
    await user.keyboard("Nieuw.");
    expect(field("Toelichting 2 van 2 bij deze uitkomst")).toHaveValue("Nieuw.");
    expect(field("Toelichting 1 van 2 bij deze uitkomst")).toHaveValue("");
  });

  it("is nothing, and says what to do", () => {
    open(null);
    const panel = screen.getByRole("region", { name: "Bewerken" });
    expect(within(panel).getByText("Kies een vraag of een uitkomst om de teksten aan te passen.")).toBeInTheDocument();
  });
});
