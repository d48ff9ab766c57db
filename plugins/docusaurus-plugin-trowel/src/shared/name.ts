/** The form in which names are compared: letter case, surrounding blanks and the spelling of accents do not count. */
export function normalizeName(name: string): string {
  return name.normalize('NFC').toLowerCase().trim();
}

/** The part of an id that follows its kind: `mara` for `person/mara`. */
export function nameOfId(id: string): string {
  return id.slice(id.indexOf('/') + 1);
}

/** What a page can be named by. */
interface Named {
  readonly id: string;
  readonly title: string;
}

/** Finds the page that a written name means, by its id's name or its title: `mara`, `@mara`, `Mara Lind`. */
export function findByName<Page extends Named>(written: string, pages: readonly Page[]): Page | undefined {
  const wanted = normalizeName(written.replace(/^@/, ''));
  return pages.find(({ id, title }) => normalizeName(nameOfId(id)) === wanted || normalizeName(title) === wanted);
}
