import { describe, expect, test } from 'vitest';
import { dataOf, siteOf } from '../../test/support/siteLayout.ts';
import type { IndexPart } from './indexPartProps.ts';
import type { SupersessionProps, TimelineProps } from './pageProps.ts';
import type { SystemPart } from './partProps.ts';
import type { EntryProps } from './props.ts';

const page = (title: string, yaml = '') => `---\ntitle: ${title}\n${yaml}---\n\nText.\n`;
const files = {
  'docs/systems/checkout.md': page('Checkout'),
  'docs/systems/booking.md': page('Booking'),
  'docs/constraints/pci.md': page('PCI', 'status: lifted\nsince: 2014-03-03\nuntil: 2020-01-01\n'),
  'docs/decisions/0001-a.md': page(
    'A',
    'status: superseded\ndate: 2017-03-21\nsystems: [checkout, booking]\nconstraints: [pci]\n',
  ),
  'docs/decisions/0002-b.md': page(
    'B',
    'status: accepted\ndate: 2019-04-02\nsystems: [checkout]\nsupersedes: ["0001"]\n',
  ),
  'docs/decisions/0003-c.md': page('C', 'status: accepted\n'),
  'docs/decisions/mine.md': page('Mine', 'date: 2020-01-01\nlog: noor\nsystems: [checkout]\nsupersedes: ["0002"]\n'),
  'docs/people/noor.md': page('Noor'),
};

/** Parses the data of a page, by the address of its route. */
function viewOf(path: string, site = siteOf(files)): unknown {
  const file = site.routes.find((route) => route.path === path)?.data.view;
  const data = site.data.find((candidate) => candidate.file === file);
  return data && JSON.parse(data.content);
}
const entryOf = (id: string) => dataOf(siteOf(files), ({ self }) => self?.id === id) as EntryProps;

describe('the timeline of decisions', () => {
  const { entries, lanes, timeline } = viewOf('/decisions/timeline') as TimelineProps;

  test('lists decisions without log entries, oldest first, those without a date last', () => {
    expect(entries.map(({ title }) => title)).toEqual(['A', 'B', 'C']);
  });

  test('has a lane for each system, sorted by title, then one for decisions about none', () => {
    expect(lanes.map(({ system }) => system?.title)).toEqual(['Booking', 'Checkout', undefined]);
    expect(entries.map((entry) => entry.lanes)).toEqual([[0, 1], [1], [2]]);
  });

  test('draws dated decisions in each of their lanes', () => {
    expect(timeline?.lanes.map(({ lane, marks }) => [lane, marks.map(({ entry }) => entry)])).toEqual([
      [0, [0]],
      [1, [0, 1]],
    ]);
  });
});

describe('the supersession graph', () => {
  test('has the decisions that superseded another or were superseded, without log entries', () => {
    const { entries, families, total } = viewOf('/decisions/supersession') as SupersessionProps;
    expect(entries.map(({ title, anchor }) => [title, anchor])).toEqual([
      ['A', '0001-a'],
      ['B', '0002-b'],
    ]);
    expect(families).toHaveLength(1);
    expect(total).toBe(3);
  });

  test('is linked from a superseded decision, at its place', () => {
    expect(entryOf('decision/0001-a').supersededBy?.place).toBe('/decisions/supersession#0001-a');
  });
});

test('both are below the base URL and linked from the index, and missing without decisions', () => {
  const site = siteOf(files, { baseUrl: '/kb/', trailingSlash: true });
  const index = dataOf(site, (value) => (value as { kind?: string }).kind === 'decision') as IndexPart;
  expect(index.views).toEqual({
    list: '/kb/decisions/',
    timeline: '/kb/decisions/timeline/',
    supersession: '/kb/decisions/supersession/',
  });
  expect(viewOf('/kb/decisions/timeline/', site)).toMatchObject({ views: index.views });
  const other = siteOf({ 'docs/systems/checkout.md': page('Checkout') });
  expect(other.routes.filter(({ path }) => path.startsWith('/decisions'))).toEqual([]);
});

test('a system’s layers have their validity and constraints, and are drawn', () => {
  const { layers, drawing } = entryOf('system/checkout').part as SystemPart;
  expect(
    layers.map(({ entry, from, to, restsOn }) => [entry.title, from, to, restsOn.map(({ title }) => title)]),
  ).toEqual([
    ['PCI', '2014-03-03', '2020-01-01', []],
    ['A', '2017-03-21', '2019-04-02', ['PCI']],
    ['B', '2019-04-02', undefined, []],
  ]);
  expect(drawing?.marks).toHaveLength(3);
  expect(drawing?.rests).toHaveLength(1);
  expect(drawing?.successions).toHaveLength(1);
});
