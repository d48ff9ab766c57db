import { describe, expect, test } from 'vitest';
import { siteOf } from '../../test/support/siteLayout.ts';
import type { Family, FamilyMember } from './drawing/families.ts';
import type { IndexColumns, IndexPart, ListPlace } from './indexPartProps.ts';
import type {
  GapsPageProps,
  ListedFamily,
  LogPageProps,
  ReviewRow,
  ReviewsPageProps,
  SupersessionProps,
  TimelineProps,
} from './pageProps.ts';
import type { EntryProps } from './props.ts';

const page = (title: string, yaml: string) => `---\ntitle: ${title}\n${yaml}\n---\n\nText.\n`;
const count = 250;
const range = Array.from({ length: count }, (_, at) => at + 1);
const numberOf = (at: number) => String(at).padStart(4, '0');
const dayOf = (at: number) => `20${10 + Math.floor(at / 40)}-02-03`;

/** A hub with 250 decisions, of which the first 120 supersede each other, 250 systems, and a log of 60 entries. */
const files: Readonly<Record<string, string>> = Object.fromEntries([
  ...range.map((at) => [
    `docs/decisions/${numberOf(at)}-d.md`,
    page(
      `D ${at}`,
      [
        'status: accepted',
        `date: ${dayOf(at)}`,
        `systems: [s${at % 90}]`,
        `owner: P${at % 3}`,
        ...(at > 1 && at <= 120 ? [`supersedes: ["${numberOf(at - 1)}"]`] : []),
        ...(at === 200 ? ['supersedes: ["0199"]'] : []),
      ].join('\n'),
    ),
  ]),
  ...range.map((at) => [`docs/systems/s${at}.md`, page(`S ${numberOf(at)}`, 'status: active')]),
  ...range.slice(0, 60).map((at) => [`docs/log/noor/l${at}.md`, page(`L ${at}`, 'log: noor\nmentor: ana')]),
]);
const site = siteOf(files, { baseUrl: '/kb/' });

/** Finds the pages of a list, in order, and parses a prop of each. */
function pagesOf<Props>(address: string, prop: string): { readonly path: string; readonly props: Props }[] {
  const routes = site.routes.filter(({ path }) => path === address || path.startsWith(`${address}/page/`));
  return routes.map(({ path, data }) => ({ path, props: read<Props>(data[prop] ?? '') }));
}

function read<Value>(file: string): Value {
  return JSON.parse(site.data.find((candidate) => candidate.file === file)?.content ?? 'null') as Value;
}

const lists: readonly [address: string, prop: string, rowsOf: (props: never) => readonly unknown[], all: number][] = [
  ['/kb/decisions', 'index', ({ rows }: IndexPart) => rows.map(({ permalink }) => permalink), count],
  ['/kb/reviews', 'reviews', ({ rows }: ReviewsPageProps) => rows.map(({ entry }) => entry.id), count],
  [
    '/kb/log',
    'log',
    ({ logs }: LogPageProps) => logs.flatMap(({ entries }) => entries.map(({ entry }) => entry.id)),
    60,
  ],
  [
    '/kb/gaps',
    'gaps',
    ({ causes }: GapsPageProps) =>
      causes.flatMap(({ type, systems }) => systems.map(({ system }) => `${type} ${system.id}`)),
    3 * count,
  ],
  ['/kb/decisions/timeline', 'view', ({ entries }: TimelineProps) => entries.map(({ id }) => id), count],
  [
    '/kb/decisions/supersession',
    'view',
    ({ entries, families }: SupersessionProps) => families.flatMap(membersOf).map(({ entry }) => entries[entry]?.id),
    122,
  ],
];

function membersOf(family: Family | ListedFamily): readonly FamilyMember[] {
  return 'nodes' in family ? family.nodes : family.members;
}

describe.each(lists)('the long list at %s', (address, prop, rowsOf, all) => {
  const pages = pagesOf<never>(address, prop);
  const placeOf = (props: never) => {
    const { place, long } = props as { readonly place?: ListPlace; readonly long?: { readonly place: ListPlace } };
    return place ?? long?.place;
  };

  test('has every row on one of its pages', () => {
    expect(pages.length).toBeGreaterThan(1);
    const rows = pages.flatMap(({ props }) => rowsOf(props));
    expect(rows).toHaveLength(all);
    expect(new Set(rows).size).toBe(all);
  });

  test('has pages of at most a hundred rows, each with links to all others', () => {
    const addresses = pages.map(({ path }) => path);
    expect(Math.max(...pages.map(({ props }) => rowsOf(props).length))).toBeLessThanOrEqual(100);
    expect(pages.map(({ props }) => placeOf(props)?.page)).toEqual(addresses.map((_, at) => at + 1));
    for (const { props } of pages) expect(placeOf(props)?.pages.map(({ permalink }) => permalink)).toEqual(addresses);
  });
});

test('the timeline begins with the latest years, and shows each page from the oldest to the latest', () => {
  const pages = pagesOf<TimelineProps>('/kb/decisions/timeline', 'view').map(({ props }) => props);
  expect(pages[0]?.place?.pages.map(({ name }) => name)).toEqual([
    '2014-02 – 2016-02',
    '2012-02 – 2013-02',
    '2010-02 – 2011-02',
  ]);
  for (const { entries } of pages)
    expect(entries.map(({ date }) => date)).toEqual(entries.map(({ date }) => date).sort());
  const [first] = pages;
  expect(first?.years.map(({ name, href }) => `${name} ${href}`)).toEqual([
    '2010 /kb/decisions/timeline/page/3#year-2010',
    '2011 /kb/decisions/timeline/page/3#year-2011',
    '2012 /kb/decisions/timeline/page/2#year-2012',
    '2013 /kb/decisions/timeline/page/2#year-2013',
    '2014 #year-2014',
    '2015 #year-2015',
    '2016 #year-2016',
  ]);
});

test('the timeline draws the fullest lanes by themselves, and all others as one', () => {
  const [{ props } = { props: undefined }] = pagesOf<TimelineProps>('/kb/decisions/timeline', 'view');
  const lanes = props?.timeline?.lanes ?? [];
  expect(lanes).toHaveLength(40);
  expect(lanes.findIndex(({ lane }) => lane === undefined)).toBe(39);
  const drawn = lanes.flatMap(({ marks }) => marks.map(({ entry }) => entry));
  expect(new Set(drawn)).toEqual(new Set(props?.entries.keys()));
});

test('the supersession graph lists a family that is too large to draw, and a decision leads to its page', () => {
  const pages = pagesOf<SupersessionProps>('/kb/decisions/supersession', 'view');
  const families = pages.map(({ props }) =>
    props.families.map((family) => ['nodes' in family, membersOf(family).length]),
  );
  expect(families).toEqual([[[true, 2]], [[false, 100]], [[false, 20]]]);
  const placeOf = (id: string) =>
    site.data
      .filter(({ file }) => file.startsWith('entry-'))
      .map(({ content }) => JSON.parse(content) as EntryProps)
      .find(({ self }) => self.id === id)?.supersededBy?.place;
  expect(placeOf('decision/0199-d')).toBe('/kb/decisions/supersession#0199-d');
  expect(placeOf('decision/0110-d')).toBe('/kb/decisions/supersession/page/3#0110-d');
});

test('a long index says of all its rows what the first page can offer, and loads the rest', () => {
  const [{ props } = { props: undefined }] = pagesOf<IndexPart>('/kb/decisions', 'index');
  const columns = read<IndexColumns>('index-decision-columns.json');
  expect(props?.facets).toEqual([]);
  expect(props?.long?.total).toBe(count);
  const system = props?.long?.facets.find(({ name }) => name === 'system');
  expect(system?.values).toHaveLength(30);
  expect(system?.values[0]?.count).toBe(3);
  expect(columns.titles).toHaveLength(count);
  expect(columns.supersededBy[columns.titles.indexOf('D 199')]?.title).toBe('D 200');
  expect(columns.facets.find(({ name }) => name === 'system')?.values).toHaveLength(90);
  expect(site.routes.find(({ path }) => path === '/kb/decisions')?.data.rest).toBe('index-decision-rest.mjs');
  expect(read<unknown[]>('index-decision-summaries.json')).toHaveLength(count);
});

test('the first page of what is due counts all pages by day and by owner', () => {
  const [first, second] = pagesOf<ReviewsPageProps>('/kb/reviews', 'reviews').map(({ props }) => props);
  const all = read<ReviewRow[]>('reviews-all.json');
  const sum = (numbers: readonly number[] = []) => numbers.reduce((total, one) => total + one, 0);
  expect(all).toHaveLength(first?.total ?? 0);
  expect(first?.days?.from).toBe(all[0]?.due);
  expect(sum(first?.days?.counts)).toBe(all.length);
  expect(second?.days).toBeUndefined();
  expect(first?.owners.map(({ name }) => name)).toEqual(['P0', 'P1', 'P2']);
  expect(sum(first?.owners.map((owner) => owner.count))).toBe(all.length);
});

test('a list that fits on one page has no other, and nothing to load', () => {
  const small = siteOf(
    Object.fromEntries(Object.entries(files).filter(([file]) => /\/(?:000\d-d|l\d|s\d)\.md$/.test(file))),
  );
  expect(small.routes.filter(({ path }) => path.includes('/page/'))).toEqual([]);
  expect(small.data.filter(({ file }) => /rest|columns/.test(file))).toEqual([]);
  expect(small.data.find(({ file }) => file === 'reviews-all.json')?.content).toBe('[]');
});
