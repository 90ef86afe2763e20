/** An author at work in the editor: opens files, reads the outline, types, downloads. Judges nothing. */
import { readFileSync } from "node:fs";
import type { Download, Locator, Page } from "@playwright/test";

/** A file as someone has it on disk. */
export interface FileOnDisk {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** The rule file of an example of ours. */
export function exampleFile(name: string): FileOnDisk {
  const buffer = readFileSync(new URL(`../examples/${name}/${name}.xml`, import.meta.url));
  return { name: `${name}.xml`, mimeType: "text/xml", buffer };
}

/** A file made of bytes or words. */
export function made(name: string, content: string | Uint8Array): FileOnDisk {
  return { name, mimeType: "application/octet-stream", buffer: Buffer.from(content) };
}

/** The editor on a page. */
export class Author {
  readonly page: Page;
  readonly tree: Locator;
  readonly panel: Locator;
  readonly preview: Locator;

  constructor(page: Page) {
    this.page = page;
    this.tree = page.getByRole("tree", { name: "Vragenboom" });
    this.panel = page.getByRole("region", { name: "Bewerken en voorbeeld" });
    this.preview = page.getByRole("region", { name: "Zo ziet de inwoner het" });
  }

  /** Chooses a file in the browser's own window. */
  async pick(file: FileOnDisk): Promise<void> {
    await this.page.getByRole("heading", { level: 1 }).waitFor();
    const opened = this.page.waitForEvent("filechooser");
    // Chromium opens no window for a key that comes before the page has been drawn.
    const press = async (): Promise<void> => this.page.keyboard.press("Control+o");
    const again = setTimeout(() => void press(), 3000);
    await press();
    const chooser = await opened;
    clearTimeout(again);
    await chooser.setFiles(file);
  }

  /** Lets go of a file over the page. */
  async drop(file: FileOnDisk): Promise<void> {
    await this.page.getByRole("heading", { level: 1 }).waitFor();
    const transfer = await this.page.evaluateHandle(
      ({ name, type, text }) => {
        const bytes = Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
        const data = new DataTransfer();
        data.items.add(new File([bytes], name, { type }));
        return data;
      },
      { name: file.name, type: file.mimeType, text: file.buffer.toString("base64") },
    );
    for (const type of ["dragenter", "dragover", "drop"]) await this.page.dispatchEvent("body", type, { dataTransfer: transfer });
  }

  card(name: string | RegExp): Locator {
    return this.tree.getByRole("treeitem", { name });
  }

  /** The field of the panel with this label. */
  field(label: string): Locator {
    return this.panel.getByRole("textbox", { name: label, exact: true });
  }

  /** The text of a download, chosen from the menu. */
  async download(choice: RegExp): Promise<{ name: string; text: string }> {
    await this.page.getByRole("button", { name: "Download" }).click();
    const waiting = this.page.waitForEvent("download");
    await this.page.getByRole("button", { name: choice }).click();
    const file: Download = await waiting;
    return { name: file.suggestedFilename(), text: readFileSync(await file.path(), "utf8") };
  }
}
