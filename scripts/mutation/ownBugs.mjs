/** What Stryker leaves alone: the sentence of a thrown Error. It tells us of our own bug and nobody else, so no test should hold its words. */
import { isDeepStrictEqual } from "node:util";

const error = { type: "Identifier", name: "Error" };

/** In the shape of a Stryker plugin (`declareValuePlugin` of its api makes the same). */
export const strykerPlugins = [
  {
    kind: "Ignore",
    name: "own-bugs",
    value: {
      shouldIgnore({ node }) {
        const thrown = node.type === "NewExpression" && isDeepStrictEqual({ type: node.callee.type, name: node.callee.name }, error);
        return thrown ? "the sentence of our own bug" : undefined;
      },
    },
  },
];
