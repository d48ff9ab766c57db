import type { Answer, Asked, Because, Governing, PageRef, RestsOn } from '../../why/why.ts';

/** What one calls the kind of a page, with where it stands: `decision 14, accepted`. */
export function describePage({ kind, number, status, verdict }: Governing): string {
  return [number === undefined ? kind : `${kind} ${number}`, status, verdict].filter(Boolean).join(', ');
}

/** The path of a page's file, as one would open it. */
export function toSource({ source }: Pick<PageRef, 'source'>, folder: string): string {
  return folder === '' ? source : `${folder}/${source}`;
}

/** A constraint in words: `no lock across regions (holds since 2019)`. */
export function describeConstraint({ title, status = 'unknown', since, until }: RestsOn): string {
  const from = status === 'lifted' ? undefined : since;
  // A day has another preposition than a month or a year.
  const when = until && `${until.length > 7 ? 'on' : 'in'} ${until}`;
  const time = [from && `since ${from}`, until && (status === 'lifted' ? when : `until ${until}`)];
  return `${title} (${[status, ...time].filter(Boolean).join(' ')})`;
}

/** Somebody to ask: `Ilse Brandt (witness, leaves on 2026-12-31)`. */
export function describeAsked({ name, as, leaving }: Asked): string {
  return `${name} (${[as.replace('-', ' '), leaving && `leaves on ${leaving}`].filter(Boolean).join(', ')})`;
}

/** Why a page governs a file, in a few words. */
function describeBecause(because: Because): string {
  if (because.type === 'glob') return because.glob;
  return because.removed ? `marker, removed by this change` : `marker in line ${because.line}`;
}

/** Files that a page governs, those with one reason together: the first few, and how many more there are. */
export function groupPlaces({ places }: Answer): { readonly because: string; readonly paths: readonly string[] }[] {
  const groups = new Map<string, string[]>();
  for (const { path, because } of places) {
    const key = because.map(describeBecause).join('; ');
    const known = groups.get(key);
    if (known) known.push(path);
    else groups.set(key, [path]);
  }
  return [...groups].map(([because, paths]) => ({ because, paths }));
}

/** What is said when nothing governs; nothing when nothing was asked. */
export function describeNothing(places: number): string {
  if (places === 0) return '';
  return `Nothing in the hub governs ${places === 1 ? 'this file' : `these ${places} files`}.`;
}
