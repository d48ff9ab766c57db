import { buildHub } from '../hub/build.ts';
import type { Hub } from '../hub/hub.ts';
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

/** What a team's site gives to programs, and by them to anybody: nothing in it names a page that only the team reads. */
export interface Outward {
  readonly hub: Hub;
  readonly surroundings: () => Surroundings;
  /** Returns what is given of a page's file. */
  readonly readText: (file: string) => string | undefined;
}

/** Makes the hub of a team's site as others may read it. */
export function toOutward({ state, settings, readText, ...options }: OutwardInput): Outward {
  const { read, pages, others, team } = state;
  const files = new Map(pages.map(({ source, file }) => [source, file]));
  const published = toPublishedPages(read, {
    ...{ audience: 'team', ...options },
    texts: new Map(pages.map(({ source, file }) => [source, readText(file) ?? ''])),
    kindOf: new Map(pages.map(({ source, kind }) => [source, kind])),
  });
  const hub = buildHub(published.pages, others?.hubs);
  const texts = new Map([...published.texts].map(([source, text]) => [files.get(source) ?? '', text]));
  return {
    hub,
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
