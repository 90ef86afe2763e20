/** The engine as the page sees it: in a worker where the browser and the policy allow one, else in this thread. */
import { prepareCheck } from "@vragenboom/engine/runtime";
import { type ContentDelta, deltaOf } from "./contentDelta.ts";
import type { Content } from "./editorDocument.ts";
import type { Compiled, Engine } from "./engine.ts";
import type { EngineCall, EngineReply, EngineRequest } from "./engineCalls.ts";

/** The part of Trusted Types that we use; not in every browser. */
interface TrustedTypesHost {
  readonly trustedTypes?: {
    createPolicy(name: string, rules: { createScriptURL(url: string): string }): { createScriptURL(url: string): unknown };
  };
}

/** The name that the policy of the editor's page allows (`trusted-types`). It lets one address through: that of our own worker. */
const POLICY = "vragenboom-worker";

function createWorker(): Worker {
  const host = globalThis as TrustedTypesHost;
  const rules = { createScriptURL: (url: string): string => url };
  // The bundler knows a worker by exactly this expression, so the address passes through the policy by way of the constructor.
  const TrustedWorker = host.trustedTypes === undefined ? Worker : trustedWorker(host.trustedTypes.createPolicy(POLICY, rules));
  return startWorker(TrustedWorker);
}

function trustedWorker(policy: { createScriptURL(url: string): unknown }): typeof Worker {
  return class extends Worker {
    constructor(url: string | URL, options?: WorkerOptions) {
      super(policy.createScriptURL(String(url)) as string, options);
    }
  };
}

function startWorker(Worker: new (url: URL, options?: WorkerOptions) => Worker): Worker {
  return new Worker(new URL("./engineWorker.ts", import.meta.url), { type: "module" });
}

/** Calls a worker. A call that our own code in the worker throws on rejects; faults of files are values in the result. */
function overWorker(worker: Worker): Engine {
  const waiting = new Map<number, { resolve: (result: never) => void; reject: (error: Error) => void }>();
  let last = 0;
  let sent: Content | null = null;
  worker.onmessage = ({ data }: MessageEvent<EngineReply>) => {
    const call = waiting.get(data.id);
    waiting.delete(data.id);
    if ("failure" in data) call?.reject(new Error(data.failure));
    else call?.resolve(data.result as never);
  };
  worker.onerror = () => {
    for (const { reject } of waiting.values()) reject(new Error("The worker of the engine stopped."));
    waiting.clear();
  };
  function ask<Result>(call: EngineCall, transfer: Transferable[] = []): Promise<Result> {
    last += 1;
    const request: EngineRequest = { id: last, call };
    return new Promise<Result>((resolve, reject) => {
      waiting.set(request.id, { resolve, reject });
      worker.postMessage(request, transfer);
    });
  }
  function since(content: Content): ContentDelta {
    const delta = deltaOf(sent, content);
    sent = content;
    return delta;
  }
  return {
    open: (bytes, fileName) => ask({ name: "open", bytes, fileName }, [bytes]),
    adopt: (original) => ask({ name: "adopt", original }),
    async compile(content) {
      const compiled = await ask<Compiled>({ name: "compile", delta: since(content) });
      // A copy from a worker lacks what evaluates decisions; forms need it.
      if (compiled.check !== null) await prepareCheck(compiled.check);
      return compiled;
    },
    analyse: (content) => ask({ name: "analyse", delta: since(content) }),
    write: (kind, content) => ask({ name: "write", kind, delta: since(content) }),
  };
}

/** In this thread, loaded at the first call. For browsers and pages that allow no worker: everything works, large files block for a moment. */
function inThisThread(): Engine {
  const loaded = import("./localEngine.ts").then(({ createEngine }) => createEngine());
  return {
    open: async (bytes, fileName) => (await loaded).open(bytes, fileName),
    adopt: async (original) => (await loaded).adopt(original),
    compile: async (content) => (await loaded).compile(content),
    analyse: async (content) => (await loaded).analyse(content),
    write: async (kind, content) => (await loaded).write(kind, content),
  };
}

/** Starts the engine. Never throws: without a worker it runs in this thread. */
export function startEngine(): Engine {
  try {
    return overWorker(createWorker());
  } catch {
    return inThisThread();
  }
}
