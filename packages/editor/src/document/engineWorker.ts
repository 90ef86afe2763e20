/** The engine in a thread of its own: answers the calls of `workerEngine`, one at a time, in order. */
import { type ContentDelta, withDelta } from "./contentDelta.ts";
import type { Content } from "./editorDocument.ts";
import { type EngineCall, type EngineReply, type EngineRequest, READY } from "./engineCalls.ts";
import { createEngine } from "./localEngine.ts";

/** What a dedicated worker's global is to us; the DOM library types it as a window. */
interface WorkerScope {
  onmessage: ((event: MessageEvent<EngineRequest>) => void) | null;
  postMessage(reply: EngineReply | typeof READY): void;
}

const scope = globalThis as unknown as WorkerScope;
const engine = createEngine();
let content: Content | null = null;

function next(delta: ContentDelta): Content {
  content = withDelta(content, delta);
  return content;
}

function answer(call: EngineCall): Promise<unknown> {
  if (call.name === "open") return engine.open(call.bytes, call.fileName);
  if (call.name === "readMeta") return engine.readMeta(call.text);
  if (call.name === "adopt") return engine.adopt(call.original);
  if (call.name === "compile") return engine.compile(next(call.delta));
  if (call.name === "analyse") return engine.analyse(next(call.delta));
  if (call.name === "pack") return engine.pack(next(call.delta), call.validFrom);
  return engine.write(call.kind, next(call.delta));
}

scope.onmessage = ({ data: { id, call } }) => {
  // A throw of our own code, also one before the first promise, goes back as a failure: the page must never wait for ever.
  Promise.resolve()
    .then(() => answer(call))
    .then(
      (result) => scope.postMessage({ id, result }),
      (error: unknown) => scope.postMessage({ id, failure: error instanceof Error ? `${error.name}: ${error.message}` : String(error) }),
    );
};

scope.postMessage(READY);
