import { readFile } from 'node:fs/promises';
import type { Audience } from '../content/audience.ts';
import { decodePage } from '../content/encoding.ts';
import { buildHub } from '../hub/build.ts';
import type { Hub } from '../hub/hub.ts';
import { toPublishedPages } from '../hub/publishedPages.ts';
import type { ContentOptions } from './folder.ts';
import type { Io } from './io.ts';
import { openContent, showProgress } from './load.ts';

/** A hub as an audience reads it. */
interface PublishedContent {
  readonly hub: Hub;
  /** The texts of its pages, by source, without the names and links of pages that the audience does not read. */
  readonly texts: ReadonlyMap<string, string>;
  /** How many pages there are, for whomever. */
  readonly pages: number;
}

/** Reads a hub as an audience reads it. What is written for others is made of this, never of the files. */
export async function loadPublished(
  { content, kind }: ContentOptions,
  io: Pick<Io, 'cwd' | 'env' | 'stderr'>,
  audience: Audience,
): Promise<PublishedContent> {
  const { files, reader, kinds } = await openContent({ content, kind }, io);
  const read = await (await reader.look(files)).read(showProgress(io));
  const texts = new Map<string, string>();
  for (const { source, file } of files) {
    const decoded = decodePage(await readFile(file));
    if (decoded) texts.set(source, decoded.text);
  }
  const kindOf = new Map(files.map((file) => [file.source, file.kind]));
  const published = toPublishedPages(read, { audience, texts, kindOf, kinds });
  return { hub: buildHub(published.pages), texts: published.texts, pages: read.length };
}
