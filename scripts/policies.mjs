/** The response headers of each part of the site, first of all its Content-Security-Policy. What an embedder must allow stands in docs/embedding.md. */

/** What the player runs under, and all that it asks a website to allow. */
const player = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
];

/**
 * What our own pages add around it: pictures of the page itself, and three directives that `default-src` does not reach. They take rights away
 * (no other base address, no form that is sent, no frame around the page), so a page that holds to this policy holds to the player's.
 */
const pages = [...player, "img-src 'self'", "base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'"];

/**
 * The editor's: the player's with a worker, pictures made in the browser, and styles that carry this response's nonce. A browser starts a worker
 * under `require-trusted-types-for` only from an address that a named policy made; the editor's policy makes that one address and nothing else.
 */
function editor(nonce) {
  const widened = {
    "style-src 'self'": `style-src 'self' 'nonce-${nonce}'`,
    "trusted-types 'none'": "trusted-types vragenboom-worker",
  };
  return [
    ...player.map((directive) => widened[directive] ?? directive),
    "worker-src 'self'",
    "img-src 'self' blob: data:",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ];
}

/** Stands in the editor's built page where the nonce of a response goes (Vite's `html.cspNonce`). */
export const noncePlaceholder = "__CSP_NONCE__";

/** Headers for a path of the site. `nonce` is new for each response; only the editor's page uses it. */
export function headersFor(path, nonce) {
  const policy = path.startsWith("/editor/") ? editor(nonce) : pages;
  return {
    "Content-Security-Policy": policy.join("; "),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
  };
}
