/** Decision services (DMN 1.3 § 10.4): a part of the graph as one function. */
import { contextOf, functionOf } from "../feel/expressionValue.ts";
import type { FeelValue } from "../feel/expressionValue.ts";
import type { GraphNode } from "./dmnGraph.ts";

/** How a service gets at the rest of the evaluation. */
export interface ServiceRun {
  node(key: string): GraphNode | undefined;
  /** The value of what stands outside the service, as it was found before. */
  value(key: string): FeelValue;
  /** The value of a decision, given how to find what it requires. */
  decide(node: GraphNode, valueOf: (key: string) => FeelValue): FeelValue;
  /** A parameter as its type has it. */
  fit(value: FeelValue, node: GraphNode): FeelValue;
  /** Runs the body; undefined when there have been too many calls, or they nest too deep. */
  call(body: () => FeelValue): FeelValue | undefined;
}

/**
 * The function of a service: its parameters are its inputs, then its input decisions. One output decision gives its value, several give a context of
 * their names. Each call decides afresh, and only what the outputs require.
 */
export function serviceFunction({ service }: GraphNode, run: ServiceRun): FeelValue {
  const { outputs, encapsulated, inputDecisions, inputData } = service!;
  const parameters = [...inputData, ...inputDecisions].flatMap((key) => run.node(key) ?? []);
  return functionOf(
    parameters.map(({ variable }) => variable),
    (values) => {
      const known = new Map(parameters.map((node, i) => [node.key, run.fit(values[i] ?? null, node)]));
      const inside = new Set([...outputs, ...encapsulated]);
      const valueOf = (key: string): FeelValue => {
        const node = run.node(key);
        if (known.has(key)) return known.get(key) ?? null;
        if (!inside.has(key) || node === undefined) return run.value(key);
        // Null for as long as it is being decided: a circle ends there.
        known.set(key, null);
        const value = run.decide(node, valueOf);
        known.set(key, value);
        return value;
      };
      const result = run.call(() => {
        const results = outputs.flatMap((key): [string, FeelValue][] => {
          const node = run.node(key);
          return node === undefined ? [] : [[node.variable, valueOf(key)]];
        });
        return results.length === 1 ? results[0]![1] : contextOf(results);
      });
      return result ?? null;
    },
  );
}
