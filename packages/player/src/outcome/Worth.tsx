/** The small print in plain words: what the outcome assumed, what it is worth, whom to ask, which rules and when. */
import type { Check, LegalSource } from "@vragenboom/engine/runtime";
import { Fragment, type ReactNode } from "react";
import { printDate, printMoment } from "../messages/language.ts";
import { ContactText } from "../text/ContactText.tsx";
import { OutLink } from "../text/Link.tsx";
import { RuleText, Say } from "../text/Say.tsx";
import { useSettings } from "../text/settings.ts";
import { TextView } from "../text/TextView.tsx";
import { Part } from "./Part.tsx";

/** What this outcome takes for known: values that follow from the plan, and the reservations of fixed values, each once. */
export function Reservations({ check }: { check: Check }): ReactNode {
  const { m } = useSettings();
  const known = check.fixed.filter(
    ({ value, reservationText }, at, all) =>
      value !== undefined || (reservationText && all.findIndex((other) => other.reservationText === reservationText) === at),
  );
  if (!known.length) return null;
  return (
    <Part heading={m.reservation}>
      {known.map(({ id, text, value, reservation }) => (
        <Fragment key={id}>
          {value !== undefined && (
            <p>
              <RuleText>{text}</RuleText>
              <Say>{` · ${value ? m.yes : m.no}`}</Say>
            </p>
          )}
          {reservation && <TextView text={reservation} />}
        </Fragment>
      ))}
    </Part>
  );
}

/** Name, contact and site of the authority; nothing where the check names none. */
export function Contact({ check }: { check: Check }): ReactNode {
  const { authority } = check;
  if (!authority) return null;
  return (
    <p>
      {authority.url ? (
        <OutLink href={authority.url} children={<RuleText>{authority.name}</RuleText>} />
      ) : (
        <RuleText>{authority.name}</RuleText>
      )}
      {authority.contact && (
        <span className="vc-line">
          <ContactText text={authority.contact} />
        </span>
      )}
    </p>
  );
}

/** What an outcome is worth, or, at an end that has none, whom to ask; and under it which rules and when. */
export function Worth({ check, madeAt, isOutcome }: { check: Check; madeAt: Date; isOutcome: boolean }): ReactNode {
  const { m, lang } = useSettings();
  const day = (iso: string | undefined) => iso && printDate(iso, lang);
  const valid = m.valid(day(check.validFrom), day(check.validTo));
  const rules = [check.version ? m.version(check.version) : valid && m.rulesPlain, valid].filter(Boolean);
  const { date, time } = printMoment(madeAt, lang);
  return (
    <>
      {(isOutcome || check.authority) && (
        <Part heading={isOutcome ? m.worth : m.contact}>
          {isOutcome && (
            <p>
              <Say>{m.worthText}</Say>
            </p>
          )}
          <Contact check={check} />
        </Part>
      )}
      <p className="vc-soft vc-small vc-gap">
        {rules.length > 0 && <Say>{`${rules.join(", ")}. `}</Say>}
        <Say>{m.made(date, time)}</Say>
      </p>
      <p className="vc-soft vc-small vc-printed">
        <Say>{m.mark(check.program.slice(0, 16).replace(/.{4}(?=.)/g, "$& "))}</Say>
      </p>
    </>
  );
}

/** Legal sources with a link where there is one. */
export function Sources({ sources }: { sources: readonly LegalSource[] }): ReactNode {
  const { m } = useSettings();
  if (!sources.length) return null;
  return (
    <Part heading={m.rules}>
      <ul>
        {sources.map((source) => {
          const label = <RuleText>{source.label}</RuleText>;
          return <li key={source.label}>{source.url ? <OutLink href={source.url}>{label}</OutLink> : label}</li>;
        })}
      </ul>
    </Part>
  );
}

/** The sources of the check, of the codes that came out and of the answers that decided, each once. */
export function sourcesOf(
  check: Check,
  codes: readonly string[],
  questions: readonly { readonly sources?: readonly LegalSource[] }[],
): readonly LegalSource[] {
  const all = [
    ...(check.sources ?? []),
    ...codes.flatMap((code) => (check.codes && Object.hasOwn(check.codes, code) ? (check.codes[code]?.sources ?? []) : [])),
    ...questions.flatMap((question) => question.sources ?? []),
  ];
  return [...new Map(all.map((source) => [source.label, source])).values()];
}
