import { readFile } from 'node:fs/promises';
import { type Audience, isReadBy } from '../../content/audience.ts';
import { decodePage } from '../../content/encoding.ts';
import type { ParsedPage } from '../../content/pageParser.ts';
import type { Snapshot } from '../../content/reader.ts';
import type { OtherHub } from '../../hub/hub.ts';
import { isShared, isShown } from '../../hub/isShown.ts';
import { toPublishedPages } from '../../hub/publishedPages.ts';
import { lazyValue } from '../../shared/lazyValue.ts';
import type { FoundContent } from '../load.ts';

/** A hub's pages as an audience may be told of them. */
export interface SharedSnapshot extends Snapshot {
  /** Returns the text of a page that is told of, as it may be read. */
  readonly textOf: (source: string) => Promise<string | undefined>;
}

interface Shared {
  readonly pages: readonly ParsedPage[];
  /** Absent where they are as their files have them. */
  readonly texts?: ReadonlyMap<string, string>;
}

/** Leaves out the pages that an audience may not read, and their names in the others, before anything else is made of them. */
export function onlyShared(
  snapshot: Snapshot,
  { files, kinds }: Pick<FoundContent, 'files' | 'kinds'>,
  audience: Audience,
): SharedSnapshot {
  const shared = lazyValue(async (): Promise<Shared> => {
    const read = await snapshot.read();
    const isTold = ({ entry }: ParsedPage) => isShown(entry) && isShared(entry, audience);
    // Most hubs withhold nothing, and then no text need be read.
    if (read.every(({ entry }) => isShared(entry, audience))) return { pages: read.filter(isTold) };
    const kindOf = new Map(files.map(({ source, kind }) => [source, kind]));
    const { pages, texts } = toPublishedPages(read, { audience, kinds, kindOf, texts: await readTexts(files) });
    return { pages: pages.filter(isTold), texts };
  });
  return {
    digest: () => `${snapshot.digest()} for ${audience}`,
    read: async () => [...(await shared()).pages],
    async textOf(source) {
      const { pages, texts } = await shared();
      if (!pages.some(({ entry }) => entry.source === source)) return undefined;
      const file = files.find((one) => one.source === source)?.file;
      return texts ? texts.get(source) : file && readText(file);
    },
  };
}

/** Leaves out of other hubs what an audience may not read of them. */
export function onlySharedOthers(hubs: readonly OtherHub[], audience: Audience): OtherHub[] {
  return hubs.map((hub) => ({ ...hub, entries: hub.entries.filter(({ publish }) => isReadBy(publish, audience)) }));
}

async function readTexts(files: FoundContent['files']): Promise<ReadonlyMap<string, string>> {
  const texts = new Map<string, string>();
  for (const { source, file } of files) {
    const text = await readText(file);
    if (text !== undefined) texts.set(source, text);
  }
  return texts;
}

async function readText(file: string): Promise<string | undefined> {
  const bytes = await readFile(file).catch(() => undefined);
  return bytes && decodePage(bytes)?.text;
}
