import { describe, expect, test } from 'vitest';
import { dataOf, siteOf } from '../../test/support/siteLayout.ts';
import type { IndexPart } from './indexPartProps.ts';
import { parseOptions } from './options.ts';
import type { HomeProps, LogPageProps } from './pageProps.ts';
import type { PersonPart } from './partProps.ts';
import type { EntryProps } from './props.ts';

const entry = (more = '', body = '') =>
  `---\ntitle: Retry twice\nlog: tia\nmentor: mo\nstatus: proposed\ndate: 2026-03-01\nsystems: [ledger]\n${more}---\n\nText.\n${body}`;
const files = {
  'docs/people/tia.md': '---\ntitle: Tia Bo\n---\n',
  'docs/people/mo.md': '---\ntitle: Mo Li\n---\n',
  'docs/systems/ledger.md': '---\ntitle: Ledger\n---\n',
  'docs/decisions/0001-one.md': '---\ntitle: One\nstatus: accepted\ndate: 2024-01-01\nsystems: [ledger]\n---\n',
  'docs/log/tia/retry.md': entry(),
};
const id = 'log/tia/retry';
const jsonOf = (site: ReturnType<typeof siteOf>, file: string) => {
  const found = site.data.find((data) => data.file === file);
  return found && JSON.parse(found.content);
};
const propsOf = (site: ReturnType<typeof siteOf>, wanted: string) =>
  dataOf(site, ({ self }) => self?.id === wanted) as EntryProps;

describe('a mentee’s decision log on the site', () => {
  test('has a page with the entries that await review and the entries of each mentee', () => {
    const site = siteOf(files);
    expect(site.routes.map(({ path }) => path)).toContain('/log');
    const { awaiting, logs } = jsonOf(site, 'log-log.json') as LogPageProps;
    expect(awaiting).toMatchObject([
      { mentor: { name: 'Mo Li', permalink: '/people/mo' }, entries: [{ entry: { id }, state: 'awaiting' }] },
    ]);
    expect(logs).toMatchObject([
      { mentee: { name: 'Tia Bo' }, anchor: 'tia', entries: [{ systems: [{ title: 'Ledger' }], state: 'awaiting' }] },
    ]);
  });

  test('has a page before there is any entry, in a hub whose menu leads to it', () => {
    const { 'docs/log/tia/retry.md': _, ...others } = files;
    expect(jsonOf(siteOf(others, { options: parseOptions({ emptyPages: true }) }), 'log-log.json')).toEqual({
      awaiting: [],
      logs: [],
      sections: [],
    });
  });

  test('is listed apart from decisions on the pages that it mentions', () => {
    const story = '---\ntitle: Story\n---\n\nSee [one](../decisions/0001-one.md).\n';
    const site = siteOf({
      ...files,
      'docs/log/tia/retry.md': entry('relates_to: ["0001"]\n'),
      'docs/stories/a.md': story,
    });
    expect(propsOf(site, 'decision/0001-one').relations.map(({ type, entries }) => [type, entries[0]?.title])).toEqual([
      ['mentioned-by', 'Story'],
      ['logged', 'Retry twice'],
    ]);
    expect(propsOf(site, id).relations.map(({ type }) => type)).toEqual(['relates-to']);
  });

  test('is in no index, on no home page, among no related entries and in no system’s history', () => {
    const site = siteOf(files);
    expect((jsonOf(site, 'index-decision.json') as IndexPart).rows.map(({ title }) => title)).toEqual(['One']);
    const home = jsonOf(site, 'home.json') as HomeProps;
    expect(home.counts.find(({ kind }) => kind === 'decision')?.count).toBe(1);
    expect(home.recentChanges.map(({ entry: { title } }) => title)).toEqual(['One']);
    expect(propsOf(site, 'decision/0001-one').related).toEqual({ siblings: [] });
    expect(propsOf(site, id)).toMatchObject({ related: { siblings: [] }, log: { state: 'awaiting' } });
    expect(propsOf(site, id).index).toBeUndefined();
    expect(JSON.stringify(propsOf(site, 'system/ledger').part)).not.toContain('Retry');
  });

  test('does not make an index of decisions', () => {
    const { 'docs/decisions/0001-one.md': _, ...others } = files;
    expect(siteOf(others).routes.map(({ path }) => path)).not.toContain('/decisions');
  });

  test('has a note about its mentee above the page, which other pages do not load', () => {
    const site = siteOf(files);
    expect(propsOf(site, id).log).toEqual({
      mentee: { name: 'Tia Bo', permalink: '/people/tia' },
      mentor: { name: 'Mo Li', permalink: '/people/mo' },
      page: '/log#tia',
      state: 'awaiting',
    });
    const notes = site.data.filter(({ content }) => content.includes('@theme/Trowel/LogNote'));
    expect(notes.length).toBe(1);
  });

  test('is on the page of the mentee, and on the mentor’s until it has feedback', () => {
    const before = siteOf(files);
    const partOf = (site: ReturnType<typeof siteOf>, name: string) =>
      propsOf(site, `person/${name}`).part as PersonPart;
    expect(partOf(before, 'tia').log?.entries.map(({ entry: link }) => link.id)).toEqual([id]);
    expect(partOf(before, 'tia').decided).toEqual([]);
    expect(partOf(before, 'mo').awaiting?.entries.length).toBe(1);
    const after = siteOf({ ...files, 'docs/log/tia/retry.md': entry('', '\n:::feedback\n\nGo.\n\n:::\n') });
    expect(partOf(after, 'mo').awaiting).toBeUndefined();
    expect(propsOf(after, id).log?.state).toBe('reviewed');
  });

  test('leads to the decision that an entry was promoted to, and back', () => {
    const site = siteOf({
      ...files,
      'docs/log/tia/retry.md': entry('promoted: 0002-retry\n'),
      'docs/decisions/0002-retry.md': '---\ntitle: Retry twice\nstatus: accepted\n---\n',
    });
    expect(propsOf(site, id)).toMatchObject({ log: { state: 'promoted', record: { number: 2 } }, relations: [] });
    expect(propsOf(site, 'decision/0002-retry')).toMatchObject({
      log: { state: 'record', mentee: { name: 'Tia Bo' }, entry: { id } },
      relations: [],
    });
  });
});
