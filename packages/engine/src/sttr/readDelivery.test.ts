/** Delivery ZIPs: what is taken from them, and what is refused before it costs anything. */
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { readDelivery } from "./readDelivery.ts";

const text = (value: string): Uint8Array => new TextEncoder().encode(value);

function codeOf(bytes: Uint8Array): string | undefined {
  const { value, diagnostics } = readDelivery(bytes, "levering.zip");
  expect(value === undefined).toBe(diagnostics.length > 0);
  return diagnostics[0]?.code;
}

/** Overwrites a 16 or 32 bit number in every record of the directory. */
function patched(bytes: Uint8Array, signature: number, offset: number, width: 2 | 4, value: number): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  for (let at = 0; at + 46 < copy.length; at++) {
    if (view.getUint32(at, true) !== signature) continue;
    if (width === 2) view.setUint16(at + offset, value, true);
    else view.setUint32(at + offset, value, true);
  }
  return copy;
}

const directory = 0x02014b50;
const good = zipSync({
  "manifest.xml": text("<bestanden/>"),
  "opdrachtAanleverenToepasbareRegels.xml": text("<opdrachten/>"),
  "regels.dmn": text("<definitions/>"),
  "map/meer.XML": [text("<definitions/>".repeat(100)), { level: 0 }],
});

describe("a delivery", () => {
  it("gives its rule files, without manifest and opdracht", () => {
    const { value } = readDelivery(good, "levering.zip");
    expect(value!.map(({ name, bytes }) => [name, bytes.length])).toEqual([
      ["regels.dmn", 14],
      ["map/meer.XML", 1400],
    ]);
  });
  it("without rules says what is in it", () => {
    const { diagnostics } = readDelivery(zipSync({ "a.json": text("{}") }), "levering.zip");
    expect(diagnostics).toEqual([
      { code: "zip/no-rule-file", severity: "error", at: { file: "levering.zip" }, params: { names: ["a.json"] } },
    ]);
  });
  it("is refused with names that lead elsewhere or twice to the same place", () => {
    for (const name of ["../x.dmn", "/x.dmn", "a\\x.dmn", "C:x.dmn", "a/../x.dmn", "a\nb.dmn"]) {
      expect(codeOf(zipSync({ [name]: text("x") }))).toBe("zip/unsafe-name");
    }
    expect(codeOf(zipSync({ "x.dmn": text("x"), "X.dmn": text("x") }))).toBe("zip/duplicate-name");
  });
  it("is refused when it is a bomb, counted while inflating", () => {
    const big = zipSync({ "x.dmn": new Uint8Array(30_000_000) });
    expect(codeOf(big)).toBe("zip/suspicious");
    expect(codeOf(patched(big, directory, 24, 4, 10))).toBe("zip/suspicious");
    const many = zipSync(Object.fromEntries(Array.from({ length: 1001 }, (_, i) => [`${i}.dmn`, text("")])));
    expect(codeOf(many)).toBe("zip/too-many-entries");
  });
  it("is refused with a ZIP, a wrong checksum, a password or an unknown method inside", () => {
    expect(codeOf(zipSync({ "x.dmn": good }))).toBe("zip/nested");
    expect(codeOf(patched(good, directory, 16, 4, 1))).toBe("zip/checksum");
    expect(codeOf(patched(good, directory, 8, 2, 1))).toBe("zip/encrypted");
    expect(codeOf(patched(good, directory, 10, 2, 99))).toBe("zip/unsupported");
  });
  it("may have bytes after its end, as real ones do", () => {
    const { value } = readDelivery(Uint8Array.from([...good, 1, 2, 3]), "levering.zip");
    expect(value).toHaveLength(2);
  });
  it("is refused wherever it is cut off, and never throws on changed bytes", () => {
    for (let length = 0; length < good.length; length++) expect(codeOf(good.subarray(0, length))).toMatch(/^zip\//);
    for (let at = 0; at < good.length; at++) {
      const copy = good.slice();
      copy[at] = copy[at]! ^ 0xff;
      readDelivery(copy, "levering.zip");
    }
  });
});

const real = fileURLToPath(new URL("../../../../../shared/sttr-files/geonovum/", import.meta.url));

describe.skipIf(!existsSync(real))("real deliveries (skipped where shared/sttr-files is not beside the repository)", () => {
  it("are all read, or hold no rules", () => {
    for (const name of readdirSync(real).filter((one) => one.endsWith(".zip"))) {
      const { diagnostics } = readDelivery(readFileSync(real + name), name);
      expect(diagnostics.map(({ code }) => code)).toEqual(name.startsWith("nl.imow") ? ["zip/no-rule-file"] : []);
    }
  });
  it("give the file that also stands beside them", () => {
    const { value } = readDelivery(readFileSync(`${real}Conclusie_Kappen_van_een_boom.zip`), "x.zip");
    expect(value).toHaveLength(1);
    expect(Buffer.from(value![0]!.bytes).equals(readFileSync(`${real}Conclusie_Kappen_van_een_boom.dmn`))).toBe(true);
  });
});
