import type { KindName } from '../content/kinds/names.ts';
import type { EntryProps } from '../site/props.ts';

/** What the data of a page needs to know besides its entry. */
export interface JsonLdPage {
  /** The site's origin: `https://hub.example.org`. */
  readonly url: string;
  readonly baseUrl: string;
  readonly siteTitle: string;
  readonly language: string;
  /** The description in the page's own front matter. */
  readonly description?: string;
  /** When its file was last changed: a moment in ISO form. */
  readonly modified?: string;
  /** The name of the index that lists it. Without it there are no breadcrumbs, since the page has some already. */
  readonly indexTitle?: string;
}

/** What a page is in the words of schema.org, by kind. All others are a `TechArticle`. */
const types: Readonly<Partial<Record<KindName, string>>> = {
  path: 'HowTo',
  playbook: 'LearningResource',
  story: 'Article',
  person: 'ProfilePage',
  engagement: 'WebPage',
  rotation: 'WebPage',
  pilot: 'WebPage',
  retrospective: 'Report',
};

/** A fact that names pages. */
interface LinkFact {
  readonly label: string;
  readonly links: readonly { readonly name: string; readonly url?: string }[];
}

const context = 'https://schema.org';
const aDay = /^\d{4}-\d{2}-\d{2}$/;

/**
 * Makes what a page is in the words of schema.org. It says nothing that the page does not show. Of a page that only the team reads it
 * says nothing, and such pages are named in none.
 */
export function toJsonLd(entry: EntryProps, page: JsonLdPage): readonly object[] {
  if (entry.readers === 'none') return [];
  const data = compact({
    '@context': context,
    '@type': types[entry.self.kind] ?? 'TechArticle',
    ...describe(entry, page),
  });
  return page.indexTitle !== undefined && entry.index ? [data, toBreadcrumbs(entry, page)] : [data];
}

function describe(entry: EntryProps, page: JsonLdPage): object {
  const { self, tags, relations, part } = entry;
  const isTold = (address: string | undefined) => address === undefined || !entry.inTeam?.includes(address);
  const links = entry.facts.flatMap((fact) =>
    fact.type === 'links' ? [{ label: fact.label, links: fact.links.filter(({ url }) => isTold(url)) }] : [],
  );
  const whole = (address: string) => new URL(address, page.url).href;
  const address = whole(self.permalink);
  const peopleOf = (...labels: readonly string[]) => toPeople(links, labels, whole);
  const related = (type: string) =>
    list(
      relations
        .filter((group) => group.type === type)
        .flatMap(({ entries }) => entries.filter(({ permalink, hub }) => hub === undefined && isTold(permalink)))
        .map(({ permalink }) => whole(permalink)),
    );
  return {
    '@id': address,
    url: address,
    name: self.title,
    ...(types[self.kind] === undefined || self.kind === 'story' ? { headline: self.title } : {}),
    description: page.description ?? self.summary,
    inLanguage: page.language,
    datePublished: self.date !== undefined && aDay.test(self.date) ? self.date : undefined,
    dateModified: page.modified,
    author: peopleOf('authors', 'author', 'mentee'),
    contributor: peopleOf('decision-makers', 'witnesses'),
    maintainer: peopleOf('owner', 'owners'),
    creativeWorkStatus: self.status,
    keywords: list(tags),
    about: toSystems(links, whole),
    isBasedOn: related('supersedes'),
    citation: list([...(related('rests-on') ?? []), ...toCitations(relations)]),
    isPartOf: { '@type': 'WebSite', name: page.siteTitle, url: whole(page.baseUrl) },
    encoding:
      entry.markdown === undefined
        ? undefined
        : { '@type': 'MediaObject', encodingFormat: 'text/markdown', contentUrl: whole(entry.markdown) },
    ...(self.kind === 'person' ? { mainEntity: { '@type': 'Person', name: self.title, url: address } } : {}),
    ...(part?.type === 'path'
      ? {
          totalTime: `PT${part.minutes}M`,
          step: part.stages
            .flatMap(({ steps }) => steps)
            .filter(({ entry: { permalink } }) => isTold(permalink))
            .map((step, at) => ({
              '@type': 'HowToStep',
              position: at + 1,
              name: step.entry.title,
              url: whole(step.entry.permalink),
            })),
        }
      : {}),
  };
}

function toBreadcrumbs({ self, index }: EntryProps, { url, siteTitle, baseUrl, indexTitle }: JsonLdPage): object {
  const trail = [
    { name: siteTitle, item: baseUrl },
    { name: indexTitle, item: index?.permalink },
    { name: self.title, item: self.permalink },
  ];
  return {
    '@context': context,
    '@type': 'BreadcrumbList',
    itemListElement: trail.map(({ name, item }, at) => ({
      '@type': 'ListItem',
      position: at + 1,
      name,
      item: new URL(item ?? baseUrl, url).href,
    })),
  };
}

/** Lists the entries of other hubs that a page names, by the addresses of their own pages. */
function toCitations(relations: EntryProps['relations']): object[] {
  const others = new Map(
    relations
      .flatMap(({ entries }) => entries)
      .flatMap((entry) => (entry.hub === undefined ? [] : [[entry.id, entry]])),
  );
  return [...others.values()].map(({ title, address, hub }) =>
    compact({ '@type': 'CreativeWork', name: title, url: address, isPartOf: { '@type': 'WebSite', name: hub } }),
  );
}

/** Lists the people whom facts name, as far as they have a page in the site. */
function toPeople(facts: readonly LinkFact[], labels: readonly string[], whole: (address: string) => string) {
  const named = facts.flatMap(({ label, links }) => (labels.includes(label) ? links : []));
  return list(
    named.flatMap(({ name, url }) => (url?.startsWith('/') ? [{ '@type': 'Person', name, url: whole(url) }] : [])),
  );
}

function toSystems(facts: readonly LinkFact[], whole: (address: string) => string) {
  const systems = facts.flatMap(({ label, links }) => (label === 'systems' ? links : []));
  return list(
    systems.flatMap(({ name, url }) => (url === undefined ? [] : [{ '@type': 'Thing', name, url: whole(url) }])),
  );
}

function list<Value>(values: readonly Value[]): readonly Value[] | undefined {
  return values.length > 0 ? values : undefined;
}

function compact(data: object): object {
  return Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined));
}

/** Writes data as the text of a script element, which nothing in it can end. */
export function toScriptText(data: object): string {
  return JSON.stringify(data).replaceAll(
    /[<>&\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
