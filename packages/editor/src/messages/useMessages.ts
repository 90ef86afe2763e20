/** The sentences of the chosen language, for components. */
import { createContext, useContext } from "react";
import { en } from "./en.ts";
import { type Messages, nl } from "./nl.ts";

export type Lang = "nl" | "en";

const MessagesContext = createContext<Messages>(nl);

/** Gives the sentences to what is inside it. */
export const MessagesProvider = MessagesContext.Provider;

export function messagesOf(lang: Lang): Messages {
  return lang === "en" ? en : nl;
}

/** The sentences in the language of the page; Dutch outside a provider. */
export function useMessages(): Messages {
  return useContext(MessagesContext);
}

/** The language of the sentences, as others want it. */
export function langOf(messages: Messages): Lang {
  return messages.lang === "en" ? "en" : "nl";
}
