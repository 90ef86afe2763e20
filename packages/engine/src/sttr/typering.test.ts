/** The typering by reference, by maatregelen and by name, in that order. */
import { describe, expect, it } from "vitest";
import type { Decision } from "../model/decision.ts";
import { typeringOf } from "./typering.ts";

const decision = (reference?: string, outputs: readonly string[] = ["uit"]): Decision => ({
  id: "d",
  name: "d",
  variable: "d",
  requires: [],
  ...(reference !== undefined && { functioneleStructuurRef: reference }),
  logic: { kind: "table", hitPolicy: "ANY", inputs: [], outputs: outputs.map((name) => ({ name })), rows: [] },
});
const at = (tail: string): Decision => decision(`http://voorbeeld.example/id/concept/${tail}`);

describe("typeringOf", () => {
  it.each([
    ["Conclusie", { typering: "conclusie" }],
    ["conclusieX", { typering: "conclusie" }],
    ["Indieningsvereisten", { typering: "indieningsvereisten" }],
    ["IndieningsvereistenVergunning", { typering: "indieningsvereisten", toestemming: "Vergunning" }],
    ["indieningsvereistenMELDING", { typering: "indieningsvereisten", toestemming: "Melding" }],
    ["IndieningsvereistenInformatie", { typering: "indieningsvereisten", toestemming: "Informatie" }],
    ["Maatregelen ", { typering: "maatregelen" }],
    ["Conclusie-indieningsvereistenMelding", { typering: "conclusie" }],
    ["GeenConclusie", { typering: "conclusie" }],
  ])("reads %s", (tail, expected) => expect(typeringOf("", [at(tail)], false)).toEqual(expected));

  it("takes the first reference that says it, that of the envelope last", () => {
    expect(typeringOf("", [decision(), at("iets"), at("Maatregelen"), at("Conclusie")], false, "x/Indieningsvereisten").typering).toBe(
      "maatregelen",
    );
    expect(typeringOf("", [decision(), at("iets")], true, "x/IndieningsvereistenMelding")).toEqual({
      typering: "indieningsvereisten",
      toestemming: "Melding",
    });
    expect(typeringOf("Indieningsvereisten", [at("Conclusie")], true).typering).toBe("conclusie");
  });

  it("without a reference goes by maatregelen, then by name", () => {
    expect(typeringOf("Indieningsvereisten X", [], true).typering).toBe("maatregelen");
    expect(typeringOf("x", [decision(undefined, ["Voorschriften", "Maatregelen"])], false).typering).toBe("maatregelen");
    for (const outputs of [
      ["Voorschriften"],
      ["Maatregelen", "Voorschriften"],
      ["Voorschriften", "x"],
      ["x", "Maatregelen"],
      ["Voorschriften", "Maatregelen", "x"],
    ])
      expect(typeringOf("x", [decision(undefined, outputs)], false).typering).toBe("conclusie");
    expect(typeringOf(" indieningsvereisten bouw", [decision()], false)).toEqual({ typering: "indieningsvereisten" });
    expect(typeringOf("de indieningsvereisten", [], false)).toEqual({ typering: "conclusie" });
  });
});
