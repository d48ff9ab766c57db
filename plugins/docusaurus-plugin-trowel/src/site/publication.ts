import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { type Audience, isReadBy } from '../content/audience.ts';
import { toPlainText } from '../content/encoding.ts';
import type { Entry } from '../content/entry.ts';
import { findFiles } from '../content/fileFinder.ts';
import { parseAnyFrontMatter } from '../content/frontMatter.ts';
import type { KindName, Kinds } from '../content/kinds/index.ts';
import { isTold } from '../content/kinds/story.ts';
import { type ParseOptions, parsePage } from '../content/pageParser.ts';
import { dropNames } from '../content/withheldFields.ts';
import { unlink } from '../content/withheldLinks.ts';
import { createWithheld, findWithheld, type Withheld } from '../hub/withheld.ts';
import { listAddresses, toAddressKey } from './contentAddresses.ts';
import type { ContentFolder } from './contentFolders.ts';
import type { Folders } from './folderKinds.ts';
import { originalsOf } from './originals.ts';
import { createDocKinds, type SitePage } from './pages.ts';
import type { NotPublished } from './siteMaker.ts';
import { createLinkTest } from './withheldLinkTest.ts';
import { findWithheldRooms } from './withheldRooms.ts';

interface PublicationInput extends ParseOptions {
  readonly siteDir: string;
  /** Where the site is: links to its own address are links to its pages. */
  readonly site: { readonly url: string; readonly baseUrl: string };
  readonly contentFolders: readonly ContentFolder[];
  readonly folders: Folders;
  readonly kinds: Kinds;
  readonly audience: Audience;
  /** Where the hub's own pages are, below the base URL. */
  readonly routeBasePath: string;
}

/** What a build publishes of the site's files. */
export interface Publication {
  readonly withheld: Withheld;
  /** Pages of the hub's own that would show only withheld ones, below its base path. */
  readonly rooms: readonly string[];
  readonly isWithheld: (file: string, text: string) => boolean;
  /** Says so of a file that was asked about before, by its path from the site's folder. */
  readonly isWithheldSource: (source: string) => boolean;
  /** Returns what is published of a file's text: neither names nor links of withheld pages, with as many lines. */
  readonly textOf: (file: string, text: string) => string;
  /** Says whether a link, as the menu has it, leads to a withheld page. */
  readonly isWithheldLink: (href: string) => boolean;
  /** Tells the addresses of withheld pages, once Docusaurus knows them. */
  readonly addAddresses: (addresses: readonly string[]) => void;
  /** Says what it depends on beside the files: what was compiled for others must not be used again. */
  readonly key: string;
}

/** Reads what a build publishes. Files are only parsed where some page or kind says that not everybody reads it. */
export async function openPublication(input: PublicationInput): Promise<Publication> {
  const { siteDir, contentFolders, kinds, audience, extraFields } = input;
  const found = await readTexts(input);
  const hasDefaults = Object.values(kinds).some(({ publish = 'public' }) => publish !== 'public');
  const mayWithhold = hasDefaults || found.some(({ text }) => mention.test(text));
  const parse = (source: string, text: string, kind?: KindName): Entry =>
    parsePage({ source, text: toPlainText(text), kind }, { extraFields, kinds }).entry;
  const entries = mayWithhold ? found.map(({ source, text, kind }) => parse(source, text, kind)) : [];
  const kindOf = new Map(found.map(({ source, kind }) => [source, kind]));
  const bySource = new Map(entries.map((entry) => [entry.source, entry]));
  const withheld = findWithheld(entries, audience) ?? createWithheld([], []);
  const sources = new Set(withheld.pages.map(({ source }) => source));
  const addressesOf = ({ source, slug, fields: { id } }: Entry) => listAddresses(source, { slug, id }, contentFolders);
  const isOut = ({ source }: Entry) => sources.has(source);
  const published = new Set(entries.filter((entry) => !isOut(entry)).flatMap(addressesOf));
  const rooms = findWithheldRooms(entries, isOut);
  const links = createLinkTest({
    ...input,
    sources,
    addresses: [
      ...entries.filter(isOut).flatMap(addressesOf),
      ...rooms.map((room) => toAddressKey(`/${input.routeBasePath}/${room}`)),
    ].filter((address) => !published.has(address)),
  });
  const toSource = (file: string) => path.relative(siteDir, file).split(path.sep).join('/');
  const entryOf = (source: string, text: string) => {
    const original = originalsOf(source, contentFolders).find((one) => bySource.has(one));
    return bySource.get(source) ?? parse(original ?? source, text, kindOf.get(original ?? source));
  };
  const known = createMemory();
  const others = new Set<string>();
  const isOutFile = (source: string) =>
    // A translation, and a former version, are read by those who read the page.
    others.has(source) || originalsOf(source, contentFolders).some((one) => sources.has(one));
  return {
    withheld,
    rooms,
    isWithheld: (file, text) => {
      const source = toSource(file);
      if (isOutFile(source)) return true;
      if (bySource.has(source) || (!hasDefaults && !mention.test(text))) return false;
      const isOther = !isReadBy(entryOf(source, text).publish, audience);
      if (isOther) others.add(source);
      return isOther;
    },
    isWithheldSource: isOutFile,
    textOf: (file, text) => {
      if (withheld.pages.length === 0) return text;
      return known.recall(file, text, () => {
        const entry = entryOf(toSource(file), text);
        const status = withheld.isInStatus(entry) ? (entry.status ?? '') : undefined;
        const plain = toPlainText(text);
        const named = dropNames(plain, withheld.namesOf(entry), status);
        const made = unlink(named, links.from(entry.source, addressesOf(entry)));
        return made === plain ? text : made;
      });
    },
    isWithheldLink: links.from('', ['/']),
    addAddresses: (addresses) => {
      links.add(addresses);
      known.forget();
    },
    key: `${audience} ${hashOf(JSON.stringify([...sources].sort()))}`,
  };
}

/** The word that a page has which says who reads it. */
const mention = /publish/i;

/** Finds what is not published of the pages of a site, for the process that makes the hub. */
export async function findNotPublished(
  { withheld, rooms, textOf }: Publication,
  pages: readonly Pick<SitePage, 'source' | 'file'>[],
): Promise<NotPublished | undefined> {
  if (withheld.pages.length === 0) return undefined;
  const texts: Record<string, string> = {};
  for (const { source, file } of pages) {
    const text = await readFile(file, 'utf8');
    const made = textOf(file, text);
    if (made !== text) texts[source] = made;
  }
  const stubs = withheld.pages.map(({ id, kind, number, title, source }) => ({ id, kind, number, title, source }));
  return { pages: stubs, texts, rooms };
}

async function readTexts({ siteDir, contentFolders, folders }: PublicationInput) {
  const all = await Promise.all(
    contentFolders.map(async ({ folder, isBlog }) => {
      const refs = await findFiles(path.resolve(siteDir, folder)).catch(() => []);
      const sources = refs.map(({ source }) => path.posix.join(folder, source));
      const docKindOf = createDocKinds(sources, folders);
      const read: { source: string; text: string; kind?: KindName }[] = [];
      for (const [at, { file }] of refs.entries()) {
        const source = sources[at] as string;
        const text = await readFile(file, 'utf8').catch(() => '');
        const ofPost = isBlog && folder !== 'blog' ? postKind(text) : undefined;
        read.push({ source, text, kind: docKindOf(source) ?? ofPost });
      }
      return read;
    }),
  );
  return all.flat();
}

function postKind(text: string): KindName {
  return isTold(parseAnyFrontMatter(toPlainText(text)).data) ? 'story' : 'guide';
}

/** Remembers what became of each file's text. Of a text that stayed the same it keeps no copy. */
function createMemory() {
  const known = new Map<string, { readonly hash: string; readonly made?: string }>();
  return {
    recall: (file: string, text: string, make: () => string) => {
      const hash = hashOf(text);
      const last = known.get(file);
      if (last?.hash === hash) return last.made ?? text;
      const made = make();
      known.set(file, made === text ? { hash } : { hash, made });
      return made;
    },
    forget: () => known.clear(),
  };
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 16);
}
