import { bodyOf } from '../content/pageParts.ts';
import { buildHub } from '../hub/build.ts';
import type { Hub } from '../hub/hub.ts';
import { isShared } from '../hub/isShown.ts';
import { toPublishedPages } from '../hub/publishedPages.ts';
import { withholdTeam } from '../hub/withheldTeam.ts';
import { lazyValue } from '../shared/lazyValue.ts';
import type { SiteState } from './renewal.ts';
import { surroundSite } from './siteLayout.ts';
import { type OutputSettings, toLayOutInput } from './siteOutput.ts';
import type { Surroundings } from './surroundings.ts';

type PublishedInput = Parameters<typeof toPublishedPages>[1];

interface OutwardInput extends Omit<PublishedInput, 'audience' | 'texts' | 'kindOf'> {
  /** What the team's own site is made of. */
  readonly state: SiteState;
  readonly settings: OutputSettings;
  /** Reads the text of a page's file; nothing where it cannot be read. */
  readonly readText: (file: string) => string | undefined;
}

/** What the feeds of a team's blog leave out. Plain data. */
export interface NotInFeeds {
  /** The sources of pages whose texts lead to pages that only the team reads. */
  readonly sources: readonly string[];
  /** The names of people whose pages only the team reads. */
  readonly people: readonly string[];
}

/** What a team's site gives to programs, and by them to anybody: nothing in it names a page that only the team reads. */
export interface Outward {
  readonly hub: Hub;
  readonly surroundings: () => Surroundings;
  /** What the blog's own feeds, which Docusaurus writes of its pages, must leave out. */
  readonly notInFeeds: NotInFeeds;
  /** Returns what is given of a page's file. */
  readonly readText: (file: string) => string | undefined;
}

/** Makes the hub of a team's site as others may read it. */
export function toOutward({ state, settings, readText, ...options }: OutwardInput): Outward {
  const { read, pages, others, team } = state;
  const files = new Map(pages.map(({ source, file }) => [source, file]));
  const written = new Map(pages.map(({ source, file }) => [source, readText(file) ?? '']));
  const published = toPublishedPages(read, {
    ...{ audience: 'team', ...options },
    site: {
      root: `${settings.site.url ?? ''}${settings.site.baseUrl}`,
      permalinks: new Map(pages.map(({ source, permalink }) => [source, permalink])),
    },
    texts: written,
    kindOf: new Map(pages.map(({ source, kind }) => [source, kind])),
  });
  const hub = buildHub(published.pages, others?.hubs);
  const texts = new Map([...published.texts].map(([source, text]) => [files.get(source) ?? '', text]));
  return {
    hub,
    notInFeeds: {
      sources: [...published.texts].flatMap(([source, text]) =>
        bodyOf(text) === bodyOf(written.get(source) ?? '') ? [] : [source],
      ),
      people: read.flatMap(({ entry }) => (entry.kind === 'person' && !isShared(entry) ? [entry.title] : [])),
    },
    surroundings: lazyValue(() => {
      const outward = {
        ...state,
        hub: () => hub,
        team: published.withheld ? withholdTeam(team, published.withheld) : team,
      };
      return surroundSite(toLayOutInput(outward, settings)).surroundings;
    }),
    readText: (file) => texts.get(file),
  };
}
