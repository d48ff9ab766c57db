import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
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

export interface PagesAsked {
  readonly files: readonly FileRef[];
  readonly places: readonly Place[];
  readonly cache: Cache;
}

/** What may govern the places, as the whole hub would say it. */
export interface PagesFound {
  readonly pages: readonly Governing[];
  /** Whether any page of the hub governs code. */
  readonly isHub: boolean;
}

/**
 * Finds the pages that govern places without reading the whole hub: every page is glanced at, those that fit are read in
 * full with all that they point at. Pages that no place asks for are there by their names alone, which a wrong marker is
 * compared with.
 */
export async function readGoverning({ files, places, cache }: PagesAsked): Promise<PagesFound> {
  const remembered = await cache.read();
  const stamps = readStamps(files);
  const read = new Map<string, PageRead>();
  const cards = await findCards({ files, stamps, remembered, read });
  const matched = matchCards(cards, places);
  const state = toState(files, stamps);
  const isSame = state !== undefined && state === remembered.state;
  const known = matched.map(({ source }) => (isSame ? remembered.pages[source] : undefined));
  const isKnown = known.every((page) => page !== undefined);
  const pages = isKnown ? (known as readonly Governing[]) : await readFull({ files, cards, matched, read });
  if (!isKnown || !isSame) {
    const settled = files.flatMap(({ file }, at): [string, Known][] => {
      const stamp = stamps[at];
      return stamp === undefined ? [] : [[file, { stamp, card: cards[at] as Card }]];
    });
    await cache.write({
      cards: Object.fromEntries(settled),
      pages:
        state === undefined
          ? {}
          : Object.fromEntries([
              ...Object.entries(isSame ? remembered.pages : {}),
              ...pages.map((page) => [page.source, page]),
            ]),
      state: state ?? '',
    });
  }
  const shown = new Set(pages.map(({ source }) => source));
  const hasMarkers = places.some(({ markers = [] }) => markers.length > 0);
  const others = hasMarkers
    ? cards.filter(({ source, kind, logged }) => isNamed(kind) && !logged && !shown.has(source))
    : [];
  return { pages: [...pages, ...others.map(toNameOnly)], isHub: cards.some(({ globs }) => globs.length > 0) };
}

/** Times, size and number of each file; `undefined` for one that cannot be relied on to stay as it is. */
function readStamps(files: readonly FileRef[]): (string | undefined)[] {
  const now = Date.now();
  return files.map(({ file }) => {
    // One after the other: for so little, waiting for each costs more than the disk does.
    const found = statSync(file, { throwIfNoEntry: false });
    if (!found || now - found.ctimeMs < unsettled || now - found.mtimeMs < unsettled) return undefined;
    return `${found.mtimeMs} ${found.ctimeMs} ${found.size} ${found.ino}`;
  });
}

/** What all files together are; `undefined` when one of them is not settled. */
function toState(files: readonly FileRef[], stamps: readonly (string | undefined)[]): string | undefined {
  if (stamps.includes(undefined)) return undefined;
  const hash = createHash('sha256');
  for (const [at, { source }] of files.entries()) hash.update(`${source}\0${stamps[at]}\0`);
  return hash.digest('hex');
}

interface CardsAsked {
  readonly files: readonly FileRef[];
  readonly stamps: readonly (string | undefined)[];
  readonly remembered: Remembered;
  /** Pages that had to be read in full, by source. */
  readonly read: Map<string, PageRead>;
}

async function findCards({ files, stamps, remembered, read }: CardsAsked): Promise<readonly Card[]> {
  const cards = files.map(({ file }, at): Card | undefined => {
    const known = stamps[at] === undefined ? undefined : remembered.cards[file];
    return known?.stamp === stamps[at] ? known?.card : undefined;
  });
  if (cards.every((card) => card !== undefined)) return cards as readonly Card[];
  const { createReader, toPlainText } = await import('../../content/files.ts');
  const { scanCard, toCard } = await import('../../content/cards.ts');
  const odd: number[] = [];
  for (const [at, { file, source, kind }] of files.entries()) {
    if (cards[at]) continue;
    const text = readText(file);
    const card = text === undefined ? undefined : scanCard({ source, kind, text: toPlainText(text) });
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

function readText(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
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

/** A page that governs nothing here: only its name may be meant. */
function toNameOnly(card: Card): Governing {
  const { id, kind, source } = card;
  return {
    id,
    kind,
    source,
    title: '',
    why: '',
    names: toMarkerNames(card),
    governs: [],
    constraints: [],
    landmines: [],
    ask: [],
  };
}
