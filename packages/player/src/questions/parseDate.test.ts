/** Dates as people type them. */
import { describe, expect, it } from "vitest";
import { parseDate } from "./parseDate.ts";

const reads = (fields: string[], iso: string) => it(`reads ${fields.join(" ")}`, () => expect(parseDate(fields)).toEqual({ iso }));

describe("parseDate", () => {
  reads(["1", "5", "2026"], "2026-05-01");
  reads(["01", "05", "2026"], "2026-05-01");
  reads(["29", "februari", "2028"], "2028-02-29");
  reads(["3", "mrt", "2026"], "2026-03-03");
  it("says that a day does not exist", () => expect(parseDate(["31", "4", "2026"])).toBe("wrong"));
  it("says that February has no 29th in a common year", () => expect(parseDate(["29", "2", "2026"])).toBe("wrong"));
  reads(["1", "October", "2026"], "2026-10-01");
  reads(["12-6-2027", "", ""], "2027-06-12");
  reads(["12 juni 2027"], "2027-06-12");
  it("asks for a whole year", () => expect(parseDate(["1", "5", "26"])).toBe("year"));
  it("takes two letters for no month", () => expect(parseDate(["1", "ma", "2026"])).toBe("wrong"));
  it("says that a field is empty", () => expect(parseDate(["1", "", "2026"])).toBe("empty"));
});
