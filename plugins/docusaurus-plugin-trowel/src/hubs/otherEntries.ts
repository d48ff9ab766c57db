import type { Audience } from '../content/audience.ts';
import { findRecordFolders } from '../content/besideRecords.ts';
import { isReadable, toPlainText } from '../content/encoding.ts';
import { kinds as builtInKinds, type Kinds } from '../content/kinds/index.ts';
import { locate } from '../content/location.ts';
import { parsePage, type SourceFile } from '../content/pageParser.ts';
import { buildHub } from '../hub/build.ts';
import type { HubEntry, OtherEntry } from '../hub/hub.ts';
import { isShared, isShown } from '../hub/isShown.ts';
import { toPublishedPages } from '../hub/publishedPages.ts';
import { findEffectiveSuccessors } from '../hub/successors.ts';
import { type Copy, digestOfText, settingsName } from './copy.ts';

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
  /** The kinds of its pages, with who may read them. */
  readonly kinds?: Kinds;
  /** What could not be read as it was meant. */
  readonly notes?: readonly string[];
}

/** Lists the pages of a copy of a hub's own files. Kinds follow from folders, as in that hub itself. */
export function toOwnPages({ files }: Copy): OtherPage[] {
  const sources = [...files.keys()].filter((source) => source !== settingsName);
  const { beside } = findRecordFolders(sources);
  return sources.map((source) => ({
    source,
    text: toPlainText(files.get(source) as string),
    ...(beside.has(source) && locate(source).kind === 'decision' && { kind: 'guide' as const }),
  }));
}

type OtherContent = Pick<CopyContent, 'pages' | 'kinds'>;

/** Returns what an audience may read of another hub's pages, with their texts, which name nothing that it may not. */
export function toSharedPages(
  { pages, kinds = builtInKinds }: OtherContent,
  audience: Audience,
): Pick<ReturnType<typeof toPublishedPages>, 'pages' | 'texts'> {
  const parsed = pages.filter(({ text }) => isReadable(text)).map((page) => parsePage(page, { kinds }));
  return toPublishedPages(parsed, {
    ...{ audience, kinds },
    texts: new Map(pages.map(({ source, text }) => [source, text])),
    kindOf: new Map(pages.map(({ source, kind }) => [source, kind])),
  });
}

/** Makes the entries of another hub from its pages. Leaves out what that hub keeps to itself, and pages about its people. */
export function toOtherEntries(
  content: OtherContent,
  { form }: Pick<Copy, 'form'>,
  audience: Audience = 'team',
): OtherEntry[] {
  const bySource = new Map(content.pages.map((page) => [page.source, page]));
  const shared = toSharedPages(content, audience).pages.filter(({ entry }) => {
    // Somebody who wrote a bundle has chosen its pages. Of a folder of pages nobody has said who may read about people.
    const isChosen = form === 'bundle' || !builtInKinds[entry.kind].isAboutPeople || entry.fields.publish === 'public';
    return isChosen && isShown(entry) && isShared(entry, audience);
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
