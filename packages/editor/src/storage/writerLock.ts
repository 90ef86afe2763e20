/** One writer for each draft over all tabs, by Web Locks. The lock ends with the tab, also when it crashes. */

/** Ends the wish to write, whether it was granted or still waits. */
export type Release = () => void;

/**
 * Asks to write a draft. `granted` is called once it may; `refused` at once when another tab writes, after which the wish stays and
 * is granted when that tab closes. Where the browser has no locks, it is granted: one tab is the rule, and nothing else can be known.
 */
export function askToWrite(draft: string, locks: LockManager | undefined, granted: () => void, refused: () => void): Release {
  let release: Release = () => undefined;
  let ended = false;
  const end = new AbortController();
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  if (locks === undefined) {
    granted();
    return () => undefined;
  }
  const name = `vragenboom/${draft}`;
  const hold = (): Promise<void> => {
    if (ended) return Promise.resolve();
    granted();
    return held;
  };
  const waits = locks.request(name, { ifAvailable: true }, (lock) => {
    if (lock !== null) return hold();
    refused();
    void locks.request(name, { signal: end.signal }, hold).catch(() => undefined);
    return undefined;
  });
  void waits.catch(() => undefined);
  return () => {
    ended = true;
    end.abort();
    release();
  };
}
