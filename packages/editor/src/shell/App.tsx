/** The editor: the start or one open document, with what holds for both: opening files, notices, language, help. */
import { type ReactNode, useCallback, useEffect, useRef, useState } from "react";
import { type Example, listExamples } from "../library/examples.ts";
import { Start } from "../library/Start.tsx";
import { type Lang, MessagesProvider, messagesOf } from "../messages/useMessages.ts";
import type { DraftInfo } from "../storage/database.ts";
import { listDrafts, removeDraft } from "../storage/library.ts";
import { preferredLang, rememberLang } from "../storage/preferences.ts";
import type { Device } from "./device.ts";
import { HelpDialog } from "./HelpDialog.tsx";
import { info, type Notice } from "./notice.ts";
import { NoticeStrip } from "./NoticeStrip.tsx";
import { goTo, hrefOf, useRoute } from "./route.ts";
import { StartBar } from "./StartBar.tsx";
import { type DraftNews, type LooseDraft, type OpenDraft, useDraft } from "./useDraft.ts";
import { useFileDrop } from "./useFileDrop.ts";
import { useFocusOnMove } from "./useFocusOnMove.ts";
import { useKeys } from "./useKeys.ts";
import { useOpening } from "./useOpening.ts";
import { Workbench } from "./Workbench.tsx";

const TYPES = ".xml,.dmn,.json,.zip,application/xml,text/xml,application/json,application/zip";

export function App({ device }: { device: Device }): ReactNode {
  const route = useRoute();
  const [lang, setLang] = useState<Lang>(preferredLang);
  const messages = messagesOf(lang);
  const [notice, setNotice] = useState<Notice | null>(null);
  const [said, setSaid] = useState("");
  const [helping, setHelping] = useState(false);
  // Written before the address changes, read when it has; nothing is drawn from it.
  const [loose] = useState(() => new Map<string, LooseDraft>());
  const [drafts, setDrafts] = useState<readonly DraftInfo[]>([]);
  const [examples, setExamples] = useState<readonly Example[]>([]);
  const picker = useRef<HTMLInputElement>(null);

  const onNews = useCallback((news: DraftNews) => {
    setNotice(info((words) => words.notice[news]));
    if (news === "gone") goTo({ draft: null, section: "questions" });
  }, []);
  const draft = useDraft(device, route.draft, loose, onNews);
  const { opening, take, openExample } = useOpening({ device, draft, loose, messages, onNotice: setNotice, onSay: setSaid });
  const atStart = route.draft === null;
  useFocusOnMove(atStart ? "start" : (draft?.info.id ?? null));

  useEffect(() => {
    document.documentElement.lang = lang;
    if (atStart) document.title = messages.product;
  }, [lang, atStart, messages.product]);

  useEffect(() => {
    if (!atStart) return undefined;
    let live = true;
    if (device.database !== null)
      listDrafts(device.database).then(
        (list) => live && setDrafts(list),
        () => undefined,
      );
    void listExamples().then((list) => live && setExamples(list));
    return () => {
      live = false;
    };
  }, [atStart, device.database]);

  useEffect(() => {
    const leave = (): void => draft?.journal?.leave();
    const warn = (event: BeforeUnloadEvent): void => {
      leave();
      if (draft !== null && hasUnsavedWork(draft)) event.preventDefault();
    };
    document.addEventListener("visibilitychange", leave);
    window.addEventListener("pagehide", leave);
    window.addEventListener("beforeunload", warn);
    return () => {
      document.removeEventListener("visibilitychange", leave);
      window.removeEventListener("pagehide", leave);
      window.removeEventListener("beforeunload", warn);
    };
  }, [draft]);

  async function remove(id: string): Promise<void> {
    if (device.database === null) return;
    await removeDraft(device.database, id).catch(() => undefined);
    setDrafts(await listDrafts(device.database).catch(() => []));
  }
  function switchLang(): void {
    const next = lang === "nl" ? "en" : "nl";
    setLang(next);
    rememberLang(next);
  }
  const pick = (): void => picker.current?.click();
  const hovers = useFileDrop((files) => void take(files));

  const strip = <NoticeStrip notice={notice} onClose={() => setNotice(null)} />;
  return (
    <MessagesProvider value={messages}>
      <input
        ref={picker}
        type="file"
        multiple
        accept={TYPES}
        hidden
        data-picker=""
        onChange={(event) => {
          void take([...(event.target.files ?? [])]);
          event.target.value = "";
        }}
      />
      <div className="vh" role="status">
        {said}
      </div>
      {draft !== null ? (
        <Workbench
          key={draft.info.id + String(draft.readOnly)}
          device={device}
          draft={draft}
          section={route.section}
          onPick={pick}
          onHelp={() => setHelping(true)}
          onLang={switchLang}
          onNotice={setNotice}
          onSay={setSaid}
          notices={strip}
        />
      ) : (
        <div className="startpage">
          <StartBar onHelp={() => setHelping(true)} onLang={switchLang} />
          <StartKeys onPick={pick} onHelp={() => setHelping(true)} />
          {strip}
          {atStart && (
            <Start
              drafts={drafts}
              keeps={device.database !== null}
              examples={examples}
              hrefOf={(id) => hrefOf({ draft: id, section: "questions" })}
              onPick={pick}
              onExample={(example) => void openExample(example)}
              onRemove={(id) => void remove(id)}
            />
          )}
        </div>
      )}
      {hovers && (
        <div className="drophere" aria-hidden="true">
          <p>{messages.start.dropNow}</p>
        </div>
      )}
      <div className="opening" role="status">
        {opening !== null && <p>{messages.notice.opening(opening)}</p>}
      </div>
      {helping && <HelpDialog onClose={() => setHelping(false)} />}
    </MessagesProvider>
  );
}

/** The few keys that work where no document is open. */
function StartKeys({ onPick, onHelp }: { onPick: () => void; onHelp: () => void }): ReactNode {
  useKeys({ open: onPick, search: () => undefined, help: onHelp });
  return null;
}

/** Whether closing the page would lose something: the browser then asks first. */
function hasUnsavedWork({ journal, store, readOnly }: OpenDraft): boolean {
  if (readOnly) return false;
  return journal === null ? store.current().done !== null : journal.state().kind === "unsaved";
}
