/** A Chromium to test in: the one in CHROMIUM_PATH, one that is there, or Debian's or Ubuntu's package. Never a test tool's own download. */
import { spawnSync } from "node:child_process";
import { accessSync, constants, existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { pathToFileURL } from "node:url";

/** Flags for a browser that runs as root, without a display, and asks the network for nothing of its own. */
export const chromiumFlags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const elsewhere = [
  "/snap/bin/chromium",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
];

function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The path of a Chromium on this machine, or undefined. CHROMIUM_PATH wins, also when what it names is missing: that is the caller's to mend. */
export function findChromium() {
  if (process.env.CHROMIUM_PATH) return process.env.CHROMIUM_PATH;
  const folders = [...(process.env.PATH ?? "").split(delimiter), "/usr/bin", "/usr/local/bin"].filter(Boolean);
  return [...names.flatMap((name) => folders.map((folder) => join(folder, name))), ...elsewhere].find(isExecutable);
}

/** Installs the distribution's package with apt, as root or through a sudo that asks nothing; true when that went well. */
function installWithApt() {
  if (process.platform !== "linux" || !existsSync("/usr/bin/apt-get")) return false;
  const sudo = process.getuid?.() === 0 ? [] : ["sudo", "-n"];
  if (sudo.length > 0 && spawnSync("sudo", ["-n", "true"], { stdio: "ignore" }).status !== 0) return false;
  console.log("No Chromium found; installing the distribution's package …");
  const apt = (...args) => {
    const [command, ...rest] = [...sudo, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", ...args];
    return spawnSync(command, rest, { stdio: ["ignore", "inherit", "inherit"] }).status === 0;
  };
  // Debian's name, then Ubuntu's.
  return (
    apt("update", "-q") && ["chromium", "chromium-browser"].some((name) => apt("install", "-y", "-q", "--no-install-recommends", name))
  );
}

/** The path of a Chromium, installed when it was missing; undefined, after saying what to type, when there is none to be had. */
export function ensureChromium() {
  const found = findChromium() ?? (installWithApt() ? findChromium() : undefined);
  if (found && isExecutable(found)) return found;
  console.error(found ? `CHROMIUM_PATH names ${found}, which cannot be run.` : "No Chromium to test in.");
  console.error("Install one:   sudo apt-get update && sudo apt-get install -y chromium");
  console.error("or name one:   CHROMIUM_PATH=/path/to/chromium npm test");
  return undefined;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const path = ensureChromium();
  if (path) console.log(path);
  process.exitCode = path ? 0 : 1;
}
