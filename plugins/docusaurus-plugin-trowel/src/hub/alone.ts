import type { KindName } from '../content/kinds/index.ts';
import type { HubEntry } from './hub.ts';
import { isLogged } from './logs.ts';

/** Fields that name somebody who can explain what stands in the page; `owner` wrote or keeps it. */
const explaining = ['owners', 'owner', 'witnesses', 'decision-makers', 'authors'] as const;

/** Gives everybody who can explain a page, by id; by the name that is written where the hub has no pages for people. */
export function createFindExplainers(entries: readonly HubEntry[]): (entry: HubEntry) => readonly string[] {
  const hasPeople = entries.some(({ kind }) => kind === 'person');
  return (entry) => unique(explaining.flatMap((field) => namesIn(entry, field, hasPeople)));
}

/** The people whom one field names. */
export function namesIn({ peopleIds, fields }: HubEntry, field: string, hasPeople: boolean): readonly string[] {
  if (hasPeople) return peopleIds[field] ?? [];
  const written = fields[field];
  return (Array.isArray(written) ? written : [written]).filter((name) => typeof name === 'string' && name !== '');
}

/** Kinds of page that somebody must be able to explain; a story is told already, a path or a playbook is made of others. */
const explained: ReadonlySet<KindName> = new Set([
  'system',
  'archaeology',
  'decision',
  'constraint',
  'challenge',
  'pattern',
]);

/** The pages that one person alone can explain: nobody else owns, wrote, decided or witnessed them. By person. */
export function findAlone(entries: readonly HubEntry[]): ReadonlyMap<string, readonly string[]> {
  const explainers = createFindExplainers(entries);
  const alone = new Map<string, string[]>();
  for (const entry of entries) {
    if (!explained.has(entry.kind) || isLogged(entry)) continue;
    const [only, ...others] = explainers(entry);
    if (only !== undefined && others.length === 0) alone.set(only, [...(alone.get(only) ?? []), entry.id]);
  }
  return alone;
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values)];
}
