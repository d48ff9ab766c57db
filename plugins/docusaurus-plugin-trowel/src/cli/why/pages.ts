import { statSync } from 'node:fs';
import type { Card } from '../../content/cards.ts';
import type { FileRef } from '../../content/files.ts';
import type { PageRead } from '../../content/read.ts';
import { isNamed } from '../../why/governing.ts';
import { toMarkerNames } from '../../why/names.ts';
import type { Governing, Place } from '../../why/why.ts';
import type { Cache, Known, Remembered } from './cache.ts';
import { matchCards } from './match.ts';

/** A file that was changed so lately may be changed again without its times telling. In milliseconds. */
const unsettled = 2000;
/** More pages are not remembered: reading them back would take longer than it saves. */
const maxPages = 2000;

/** What may govern places, as the whole hub would say it. */
export interface PagesFound {
  readonly pages: readonly Governing[];
  /** Whether any page of the hub governs code. */
  readonly isHub: boolean;
}

export interface GlanceInput {
  readonly files: readonly FileRef[];
  readonly cache: Cache;
  /** The time, in milliseconds since 1970. */
  readonly now: () => number;
}

/** A hub at a glance: finds the pages that govern places, and reads only those. */
export type FindPages = (places: readonly Place[]) => Promise<PagesFound>;

/**
 * Prepares a hub for questions without reading the whole of it: every page is glanced at, those that fit are read in full
 * with all that they point at. When a marker names no page, those that no place asks for are there by their names alone, to
 * be compared with it.
 */
export async function glanceAt({ files, cache, now }: GlanceInput): Promise<FindPages> {
  const remembered = await cache.read();
  const stamps = readStamps(files, now());
  const read = new Map<string, PageRead>();
  const known = files.map(({ source }, at) => {
    const before = stamps[at] === undefined ? undefined : remembered.cards.get(source);
    return before?.stamp === stamps[at] ? before?.card : undefined;
  });
  const isSame = known.every((card) => card !== undefined) && remembered.cards.size === files.length;
  const cards = isSame ? (known as readonly Card[]) : await findCards({ files, known, read });

  return async (places) => {
    const { cards: matched, isStrange } = matchCards(cards, places);
    const before = matched.map(({ source }) => (isSame ? remembered.pages[source] : undefined));
    const isKnown = before.every((page) => page !== undefined);
    const pages = isKnown ? (before as readonly Governing[]) : await readFull({ files, cards, matched, read });
    if (!isKnown || !isSame)
      await cache.write(
        toRemembered({ cards, stamps, pages: [...(isSame ? Object.values(remembered.pages) : []), ...pages] }),
      );
    const shown = new Set(pages.map(({ source }) => source));
    const others = isStrange
      ? cards.filter(({ source, kind, logged }) => isNamed(kind) && !logged && !shown.has(source))
      : [];
    return {
      pages: [...pages, ...others.map(createToNameOnly(cards))],
      isHub: cards.some(({ globs }) => globs.length > 0),
    };
  };
}

interface ToRemember {
  readonly cards: readonly Card[];
  readonly stamps: readonly (string | undefined)[];
  readonly pages: readonly Governing[];
}

function toRemembered({ cards, stamps, pages }: ToRemember): Remembered {
  const settled = cards.flatMap((card, at): [string, Known][] => {
    const stamp = stamps[at];
    return stamp === undefined ? [] : [[card.source, { stamp, card }]];
  });
  const isSettled = settled.length === cards.length;
  return {
    cards: new Map(settled),
    pages: Object.fromEntries((isSettled ? pages.slice(-maxPages) : []).map((page) => [page.source, page])),
  };
}

/** Times and size of each file; `undefined` for one that cannot be relied on to stay as it is. */
function readStamps(files: readonly FileRef[], now: number): (string | undefined)[] {
  return files.map(({ file }) => {
    // One after the other: for so little, waiting for each costs more than the disk does.
    const found = statSync(file, { throwIfNoEntry: false });
    if (!found || now - found.ctimeMs < unsettled || now - found.mtimeMs < unsettled) return undefined;
    return `${found.mtimeMs} ${found.ctimeMs} ${found.size}`;
  });
}

interface CardsAsked {
  readonly files: readonly FileRef[];
  /** Cards of files that are as they were. */
  readonly known: readonly (Card | undefined)[];
  /** Pages that had to be read in full, by source. */
  readonly read: Map<string, PageRead>;
}

async function findCards({ files, known, read }: CardsAsked): Promise<readonly Card[]> {
  const cards = [...known];
  const { createReader } = await import('../../content/files.ts');
  const { readCard, toCard } = await import('../../content/cards.ts');
  const odd: number[] = [];
  for (const [at, ref] of files.entries()) {
    if (cards[at]) continue;
    const card = readCard(ref);
    if (card) cards[at] = card;
    else odd.push(at);
  }
  const pages = await createReader().read(odd.map((at) => files[at] as FileRef));
  for (const [index, page] of pages.entries()) {
    cards[odd[index] as number] = toCard(page.entry);
    read.set(page.entry.source, page);
  }
  return cards as readonly Card[];
}

interface FullAsked {
  readonly files: readonly FileRef[];
  readonly cards: readonly Card[];
  readonly matched: readonly Card[];
  readonly read: ReadonlyMap<string, PageRead>;
}

async function readFull({ files, cards, matched, read }: FullAsked): Promise<readonly Governing[]> {
  const [{ createReader }, { buildHub }, { findGoverning }, { readTied }] = await Promise.all([
    import('../../content/files.ts'),
    import('../../hub/build.ts'),
    import('../../why/governing.ts'),
    import('./tied.ts'),
  ]);
  const reader = createReader();
  const bySource = new Map(files.map((ref) => [ref.source, ref]));
  const pages = await readTied(matched, cards, async (wanted) => {
    const known = wanted.map(({ source }) => read.get(source));
    const missing = wanted.filter((_, at) => known[at] === undefined);
    const fresh = await reader.read(missing.map(({ source }) => bySource.get(source) as FileRef));
    const byEntry = new Map(missing.map(({ source }, at) => [source, fresh[at] as PageRead]));
    return wanted.map(({ source }, at) => known[at] ?? (byEntry.get(source) as PageRead));
  });
  const asked = new Set(matched.map(({ source }) => source));
  return findGoverning(buildHub(pages)).filter(({ source }) => asked.has(source));
}

/** Makes pages that govern nothing here: only their names may be meant. */
function createToNameOnly(cards: readonly Card[]): (card: Card) => Governing {
  const first = new Map<string, string>();
  for (const { id, source } of cards) if (source < (first.get(id) ?? '\uffff')) first.set(id, source);
  return (card) => {
    const { id: own, kind, source } = card;
    // Of two pages with one id, the second is named after its file: see `nameEntries` in hub/build.ts.
    const id = first.get(own) === source ? own : `${own}@${source}`;
    const names = toMarkerNames({ ...card, id });
    return { id, kind, source, title: '', why: '', names, governs: [], constraints: [], landmines: [], ask: [] };
  };
}
