/** What every part of the screen must know: the language, the level of the headings, what to do with pictures. */
import { createContext, useContext } from "react";
import type { Language } from "../messages/language.ts";
import { nl, type Messages } from "../messages/nl.ts";

export interface Settings {
  readonly m: Messages;
  readonly lang: Language;
  /** Level of the main heading of a screen, 1 to 6; parts below it are one deeper as far as HTML goes. */
  readonly level: number;
  /** `link` shows pictures and videos as links with their alternative text; `show` renders pictures. */
  readonly media: "link" | "show";
}

export const SettingsContext = createContext<Settings>({ m: nl, lang: "nl", level: 2, media: "link" });

export function useSettings(): Settings {
  return useContext(SettingsContext);
}
