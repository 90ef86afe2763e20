/** One open document: the outline in the middle, its texts and the citizen's view beside it, findings below. */
import type { Answers } from "@vragenboom/engine/runtime";
import { type ReactNode, useEffect, useMemo, useState } from "react";
import { conclusionsOf } from "../document/conclusions.ts";
import { documentTitle } from "../document/editorDocument.ts";
import type { FileKind } from "../document/engine.ts";
import { Inspector } from "../inspector/Inspector.tsx";
import type { Write } from "../inspector/write.ts";
import type { Messages } from "../messages/nl.ts";
import { useMessages } from "../messages/useMessages.ts";
import { Outcomes } from "../outline/Outcomes.tsx";
import { Questions } from "../outline/Questions.tsx";
import { answersTo } from "../outline/treeCards.ts";
import { Preview } from "../preview/Preview.tsx";
import { FindingsBar } from "../problems/FindingsBar.tsx";
import { sortFindings } from "../problems/findingList.ts";
import { rememberPlace } from "../storage/library.ts";
import type { Place } from "../store/command.ts";
import type { Changed } from "../store/history.ts";
import type { Device } from "./device.ts";
import { download, downloadName } from "./download.ts";
import { cannotPack, cannotWrite, downloaded, info, internalFault, type Notice } from "./notice.ts";
import { PaneSwitch, type Pane } from "./PaneSwitch.tsx";
import { Rail } from "./Rail.tsx";
import { goTo, type Section } from "./route.ts";
import { TopBar } from "./TopBar.tsx";
import { type CompiledState, useCompiled } from "./useCompiled.ts";
import type { OpenDraft } from "./useDraft.ts";
import { useHistory } from "./useHistory.ts";
import { useKeys } from "./useKeys.ts";
import { type OutlineState, useOutline } from "./useOutline.ts";

export interface WorkbenchProps {
  readonly device: Device;
  readonly draft: OpenDraft;
  readonly section: Section;
  readonly onPick: () => void;
  readonly onHelp: () => void;
  readonly onLang: () => void;
  readonly onNotice: (notice: Notice) => void;
  /** Says something that needs no place on the screen. */
  readonly onSay: (words: string) => void;
  readonly notices: ReactNode;
}

export function Workbench({ device, draft, section, onPick, onHelp, onLang, onNotice, onSay, notices }: WorkbenchProps): ReactNode {
  const messages = useMessages();
  const history = useHistory(draft.store);
  const { content } = history;
  const compiled = useCompiled(device.engine, draft.original, content, () => onNotice(internalFault()));
  const outline = useOutline(content, compiled.working);
  const { cards, loose } = outline;
  const isTree = outline.kind === "tree";
  const conclusions = useMemo(() => conclusionsOf(content.model), [content.model]);
  const findings = useMemo(() => sortFindings(compiled.findings), [compiled.findings]);
  const [place, setPlace] = useState<Place | null>(draft.place);
  const [card, setCard] = useState<number | null>(null);
  const [pane, setPane] = useState<Pane>("tree");
  const [listing, setListing] = useState(false);
  /** The answers of the finding that was chosen last; gone when something else is chosen. */
  const [example, setExample] = useState<Answers | null>(null);

  useEffect(() => {
    if (device.database === null || draft.readOnly || draft.journal === null) return;
    // A selection that is not remembered costs one click; there is nothing to tell.
    void rememberPlace(device.database, draft.info.id, place).catch(() => undefined);
  }, [device.database, draft, place]);

  const selected = place?.kind === "question" ? place.id : null;
  const here = card !== null && cards[card]?.question === selected ? card : cards.findIndex(({ question }) => question === selected);
  const places = selected === null ? 0 : cards.filter(({ question }) => question === selected).length;

  function select(next: Place, at: number | null): void {
    setPlace(next);
    setCard(at);
    setExample(null);
  }
  const write: Write = (command, args) => draft.store.run(command, args, device.now());
  function show(next: Place): void {
    if (next.kind === "meta") return;
    select(next, null);
    const isLoose = next.kind === "question" && loose.some(({ question }) => question === next.id);
    const wanted: Section = next.kind === "conclusion" ? "outcomes" : isLoose ? "loose" : "questions";
    if (next.kind !== "group" && wanted !== section) goTo({ draft: draft.info.id, section: wanted });
  }
  function step(changed: Changed | null, done: string, nothing: string): void {
    onSay(changed === null ? nothing : done);
    const entry = changed === null ? null : changed.change.kind === "undo" ? changed.history.undone?.top : changed.history.done?.top;
    if (entry) show(entry.place);
  }
  const undo = (): void => {
    if (!draft.readOnly) step(draft.store.undo(device.now()), messages.announce.undone, messages.announce.nothingToUndo);
  };
  const redo = (): void => {
    if (!draft.readOnly) step(draft.store.redo(device.now()), messages.announce.redone, messages.announce.nothingToRedo);
  };
  function edit(): void {
    setPane("edit");
    // After the inspector stands for what was just selected.
    requestAnimationFrame(() => document.querySelector<HTMLElement>("[data-main-field]")?.focus());
  }
  function backToTree(): void {
    setPane("tree");
    requestAnimationFrame(() =>
      document.querySelector<HTMLElement>('[role="treeitem"][tabindex="0"], .outcomes [aria-pressed="true"]')?.focus(),
    );
  }
  async function save(kind: FileKind): Promise<void> {
    const name = downloadName(draft.info.fileName, kind);
    const written = await device.engine.write(kind, content).catch(() => null);
    if (written === null) return onNotice(internalFault());
    if (written.text === undefined) return onNotice(cannotWrite(written.findings));
    download(name, written.text, kind === "sttr" ? "application/xml" : "application/json");
    onNotice(downloaded(name, written.findings));
  }

  async function pack(validFrom: string): Promise<void> {
    const name = downloadName(draft.info.fileName, "delivery");
    const packed = await device.engine.pack(content, validFrom).catch(() => null);
    if (packed === null) return onNotice(internalFault());
    if (packed.bytes === undefined) return onNotice(cannotPack(packed.findings));
    // A copy, since the type does not say that these bytes are not shared with another thread.
    download(name, Uint8Array.from(packed.bytes), "application/zip");
    onNotice(info(({ notice }) => notice.downloaded(name)));
  }

  /** Says whether the work is on disk, after waiting for what was on its way. */
  async function showSaved(): Promise<void> {
    if (draft.readOnly) return onNotice(info(({ notice }) => (draft.original.readOnly ? notice.newer : notice.otherTab)));
    await draft.journal?.flush();
    const isSaved = draft.journal?.state().kind === "saved";
    onNotice(info(({ notice }) => (isSaved ? notice.allSaved : notice.notSavedYet)));
  }

  useKeys({
    undo,
    redo,
    open: onPick,
    save: () => void showSaved(),
    search: () => {
      setPane("tree");
      requestAnimationFrame(() => document.querySelector<HTMLElement>("[data-search-field]")?.focus());
    },
    findings: () => setListing((open) => !open),
    help: onHelp,
    leaveField: backToTree,
  });

  const title = documentTitle(content, draft.info.fileName);
  useEffect(() => {
    document.title = `${title} · ${messages.product}`;
  }, [title, messages.product]);

  const target =
    here >= 0 && compiled.working?.check != null && isTree ? { number: cards[here]?.number ?? "", answers: answersTo(cards, here) } : null;
  return (
    <div className="app" data-pane={pane}>
      <TopBar
        title={title}
        journal={draft.journal}
        readOnly={draft.readOnly}
        canUndo={history.done !== null && !draft.readOnly}
        canRedo={history.undone !== null && !draft.readOnly}
        onUndo={undo}
        onRedo={redo}
        onOpen={onPick}
        onDownload={(kind) => void save(kind)}
        validFrom={content.meta.validFrom ?? ""}
        onPack={(validFrom) => void pack(validFrom)}
      />
      {notices}
      <Rail
        draft={draft.info.id}
        section={section}
        counts={{
          questions: isTree ? new Set(cards.map(({ question }) => question)).size : cards.length,
          outcomes: conclusions.length,
          loose: loose.length,
        }}
        onHelp={onHelp}
        onLang={onLang}
      />
      <main className="work" aria-label={messages.rail[section]}>
        <div className="main">
          {section === "outcomes" ? (
            <Outcomes
              conclusions={conclusions}
              selected={place?.kind === "conclusion" ? place.code : null}
              onSelect={(code) => {
                select({ kind: "conclusion", code }, null);
                setPane("edit");
              }}
            />
          ) : (
            <Questions
              key={section}
              title={section === "loose" ? messages.outline.loose : messages.outline.title}
              sub={
                section === "loose"
                  ? ""
                  : subOf(
                      messages,
                      cards.map(({ question }) => question),
                      compiled.expectedQuestions,
                    )
              }
              note={noteOf(messages, section, outline, compiled)}
              cards={section === "loose" ? loose : cards}
              selected={selected}
              onSelect={(id, at) => select({ kind: "question", id }, section === "loose" ? null : at)}
              onEdit={edit}
            />
          )}
        </div>
        <section className="panel" aria-label={messages.inspector.panel}>
          <Inspector
            model={content.model}
            place={place}
            number={here >= 0 ? (cards[here]?.number ?? null) : null}
            places={places}
            readOnly={draft.readOnly}
            write={write}
          />
          <Preview
            check={compiled.working?.check ?? null}
            stale={compiled.stale}
            pending={compiled.checking}
            target={target}
            example={example}
          />
        </section>
        <PaneSwitch pane={pane} onPane={setPane} />
      </main>
      <FindingsBar
        model={content.model}
        findings={findings}
        checking={compiled.checking}
        open={listing}
        onToggle={() => setListing(!listing)}
        onSelect={(next, answers) => {
          if (next !== null) show(next);
          // A fresh object, so that the same finding plays again.
          setExample(answers === null ? null : { ...answers });
          setPane(next === null ? "preview" : "edit");
        }}
      />
    </div>
  );
}

function subOf({ outline }: Messages, questions: readonly string[], expected: number | null): string {
  return outline.sub(new Set(questions).size, expected);
}

function noteOf({ outline }: Messages, section: Section, state: OutlineState, compiled: CompiledState): string | null {
  if (section === "loose") return state.loose.length === 0 ? outline.looseNone : outline.looseLead;
  if (state.kind === "pending") return compiled.stale ? outline.unavailable : outline.loading;
  if (state.kind === "tree") return state.isCut ? outline.truncated(state.cards.length) : null;
  return outline[state.kind];
}
