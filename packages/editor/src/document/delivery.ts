/** Delivery ZIPs: the rule files in them, and new ones. Apart from the rest, since inflating takes a library that single files do without. */
import { isDeliveryDate, readDelivery, writeDelivery } from "@vragenboom/engine";

export { readDelivery, writeDelivery };

/** The day of an opdracht, dd-MM-yyyy, as our own files write days; undefined where it is none. */
export function isoDay(day: string | undefined): string | undefined {
  return day !== undefined && isDeliveryDate(day) ? day.split("-").reverse().join("-") : undefined;
}
