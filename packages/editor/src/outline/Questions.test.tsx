/** The outline by role and name, and by keyboard alone. */
import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { describe, expect, it, vi } from "vitest";
import { sampleCards } from "../testing/sampleCards.ts";
import { Questions } from "./Questions.tsx";

function Host({ onEdit }: { onEdit: () => void }) {
  const [selected, setSelected] = useState<string | null>(null);
  return <Questions title="Vragen" sub="" note={null} cards={sampleCards} selected={selected} onSelect={setSelected} onEdit={onEdit} />;
}

function open() {
  const onEdit = vi.fn();
  const user = userEvent.setup();
  render(<Host onEdit={onEdit} />);
  return { user, onEdit, tree: screen.getByRole("tree", { name: "Vragenboom" }) };
}

const focused = () => document.activeElement?.getAttribute("aria-label") ?? document.activeElement?.querySelector("h3")?.textContent;

describe("the outline", () => {
  it("names every card by its number, its text and its kind", () => {
    const { tree } = open();
    expect(within(tree).getByRole("treeitem", { name: "1 In welk dakvlak komt de dakkapel? Eén antwoord" })).toHaveAttribute(
      "aria-level",
      "1",
    );
    expect(within(tree).getByRole("treeitem", { name: "3 Is het gebouw een monument? Ja of nee" })).toHaveAttribute("aria-level", "2");
  });

  it("says of every answer where it leads, with the text of the question", () => {
    open();
    expect(screen.getByRole("treeitem", { name: "b Zijdakvlak, leidt naar vraag 2: Grenst het aan de straat?" })).toBeInTheDocument();
    expect(screen.getByRole("treeitem", { name: "c Voordakvlak, uitkomst: Vergunning nodig" })).toBeInTheDocument();
    expect(screen.getByRole("treeitem", { name: "a Ja, uitkomst: Neem contact op en Vergunning nodig" })).toBeInTheDocument();
    expect(screen.getByRole("treeitem", { name: "a Ja, Geen uitkomst bij deze antwoorden" })).toBeInTheDocument();
  });

  it("tells where a card stands", () => {
    open();
    expect(screen.getByText("1a Achterdakvlak of 2b Nee")).toBeInTheDocument();
  });

  it("is one stop for Tab", async () => {
    const { user } = open();
    await user.tab();
    expect(screen.getByRole("searchbox", { name: "Zoek in vragen en antwoorden" })).toHaveFocus();
    await user.tab();
    expect(focused()).toBe("In welk dakvlak komt de dakkapel?");
    await user.tab();
    expect(document.body).toHaveFocus();
  });

  it("moves by arrows: down through the rows, right along the route, left back", async () => {
    const { user, tree } = open();
    within(tree).getAllByRole("treeitem")[0]!.focus();
    await user.keyboard("{ArrowDown}{ArrowDown}");
    expect(focused()).toMatch(/^b Zijdakvlak/);
    await user.keyboard("{ArrowRight}");
    expect(focused()).toBe("Grenst het aan de straat?");
    await user.keyboard("{ArrowLeft}");
    expect(focused()).toMatch(/^b Zijdakvlak/);
    await user.keyboard("{ArrowLeft}{End}");
    expect(focused()).toBe("Is het gebouw een monument?");
    await user.keyboard("{Home}{ArrowUp}");
    expect(focused()).toBe("In welk dakvlak komt de dakkapel?");
  });

  it("selects the card that has the focus", async () => {
    const { user, tree } = open();
    within(tree).getAllByRole("treeitem")[0]!.focus();
    await user.keyboard("{End}");
    expect(screen.getByRole("treeitem", { selected: true })).toHaveAccessibleName(/^3 Is het gebouw een monument/);
  });

  it("follows a route by a click on its pill, and by Enter", async () => {
    const { user } = open();
    await user.click(screen.getAllByText("Grenst het aan de straat?")[0]!);
    expect(focused()).toBe("Grenst het aan de straat?");
    await user.keyboard("{ArrowDown}{ArrowDown}{Enter}");
    expect(focused()).toBe("Is het gebouw een monument?");
  });

  it("asks to edit by Enter on a card and by F2 anywhere", async () => {
    const { user, onEdit, tree } = open();
    within(tree).getAllByRole("treeitem")[0]!.focus();
    await user.keyboard("{Enter}{ArrowDown}{F2}");
    expect(onEdit).toHaveBeenCalledTimes(2);
  });
});

describe("the focus", () => {
  it("stays on a question whose number changes, and is not taken when it was elsewhere", () => {
    const props = {
      title: "Vragen",
      sub: "",
      note: null,
      selected: sampleCards[2]!.question,
      onSelect: () => undefined,
      onEdit: () => undefined,
    };
    const renumbered = sampleCards.map((card, index) => ({ ...card, number: String(index + 11) }));
    const { rerender } = render(<Questions {...props} cards={sampleCards} />);
    rerender(<Questions {...props} cards={renumbered} />);
    expect(document.body).toHaveFocus();
    screen.getByRole("treeitem", { selected: true }).focus();
    rerender(<Questions {...props} cards={sampleCards} />);
    expect(screen.getByRole("treeitem", { name: /^3 Is het gebouw een monument/ })).toHaveFocus();
  });
});

describe("the search", () => {
  it("keeps the cards that hold every word, in question, answer or outcome, whatever the accents", async () => {
    const { user } = open();
    const field = screen.getByRole("searchbox");
    await user.type(field, "strâat grenst");
    expect(screen.getAllByRole("heading", { level: 3 }).map((heading) => heading.textContent)).toEqual(["Grenst het aan de straat?"]);
    await user.clear(field);
    await user.type(field, "vergunning nodig");
    expect(screen.getAllByRole("heading", { level: 3 })).toHaveLength(2);
  });

  it("says how many it found, marks the words, and says so when there are none", async () => {
    const { user } = open();
    await user.type(screen.getByRole("searchbox"), "zijdak");
    expect(screen.getByText("1 van 3 vragen")).toBeInTheDocument();
    expect(screen.getByText("Zijdak").tagName).toBe("MARK");
    await user.type(screen.getByRole("searchbox"), "xyz");
    expect(screen.getByText("Geen vraag of antwoord met ‘zijdakxyz’.")).toBeInTheDocument();
  });

  it("goes to the tree on Enter and empties on Escape", async () => {
    const { user } = open();
    await user.type(screen.getByRole("searchbox"), "monument{Enter}");
    expect(focused()).toBe("Is het gebouw een monument?");
    await user.type(screen.getByRole("searchbox"), "{Escape}");
    expect(screen.getByRole("searchbox")).toHaveValue("");
    expect(screen.getAllByRole("heading", { level: 3 })).toHaveLength(3);
  });
});
