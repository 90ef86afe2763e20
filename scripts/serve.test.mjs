/** The site as a visitor's browser sees it: addresses, types and headers, over small folders of this test's own. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createSite, listen, portMessage, wantedPort } from "./serve.mjs";

const files = {
  "site/index.html": "<title>Start</title>",
  "site/voorbeelden/index.html": "<title>Voorbeelden</title>",
  "site/voorbeelden/dakkapel/index.html": "<title>Dakkapel</title>",
  "site/voorbeelden/dakkapel/dakkapel.check.json": "{}",
  "site/voorbeelden/regels/boom.xml": "<x/>",
  "site/voorbeelden/regels/boom.dmn": "<x/>",
  "editor/index.html": `<title>Editor</title><style nonce="__CSP_NONCE__"></style>`,
  "editor/assets/main.js": "1",
  "player/vergunning-check.js": "1",
  "secret.txt": "not served",
};

let root;
let site;
beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), "site-"));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  site = await listen(await createSite({ site: join(root, "site"), editor: join(root, "editor"), player: join(root, "player") }), 0);
});
afterAll(() => {
  site.stop();
  rmSync(root, { recursive: true, force: true });
});

/** Sends a path as it stands; `fetch` would tidy `..` away. */
function get(path, method = "GET") {
  const { hostname, port } = new URL(site.address);
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, path, method }, (response) => {
      let body = "";
      response.on("data", (part) => (body += part));
      response.on("end", () => resolve({ status: response.statusCode, headers: response.headers, body }));
    });
    sent.on("error", reject).end();
  });
}

const policyOf = async (path) => (await get(path)).headers["content-security-policy"].split("; ");

describe("addresses", () => {
  it.each([
    ["/", "Start"],
    ["/?lang=en", "Start"],
    ["/voorbeelden", "Voorbeelden"],
    ["/voorbeelden/", "Voorbeelden"],
    ["/voorbeelden/dakkapel", "Dakkapel"],
    ["/voorbeelden/dakkapel/", "Dakkapel"],
    ["/editor/", "Editor"],
    ["/editor/?x", "Editor"],
    ["/editor/index.html", "Editor"],
  ])("%s answers with its page", async (path, title) => {
    const { status, body, headers } = await get(path);
    expect([status, headers["content-type"].replaceAll(" ", "")]).toEqual([200, "text/html;charset=utf-8"]);
    expect(body).toContain(`<title>${title}</title>`);
  });

  it.each(["/editor", "/player"])("%s leads to its folder", async (path) => {
    expect(await get(path)).toMatchObject({ status: 308, headers: { location: `${path}/` } });
  });

  it.each(["/nowhere", "/editor/nowhere", "/../secret.txt", "/player/../secret.txt", "/editor/..%2fsecret.txt", "/%", "/%00"])(
    "%s is not there",
    async (path) => expect((await get(path)).status).toBe(404),
  );

  it("takes no other method than GET and HEAD", async () => {
    expect(await get("/", "POST")).toMatchObject({ status: 405, headers: { allow: "GET, HEAD" } });
    expect(await get("/editor/", "HEAD")).toMatchObject({ status: 200, body: "" });
  });

  it("listens under both addresses of this machine", async () => {
    const port = new URL(site.address).port;
    expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(200);
  });
});

describe("headers", () => {
  it.each([
    ["/player/vergunning-check.js", "text/javascript"],
    ["/voorbeelden/dakkapel/dakkapel.check.json", "application/json; charset=utf-8"],
    ["/voorbeelden/regels/boom.xml", "application/xml"],
    ["/voorbeelden/regels/boom.dmn", "application/xml"],
  ])("%s comes as %s, to be compared before it is used again", async (path, type) => {
    const { headers } = await get(path);
    expect(headers).toMatchObject({
      "content-type": type,
      "cache-control": "no-cache",
      "x-content-type-options": "nosniff",
      "referrer-policy": "no-referrer",
    });
    expect(headers.etag).toBeTruthy();
  });

  const promised = [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "connect-src 'self'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ];

  it.each(["/", "/voorbeelden/dakkapel", "/player/vergunning-check.js", "/nowhere"])(
    "%s stands under the player's policy",
    async (path) => {
      const policy = await policyOf(path);
      expect(policy.slice(0, promised.length)).toEqual(promised);
      expect(policy.slice(promised.length)).toEqual(["img-src 'self'", "base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'"]);
    },
  );

  it("gives the editor's page a nonce that is new each time and stands in its policy", async () => {
    const nonces = [];
    for (const { headers, body } of [await get("/editor/"), await get("/editor/")]) {
      const [, nonce] = /nonce="([^"]+)"/.exec(body);
      expect(headers["content-security-policy"].split("; ")).toEqual([
        ...promised.map((directive) =>
          directive.startsWith("style")
            ? `style-src 'self' 'nonce-${nonce}'`
            : directive.replace("trusted-types 'none'", "trusted-types vragenboom-worker"),
        ),
        "worker-src 'self'",
        "img-src 'self' blob: data:",
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors 'none'",
      ]);
      expect(headers["cache-control"]).toBe("no-store");
      nonces.push(nonce);
    }
    expect(nonces[0]).not.toBe(nonces[1]);
  });
});

describe("the port", () => {
  it("is 4173 unless PORT names another", () =>
    expect([wantedPort(undefined), wantedPort(""), wantedPort("5000")]).toEqual([4173, 4173, 5000]));
  it.each(["x", "70000", "-1", "80.5"])("cannot be %s", (text) => expect(() => wantedPort(text)).toThrow(/PORT=5000/));
  it("when taken is refused with the command to type", async () => {
    const port = Number(new URL(site.address).port);
    const error = await listen(() => undefined, port).catch((reason) => reason);
    expect(portMessage(error, port)).toContain(`PORT=${port + 1} npm start`);
  });
});
