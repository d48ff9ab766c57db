const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** A page under one of its names, by its path and its id, which tell it from others of that name. */
export interface NamedPage {
  readonly page: number;
  readonly path: string;
  readonly id: string;
}

/** A name with the pages that have it. */
export type NameEntry = readonly [name: string, pages: readonly NamedPage[]];

/** Writes names, sorted. Of a page that is found by its number nothing else is asked. */
export function writeNames(entries: readonly NameEntry[]): Uint8Array {
  const rows = entries.map(([name, pages]) => [
    name,
    ...pages.map(({ page, path, id }) =>
      isNumber(name) ? page : [page, path, id.endsWith(`/${name}`) ? id.slice(0, -name.length) : id],
    ),
  ]);
  return encoder.encode(JSON.stringify(rows));
}

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
