/** Where in the editor someone is, kept in the address behind `#`, so that reload and the browser's Back work. */
import { useSyncExternalStore } from "react";

export type Section = "questions" | "outcomes" | "loose";

export interface Route {
  /** The open draft; null at the start. */
  readonly draft: string | null;
  readonly section: Section;
}

const words: Record<Section, string> = { questions: "vragen", outcomes: "uitkomsten", loose: "niet-gesteld" };

export function hrefOf({ draft, section }: Route): string {
  return draft === null ? "#" : `#/${draft}/${words[section]}`;
}

export function routeOf(hash: string): Route {
  const [, draft, word] = /^#\/([\w-]+)(?:\/([\w-]*))?$/.exec(hash) ?? [];
  const section = (Object.keys(words) as Section[]).find((key) => words[key] === word);
  return { draft: draft ?? null, section: section ?? "questions" };
}

function subscribe(listener: () => void): () => void {
  window.addEventListener("hashchange", listener);
  return () => window.removeEventListener("hashchange", listener);
}

/** The route of the page's address, as it changes. */
export function useRoute(): Route {
  return routeOf(useSyncExternalStore(subscribe, () => location.hash));
}

export function goTo(route: Route): void {
  location.hash = hrefOf(route);
}
