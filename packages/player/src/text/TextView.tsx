/** A text of the standard as elements. The tree was made and its addresses checked at compile time; here no string becomes HTML. */
import type { Block, Inline, TextTree } from "@vragenboom/engine/runtime";
import type { ReactNode } from "react";
import { OutLink } from "./Link.tsx";
import { RuleText } from "./Say.tsx";
import { useSettings } from "./settings.ts";

/** `className` comes on the wrapper; an empty tree gives nothing. */
export function TextView({ text, className, id }: { text: TextTree | undefined; className?: string; id?: string }): ReactNode {
  const { lang } = useSettings();
  if (!text?.length) return null;
  return (
    <div className={`vc-text ${className ?? ""}`} id={id} lang={lang === "nl" ? undefined : "nl"}>
      <Blocks blocks={text} />
    </div>
  );
}

function Blocks({ blocks }: { blocks: readonly Block[] }): ReactNode {
  return blocks.map((block, index) => <BlockView key={index} block={block} />);
}

/** Headings become bold paragraphs: an author's levels would break the page's outline. */
function BlockView({ block }: { block: Block }): ReactNode {
  switch (block.t) {
    case "p":
      return <p><Words words={block.c} /></p>; // prettier-ignore
    case "h":
      return <p className="vc-bold"><Words words={block.c} /></p>; // prettier-ignore
    case "list": {
      const Tag = block.ordered ? "ol" : "ul";
      return (
        <Tag {...(block.ordered && { start: block.start })}>
          {block.items.map((item, index) => (
            <li key={index}>
              <Blocks blocks={item} />
            </li>
          ))}
        </Tag>
      );
    }
    case "quote":
      return <blockquote className="vc-fold"><Blocks blocks={block.c} /></blockquote>; // prettier-ignore
    case "code":
      return <pre><RuleText>{block.v}</RuleText></pre>; // prettier-ignore
    case "rule":
      return <hr className="vc-rule" />;
  }
}

function Words({ words }: { words: readonly Inline[] }): ReactNode {
  return words.map((word, index) => <WordView key={index} word={word} />);
}

function WordView({ word }: { word: Inline }): ReactNode {
  const { m, media } = useSettings();
  switch (word.t) {
    case "text":
      return <RuleText>{word.v}</RuleText>;
    case "strong":
      return <strong><Words words={word.c} /></strong>; // prettier-ignore
    case "em":
      return <em><Words words={word.c} /></em>; // prettier-ignore
    case "code":
      return <code><RuleText>{word.v}</RuleText></code>; // prettier-ignore
    case "break":
      return <br />;
    case "link":
      return <OutLink href={word.href}><Words words={word.c} /></OutLink>; // prettier-ignore
    case "image":
      if (media === "show") return <img className="vc-image" src={word.src} alt={word.alt} loading="lazy" />;
      return <OutLink href={word.src}><RuleText>{m.image(word.alt || word.title || "")}</RuleText></OutLink>; // prettier-ignore
    case "video":
      return <OutLink href={word.src}><RuleText>{m.video(word.title)}</RuleText></OutLink>; // prettier-ignore
  }
}
