/** How an outcome looks: its icon and its tone. Never good or bad, and never by colour alone. */
import type { IconName } from "./Icon.tsx";

export interface OutcomeLook {
  readonly tone: "free" | "notify" | "permit" | "contact";
  readonly icon: IconName;
}

/**
 * The look of a code of a conclusie. The codes are free text in the standard; real files use a handful, so a part of the word
 * decides. What is not known looks like contact: neutral, and nobody reads a promise in it.
 */
export function outcomeLook(code: string): OutcomeLook {
  const word = code.toLowerCase();
  if (/vrij|geen|niet.?nodig/.test(word)) return { tone: "free", icon: "free" };
  if (/melding|informatie/.test(word)) return { tone: "notify", icon: "notify" };
  if (/verbod|verboden|niet toegestaan/.test(word)) return { tone: "permit", icon: "forbidden" };
  if (/vergunning|ontheffing/.test(word)) return { tone: "permit", icon: "permit" };
  if (/contact/.test(word)) return { tone: "contact", icon: "contact" };
  return { tone: "contact", icon: "flag" };
}
