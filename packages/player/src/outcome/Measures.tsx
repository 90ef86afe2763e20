/** The measures that rules of typering maatregelen ask for, as a list to work through. */
import type { ActivityStep, Check, CheckMeasure } from "@vragenboom/engine/runtime";
import type { ReactNode } from "react";
import { Fold } from "../text/Fold.tsx";
import { RuleText, Say, SayMore } from "../text/Say.tsx";
import { useSettings } from "../text/settings.ts";
import { TextView } from "../text/TextView.tsx";

/** The measures of an activity with their texts, in the order that their author numbered them in, else that of the rules. */
export function measuresOf(check: Check, activity: ActivityStep): readonly CheckMeasure[] {
  const known = check.activities.find((each) => each.file === activity.file && each.name === activity.name)?.measures ?? [];
  const measures = activity.measures.map(
    (asked): CheckMeasure => known.find((each) => each.id === asked.id && each.voorschrift === asked.voorschrift) ?? asked,
  );
  const turn = ({ order }: CheckMeasure): number => Number.parseFloat(order ?? "") || 1e9;
  return measures.sort((one, other) => turn(one) - turn(other));
}

/**
 * A voorschrift as people cite it. Rules name it by its jci ("Juriconnect") address, whose parts are `citeertitel`, `artikel`, `lid` and others;
 * anything else is shown as it is.
 */
function citation(voorschrift: string): string {
  if (!voorschrift.startsWith("jci1")) return voorschrift;
  const part = (name: string) => new RegExp(`[?&]${name}=([^&]+)`).exec(voorschrift)?.[1];
  const numbered = (name: string) => part(name) && `${name} ${part(name)}`;
  return [part("citeertitel"), numbered("artikel"), numbered("lid")].filter(Boolean).join(", ") || voorschrift;
}

export function MeasureList({ measures }: { measures: readonly CheckMeasure[] }): ReactNode {
  const { m } = useSettings();
  return (
    <ol className="vc-measures">
      {measures.map((measure) => {
        const source = citation(measure.voorschrift);
        // A voorschrift without a measure of its own: the rule itself is what to keep to.
        const text = measure.text || m.keepTo(source);
        const { number, mark, themes = [] } = measure;
        const beside = [mark, ...themes, measure.text && source, number && `nr. ${number}`].filter(Boolean).join(" · ");
        return (
          <li key={`${measure.voorschrift} ${measure.id}`}>
            <p>{measure.text ? <RuleText>{text}</RuleText> : <Say>{text}</Say>}</p>
            {(measure.frequency || measure.text) && (
              <p className="vc-soft vc-small">
                {measure.frequency && <Say>{`${m.frequency(measure.frequency)}${beside ? " · " : ""}`}</Say>}
                {beside && <RuleText>{beside}</RuleText>}
              </p>
            )}
            {measure.help?.length ? (
              <Fold summary={<SayMore after={`: ${text}`}>{m.more}</SayMore>}>
                <TextView text={measure.help} />
              </Fold>
            ) : null}
          </li>
        );
      })}
    </ol>
  );
}
