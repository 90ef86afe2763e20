/** Texts of the standard as elements, and what must never become one. */
import type { TextTree } from "@vragenboom/engine/runtime";
import { render, screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { nl } from "../messages/nl.ts";
import { SettingsContext } from "./settings.ts";
import { TextView } from "./TextView.tsx";

const paragraph = (...c: Extract<TextTree[number], { t: "p" }>["c"]): TextTree => [{ t: "p", c }];

describe("TextView", () => {
  it("opens links beside the check and says so", () => {
    render(<TextView text={paragraph({ t: "link", href: "https://a.example/", c: [{ t: "text", v: "Regels" }] })} />);
    const link = screen.getByRole("link", { name: "Regels, opent in een nieuw tabblad" });
    expect(link).toHaveAttribute("rel", "noopener noreferrer");
  });
  it("leaves phone links alone", () => {
    render(<TextView text={paragraph({ t: "link", href: "tel:140299", c: [{ t: "text", v: "14 0299" }] })} />);
    expect(screen.getByRole("link", { name: "14 0299" })).not.toHaveAttribute("target");
  });
  it("shows an address that may run script as words", () => {
    render(<TextView text={paragraph({ t: "link", href: "javascript:alert(1)", c: [{ t: "text", v: "Klik" }] })} />);
    expect(screen.queryByRole("link")).toBeNull();
    expect(screen.getByText("Klik")).toBeInTheDocument();
  });
  it("shows markup as text", () => {
    const { container } = render(<TextView text={paragraph({ t: "text", v: "<img src=x onerror=alert(1)>" })} />);
    expect(container.querySelector("img")).toBeNull();
  });
  it("makes a picture a link with its text, unless the host shows pictures", () => {
    const text = paragraph({ t: "image", src: "https://a.example/gevel.png", alt: "Een gevel" });
    const { rerender } = render(<TextView text={text} />);
    expect(screen.getByRole("link", { name: /^Afbeelding: Een gevel/ })).toBeInTheDocument();
    rerender(<SettingsContext value={{ m: nl, lang: "nl", level: 2, media: "show" }} children={<TextView text={text} />} />);
    expect(screen.getByRole("img", { name: "Een gevel" })).toBeInTheDocument();
  });
  it("says that the rules are in Dutch on an English screen", () => {
    const { container } = render(
      <SettingsContext
        value={{ m: nl, lang: "en", level: 2, media: "link" }}
        children={<TextView text={paragraph({ t: "text", v: "Regels" })} />}
      />,
    );
    expect(container.querySelector("div")).toHaveAttribute("lang", "nl");
  });
});
