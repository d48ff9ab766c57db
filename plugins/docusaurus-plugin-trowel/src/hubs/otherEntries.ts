import { findRecordFolders } from '../content/besideRecords.ts';
import { isReadable, toPlainText } from '../content/encoding.ts';
import { kinds } from '../content/kinds/index.ts';
import { locate } from '../content/location.ts';
import { parsePage, type SourceFile } from '../content/pageParser.ts';
import { buildHub } from '../hub/build.ts';
import type { HubEntry, OtherEntry } from '../hub/hub.ts';
import { isShared, isShown } from '../hub/isShown.ts';
import { findEffectiveSuccessors } from '../hub/successors.ts';
import { type Copy, digestOfText } from './copy.ts';

/** A page of another hub: its text, and where readers find it. */
export interface OtherPage extends SourceFile {
  readonly address?: string;
}

/** What a copy holds. */
export interface CopyContent {
  readonly pages: readonly OtherPage[];
  readonly generation?: string;
  /** The address of the hub's site. */
  readonly address?: string;
  /** What could not be read as it was meant. */
  readonly notes?: readonly string[];
}

/** Lists the pages of a copy of a hub's own files. Kinds follow from folders, as in that hub itself. */
export function toOwnPages({ files }: Copy): OtherPage[] {
  const sources = [...files.keys()];
  const { beside } = findRecordFolders(sources);
  return sources.map((source) => ({
    source,
    text: toPlainText(files.get(source) as string),
    ...(beside.has(source) && locate(source).kind === 'decision' && { kind: 'guide' as const }),
  }));
}

/** Makes the entries of another hub from its pages. Leaves out what that hub keeps to itself, and pages about its people. */
export function toOtherEntries(pages: readonly OtherPage[], { form }: Pick<Copy, 'form'>): OtherEntry[] {
  const bySource = new Map(pages.map((page) => [page.source, page]));
  const parsed = pages.filter(({ text }) => isReadable(text)).map((page) => parsePage(page));
  const shared = parsed.filter(({ entry }) => {
    // Somebody who wrote a bundle has chosen its pages. Of a folder of pages nobody has said who may read about people.
    const isChosen = form === 'bundle' || !kinds[entry.kind].isAboutPeople || entry.fields.publish === 'public';
    return isChosen && isShown(entry) && isShared(entry);
  });
  const { entries } = buildHub(shared);
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const find = (id: string) => byId.get(id);
  return entries.map((entry): OtherEntry => {
    const page = bySource.get(entry.source);
    return {
      ...entry,
      digest: digestOfText(page?.text ?? ''),
      ...(page?.address !== undefined && { address: page.address }),
      state: stateOf(entry, find),
    };
  });
}

/** Says what an entry is now. */
function stateOf(entry: HubEntry, find: (id: string) => HubEntry | undefined): string | undefined {
  if (findEffectiveSuccessors(entry, find).length > 0) return 'superseded';
  const { verdict } = entry.fields;
  return entry.status ?? (typeof verdict === 'string' ? verdict : undefined);
}
