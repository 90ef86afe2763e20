/** Help with a question: short under it, the rest and pictures folded. */
import type { Block, CheckQuestion } from "@vragenboom/engine/runtime";
import type { ReactNode } from "react";
import { Fold } from "../text/Fold.tsx";
import { Say } from "../text/Say.tsx";
import { useSettings } from "../text/settings.ts";
import { TextView } from "../text/TextView.tsx";

const isPicture = (block: Block): boolean =>
  block.t === "p" && block.c.every((word) => word.t === "image" || word.t === "video" || word.t === "break");

/** `id` goes on the short help, for `aria-describedby`; see `hasShortHelp`. */
export function Help({ question, id }: { question: CheckQuestion; id: string }): ReactNode {
  const { m } = useSettings();
  const short = question.help?.filter((block) => !isPicture(block)) ?? [];
  const folded = [...(question.help?.filter(isPicture) ?? []), ...(question.longHelp ?? [])];
  // Where to look is what typed answers need; choices need to be told apart.
  const summary = question.options || question.answerType === "boolean" ? m.more : m.where;
  return (
    <>
      {short.length > 0 &&
        (question.important ? (
          <div className="vc-note" id={id}>
            <p className="vc-bold">
              <Say>{m.important}</Say>
            </p>
            <TextView text={short} />
          </div>
        ) : (
          <TextView className="vc-soft" id={id} text={short} />
        ))}
      {folded.length > 0 && (
        <Fold summary={<Say>{summary}</Say>}>
          <TextView text={folded} />
        </Fold>
      )}
    </>
  );
}

export function hasShortHelp(question: CheckQuestion): boolean {
  return question.help?.some((block) => !isPicture(block)) ?? false;
}
