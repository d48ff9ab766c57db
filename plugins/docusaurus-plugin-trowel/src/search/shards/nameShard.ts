const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** The slot of a page with a name; path and id distinguish it from others with the same name. */
export interface NamedSlot {
  readonly slot: number;
  readonly path: string;
  readonly id: string;
}

/** A name, and the pages that have it. */
export type NameEntry = readonly [name: string, pages: readonly NamedSlot[]];

/** Writes sorted names. Pages with the name of a record number are stored without path and id, which nobody compares. */
export function writeNames(entries: readonly NameEntry[]): Uint8Array {
  const rows = entries.map(([name, pages]) => [
    name,
    ...pages.map(({ slot, path, id }) =>
      isNumber(name) ? slot : [slot, path, id.endsWith(`/${name}`) ? id.slice(0, -name.length) : id],
    ),
  ]);
  return encoder.encode(JSON.stringify(rows));
}

/** Reads the output of `writeNames`. */
export function readNames(bytes: Uint8Array): ReadonlyMap<string, readonly NamedSlot[]> {
  const rows = JSON.parse(decoder.decode(bytes)) as [string, ...(number | [number, string, string])[]][];
  return new Map(
    rows.map(([name, ...pages]) => [
      name,
      pages.map((of) => {
        if (typeof of === 'number') return { slot: of, path: '', id: '' };
        const [slot, path, id] = of;
        return { slot, path, id: id.endsWith('/') ? id + name : id };
      }),
    ]),
  );
}

function isNumber(name: string): boolean {
  return name.startsWith('#');
}
