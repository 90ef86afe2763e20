/** One writer for each draft: granted, refused, and granted when the other leaves. */
import { describe, expect, it, vi } from "vitest";
import { askToWrite } from "./writerLock.ts";

/** Web Locks as far as we use them, over all askers in this test. */
function locks(): LockManager {
  const queues = new Map<string, (() => void)[]>();
  const held = new Set<string>();
  const hold = async (name: string, work: () => Promise<unknown>): Promise<unknown> => {
    held.add(name);
    try {
      return await work();
    } finally {
      held.delete(name);
      queues.get(name)?.shift()?.();
    }
  };
  const request = async (name: string, options: LockOptions, callback: (lock: Lock | null) => unknown): Promise<unknown> => {
    const lock = { name, mode: "exclusive" as const };
    if (options.ifAvailable === true && held.has(name)) return callback(null);
    if (held.has(name)) await new Promise<void>((resolve) => queues.set(name, [...(queues.get(name) ?? []), resolve]));
    return hold(name, async () => callback(lock));
  };
  return { request, query: () => Promise.resolve({}) } as unknown as LockManager;
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 5));

describe("writing a draft", () => {
  it("is granted to the first, refused to the second until the first leaves", async () => {
    const manager = locks();
    const [first, second, refused] = [vi.fn(), vi.fn(), vi.fn()];
    const leave = askToWrite("a", manager, first, vi.fn());
    await settled();
    askToWrite("a", manager, second, refused);
    await settled();
    expect([first.mock.calls.length, second.mock.calls.length, refused.mock.calls.length]).toEqual([1, 0, 1]);
    leave();
    await settled();
    expect(second).toHaveBeenCalledTimes(1);
  });

  it("of another draft is granted beside it", async () => {
    const manager = locks();
    const granted = vi.fn();
    askToWrite("a", manager, vi.fn(), vi.fn());
    askToWrite("b", manager, granted, vi.fn());
    await settled();
    expect(granted).toHaveBeenCalledTimes(1);
  });

  it("is not granted any more to one who left while waiting", async () => {
    const manager = locks();
    const late = vi.fn();
    const leave = askToWrite("a", manager, vi.fn(), vi.fn());
    await settled();
    askToWrite("a", manager, late, vi.fn())();
    leave();
    await settled();
    expect(late).not.toHaveBeenCalled();
  });

  it("is granted where the browser has no locks", () => {
    const granted = vi.fn();
    askToWrite("a", undefined, granted, vi.fn());
    expect(granted).toHaveBeenCalledTimes(1);
  });
});
