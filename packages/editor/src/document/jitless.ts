/** Tells zod to run without `new Function`, which our policy forbids. Must have run before a module that makes a schema is loaded. */
import { config } from "zod";

config({ jitless: true });
