import { describe, expect, test } from 'vitest';
import { dataOf, siteOf } from '../../test/support/siteLayout.ts';
import type { IndexPart } from './indexPartProps.ts';
import type { PersonPart } from './partProps.ts';

const page = (fields: Readonly<Record<string, unknown>>) =>
  `---\n${Object.entries(fields)
    .map(([name, value]) => `${name}: ${JSON.stringify(value)}\n`)
    .join('')}---\n\nText.\n`;
const site = siteOf({
  'docs/people/mo.md': page({
    title: 'Mo',
    teaches: ['sql', 'go'],
    timezone: 'Europe/Oslo',
    working_hours: 'Mon-Fri 08:00-16:00',
    capacity: 4,
  }),
  'docs/people/tia.md': page({
    title: 'Tia',
    learns: ['sql'],
    timezone: 'Asia/Kolkata',
    capacity: 2,
    credit: 'public',
  }),
  'docs/people/pia.md': page({ title: 'Pia', teaches: ['sql'], capacity: 6, mentoring: 'paused' }),
  'docs/people/sam.md': page({ title: 'Sam' }),
  'docs/engagements/old.md': page({
    title: 'Old',
    mentor: 'tia',
    mentees: ['mo'],
    status: 'ended',
    outcome: 'stopped',
  }),
  'docs/engagements/sql.md': page({ title: 'Sql', mentor: 'mo', mentees: ['tia'], status: 'running', hours: 5 }),
  'docs/engagements/go.md': page({ title: 'Go', mentor: 'mo', mentees: ['nobody'], status: 'proposed' }),
});
const index = dataOf(site, (value) => (value as { kind?: string }).kind === 'person') as IndexPart;
const personOf = (id: string) => index.rows.find(({ title }) => title === id)?.person;
const partOf = (id: string) => (dataOf(site, ({ self }) => self?.id === id) as { part: PersonPart }).part;

describe('the index of people', () => {
  test('says what each teaches and wants to learn, where they are, and what is free', () => {
    expect(personOf('Mo')).toMatchObject({ teaches: ['sql', 'go'], learns: [], timeZone: 'Europe/Oslo', free: 0 });
    expect(personOf('Tia')).toMatchObject({ teaches: [], learns: ['sql'], planned: 2, free: 2 });
    expect(personOf('Sam')).toEqual({ teaches: [], learns: [], free: 0 });
  });

  test('does not say by how much somebody has too much', () => {
    expect(JSON.stringify(index)).not.toContain('"used"');
  });

  test('is narrowed by free hours, without those who pause or say none', () => {
    const free = index.facets.find(({ name }) => name === 'free');
    const values = index.rows.map(({ title }, row) => [
      title,
      ...(free?.rows[row] ?? []).map((place) => free?.values[place]?.value),
    ]);
    expect(values).toEqual([['Mo', 'none'], ['Pia'], ['Sam'], ['Tia', '1']]);
  });

  test('is narrowed by what is taught and wanted', () => {
    expect(index.facets.map(({ name }) => name)).toEqual(['free', 'teaches', 'learns', 'timezone']);
  });
});

test('no page but their own says how many hours of somebody are taken or proposed', () => {
  const telling = site.data.filter(({ content }) => /"(?:used|proposed|overfull)":/.test(content));
  const owners = telling.map(({ content }) => (JSON.parse(content) as { self?: { id: string } }).self?.id);
  expect(owners.toSorted()).toEqual(['person/mo', 'person/pia', 'person/tia']);
  for (const { content } of telling) expect(content.match(/"capacity":/g)).toHaveLength(1);
});

describe('the page of a person', () => {
  test('lists their engagements, those that run first, with the others', () => {
    expect(
      partOf('person/mo').mentoring?.engagements.map(({ entry, as, others }) => [entry.title, as, others]),
    ).toEqual([
      ['Sql', 'mentor', [{ name: 'Tia', permalink: '/people/tia' }]],
      ['Go', 'mentor', []],
    ]);
  });

  test('lists what has ended only with their consent, and never what came of it', () => {
    const { engagements } = partOf('person/tia').mentoring ?? {};
    expect(engagements?.map(({ entry, status }) => [entry.title, status])).toEqual([
      ['Sql', 'running'],
      ['Old', 'ended'],
    ]);
    expect(JSON.stringify(engagements)).not.toContain('stopped');
  });

  test('says what two share in a week, at least and at most, while it goes on', () => {
    const shared = partOf('person/mo').mentoring?.engagements.map((one) => one.shared);
    expect(shared).toEqual([{ least: 5 * 4.5, most: 5 * 5.5 }, undefined]);
  });

  test('has their hours, or those that are assumed', () => {
    expect(partOf('person/mo').mentoring).toMatchObject({
      timeZone: 'Europe/Oslo',
      capacity: { used: 5, limit: 8 },
      overfull: { used: 5, has: 4 },
    });
    expect(partOf('person/mo').mentoring?.assumed).toBeUndefined();
    expect(partOf('person/tia').mentoring?.assumed).toBe(true);
  });

  test('has no mentoring when nothing is said of it', () => {
    expect(partOf('person/sam').mentoring).toBeUndefined();
  });
});
