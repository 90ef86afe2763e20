/** Gets the compiled check: from the host's object, or from an address. The only request that the player makes. */
import { loadCheck, type Check } from "@vragenboom/engine/runtime";
import { useEffect, useState } from "react";

export type Loaded =
  | { readonly status: "loading" }
  | { readonly status: "ready"; readonly check: Check }
  | { readonly status: "failed"; readonly code: string; readonly retry: (() => void) | null };

/** A check that `compileCheck` just made has no `format`; what comes from outside is read with distrust. */
const isCompiled = (given: unknown): given is Check =>
  typeof given === "object" && given !== null && !("format" in given) && "levels" in given;

async function read(json: unknown): Promise<Loaded> {
  const { value, diagnostics } = await loadCheck(json);
  return value ? { status: "ready", check: value } : { status: "failed", code: diagnostics[0]?.code ?? "check/unreadable", retry: null };
}

/** `given` goes before `src`; with neither it keeps loading, since a host may set either later. What was shown stays until the next is there. */
export function useCheck(src: string | undefined, given: unknown): Loaded {
  const [attempt, setAttempt] = useState(0);
  const source = given ?? (src || undefined);
  const [last, setLast] = useState<{ source: unknown; loaded: Loaded } | null>(null);
  useEffect(() => {
    if (source === undefined || isCompiled(source)) return undefined;
    const abort = new AbortController();
    const done = (loaded: Loaded) => !abort.signal.aborted && setLast({ source, loaded });
    const retry = () => {
      setLast(null);
      setAttempt(attempt + 1);
    };
    const json = typeof source === "string" ? fetchJson(source, abort.signal) : Promise.resolve(source);
    json.then(read).then(done, () => done({ status: "failed", code: "check/not-loaded", retry }));
    return () => abort.abort();
  }, [source, attempt]);
  if (isCompiled(source)) return { status: "ready", check: source };
  if (!last) return { status: "loading" };
  // An object in place of an object is the same check, edited; an address is another check.
  const isEdited = typeof source === "object" && last.loaded.status === "ready";
  return last.source === source || isEdited ? last.loaded : { status: "loading" };
}

async function fetchJson(src: string, signal: AbortSignal): Promise<unknown> {
  const response = await fetch(src, { signal });
  if (!response.ok) throw new Error(String(response.status));
  return response.json();
}
