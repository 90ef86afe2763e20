/** Everything a website needs to run a compiled check: no XML, no schema library, no compiler. */
export type { Diagram, NodeRef } from "./diagram/diagram.ts";
