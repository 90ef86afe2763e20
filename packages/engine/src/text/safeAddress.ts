/** Which addresses a text may lead to. Judged after parsing, so that no spelling slips through. */

const linkSchemes = new Set(["https:", "http:", "mailto:", "tel:"]);

/** Whether a link may stay a link: an absolute address that is https, http, mailto or tel. */
export function isSafeLink(address: string): boolean {
  const url = parsed(address);
  return url !== undefined && linkSchemes.has(url.protocol);
}

/** Whether a picture or video may be shown or linked to: absolute and https. */
export function isSafeMedia(address: string): boolean {
  return parsed(address)?.protocol === "https:";
}

function parsed(address: string): URL | undefined {
  try {
    return new URL(address);
  } catch {
    return undefined;
  }
}
