/** Asks from which day rules hold, for the delivery package that they go to the national register in. */
import { type FormEvent, type ReactNode, useEffect, useId, useRef, useState } from "react";
import { useMessages } from "../messages/useMessages.ts";
import { Icon } from "../parts/Icon.tsx";

/** `validFrom` is what the document says, as a suggestion; days are yyyy-MM-dd, as the field has them. */
export function PackageForm({ validFrom, onPack }: { validFrom: string; onPack: (validFrom: string) => void }): ReactNode {
  const { bar } = useMessages();
  const [missing, setMissing] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const id = useId();
  // The form stands there because its button was pressed: what comes next is the day.
  useEffect(() => field.current?.focus(), []);

  function submit(event: FormEvent): void {
    event.preventDefault();
    const day = field.current?.value ?? "";
    setMissing(day === "");
    // A day that is half filled in reads as empty: the author is told, and stands where it can be mended.
    if (day === "") field.current?.focus();
    else onPack(day);
  }

  return (
    <form noValidate onSubmit={submit}>
      <label htmlFor={id} className="lab">
        {bar.packageFrom}
      </label>
      <input
        ref={field}
        id={id}
        type="date"
        className="field"
        defaultValue={validFrom}
        max="9999-12-31"
        required
        aria-invalid={missing || undefined}
        aria-describedby={`${id}-why`}
      />
      <p id={`${id}-why`} className="why" role="status">
        {missing && (
          <>
            <Icon name="error" />
            {bar.packageNoDate}
          </>
        )}
      </p>
      <button type="submit" className="btn primary">
        {bar.packageMake}
      </button>
    </form>
  );
}
