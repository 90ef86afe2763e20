/** The player with all that it runs on, as one file that loads after the editor. */
import { PermitCheck as Player } from "@vragenboom/player";

export const PermitCheck = Player;
