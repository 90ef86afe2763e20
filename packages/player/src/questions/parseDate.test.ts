/** Dates as people type them. */
import { describe, expect, it } from "vitest";
import { parseDate } from "./parseDate.ts";

const reads = (fields: string[], iso: string) => it(`reads ${fields.join(" ")}`, () => expect(parseDate(fields, "nl")).toEqual({ iso }));

describe("parseDate", () => {
  reads(["1", "5", "2026"], "2026-05-01");
  reads(["01", "05", "2026"], "2026-05-01");
  reads(["29", "februari", "2028"], "2028-02-29");
  reads(["3", "mrt", "2026"], "2026-03-03");
  it("says that a day does not exist", () => expect(parseDate(["31", "4", "2026"], "nl")).toBe("wrong"));
  it("says that February has no 29th in a common year", () => expect(parseDate(["29", "2", "2026"], "nl")).toBe("wrong"));
  it("takes a year of two digits for a slip", () => expect(parseDate(["1", "5", "26"], "nl")).toBe("wrong"));
  it("takes two letters for no month", () => expect(parseDate(["1", "ma", "2026"], "nl")).toBe("wrong"));
  it("says that a field is empty", () => expect(parseDate(["1", "", "2026"], "nl")).toBe("empty"));
});
