import { splitCitedId } from '../shared/citedId.ts';
import type { Answer, ConstraintRef, Explainer, GoverningPage, MatchReason, PageRef } from './types.ts';

/** Describes a page by kind, number and status: `decision 14, accepted`. */
export function describePage({ kind, number, status, verdict }: GoverningPage): string {
  return [number === undefined ? kind : `${kind} ${number}`, status, verdict].filter(Boolean).join(', ');
}

/** Returns the path of a page's file from the current folder; of a page of another hub, where it is read. */
export function toSource({ source, permalink }: Pick<PageRef, 'source' | 'permalink'>, folder: string): string {
  if (splitCitedId(source)) return permalink ?? source;
  return folder === '' ? source : `${folder}/${source}`;
}

/** Describes a constraint: `no lock across regions (has held since 2019)`. */
export function describeConstraint({ title, status = 'unknown', since, until }: ConstraintRef): string {
  // A day takes another preposition than a month or a year.
  const when = until && `${until.length > 7 ? 'on' : 'in'} ${until}`;
  if (status === 'lifted') return `${title} (${[status, when].filter(Boolean).join(' ')})`;
  const parts = status === 'holds' && since ? [`has held since ${since}`] : [status, since && `since ${since}`];
  return `${title} (${[...parts, until && `until ${until}`].filter(Boolean).join(', ')})`;
}

/** Says what it means that every constraint of a page was lifted, in the words of the site. `undefined` when one is left. */
export function describeReconsider({ reconsider }: GoverningPage): string | undefined {
  switch (reconsider) {
    case 'check':
      return 'The original reason is gone. Check what relies on it now.';
    case 'free':
      return 'The original reason is gone, and no landmine is on record here.';
    default:
      return undefined;
  }
}

/**
 * Describes somebody to ask: `Ilse Brandt (witness, leaves on 2026-12-31, #piers)`. Channels are named only: addresses and
 * numbers stay on the person's page, since this is printed on pull requests, too.
 */
export function describeExplainer({ name, as, leaving, channels = [] }: Explainer): string {
  const reached = channels.length > 0 ? channels.map((channel) => channel.name).join(' or ') : 'no channel given';
  return `${name} (${[as.replace('-', ' '), leaving && `leaves on ${leaving}`, reached].filter(Boolean).join(', ')})`;
}

/** Says in a few words why a page governs a file. */
function describeReason(reason: MatchReason): string {
  if (reason.type === 'glob') return reason.glob;
  return reason.removed ? `marker, removed by this change` : `marker in line ${reason.line}`;
}

/** Lists files that a page governs, grouped by reason: the first few, and how many more there are. */
export function groupPlaces({ places }: Answer): { readonly reasons: string; readonly paths: readonly string[] }[] {
  const groups = new Map<string, string[]>();
  for (const { path, reasons } of places) {
    const key = reasons.map(describeReason).join('; ');
    const known = groups.get(key);
    if (known) known.push(path);
    else groups.set(key, [path]);
  }
  return [...groups].map(([reasons, paths]) => ({ reasons, paths }));
}

/** Says how many pages guard what a change breaks. */
export function describeBreaks(count: number): string {
  return `This change would break what ${count === 1 ? '1 page guards' : `${count} pages guard`}. Clear it up first.`;
}

/** Says that nothing governs the files; says nothing when no file was asked about. */
export function describeNothing(places: number): string {
  if (places === 0) return '';
  return `Nothing in the hub governs ${places === 1 ? 'this file' : `these ${places} files`}.`;
}
