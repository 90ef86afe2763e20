/** From a code of a conclusie to what it asks of the initiator: an icon, a word, an action, and how much work it is. */
import type { Check } from "@vragenboom/engine/runtime";
import type { Messages } from "../messages/nl.ts";
import type { IconName } from "../text/Icon.tsx";

export interface Status {
  readonly tone: "ok" | "todo" | "info";
  readonly icon: IconName;
  readonly word: string;
  readonly action: string;
  /** Whether the action comes from the rules, and so is in their language. */
  readonly ruled: boolean;
  readonly url?: string | undefined;
  /** Higher is more to do; the first thing to read. */
  readonly weight: number;
  /** Whether there is something to do at all. */
  readonly toDo: boolean;
  /** Whether the action is a step to take, so that it can stand in a list of those. */
  readonly isStep: boolean;
}

const looks: { readonly [code: string]: readonly [Status["tone"], IconName, weight: number] } = {
  Verbod: ["todo", "stop", 6],
  Vergunningplicht: ["todo", "permit", 5],
  Meldingsplicht: ["info", "letter", 4],
  Informatieplicht: ["info", "letter", 3],
  NeemContactOpMet: ["info", "phone", 2],
  Toestemmingsvrij: ["ok", "ok", 0],
  NietVanToepassing: ["ok", "dash", 0],
};

/** The check's own action for a code goes first; a code that nobody knows shows as it is. */
export function statusOf(check: Check, code: string, m: Messages): Status {
  const own = check.codes && Object.hasOwn(check.codes, code) ? check.codes[code]?.action : undefined;
  const known = Object.hasOwn(looks, code) ? looks[code] : undefined;
  const [tone, icon, weight] = known ?? (["info", "info", 1] as const);
  const [word, action] = known ? m.status[code]! : [m.otherStatus, code];
  const contact = code === "NeemContactOpMet" && check.authority ? m.contactAction(check.authority.name) : undefined;
  const isStep = own?.url !== undefined || (weight > 1 && weight < 6);
  const text = own?.text ?? contact ?? action;
  return { tone, icon, weight, word, action: text, ruled: own !== undefined || !known, url: own?.url, toDo: weight > 0, isStep };
}
