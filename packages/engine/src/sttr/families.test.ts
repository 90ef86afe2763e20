/** Namespaces of all versions, and those that only look like one. */
import { describe, expect, it } from "vitest";
import { defaultNamespace, familyOf, moduleOf, namespaceBeside } from "./families.ts";

const old = "http://data.digitaalstelselomgevingswet.nl/v0.6";
const current = "http://toepasbare-regels.omgevingswet.overheid.nl/v1.0";

describe("familyOf and moduleOf", () => {
  it.each([
    ["http://www.omg.org/spec/DMN/20151101/dmn.xsd", "dmn", "dmn"],
    ["http://www.omg.org/spec/DMN/20151101/dmn11.xsd", "dmn", "dmn"],
    ["http://www.omg.org/spec/DMN/20180521/MODEL/", "dmn", "dmn"],
    ["https://www.omg.org/spec/DMN/20191111/MODEL", "dmn", "dmn"],
    [`${current}/Uitvoeringsregel`, "sttr", "uitv"],
    [`${current}/Interactieregel`, "sttr", "inter"],
    [`${current}/Bedrijfsregel/`, "sttr", "bedr"],
    ["https://toepasbare-regels.omgevingswet.overheid.nl/v2/Content", "sttr", "content"],
    [`${old}/Uitvoeringsregels`, "sttr", "uitv"],
    [`${old}/Bedrijfsregels/`, "sttr", "bedr"],
    ["http://www.omg.org/spec/DMN/20180521/DMNDI/", "other", undefined],
    ["http://www.omg.org/spec/DMN/20180521/DI/", "other", undefined],
    ["http://www.omg.org/spec/DMN/2018/MODEL/", "other", undefined],
    ["http://www.omg.org/spec/BPMN/20100524/MODEL", "other", undefined],
    ["x http://www.omg.org/spec/DMN/20180521/MODEL/", "other", undefined],
    ["http://www.omg.org/spec/DMN/20180521/MODEL/x", "other", undefined],
    ["ftp://www.omg.org/spec/DMN/20180521/MODEL/", "other", undefined],
    [`${current}/Uitvoeringsregelx`, "other", undefined],
    [`${current}/Overig`, "other", undefined],
    [`x${current}/Content`, "other", undefined],
    ["http://toepasbare-regels.omgevingswet.overheid.nl/Content", "other", undefined],
    ["http://toepasbare-regels.example/v1.0/Content", "other", undefined],
    ["", "other", undefined],
  ])("%s is %s, %s", (namespace, family, module) => expect([familyOf(namespace), moduleOf(namespace)]).toEqual([family, module]));

  it("know the namespace of new files", () => expect([familyOf(defaultNamespace), moduleOf(defaultNamespace)]).toEqual(["sttr", "uitv"]));
});

describe("namespaceBeside", () => {
  it("keeps the version and the manner of the sibling", () => {
    for (const sibling of ["Uitvoeringsregel", "Interactieregel", "Bedrijfsregel", "Content"]) {
      expect(namespaceBeside(`${current}/${sibling}`, "inter")).toBe(`${current}/Interactieregel`);
      expect(namespaceBeside(`${current}/${sibling}/`, "content")).toBe(`${current}/Content/`);
    }
    expect(namespaceBeside(`${old}/Uitvoeringsregels`, "bedr")).toBe(`${old}/Bedrijfsregels`);
    expect(namespaceBeside(`${old}/Uitvoeringsregels/`, "uitv")).toBe(`${old}/Uitvoeringsregels/`);
  });

  it("changes the last part alone", () => {
    expect(namespaceBeside("http://example.nl/Content/v1.0/Content", "uitv")).toBe("http://example.nl/Content/v1.0/Uitvoeringsregel");
  });

  it("writes Content without an s, as version 0.6 does", () => {
    expect(namespaceBeside(`${old}/Uitvoeringsregels`, "content")).toBe(`${old}/Content`);
    expect(namespaceBeside(`${old}/Uitvoeringsregels/`, "content")).toBe(`${old}/Content/`);
  });
});
