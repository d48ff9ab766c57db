import path from 'node:path';
import { type ChangedRegion, findChangedRegions, toLineFeeds } from '../../editor/changedRegions.ts';
import { findLostMarkers, type LostMarker } from '../../editor/markerChanges.ts';
import { findPlacedMarkers, type PlacedMarker } from '../../why/marker.ts';
import type { GoverningPage, WhyAnswer } from '../../why/types.ts';
import type { OpenFile } from './feature.ts';
import type { Workspace } from './workspace.ts';

/** Longer files are not searched for markers, as in the terminal. Their patterns count. */
const maxLength = 2_000_000;
/** Where a zero character says that a file is no text, as in git. */
const binaryLength = 8000;
/** How many markers of a file are looked at. */
const maxMarkers = 1000;

/** What governs an open file of code. */
export interface GovernedFile {
  readonly answer: WhyAnswer;
  readonly markers: readonly PlacedMarker[];
  /** The pages that govern the whole file. */
  readonly whole: readonly GoverningPage[];
  /** What has changed since the last commit, or since the file was saved where git does not keep it. */
  readonly regions: readonly ChangedRegion[];
  /** The markers that are gone, and those in whose place is another one, with the pages that they named. */
  readonly removed: readonly (LostMarker & { readonly pages: readonly GoverningPage[] })[];
  readonly replaced: readonly (LostMarker & { readonly pages: readonly GoverningPage[] })[];
}

interface Found extends Pick<OpenFile, 'known' | 'before'> {
  readonly version: number;
  readonly governed: GovernedFile;
}

const found = new WeakMap<OpenFile['document'], Found>();

/** Finds what governs an open file; nothing for a file outside of the repository. Remembers it until something changes. */
export function findGoverned(open: OpenFile): GovernedFile | undefined {
  const { document, known, before, workspace } = open;
  const place = workspace.placeOf(open.file);
  if (place === undefined) return undefined;
  const last = found.get(document);
  if (last?.version === document.version && last.known === known && last.before === before) return last.governed;
  const governed = govern(open, place);
  found.set(document, { version: document.version, known, before, governed });
  return governed;
}

function govern({ file, document, known, before, workspace }: OpenFile, place: string): GovernedFile {
  const text = toLineFeeds(document.getText());
  // Git keeps the mark of the encoding, and most editors leave it out.
  const compared = text.replace(/^\ufeff/, '');
  const isRead = isSearched(file, text);
  const markers = isRead ? findPlacedMarkers(text).slice(0, maxMarkers) : [];
  const options = { repository: workspace.origin, names: known.names };
  const answer = known.ask([{ path: place, markers }], options);
  const whole = answer.answers
    .filter((one) => reasonsOf(one).some(({ type }) => type === 'glob'))
    .map(({ page }) => page);
  const isCompared = isRead && before !== undefined && isSearched(file, before.text);
  const regions = isCompared ? findChangedRegions(before.text, compared) : [];
  const lost = (isCompared ? findLostMarkers(before.text, markers, regions) : [])
    .map((one) => ({ ...one, pages: findMarked(one.marker, { known, workspace }) }))
    .filter(({ pages }) => pages.length > 0);
  return {
    answer,
    markers,
    whole,
    regions,
    removed: lost.filter(({ isReplaced }) => !isReplaced),
    replaced: lost.filter(({ isReplaced }) => isReplaced),
  };
}

/** Whether markers are looked for in a file. Markdown writes about markers but has none. */
function isSearched(file: string, text: string): boolean {
  return (
    !/\.mdx?$/i.test(path.basename(file)) && text.length <= maxLength && !text.slice(0, binaryLength).includes('\0')
  );
}

/** Finds the pages that one marker names. */
export function findMarked(
  marker: PlacedMarker,
  { known, workspace }: Pick<OpenFile, 'known'> & { readonly workspace: Pick<Workspace, 'origin'> },
): readonly GoverningPage[] {
  return pagesAt(known.ask([{ path: '', markers: [marker] }], { repository: workspace.origin }), marker.line);
}

/** Returns the pages that the markers in a line name, counted from 1. */
export function pagesAt({ answers }: WhyAnswer, line: number): readonly GoverningPage[] {
  return answers
    .filter((one) => reasonsOf(one).some((reason) => reason.type === 'marker' && reason.line === line))
    .map(({ page }) => page);
}

function reasonsOf({ places }: WhyAnswer['answers'][number]) {
  return places.flatMap(({ reasons }) => reasons);
}
