/** Tells zod to run without `new Function`, which our policy forbids. Imported before anything that makes a schema. */
import { config } from "zod";

config({ jitless: true });
