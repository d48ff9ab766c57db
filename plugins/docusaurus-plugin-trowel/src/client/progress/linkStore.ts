import { decodeProgress, type ShareLink } from '../../progress/share/decode.ts';
import { longestLink } from '../../progress/share/encode.ts';
import { openDatabase } from './database.ts';

/** A share link that was opened in this browser. */
export interface OpenedLink {
  readonly fragment: string;
  readonly link: ShareLink;
}

const keyOf = ({ path, person }: ShareLink) => `${person} ${path}`;

/**
 * Keeps a share link as the latest of its person on its path, and returns the one that was kept before. The same link opened again, or
 * an older one, changes nothing: it is compared with the one that it was compared with the first time.
 */
export async function keepLink(name: string, hub: string, opened: OpenedLink): Promise<ShareLink | undefined> {
  const database = await openDatabase(name, () => {});
  try {
    const key = keyOf(opened.link);
    const kept = toPair(await database.get('links', key));
    if (kept.latest === opened.fragment) return readLink(kept.before, hub);
    const latest = await readLink(kept.latest, hub);
    if (latest && latest.on > opened.link.on) return undefined;
    await database.put('links', { latest: opened.fragment, before: kept.latest }, key);
    return latest;
  } finally {
    database.close();
  }
}

/** Lists the latest link of each person on each path, the newest first. */
export async function listLinks(name: string, hub: string): Promise<readonly OpenedLink[]> {
  const database = await openDatabase(name, () => {});
  try {
    const all = await Promise.all(
      (await database.getAll('links')).map(async (kept) => {
        const { latest: fragment } = toPair(kept);
        const link = await readLink(fragment, hub);
        return fragment !== undefined && link ? [{ fragment, link }] : [];
      }),
    );
    return all.flat().toSorted((a, b) => (a.link.on < b.link.on ? 1 : -1));
  } finally {
    database.close();
  }
}

/** Forgets the links of a person on a path; without one, all links, also those that cannot be read. */
export async function forgetLinks(name: string, link?: ShareLink): Promise<void> {
  const database = await openDatabase(name, () => {});
  try {
    if (link) await database.delete('links', keyOf(link));
    else await database.clear('links');
  } finally {
    database.close();
  }
}

/** Reads what is kept, which others may have edited. */
function toPair(kept: unknown): { readonly latest?: string; readonly before?: string } {
  const { latest, before } = Object(kept) as { readonly latest?: unknown; readonly before?: unknown };
  return { latest: toFragment(latest), before: toFragment(before) };
}

function toFragment(value: unknown): string | undefined {
  return typeof value === 'string' && value.length <= longestLink ? value : undefined;
}

async function readLink(fragment: string | undefined, hub: string): Promise<ShareLink | undefined> {
  if (fragment === undefined) return undefined;
  const reading = await decodeProgress(fragment, hub);
  return reading.ok ? reading.link : undefined;
}
