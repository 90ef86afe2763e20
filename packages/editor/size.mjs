/**
 * Weighs what the editor loads before the first edit, by gzip -9: the page, its styles and scripts, the worker with the engine, and the player of
 * the preview. Prints each part; exits 1 above the limit (experience.md: 250 kB), or when the build is not there.
 */
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

const limit = 250_000;
const dist = join(import.meta.dirname, "dist");

/** The parts by what they are for. `localEngine` is what a browser without workers loads instead of the worker, so it is not counted twice. */
function parts() {
  const manifest = JSON.parse(readFileSync(join(dist, "manifest.json"), "utf8"));
  const filesOf = (key, seen = new Set()) => {
    const chunk = manifest[key];
    if (chunk === undefined || seen.has(key)) return [];
    seen.add(key);
    return [chunk.file, ...(chunk.css ?? []), ...(chunk.imports ?? []).flatMap((next) => filesOf(next, seen))];
  };
  const page = new Set(["index.html", ...filesOf("index.html")]);
  const player = new Set(filesOf("src/preview/player.ts").filter((file) => !page.has(file)));
  const workers = readdirSync(join(dist, "assets")).filter((file) => /^engineWorker-.*\.js$/.test(file));
  return { page: [...page], "player of the preview": [...player], "worker with the engine": workers.map((file) => `assets/${file}`) };
}

if (!existsSync(join(dist, "manifest.json"))) {
  console.error("packages/editor/dist is not there. Build first: npm run build");
  process.exit(1);
}
let total = 0;
for (const [name, files] of Object.entries(parts())) {
  if (files.length === 0) throw new Error(`Nothing was built for the ${name}; this script no longer knows the build.`);
  const bytes = files.reduce((sum, file) => sum + gzipSync(readFileSync(join(dist, file)), { level: 9 }).length, 0);
  total += bytes;
  console.log(`${String(bytes).padStart(8)}  ${name} (${files.length} files)`);
}
console.log(`${String(total).padStart(8)}  before the first edit, of at most ${limit} bytes gzip`);
if (total > limit) {
  console.error(`The editor loads ${total - limit} bytes too many before the first edit.`);
  process.exitCode = 1;
}
