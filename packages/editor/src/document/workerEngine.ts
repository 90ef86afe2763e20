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
    readMeta: (text) => ask({ name: "readMeta", text }),
    adopt: (original) => ask({ name: "adopt", original }),
    async compile(content) {
      return prepared(await ask<Compiled>({ name: "compile", delta: since(content) }));
    },
    analyse: (content) => ask({ name: "analyse", delta: since(content) }),
    write: (kind, content) => ask({ name: "write", kind, delta: since(content) }),
    pack: (content, validFrom) => ask({ name: "pack", validFrom, delta: since(content) }),
  };
}

/** A check as the engine gives it lacks what evaluates decisions, which the player brings with it; forms need it. */
async function prepared(compiled: Compiled): Promise<Compiled> {
  if (compiled.check !== null) await prepareCheck(compiled.check);
  return compiled;
}

/** Resolves when the worker's code runs; rejects when it cannot be loaded, such as under a policy that forbids workers. */
function isReady(worker: Worker): Promise<void> {
  return new Promise((resolve, reject) => {
    worker.onmessage = () => resolve();
    worker.onerror = () => reject(new Error("The worker of the engine did not start."));
  });
}

/** In a worker; else in this thread, where everything works and large files block for a moment. */
async function connect(): Promise<Engine> {
  try {
    const worker = createWorker();
    await isReady(worker);
    return overWorker(worker);
  } catch {
    const { createEngine } = await import("./localEngine.ts");
    const engine = createEngine();
    return { ...engine, compile: async (content) => prepared(await engine.compile(content)) };
  }
}

/** Starts the engine. Calls made before it runs wait for it and stay in order. */
export function startEngine(): Engine {
  const engine = connect();
  // A call that is made tells of the fault; without one there is nothing to tell.
  engine.catch(() => undefined);
  return {
    open: async (bytes, fileName) => (await engine).open(bytes, fileName),
    readMeta: async (text) => (await engine).readMeta(text),
    adopt: async (original) => (await engine).adopt(original),
    compile: async (content) => (await engine).compile(content),
    analyse: async (content) => (await engine).analyse(content),
    write: async (kind, content) => (await engine).write(kind, content),
    pack: async (content, validFrom) => (await engine).pack(content, validFrom),
  };
}
