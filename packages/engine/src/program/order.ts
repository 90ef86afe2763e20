/** The order of dependence between decisions, or the cycles that forbid one. */

export interface Ordered {
  /** Every index once, what it needs before it; members of a cycle stand where they were met. */
  readonly order: readonly number[];
  /** Each cycle once, as the path of indexes from its first member. */
  readonly cycles: readonly (readonly number[])[];
}

/** Sorts by depth-first search without recursion, so that a chain of any length fits the stack. */
export function orderOf(count: number, needs: (index: number) => readonly number[]): Ordered {
  const order: number[] = [];
  const cycles: number[][] = [];
  const state = new Uint8Array(count); // 0 new, 1 on the path, 2 done
  for (let start = 0; start < count; start++) {
    if (state[start] !== 0) continue;
    const path = [{ index: start, next: 0, needs: needs(start) }];
    state[start] = 1;
    while (path.length > 0) {
      const top = path.at(-1)!;
      const need = top.needs[top.next++];
      if (need === undefined) {
        state[top.index] = 2;
        order.push(top.index);
        path.pop();
      } else if (state[need] === 1) {
        cycles.push(path.slice(path.findIndex((step) => step.index === need)).map((step) => step.index));
      } else if (state[need] === 0) {
        state[need] = 1;
        path.push({ index: need, next: 0, needs: needs(need) });
      }
    }
  }
  return { order, cycles };
}
