/** Identifiers of the law in words. */
import { expect, it } from "vitest";
import { lawWords } from "./lawWords.ts";

it.each([
  ["jci1.3:c:BWBR0041330&artikel=11.126", "BWBR0041330, artikel 11.126"],
  [
    "jci1.3:c:BWBR0022830&hoofdstuk=3&paragraaf=3.4.9&artikel=3.71f&lid=2&z=2018-04-05&g=2018-04-05&citeertitel=Activiteitenbesluit milieubeheer",
    "Activiteitenbesluit milieubeheer, artikel 3.71f, lid 2",
  ],
  ["jci1.3:c:BWBR0022830&hoofdstuk=3&afdeling=3.4", "BWBR0022830, hoofdstuk 3, afdeling 3.4"],
  ["jci1.3:c:BWBR0022830", "BWBR0022830"],
  ["Omgevingsplan, artikel 6.2", "Omgevingsplan, artikel 6.2"],
  ["", ""],
])("says %s as people do", (text, words) => expect(lawWords(text)).toBe(words));
