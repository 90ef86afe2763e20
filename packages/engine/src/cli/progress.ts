/** How far a long run is, on stderr: one line that is rewritten in a terminal, elsewhere a plain line now and then. */
import type { Language } from "../diagnostics/catalogueEntry.ts";

/** Where nobody looks along, a line each so many files. */
const plainEvery = 500;
/** In a terminal, at most one new line in so many milliseconds. */
const rewriteAfter = 100;

/** The stream that it is written to: `process.stderr`. */
interface Stream {
  readonly isTTY?: boolean;
  write(text: string): boolean;
}

export class Progress {
  private readonly total: number;
  private readonly stream: Stream;
  private readonly language: Language;
  private shown = "";
  private last = -Infinity;

  constructor(total: number, stream: Stream, language: Language) {
    this.total = total;
    this.stream = stream;
    this.language = language;
  }

  /** So many files are done, so many of them wrong. */
  step(done: number, wrong: number): void {
    const { total, stream, language } = this;
    const text = language === "nl" ? `${done} van ${total} bestanden, ${wrong} fout` : `${done} of ${total} files, ${wrong} wrong`;
    if (stream.isTTY !== true) {
      if (done % plainEvery === 0) stream.write(`${text}\n`);
      return;
    }
    const now = performance.now();
    if (now - this.last < rewriteAfter && done < total) return;
    this.last = now;
    this.clear();
    stream.write(text);
    this.shown = text;
  }

  /** Writes something else to the stream without the two running together. */
  print(text: string): void {
    this.under(() => this.stream.write(text));
  }

  /** Runs what writes to the terminal, with the line out of the way and back below it. */
  under<T>(write: () => T): T {
    const { shown } = this;
    this.clear();
    const result = write();
    if (shown !== "") this.stream.write(shown);
    this.shown = shown;
    return result;
  }

  /** Takes the line away: the run is over. */
  end(): void {
    this.clear();
  }

  private clear(): void {
    if (this.shown !== "") this.stream.write("\r\u001b[K");
    this.shown = "";
  }
}
