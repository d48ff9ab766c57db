/** Normalizes a name for comparison: ignores letter case, surrounding spaces and how accents are encoded. */
export function normalizeName(name: string): string {
  return name.normalize('NFC').toLowerCase().trim();
}

/** Returns the part of an id after the kind: `mara` for `person/mara`. */
export function nameOfId(id: string): string {
  return id.slice(id.indexOf('/') + 1);
}

/** What pages are found by. */
interface Named {
  readonly id: string;
  readonly title: string;
}

/** Finds the first page with a name, which is the name in its id or its title: `mara`, `@mara`, `Mara Lind`. */
export function findByName<Page extends Named>(written: string, pages: readonly Page[]): Page | undefined {
  const wanted = normalizeName(written.replace(/^@/, ''));
  return pages.find(({ id, title }) => normalizeName(nameOfId(id)) === wanted || normalizeName(title) === wanted);
}
