/** What this browser remembers of the author's wishes. Never fails: where nothing is kept, the defaults hold. */

export type Lang = "nl" | "en";

const LANG_KEY = "vragenboom.lang";

/** The chosen language; Dutch when none was chosen. */
export function preferredLang(): Lang {
  try {
    return localStorage.getItem(LANG_KEY) === "en" ? "en" : "nl";
  } catch {
    return "nl";
  }
}

export function rememberLang(lang: Lang): void {
  try {
    localStorage.setItem(LANG_KEY, lang);
  } catch {
    // Storage is off: the choice holds for this page.
  }
}
