/** The ways out of the editor, by their names and with the keyboard; the delivery package asks for its day. */
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import axe from "axe-core";
import { describe, expect, it, vi } from "vitest";
import { DownloadMenu } from "./DownloadMenu.tsx";

function open(validFrom = "") {
  const [onDownload, onPack] = [vi.fn(), vi.fn()];
  const { container } = render(<DownloadMenu onDownload={onDownload} validFrom={validFrom} onPack={onPack} />);
  return { onDownload, onPack, container, user: userEvent.setup() };
}

const button = (name: RegExp) => screen.getByRole("button", { name });
const day = () => screen.getByLabelText("De regels gelden vanaf");

describe("the download menu", () => {
  it("gives the two files at once", async () => {
    const { user, onDownload } = open();
    await user.click(button(/^Download/));
    await user.click(button(/^STTR-bestand/));
    await user.click(button(/^Download/));
    await user.click(button(/^Vragenboom-document/));
    expect(onDownload.mock.calls).toEqual([["sttr"], ["document"]]);
  });

  it("makes a package with the keyboard alone, and gives the focus back", async () => {
    const { user, onPack } = open();
    await user.tab();
    await user.keyboard("{Enter}");
    await user.tab();
    await user.tab();
    await user.tab();
    expect(button(/^Aanleverpakket/)).toHaveFocus();
    await user.keyboard("{Enter}");
    expect(button(/^Aanleverpakket/)).toHaveAttribute("aria-expanded", "true");
    expect(day()).toHaveFocus();
    await user.type(day(), "2027-01-31");
    await user.keyboard("{Enter}");
    expect(onPack.mock.calls).toEqual([["2027-01-31"]]);
    expect(button(/^Download/)).toHaveFocus();
    expect(button(/^Download/)).toHaveAttribute("aria-expanded", "false");
  });

  it("suggests the day that the document names", async () => {
    const { user, onPack } = open("2020-12-23");
    await user.click(button(/^Download/));
    await user.click(button(/^Aanleverpakket/));
    expect(day()).toHaveValue("2020-12-23");
    await user.click(button(/^Pakket maken/));
    expect(onPack.mock.calls).toEqual([["2020-12-23"]]);
  });

  it("says what to do where there is no day, and passes axe so", async () => {
    const { user, onPack, container } = open();
    await user.click(button(/^Download/));
    await user.click(button(/^Aanleverpakket/));
    await user.click(button(/^Pakket maken/));
    expect(onPack).not.toHaveBeenCalled();
    expect(day()).toBeInvalid();
    expect(day()).toHaveFocus();
    expect(day()).toHaveAccessibleDescription("Vul de hele datum in: dag, maand en jaar.");
    expect((await axe.run(container, { rules: { "color-contrast": { enabled: false } } })).violations).toEqual([]);
  });

  it("closes at Escape, also from the form", async () => {
    const { user } = open();
    await user.click(button(/^Download/));
    await user.click(button(/^Aanleverpakket/));
    await user.keyboard("{Escape}");
    expect(button(/^Download/)).toHaveAttribute("aria-expanded", "false");
    expect(button(/^Download/)).toHaveFocus();
  });
});
