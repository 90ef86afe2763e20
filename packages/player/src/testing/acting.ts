/** What someone does in a check in jsdom, by role and name. */
import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";

/** Without waiting between keys: nothing here depends on time. */
export const user = userEvent.setup({ delay: null });

export const heading = () => screen.getByRole("heading", { level: 2 });
export const next = () => user.click(screen.getByRole("button", { name: "Volgende" }));

/** Picks the radio of this name and goes on. */
export async function choose(name: string): Promise<void> {
  await user.click(screen.getByRole("radio", { name }));
  await next();
}

/** Types into the one field of the page and goes on. */
export async function type(text: string): Promise<void> {
  await user.type(screen.getByRole("textbox"), text);
  await next();
}

/** Answers the dormer check up to "no permit". */
export async function toOutcome(): Promise<void> {
  await choose("Nee");
  await choose("Aan de achterkant");
  await type("1,60");
}
