/** The engine in a thread of its own: answers the calls of `workerEngine`, one at a time, in order. */
import "./jitless.ts";
import type { EngineReply, EngineRequest } from "./engine.ts";
import { createEngine } from "./localEngine.ts";

/** What a dedicated worker's global is to us; the DOM library types it as a window. */
interface WorkerScope {
  onmessage: ((event: MessageEvent<EngineRequest>) => void) | null;
  postMessage(reply: EngineReply): void;
}

const scope = globalThis as unknown as WorkerScope;
const engine = createEngine();

function answer({ call }: EngineRequest): Promise<unknown> {
  if (call.name === "open") return engine.open(...call.args);
  if (call.name === "inspect") return engine.inspect(...call.args);
  if (call.name === "compile") return engine.compile(...call.args);
  return engine.write(...call.args);
}

scope.onmessage = ({ data }) => {
  answer(data).then(
    (result) => scope.postMessage({ id: data.id, result }),
    (error: unknown) => scope.postMessage({ id: data.id, failure: error instanceof Error ? `${error.name}: ${error.message}` : String(error) }),
  );
};
