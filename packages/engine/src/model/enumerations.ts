/** The closed lists of words of the standards, apart from the schemas: reading a file needs the words and no schema library. */

/** How a table with several hitting rows comes to one result (DMN 8.2.8). */
export const hitPolicies = ["UNIQUE", "ANY", "FIRST", "PRIORITY", "COLLECT", "RULE ORDER", "OUTPUT ORDER"] as const;

/** What COLLECT does with its hits (DMN 8.2.8). */
export const aggregations = ["SUM", "MIN", "MAX", "COUNT"] as const;

/** The types of an answer (CIM-TR). */
export const gegevensTypen = ["boolean", "list", "number", "string", "date"] as const;
