/** The document as React sees it. */
import { useSyncExternalStore } from "react";
import type { History } from "../store/history.ts";
import type { Store } from "../store/store.ts";

/** The current history of a store; drawn again after each change. */
export function useHistory(store: Store): History {
  return useSyncExternalStore(store.subscribe, store.current);
}
