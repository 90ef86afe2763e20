/** The check that the document now means, compiled in the engine's thread while the author types on. */
import { useEffect, useMemo, useRef, useState } from "react";
import type { Analysed, Compiled, Engine, Finding } from "../document/engine.ts";
import type { Content, Original } from "../document/editorDocument.ts";

/** Milliseconds without a change after which the whole document is examined: an author who types on is not made to wait for it. */
const PAUSE = 600;
const NONE: readonly Finding[] = [];

export interface CompiledState {
  /** The last result that has a check; what tree and preview show. */
  readonly working: Compiled | null;
  /** What is wrong with the document, reading, compiling and examining together. */
  readonly findings: readonly Finding[];
  readonly expectedQuestions: number | null;
  /** Whether the document has changed since `findings`. */
  readonly checking: boolean;
  /** Whether the document as it is has no check, so `working` is of before. */
  readonly stale: boolean;
}

interface Done {
  readonly content: Content;
  readonly compiled: Compiled;
  readonly working: Compiled | null;
}

/** Compiles each content, one at a time; of those that come meanwhile only the last. Examines it when the author pauses. */
export function useCompiled(engine: Engine, original: Original, content: Content, onFault: () => void): CompiledState {
  const [read, setRead] = useState<readonly Finding[] | null>(null);
  const [done, setDone] = useState<Done | null>(null);
  const [examined, setExamined] = useState<{ content: Content; analysed: Analysed } | null>(null);
  const busy = useRef(false);
  const latest = useRef(content);
  const fault = useRef(onFault);
  useEffect(() => {
    fault.current = onFault;
  });

  useEffect(() => {
    let live = true;
    engine.adopt(original).then(
      (findings) => live && setRead(findings),
      () => live && fault.current(),
    );
    return () => {
      live = false;
    };
  }, [engine, original]);

  useEffect(() => {
    latest.current = content;
    if (busy.current) return;
    const compile = (wanted: Content): void => {
      busy.current = true;
      engine.compile(wanted).then(
        (compiled) => {
          busy.current = false;
          setDone((before) => ({ content: wanted, compiled, working: compiled.check === null ? (before?.working ?? null) : compiled }));
          if (latest.current !== wanted) compile(latest.current);
        },
        () => {
          busy.current = false;
          fault.current();
        },
      );
    };
    compile(content);
  }, [engine, original, content]);

  useEffect(() => {
    let live = true;
    const timer = setTimeout(() => {
      engine.analyse(content).then(
        (analysed) => live && setExamined({ content, analysed }),
        () => live && fault.current(),
      );
    }, PAUSE);
    return () => {
      live = false;
      clearTimeout(timer);
    };
  }, [engine, original, content]);

  const stale = done !== null && done.compiled.check === null;
  // Findings of the last examination stay while an author types: a list that empties at every key helps nobody.
  const found = stale ? done.compiled.findings : (examined?.analysed.findings ?? done?.compiled.findings ?? NONE);
  const findings = useMemo(() => [...(read ?? NONE), ...found], [read, found]);
  return {
    working: done?.working ?? null,
    findings,
    expectedQuestions: examined?.analysed.expectedQuestions ?? null,
    checking: examined?.content !== content,
    stale,
  };
}
