/** A text, or bytes, as a file among the author's downloads. Nothing leaves the device. */

/** The name of a download: that of the opened file with another ending. */
export function downloadName(fileName: string, kind: "sttr" | "document" | "delivery"): string {
  const stem = fileName.replace(/(\.vragenboom)?\.(xml|dmn|json)$/i, "");
  if (kind === "delivery") return `${stem}.zip`;
  if (kind === "document") return `${stem}.vragenboom.json`;
  return /\.dmn$/i.test(fileName) ? `${stem}.dmn` : `${stem}.xml`;
}

export function download(name: string, data: string | Uint8Array<ArrayBuffer>, type: string): void {
  const url = URL.createObjectURL(new Blob([data], { type }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // The download has begun by then; some browsers read the address only after the click.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
