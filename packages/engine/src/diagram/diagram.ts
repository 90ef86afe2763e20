/** The decision diagram as flat, JSON-safe data: a reduced, ordered, multi-valued graph. Knows levels and leaves, nothing of questions. */

/**
 * A node reference: `>= 0` an inner node, `< 0` the leaf `~reference`.
 * What a leaf number means is the caller's: an outcome, a value, 0 and 1.
 */
export type NodeRef = number;

/**
 * Reduced and ordered: along every path levels rise, no node has all children equal, no two nodes are the same.
 * So two functions over the same levels are equal if and only if their references are (Bryant 1986; Srinivasan et al. 1990).
 */
export interface Diagram {
  /** How many cells each level has; the children of a node on level `l` are `sizes[l]` long. */
  readonly sizes: ArrayLike<number>;
  /** The level of each node. */
  readonly level: ArrayLike<number>;
  /** Where the children of each node begin in `children`. */
  readonly first: ArrayLike<number>;
  readonly children: ArrayLike<NodeRef>;
}
