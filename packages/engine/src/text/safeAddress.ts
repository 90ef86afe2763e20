/** Which addresses a text may lead to. The only gate between a file's words and an `href` or `src`. */

const linkProtocols: ReadonlySet<string> = new Set(["https:", "http:", "mailto:", "tel:"]);

/** The address as `URL` prints it, if it is absolute and https, http, mailto or tel; otherwise undefined. */
export function safeLink(address: string): string | undefined {
  return parsed(address, (url) => linkProtocols.has(url.protocol));
}

/** The address of a picture or video as `URL` prints it, if it is https; otherwise undefined. */
export function safeMedia(address: string): string | undefined {
  return parsed(address, (url) => url.protocol === "https:");
}

function parsed(address: string, allowed: (url: URL) => boolean): string | undefined {
  try {
    const url = new URL(address.trim());
    return allowed(url) ? url.href : undefined;
  } catch {
    return undefined;
  }
}
