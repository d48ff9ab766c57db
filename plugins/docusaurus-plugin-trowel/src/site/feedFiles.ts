import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { toWellFormed } from '../shared/addressText.ts';
import type { Feed } from './feeds.ts';

/** What feeds say of their site. */
export interface FeedSite {
  readonly title: string;
  /** The origin, such as `https://hub.example.org`, and the path below it. */
  readonly url: string;
  readonly baseUrl: string;
  readonly language: string;
}

/** A feed in its three formats, by the extension of the file. */
export type FeedTexts = Readonly<Record<'xml' | 'rss' | 'json', string>>;

/** Writes a feed as Atom, as RSS and as JSON Feed. The same feed gives the same bytes. */
export async function toFeedTexts(feed: Feed, site: FeedSite): Promise<FeedTexts> {
  // Only a build with feeds waits for the library.
  const { Feed: Writer } = await import('feed');
  const absolute = (address: string) => new URL(address, site.url).href.replaceAll('&', '%26');
  const addressOf = (extension: string) => absolute(`${site.baseUrl}${feed.name}.${extension}`);
  const link = absolute(feed.page ?? site.baseUrl);
  const write = (toText: (text: string) => string) => {
    const writer = new Writer({
      id: addressOf('xml'),
      title: clean(`${feed.title} · ${site.title}`),
      link,
      language: site.language,
      // Without a moment the library takes that of the build.
      updated: new Date(feed.items[0]?.updated ?? 0),
      generator: 'Trowel',
      copyright: '',
      author: { name: clean(site.title) },
      description: clean(feed.title),
      feedLinks: { atom: addressOf('xml'), json: addressOf('json'), rss: addressOf('rss') },
    });
    for (const { title, id, permalink, summary, kind, published, updated } of feed.items)
      writer.addItem({
        title: toText(clean(title)),
        id: absolute(id ?? permalink),
        link: absolute(permalink),
        description: summary && toText(clean(summary)),
        content: escapeHtml(clean(summary ?? title)),
        category: [{ name: kind, term: kind }],
        date: new Date(updated),
        ...(published !== undefined && { published: new Date(published) }),
      });
    return writer;
  };
  // The titles of Atom and RSS are HTML here, those of JSON Feed are text.
  const asHtml = write(escapeHtml);
  return { xml: asHtml.atom1(), rss: asHtml.rss2(), json: write((text) => text).json1() };
}

/** Writes the files of all feeds into the built site. What the site has there already stays. */
export async function writeFeeds(feeds: readonly Feed[], { outDir, site }: { outDir: string; site: FeedSite }) {
  for (const feed of feeds) {
    const texts = await toFeedTexts(feed, site);
    const stem = path.join(outDir, feed.name);
    await mkdir(path.dirname(stem), { recursive: true });
    for (const [extension, text] of Object.entries(texts))
      await writeFile(`${stem}.${extension}`, text, { flag: 'wx' }).catch((error: NodeJS.ErrnoException) => {
        if (error.code !== 'EEXIST') throw error;
      });
  }
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/** Leaves out what XML cannot have: control characters, and two that are none. A sign stands for half a character. */
function clean(text: string): string {
  return Array.from(toWellFormed(text))
    .filter((character) => !/[\p{Cc}\uFFFE\uFFFF]/u.test(character) || /[\t\n\r]/.test(character))
    .join('');
}
