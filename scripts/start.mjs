/** `npm start`: from a fresh clone to a site that runs. Installs what is missing, builds what is new, serves it until Ctrl-C. */
import "./nodeVersion.mjs";
import { install } from "./install.mjs";
import { build } from "./build.mjs";
import { builtFolders, createSite, listen, portMessage, wantedPort } from "./serve.mjs";

/** Ends with a sentence instead of a stack: what goes wrong here is for the reader to mend. */
function giveUp(message) {
  console.error(message);
  process.exit(1);
}

let port;
try {
  port = wantedPort();
} catch (error) {
  giveUp(error.message);
}
const taken = (error) => giveUp(portMessage(error, port));

// Before a minute of work is spent, not after it.
const probe = await listen(() => undefined, port).catch(taken);
probe.stop();

if (!install()) giveUp("Installing failed; the lines above say why. Without a network connection nothing can be installed.");
if (!build()) giveUp("Building failed; the lines above say why.");

const { address, stop } = await listen(await createSite(builtFolders), port).catch(taken);
console.log(`
Vragenboom runs at ${address}

  ${address}/             start page
  ${address}/voorbeelden/ example checks, each in a page of its own
  ${address}/editor/      the editor

Ctrl-C stops it.`);
for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, stop);
