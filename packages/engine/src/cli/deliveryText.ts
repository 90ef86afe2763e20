/** What a delivery ZIP holds, for people and as JSON: its rule files with their days, its activities with what they are registered for. */
import type { Language } from "../diagnostics/catalogueEntry.ts";
import type { Activity } from "../sttr/activityFile.ts";
import type { DeliveredActivity } from "../sttr/readDelivery.ts";
import { diagnosticJson } from "./commandResult.ts";
import type { LoadedDelivery } from "./loadFiles.ts";

/** One entry of `deliveries` in the JSON of `check`. */
export function deliveryJson({ file, delivery, diagnostics }: LoadedDelivery, language: Language): object {
  const { rules, activities, manifest, orders } = delivery;
  return {
    file,
    manifest,
    orders,
    rules: rules.map(({ name, validFrom }) => ({ file: name, validFrom: validFrom ?? null })),
    activities: activities.map(({ name, activity, content: { json: _json, ...content } }) => ({
      file: name,
      activity: activity ?? null,
      ...content,
    })),
    diagnostics: diagnostics.map((diagnostic) => {
      const part = diagnostic.at.file;
      return { ...(part !== undefined && part !== file && { file: part }), ...diagnosticJson(diagnostic, language) };
    }),
  };
}

/** A few lines a delivery; ends in an empty line. */
export function deliveryText({ file, delivery: { rules, activities } }: LoadedDelivery, language: Language): string {
  const nl = language === "nl";
  const from = (date: string | undefined): string =>
    date === undefined ? (nl ? "zonder begindatum" : "without a first day") : nl ? `geldig vanaf ${date}` : `valid from ${date}`;
  const lines = [
    `${file}: ${nl ? "aanleverpakket" : "delivery package"}`,
    ...rules.map(({ name, validFrom }) => `  ${name}: ${from(validFrom)}`),
    ...activities.flatMap((one) => activityLines(one, from(one.content.begindatum), language)),
  ];
  return `${lines.join("\n")}\n\n`;
}

function activityLines({ name, activity, content }: DeliveredActivity, from: string, language: Language): string[] {
  const nl = language === "nl";
  const { typering, bevoegdGezag, werkzaamheden, aansluitpunten, toonbaar, verfijnbaar, magneet } = content;
  const facts = [typering, bevoegdGezag?.bestuurslaag, from].filter((fact) => fact !== undefined);
  const yes = (flag: boolean): string => (nl ? (flag ? "ja" : "nee") : flag ? "yes" : "no");
  const flags = Object.entries({ toonbaar, verfijnbaar, magneet }).filter((flag): flag is [string, boolean] => flag[1] !== undefined);
  const none = nl ? "geen" : "none";
  return [
    `  ${nl ? "activiteit" : "activity"} ${activity ?? name}: ${facts.join(", ")}`,
    `    werkzaamheden: ${werkzaamheden.join(", ") || none}`,
    `    regelbeheerobjecten: ${rulesOf(content) || none}`,
    `    aansluitpunten: ${aansluitpunten.length || none}`,
    ...(flags.length > 0 ? [`    ${flags.map(([flag, value]) => `${flag}: ${yes(value)}`).join(", ")}`] : []),
  ];
}

function rulesOf({ regelbeheerobjecten }: Activity): string {
  return regelbeheerobjecten
    .map(({ typering, toestemming }) => (toestemming === undefined ? typering : `${typering} (${toestemming})`))
    .join(", ");
}
