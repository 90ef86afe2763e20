/** Small readers that make fresh, typed values from parsed JSON, or stop at the first fault. What a check holds is told by its own readers. */

/** Deeper nesting than this is refused; texts nest far less. */
export const maxDepth = 400;

/** Keys that objects already have a meaning for; never copied from a file. */
export const refusedKeys: readonly string[] = ["__proto__", "constructor", "prototype"];

/** Where reading stopped: the keys from the root down. Caught by `readCheck` and nowhere else. */
export class Unreadable extends Error {
  readonly path: (string | number)[] = [];
}

/** Makes a fresh T of a value `depth` levels down, or throws `Unreadable`. */
export type Read<T> = (value: unknown, depth: number) => T;

/** Stops reading where `fine` is false. */
export function demandThat(fine: boolean): asserts fine {
  if (!fine) throw new Unreadable();
}

function inside<T>(key: string | number, value: unknown, read: Read<T>, depth: number): T {
  try {
    return read(value, depth + 1);
  } catch (fault) {
    if (fault instanceof Unreadable) fault.path.unshift(key);
    throw fault;
  }
}

export const text: Read<string> = (value) => {
  demandThat(typeof value === "string");
  return value;
};

export const finite: Read<number> = (value) => {
  demandThat(Number.isFinite(value));
  return value as number;
};

/** A whole number of 32 bits; the range is for whoever knows it. */
export const whole: Read<number> = (value) => {
  demandThat(typeof value === "number" && (value | 0) === value);
  return value;
};

/** Exactly one of these values. */
export const only =
  <T extends string | number | boolean>(...values: readonly T[]): Read<T> =>
  (value) => {
    demandThat(values.includes(value as T));
    return value as T;
  };

export const yes = only<true>(true);

/** A field that may be absent: reads `undefined` as itself, and the object then has no such field. */
export const maybe =
  <T>(read: Read<T>): Read<T> =>
  (value, depth) =>
    value === undefined ? (undefined as T) : read(value, depth);

export const list =
  <T>(read: Read<T>): Read<T[]> =>
  (value, depth) => {
    demandThat(Array.isArray(value) && depth < maxDepth);
    return (value as unknown[]).map((one, at) => inside(at, one, read, depth));
  };

/** Entries of an object that has no forbidden key. */
function entriesOf(value: unknown, depth: number): [string, unknown][] {
  demandThat(typeof value === "object" && value !== null && !Array.isArray(value) && depth < maxDepth);
  const entries = Object.entries(value as object);
  demandThat(!entries.some(([key]) => refusedKeys.includes(key)));
  return entries;
}

/** An object with these fields, each named here; fields that are not are left out. */
export const object =
  <T>(fields: { readonly [Key in keyof T]-?: Read<Exclude<T[Key], undefined>> }): Read<T> =>
  (value, depth) => {
    const given = new Map(entriesOf(value, depth));
    const made: { [key: string]: unknown } = {};
    for (const key in fields) {
      const field: unknown = inside(key, given.get(key), fields[key], depth);
      if (field !== undefined) made[key] = field;
    }
    return made as T;
  };

/** An object by free names, without a prototype. */
export const record =
  <T>(read: Read<T>): Read<{ readonly [name: string]: T }> =>
  (value, depth) => {
    const made = Object.create(null) as { [name: string]: T };
    for (const [key, field] of entriesOf(value, depth)) made[key] = inside(key, field, read, depth);
    return made;
  };

/** An object whose field `tag` says which of these it is. */
export const tagged =
  <T>(tag: keyof T & string, kinds: { readonly [kind: string]: Read<T> }): Read<T> =>
  (value, depth) => {
    const kind = new Map(entriesOf(value, depth)).get(tag);
    demandThat(typeof kind === "string" && Object.hasOwn(kinds, kind));
    return kinds[kind as string]!(value, depth);
  };
