/** Installs what the lockfile names, when it is not there yet. */
import { existsSync, readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { pnpm } from "./packageManager.mjs";
import { at } from "./run.mjs";

/** pnpm leaves a copy of the lockfile beside what it installed; equal text means that nothing is missing. Dates would lie after a checkout. */
function isInstalled() {
  const copy = at("node_modules/.pnpm/lock.yaml");
  return (
    existsSync(copy) && existsSync(at("node_modules/.bin")) && readFileSync(copy, "utf8") === readFileSync(at("pnpm-lock.yaml"), "utf8")
  );
}

/** Installs when needed; false, after pnpm's own message, when that failed. Never changes the lockfile. */
export function install() {
  if (isInstalled()) return true;
  console.log("Installing the packages that pnpm-lock.yaml names …");
  return pnpm("install", "--frozen-lockfile", "--config.confirmModulesPurge=false");
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) process.exitCode = install() ? 0 : 1;
