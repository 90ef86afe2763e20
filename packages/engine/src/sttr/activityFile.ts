/** The JSON file of an activity in a delivery (`opdrachtToepasbaarMaken`) → what it says, liberally, beside the data as it came. */
import type { Checked, Diagnostic, Param } from "../diagnostics/diagnostic.ts";
import { readJson } from "../model/safeJson.ts";
import { isDeliveryDate } from "./deliveryParts.ts";

/** A kind of rules that an activity has or will have. */
export interface Regelbeheerobject {
  /** `Conclusie`, `Indieningsvereisten` or `Maatregelen`. */
  readonly typering: string;
  /** The code of the toestemming that requirements belong to: `Vergunning`, `Melding`, `Informatie`. */
  readonly toestemming?: string;
  readonly functioneleStructuurRef?: string;
}

/** An activity as it is made toepasbaar, in the words of the standard. What is absent or of another shape is left out. */
export interface Activity {
  readonly typering?: string;
  readonly magneet?: boolean;
  readonly toonbaar?: boolean;
  readonly verfijnbaar?: boolean;
  readonly regelbeheerobjecten: readonly Regelbeheerobject[];
  /** Their urns, as `BoomOfStruikKappenOfSnoeien`. */
  readonly werkzaamheden: readonly string[];
  /** As they came: their shape is not publicly known. */
  readonly aansluitpunten: readonly Param[];
  readonly bevoegdGezag?: { readonly bestuurslaag?: string };
  /** dd-MM-yyyy. */
  readonly begindatum?: string;
  /** Everything that stood in the file, with fields that we do not know: what a changed file is written from. */
  readonly json: { readonly [key: string]: Param };
}

type Data = Activity["json"];

/** Capitals do not count; "Overige" is what real files say where the model of the standard has "Overig". */
const known: { readonly [field: string]: readonly string[] } = {
  typering: ["Milieubelastend", "Water", "Overig", "Overige"],
  "regelbeheerobjecten.typering": ["Conclusie", "Indieningsvereisten", "Indieningsvereiste", "Maatregelen", "Maatregel"],
  "bevoegdGezag.bestuurslaag": ["Gemeente", "Provincie", "Rijk", "Waterschap"],
};

/** The activity in an entry of a ZIP. `activity/unreadable` leaves no value; missing and odd fields are told, and the rest is read. */
export function readActivity(bytes: Uint8Array, file: string): Checked<Activity> {
  const diagnostics: Diagnostic[] = [];
  const report = (code: string, severity: Diagnostic["severity"], params: Diagnostic["params"]): void => {
    if (diagnostics.length < 100) diagnostics.push({ code, severity, at: { file }, params });
  };
  const read = readJson(new TextDecoder("utf-8").decode(bytes));
  if ("fault" in read) {
    report("activity/unreadable", "error", { path: read.fault.path, problem: read.fault.problem });
    return { diagnostics };
  }
  const json = read.data as Param;
  if (!isData(json)) {
    report("activity/unreadable", "error", { path: "", problem: "not-an-object" });
    return { diagnostics };
  }

  const field = <T extends Param>(from: Data, name: string, path: string, is: (value: Param) => value is T): T | undefined => {
    const value = Object.hasOwn(from, name) ? from[name] : undefined;
    if (value === undefined || value === null) return undefined;
    if (!is(value)) report("activity/odd-value", "warning", { field: path, value: shortOf(value) });
    else {
      const words = known[path];
      const isKnown = words === undefined || words.some((word) => typeof value === "string" && word.toLowerCase() === value.toLowerCase());
      if (!isKnown) report("activity/odd-value", "warning", { field: path, value });
      return value;
    }
    return undefined;
  };
  const list = (name: string): readonly Param[] => field(json, name, name, isList) ?? [];
  const records = (name: string): readonly Data[] =>
    list(name).filter((one): one is Data => {
      if (!isData(one)) report("activity/odd-value", "warning", { field: name, value: shortOf(one) });
      return isData(one);
    });
  const required = <T>(value: T | undefined, name: string): T | undefined => {
    if (value === undefined) report("activity/missing-value", "error", { field: name });
    return value;
  };

  const [typering, begindatum] = [field(json, "typering", "typering", isText), field(json, "begindatum", "begindatum", isText)];
  const flags = (["magneet", "toonbaar", "verfijnbaar"] as const).flatMap((name) => {
    const value = field(json, name, name, isBoolean);
    return value === undefined ? [] : [[name, value] as const];
  });
  const gezag = field(json, "bevoegdGezag", "bevoegdGezag", isData);
  const bestuurslaag = gezag === undefined ? undefined : field(gezag, "bestuurslaag", "bevoegdGezag.bestuurslaag", isText);
  required(typering, "typering");
  required(begindatum, "begindatum");
  required(bestuurslaag, "bevoegdGezag.bestuurslaag");
  if (begindatum !== undefined && !isDeliveryDate(begindatum)) report("delivery/bad-date", "error", { date: begindatum });
  const regelbeheerobjecten = records("regelbeheerobjecten").map((one): Regelbeheerobject => {
    const toestemming = field(one, "toestemming", "regelbeheerobjecten.toestemming", isData);
    const code = toestemming === undefined ? undefined : field(toestemming, "code", "regelbeheerobjecten.toestemming.code", isText);
    const reference = field(one, "functioneleStructuurRef", "regelbeheerobjecten.functioneleStructuurRef", isText);
    return {
      typering: required(field(one, "typering", "regelbeheerobjecten.typering", isText), "regelbeheerobjecten.typering") ?? "",
      ...(code !== undefined && { toestemming: code }),
      ...(reference !== undefined && { functioneleStructuurRef: reference }),
    };
  });
  const werkzaamheden = records("werkzaamheden").flatMap((one) => {
    const urn = required(field(one, "urn", "werkzaamheden.urn", isText), "werkzaamheden.urn");
    return urn === undefined ? [] : [urn];
  });
  return {
    value: {
      ...(typering !== undefined && { typering }),
      ...Object.fromEntries(flags),
      regelbeheerobjecten,
      werkzaamheden,
      aansluitpunten: list("aansluitpunten"),
      ...(gezag !== undefined && { bevoegdGezag: bestuurslaag === undefined ? {} : { bestuurslaag } }),
      ...(begindatum !== undefined && { begindatum }),
      json,
    },
    diagnostics,
  };
}

function isData(value: Param): value is Data {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isList(value: Param): value is readonly Param[] {
  return Array.isArray(value);
}

function isText(value: Param): value is string {
  return typeof value === "string";
}

function isBoolean(value: Param): value is boolean {
  return typeof value === "boolean";
}

function shortOf(value: Param): string {
  return JSON.stringify(value).slice(0, 100);
}
