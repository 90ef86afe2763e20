/** The custom element: attributes and properties in, events out, everything else in a shadow root. */
import type { Answers } from "@vragenboom/engine/runtime";
import { createRoot, type Root } from "react-dom/client";
import type { CheckEventDetails } from "../check/checkEvents.ts";
import { callbackNames } from "../check/checkEvents.ts";
import { PermitCheck, type PermitCheckHandle, type PermitCheckProps } from "../check/PermitCheck.tsx";
import type { Receipt } from "../check/receipt.ts";
import styles from "../player.css?inline";

export type VergunningCheckEventMap = { [name in keyof CheckEventDetails]: CustomEvent<CheckEventDetails[name]> };

/** What a page sees of `<vergunning-check>`. Its own children show when the check cannot be loaded: the place for a phone number. */
export interface VergunningCheckElement extends HTMLElement, PermitCheckHandle {
  /** A check instead of `src`: the parsed JSON of a check file. */
  check: unknown;
  answers: Answers | undefined;
  src: string | null;
  addEventListener<Name extends keyof VergunningCheckEventMap>(
    type: Name,
    listener: (this: VergunningCheckElement, event: VergunningCheckEventMap[Name]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(type: string, listener: EventListenerOrEventListenerObject, options?: boolean | AddEventListenerOptions): void;
}

declare global {
  interface HTMLElementTagNameMap {
    "vergunning-check": VergunningCheckElement;
  }
}

const properties = ["check", "answers", "src"] as const;

/** One sheet for all elements of the page. Constructed, since the policy of contracts section 5 allows no inline style. */
let sheet: CSSStyleSheet | undefined;
function sheetOf(): CSSStyleSheet {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(styles);
  }
  return sheet;
}

/** Defines the element once; on a server, and where another copy did it already, it does nothing. */
export function defineVergunningCheck(): void {
  if (typeof customElements === "undefined" || customElements.get("vergunning-check")) return;

  class VergunningCheck extends HTMLElement {
    static readonly observedAttributes = ["src", "lang", "storage", "heading-level", "history", "page-title", "media", "events"];
    #root: Root | undefined;
    #handle: PermitCheckHandle | null = null;
    #check: unknown;
    #answers: Answers | undefined;
    #pending = false;

    connectedCallback(): void {
      // Set before the element was defined, a property hides the accessor of the same name.
      for (const name of properties) {
        if (!Object.hasOwn(this, name)) continue;
        const value: unknown = this[name];
        delete (this as Record<string, unknown>)[name];
        (this as Record<string, unknown>)[name] = value;
      }
      this.#update();
    }

    /** Moved within the page, an element leaves and comes back at once; only one that stays away lets its session go. */
    disconnectedCallback(): void {
      queueMicrotask(() => {
        if (this.isConnected) return;
        this.#root?.unmount();
        this.#root = undefined;
      });
    }

    attributeChangedCallback(): void {
      if (this.#root) this.#update();
    }

    get check(): unknown {
      return this.#check;
    }
    set check(check: unknown) {
      this.#check = check;
      this.#update();
    }

    get answers(): Answers | undefined {
      return this.#answers;
    }
    set answers(answers: Answers | undefined) {
      this.#answers = answers;
      this.#update();
    }

    get src(): string | null {
      return this.getAttribute("src");
    }
    set src(src: string | null) {
      if (src === null) this.removeAttribute("src");
      else this.setAttribute("src", src);
    }

    reset(): void {
      this.#handle?.reset();
    }

    receipt(options?: { confidential?: boolean }): Receipt | null {
      return this.#handle?.receipt(options) ?? null;
    }

    focusHeading(): void {
      this.#handle?.focusHeading();
    }

    /** Once for all that a page sets in one go. */
    #update(): void {
      if (this.#pending || !this.isConnected) return;
      this.#pending = true;
      queueMicrotask(() => {
        this.#pending = false;
        if (this.isConnected) this.#render();
      });
    }

    #render(): void {
      if (!this.#root) {
        const shadow = this.shadowRoot ?? this.attachShadow({ mode: "open" });
        shadow.adoptedStyleSheets = [sheetOf()];
        this.#root = createRoot(shadow);
      }
      const text = (name: string): string | undefined => this.getAttribute(name) ?? undefined;
      const either = <Value extends string>(name: string, value: Value): Value | undefined => (text(name) === value ? value : undefined);
      const level = text("heading-level");
      const props: PermitCheckProps = {
        src: text("src"),
        check: this.#check,
        answers: this.#answers,
        lang: text("lang") ?? this.closest("[lang]")?.getAttribute("lang") ?? undefined,
        storage: either("storage", "session"),
        headingLevel: level === undefined ? undefined : Number(level),
        history: either("history", "off"),
        pageTitle: either("page-title", "off"),
        media: either("media", "show"),
        events: either("events", "answers"),
        contact: <slot />,
      };
      const callbacks = Object.entries(callbackNames).map(([type, name]) => [
        name,
        (detail: unknown) => this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true })),
      ]);
      this.#root.render(<PermitCheck {...props} {...Object.fromEntries(callbacks)} ref={(handle) => void (this.#handle = handle)} />);
    }
  }

  customElements.define("vergunning-check", VergunningCheck);
}
