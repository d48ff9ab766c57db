import { bundleFolder, descriptionName } from '../../okf/bundleDescription.ts';
import { decodeAddress, toMarkdownAddress } from '../../shared/markdownAddress.ts';
import type { Feed } from '../feeds.ts';
import type { TrowelOptions } from '../options.ts';
import type { SitePage } from '../pages.ts';
import type { Surroundings } from '../surroundings.ts';
import { createUrls } from '../urls.ts';
import { type MachineFile, toLlmsFiles, type WholePage } from './llms.ts';
import { createMarkdownPages, type MarkdownPages } from './markdownPages.ts';

/** What a site says of itself to programs. */
export interface MachineSite {
  /** The origin: `https://hub.example.org`. */
  readonly url: string;
  readonly baseUrl: string;
  readonly trailingSlash?: boolean;
  readonly title: string;
  readonly tagline: string;
  readonly siteDir: string;
}

/** What the pages for machines are made of. */
export interface MachineInput {
  readonly surroundings: Surroundings;
  readonly pages: readonly SitePage[];
  readonly feeds: readonly Feed[];
  readonly site: MachineSite;
  readonly options: TrowelOptions['machines'];
  /** Reads the text of a page's file; nothing where it cannot be read. */
  readonly readText: (file: string) => string | undefined;
  readonly isFile: (file: string) => boolean;
}

/** The files for machines, below the site's base URL. */
export interface Machines {
  /** Makes all: the Markdown of pages one by one, then the lists of them. */
  readonly files: () => Iterable<MachineFile>;
  /** Makes the file at an address; nothing where there is none. */
  readonly at: (pathname: string) => string | undefined;
}

/** Creates what makes the files for machines. */
export function createMachines({ options, ...input }: MachineInput): Machines {
  if (options === false) return { files: () => [], at: () => undefined };
  const { site, surroundings, pages } = input;
  const { baseUrl } = site;
  const { withTrailingSlash } = createUrls({ ...site, routeBasePath: '/' });
  const markdown = createMarkdownPages({
    surroundings,
    pages,
    readText: input.readText,
    site: { ...site, withTrailingSlash, isFile: input.isFile },
  });
  const permalinks = new Map(pages.map(({ source, permalink }) => [source, permalink]));
  const addressOf = (source: string) => toMarkdownAddress(permalinks.get(source) ?? baseUrl, baseUrl);
  const toWhole = (entry: MarkdownPages['entries'][number]) => {
    const { frontMatter, body, text } = markdown.make(entry);
    const whole: WholePage = { entry, frontMatter, body, address: site.url + addressOf(entry.source) };
    return { whole, file: { name: addressOf(entry.source).slice(baseUrl.length), text } };
  };
  const toLists = (wholes: readonly WholePage[]) =>
    toLlmsFiles(wholes, {
      title: site.title,
      tagline: site.tagline,
      root: site.url + baseUrl,
      titleOf: (id) => surroundings.directory.find(id)?.title ?? id,
      others: [...listFeeds(input), ...(options.bundle ? [toBundleLink(site)] : [])],
    });
  return {
    *files() {
      const wholes: WholePage[] = [];
      for (const entry of markdown.entries) {
        const { whole, file } = toWhole(entry);
        wholes.push(whole);
        if (options.markdown) yield file;
      }
      if (options.llms) yield* toLists(wholes);
    },
    at(pathname) {
      if (!pathname.startsWith(baseUrl)) return undefined;
      if (/\.txt$/.test(pathname) && options.llms) {
        const name = pathname.slice(baseUrl.length);
        if (!/^llms(?:\.txt$|-full-|\/)/.test(name)) return undefined;
        return toLists(markdown.entries.map((entry) => toWhole(entry).whole)).find((file) => file.name === name)?.text;
      }
      const entry = options.markdown
        ? markdown.entries.find(({ source }) => decodeAddress(addressOf(source)) === decodeAddress(pathname))
        : undefined;
      return entry && toWhole(entry).file.text;
    },
  };
}

function toBundleLink({ url, baseUrl }: MachineSite) {
  return {
    title: 'Bundle',
    address: `${url}${baseUrl}${bundleFolder}${descriptionName}`,
    about: 'all pages as one folder in the Open Knowledge Format, for another hub or an assistant without network',
  };
}

function listFeeds({ feeds, site }: Pick<MachineInput, 'feeds' | 'site'>) {
  return feeds
    .filter(({ name }) => name === 'feeds/changes' || name === 'feeds/kind/decision')
    .map(({ name, title }) => ({
      title: `Feed: ${title}`,
      address: `${site.url}${site.baseUrl}${name}.json`,
      about: 'a JSON Feed, the latest first',
    }));
}
