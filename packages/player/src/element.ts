/** Defines `<vergunning-check>` on the page that loads it. */
import { defineVergunningCheck } from "./element/VergunningCheck.tsx";

export type { VergunningCheckElement, VergunningCheckEventMap } from "./element/VergunningCheck.tsx";

defineVergunningCheck();
