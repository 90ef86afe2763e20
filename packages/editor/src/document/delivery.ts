/** Delivery ZIPs: the rule files in them. Apart from the rest, since inflating takes a library that single files do without. */
import { readDelivery } from "@vragenboom/engine";

export { readDelivery };
