/** Who may touch what a page has only one of: its title and its history. Of several checks on a page the first that asked. */

type Thing = "title" | "history";

/** In order of asking; a Set keeps that order. */
const queues: { readonly [thing in Thing]: Set<object> } = { title: new Set(), history: new Set() };

/** Joins the queue; call the result to leave it. */
export function claim(thing: Thing, owner: object): () => void {
  queues[thing].add(owner);
  return () => void queues[thing].delete(owner);
}

export function owns(thing: Thing, owner: object): boolean {
  return queues[thing].values().next().value === owner;
}
