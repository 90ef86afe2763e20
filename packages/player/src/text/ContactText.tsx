/** The contact line of an authority: markdown without blocks, so links, mail addresses and phone numbers become links and the rest stays words. */
import type { ReactNode } from "react";
import { OutLink } from "./Link.tsx";
import { RuleText } from "./Say.tsx";

/** In order: `[words](address)`, a mail address, a phone number of at least six digits (14 plus an area code counts as one). */
const pattern = /\[([^\]]+)\]\(([^)\s]+)\)|([\w.+-]+@[\w-]+(?:\.[\w-]+)+)|(\+?\d[\d -]{4,}\d)/g;

export function ContactText({ text }: { text: string }): ReactNode {
  const parts: ReactNode[] = [];
  const words = (from: number, to: number) => from < to && parts.push(<RuleText key={from}>{text.slice(from, to)}</RuleText>);
  let end = 0;
  for (const match of text.matchAll(pattern)) {
    const [whole, label, address, mail, phone] = match;
    const href = address ?? (mail ? `mailto:${mail}` : `tel:${phone!.replace(/[ -]/g, "")}`);
    words(end, match.index);
    parts.push(<OutLink key={match.index} href={href} children={<RuleText>{label ?? whole}</RuleText>} />);
    end = match.index + whole.length;
  }
  words(end, text.length);
  return <span key={text}>{parts}</span>;
}
