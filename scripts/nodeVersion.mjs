/** Stops at once, with what to do, on a Node that is too old. Imported first, and written so that an old Node can still read it. */

const floor = [20, 19];

/** Whether a version such as `20.19.0` is at least the one that package.json asks for. */
export function isNewEnough(version) {
  const [major, minor] = version.split(".").map(Number);
  return major > floor[0] || (major === floor[0] && minor >= floor[1]);
}

if (!isNewEnough(process.versions.node)) {
  console.error(`Vragenboom needs Node ${floor.join(".")} or newer; this is Node ${process.versions.node}.`);
  console.error("Install a newer one (https://nodejs.org) and try again.");
  process.exit(1);
}
