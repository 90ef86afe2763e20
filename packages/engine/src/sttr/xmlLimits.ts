/** How much XML we are willing to read. Rule files stay far below; what is above is an accident or an attack (experience.md section 4). */
export const xmlLimits = {
  /** A file must stay below this. */
  bytes: 20_000_000,
  depth: 256,
  attributes: 256,
  /** Characters of one attribute's source. */
  attributeLength: 1_000_000,
  nameLength: 1000,
  nodes: 2_000_000,
} as const;
