/**
 * Serves what was built, everything on one origin: the start page, the editor, the examples and the player's own files. `node scripts/serve.mjs`
 * serves at once, without installing or building; `npm start` does all three.
 */
import "./nodeVersion.mjs";
import { randomBytes } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { headersFor, noncePlaceholder } from "./policies.mjs";
import { at } from "./run.mjs";

/** Where each part of the site lies after a build. */
export const builtFolders = { site: at("examples/dist"), editor: at("packages/editor/dist"), player: at("packages/player/dist") };

/** Types that sirv's list lacks; with `nosniff` a file without a type is of no use. */
const types = { ".dmn": "application/xml", ".xml": "application/xml", ".json": "application/json; charset=utf-8" };

/**
 * The site as a request handler over three folders. Nothing is cached by a browser unasked: files are looked up for every request and answered
 * with an ETag to compare, so a new build shows at the next reload.
 */
export async function createSite(folders) {
  const { default: sirv } = await import("sirv");
  const from = (folder) => sirv(folder, { dev: true, etag: true, setHeaders: setType });
  const parts = [
    { prefix: "/editor/", answer: withNonce(folders.editor, from(folders.editor)) },
    { prefix: "/player/", answer: from(folders.player) },
    { prefix: "/", answer: from(folders.site) },
  ];
  return (request, response) => {
    const path = (request.url ?? "/").split("?")[0];
    const nonce = randomBytes(16).toString("base64");
    for (const [name, value] of Object.entries(headersFor(path, nonce))) response.setHeader(name, value);
    if (request.method !== "GET" && request.method !== "HEAD") return end(request, response, 405);
    if (path === "/editor" || path === "/player") return end(request, response, 308, { Location: `${path}/` });
    const { prefix, answer } = parts.find((part) => path.startsWith(part.prefix));
    request.url = request.url.slice(prefix.length - 1);
    answer(request, response, () => end(request, response, 404), nonce);
  };
}

function setType(response, path) {
  const type = types[/\.[a-z]+$/.exec(path)?.[0] ?? ""];
  if (type) response.setHeader("Content-Type", type);
}

/** The editor's page with this response's nonce in it, never kept by the browser; its other files as they are. */
function withNonce(folder, others) {
  return (request, response, next, nonce) => {
    const page = join(folder, "index.html");
    if (!/^\/(index\.html)?([?#]|$)/.test(request.url) || !existsSync(page)) return others(request, response, next);
    response.setHeader("Content-Type", "text/html; charset=utf-8");
    response.setHeader("Cache-Control", "no-store");
    response.end(request.method === "HEAD" ? undefined : readFileSync(page, "utf8").replaceAll(noncePlaceholder, nonce));
  };
}

const messages = {
  308: ["Verplaatst", "Moved"],
  404: ["Deze pagina bestaat niet", "This page does not exist"],
  405: ["Deze site geeft alleen pagina's", "This site only gives pages"],
};

function end(request, response, status, headers = {}) {
  const [dutch, english] = messages[status];
  const page = `<!doctype html><html lang="nl"><meta charset="utf-8"><title>${dutch}</title><h1>${dutch}</h1><p lang="en">${english}.</p><p><a href="/">Naar het begin</a></p></html>`;
  response.writeHead(status, { ...headers, "Content-Type": "text/html; charset=utf-8", ...(status === 405 && { Allow: "GET, HEAD" }) });
  response.end(request.method === "HEAD" ? undefined : page);
}

/** The port to serve on: PORT, else 4173. Throws a RangeError whose message says what to do. */
export function wantedPort(text = process.env.PORT) {
  if (text === undefined || text === "") return 4173;
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (!(port <= 65535)) throw new RangeError(`PORT is "${text}"; give a number from 1 to 65535, such as PORT=5000.`);
  return port;
}

/**
 * Listens on a port of this machine alone (HOST, when set, instead) and resolves to the address and a way to stop. `localhost` may mean
 * 127.0.0.1 or ::1, so both are served. Rejects with the system's error, such as EADDRINUSE.
 */
export async function listen(handler, port) {
  const first = await listenOn(handler, port, process.env.HOST ?? "127.0.0.1");
  const servers = [first];
  const actual = first.address().port;
  if (!process.env.HOST) {
    const second = await listenOn(handler, actual, "::1").catch((error) => {
      if (error.code !== "EADDRINUSE") return undefined;
      first.close();
      throw error;
    });
    if (second) servers.push(second);
  }
  const stop = () => servers.forEach((server) => server.close() && server.closeAllConnections());
  return { address: `http://${process.env.HOST ?? "localhost"}:${actual}`, stop };
}

function listenOn(handler, port, host) {
  return new Promise((resolve, reject) => {
    const server = createServer(handler).once("error", reject);
    server.listen({ port, host }, () => resolve(server));
  });
}

/** The sentence for someone whose port cannot be had. */
export function portMessage(error, port) {
  if (error.code === "EADDRINUSE") return `Port ${port} is taken. Stop what runs there, or choose another: PORT=${port + 1} npm start`;
  if (error.code === "EACCES") return `Port ${port} may not be used by you. Choose one above 1023: PORT=5000 npm start`;
  return `Port ${port} cannot be used: ${error.message}`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const port = wantedPort();
  const { address, stop } = await listen(await createSite(builtFolders), port).catch((error) => {
    console.error(portMessage(error, port));
    process.exit(1);
  });
  console.log(address);
  for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, stop);
}
