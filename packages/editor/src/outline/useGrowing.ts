/** Draws a long list in steps, so that its first screen stands at once and no frame waits for the last card. */
import { useCallback, useEffect, useState } from "react";

/** How many items may be drawn now: `first` at once, then `step` more whenever the browser has time. `all` asks for the rest at once. */
export function useGrowing(total: number, first: number, step: number): { readonly limit: number; readonly all: () => void } {
  const [limit, setLimit] = useState(first);
  useEffect(() => {
    if (limit >= total) return undefined;
    const grow = (): void => setLimit((current) => current + step);
    // Safari has no idle callbacks.
    if (typeof requestIdleCallback === "undefined") {
      const timer = setTimeout(grow, 30);
      return () => clearTimeout(timer);
    }
    const idle = requestIdleCallback(grow, { timeout: 200 });
    return () => cancelIdleCallback(idle);
  }, [limit, total, step]);
  const all = useCallback(() => setLimit(Number.MAX_SAFE_INTEGER), []);
  return { limit, all };
}
