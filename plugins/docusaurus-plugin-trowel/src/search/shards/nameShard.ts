const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** A page with a name; path and id distinguish it from others with the same name. */
export interface NamedPage {
  readonly page: number;
  readonly path: string;
  readonly id: string;
}

/** A name, and the pages that have it. */
export type NameEntry = readonly [name: string, pages: readonly NamedPage[]];

/** Writes sorted names. Pages with the name of a record number are stored without path and id, which nobody compares. */
export function writeNames(entries: readonly NameEntry[]): Uint8Array {
  const rows = entries.map(([name, pages]) => [
    name,
    ...pages.map(({ page, path, id }) =>
      isNumber(name) ? page : [page, path, id.endsWith(`/${name}`) ? id.slice(0, -name.length) : id],
    ),
  ]);
  return encoder.encode(JSON.stringify(rows));
}

/** Reads the output of `writeNames`. */
export function readNames(bytes: Uint8Array): ReadonlyMap<string, readonly NamedPage[]> {
  const rows = JSON.parse(decoder.decode(bytes)) as [string, ...(number | [number, string, string])[]][];
  return new Map(
    rows.map(([name, ...pages]) => [
      name,
      pages.map((of) => {
        if (typeof of === 'number') return { page: of, path: '', id: '' };
        const [page, path, id] = of;
        return { page, path, id: id.endsWith('/') ? id + name : id };
      }),
    ]),
  );
}

function isNumber(name: string): boolean {
  return name.startsWith('#');
}
