/** The permit check for React. Import `@vragenboom/player/player.css` beside it. */
export { PermitCheck, type PermitCheckHandle, type PermitCheckProps } from "./check/PermitCheck.tsx";
export type {
  CheckAnswerDetail,
  CheckCallbacks,
  CheckErrorDetail,
  CheckEventDetails,
  CheckOutcomeDetail,
  CheckReadyDetail,
  CheckStepDetail,
} from "./check/checkEvents.ts";
export type { Receipt } from "./check/receipt.ts";
