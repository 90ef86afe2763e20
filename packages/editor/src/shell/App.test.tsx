/** The shell as an author meets it: files in, notices, language, and what is said about the work. */
import "fake-indexeddb/auto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { configure, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createEngine } from "../document/localEngine.ts";
import type { Drafts } from "../storage/database.ts";
import { openDrafts } from "../storage/database.ts";
import { App } from "./App.tsx";
import type { Device } from "./device.ts";

const example = join(import.meta.dirname, "../../../../examples/dakkapel");
const rules = readFileSync(join(example, "dakkapel.xml"));
const meta = readFileSync(join(example, "dakkapel.meta.json"));

// A machine that does other things too.
configure({ asyncUtilTimeout: 10_000 });

let database: Drafts;
let run = 0;

beforeEach(async () => {
  run += 1;
  location.hash = "";
  localStorage.clear();
  database = await openDrafts(`shell-${run}`);
});

afterEach(() => database.close());

function file(name: string, bytes: Uint8Array | string): File {
  const made = new File([bytes as BlobPart], name);
  // jsdom reads files in another way than browsers do.
  const content = typeof bytes === "string" ? new TextEncoder().encode(bytes) : bytes;
  Object.assign(made, { slice: () => ({ arrayBuffer: () => Promise.resolve(Uint8Array.from(content).buffer) }) });
  return made;
}

function start(changes: Partial<Device> = {}) {
  let ids = 0;
  const device: Device = {
    engine: createEngine(),
    database,
    locks: undefined,
    now: () => 1_000,
    newId: () => `id-${(ids += 1)}`,
    ...changes,
  };
  const { container, unmount } = render(<App device={device} />);
  const pick = (...files: File[]) =>
    userEvent.upload(container.querySelector<HTMLInputElement>("[data-picker]")!, files, { applyAccept: false });
  return { pick, unmount, user: userEvent.setup() };
}

const title = () => screen.getByRole("heading", { level: 1 }).textContent;

describe("the shell", () => {
  it("opens a rule file, names it, and says that it is kept", async () => {
    const { pick } = start();
    await pick(file("dakkapel.xml", rules));
    expect(await screen.findByRole("tree", { name: "Vragenboom" })).toBeInTheDocument();
    expect(title()).toBe("Conclusie dakkapel plaatsen");
    expect(screen.getByText(/^Bewaard op dit apparaat, /)).toBeInTheDocument();
    expect(screen.getByRole("button", { name: "Ongedaan maken" })).toHaveAttribute("aria-disabled", "true");
  });

  it("puts the focus on the heading of the next screen, never on nothing", async () => {
    const { pick, user } = start();
    await pick(file("dakkapel.xml", rules));
    await screen.findByRole("tree");
    await user.click(screen.getAllByRole("link", { name: "Uw bestanden" })[0]!);
    const heading = await screen.findByRole("heading", { level: 1, name: "Regels lezen en verbeteren" });
    await waitFor(() => expect(heading).toHaveFocus());
    await user.click(await screen.findByRole("link", { name: /dakkapel\.xml/ }));
    await screen.findByRole("tree");
    await waitFor(() => expect(screen.getByRole("heading", { level: 1, name: "Conclusie dakkapel plaatsen" })).toHaveFocus());
  });

  it("takes what stands beside the rules along, and later as a step that can be undone", async () => {
    const { pick, user } = start();
    await pick(file("dakkapel.meta.json", meta), file("dakkapel.xml", rules));
    await waitFor(() => expect(title()).toBe("Dakkapel plaatsen"));
    await pick(file("dakkapel.xml", rules));
    await waitFor(() => expect(title()).toBe("Conclusie dakkapel plaatsen"));
    await pick(file("dakkapel.meta.json", meta));
    expect(await screen.findByText(/^De gegevens uit dakkapel\.meta\.json horen nu bij het open bestand/)).toBeInTheDocument();
    expect(title()).toBe("Dakkapel plaatsen");
    await user.click(screen.getByRole("button", { name: "Ongedaan maken" }));
    expect(title()).toBe("Conclusie dakkapel plaatsen");
  });

  it("opens the rules also when what came beside them cannot be read", async () => {
    const { pick } = start();
    await pick(file("dakkapel.xml", rules), file("dakkapel.meta.json", '{ "title": 3 }'));
    await screen.findByRole("tree");
    expect(await screen.findByText("dakkapel.meta.json kan niet worden geopend")).toBeInTheDocument();
    expect(screen.getByText("De regels zelf zijn wel geopend.")).toBeInTheDocument();
  });

  it.each([
    ["a meta file without rules", [file("a.meta.json", meta)], /^Dit bestand hoort bij een STTR-bestand/],
    ["nothing at all", [file("leeg.xml", "")], /^leeg\.xml kan niet worden geopend/],
  ])("says what to do with %s, and stays at the start", async (_what, files, words) => {
    const { pick } = start();
    await pick(...files);
    expect(await screen.findByText(words)).toBeInTheDocument();
    expect(title()).toBe("Regels lezen en verbeteren");
  });

  it("opens the first of several files and says so", async () => {
    const { pick } = start();
    await pick(file("een.xml", rules), file("twee.xml", rules));
    await screen.findByRole("tree");
    expect(await screen.findByText("Open één bestand tegelijk. Alleen het eerste is geopend.")).toBeInTheDocument();
    expect(await database.count("drafts")).toBe(1);
  });

  it("keeps the open document when another file cannot be opened", async () => {
    const { pick } = start();
    await pick(file("dakkapel.xml", rules));
    await screen.findByRole("tree");
    await pick(file("foto.jpg", Uint8Array.from([0xff, 0xd8, 0xff, 0xe0])));
    const notice = (await screen.findByText("foto.jpg kan niet worden geopend")).closest<HTMLElement>(".notice")!;
    expect(within(notice).getByText("Uw open bestand is niet veranderd.")).toBeInTheDocument();
    expect(screen.getByRole("tree")).toBeInTheDocument();
  });

  it("changes language with everything on the screen, notices too, and remembers it", async () => {
    const { pick, user, unmount } = start();
    await pick(file("leeg.xml", ""));
    await screen.findByText("leeg.xml kan niet worden geopend");
    await user.click(screen.getByRole("button", { name: "English" }));
    expect(screen.getByText("leeg.xml cannot be opened")).toBeInTheDocument();
    expect(document.documentElement.lang).toBe("en");
    unmount();
    start();
    expect(title()).toBe("Read and improve rules");
  });

  it("says that nothing is kept where the browser keeps nothing, and never that it is", async () => {
    const { pick, user } = start({ database: null });
    expect(screen.getByText(/^Deze browser bewaart hier geen bestanden/)).toBeInTheDocument();
    await pick(file("dakkapel.xml", rules));
    expect(await screen.findByText("Nog niet bewaard: deze browser bewaart hier niets")).toBeInTheDocument();
    await user.keyboard("{Control>}s{/Control}");
    expect(await screen.findByText(/^Uw werk is nog niet bewaard op dit apparaat/)).toBeInTheDocument();
  });

  it("says when a draft in the address is no longer there", async () => {
    location.hash = "#/weg/vragen";
    start();
    expect(document.body).toHaveFocus();
    expect(await screen.findByText("Dit bestand staat niet meer op dit apparaat.")).toBeInTheDocument();
  });
});
