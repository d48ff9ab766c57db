import { expect, test } from 'vitest';
import { dataOf, siteOf } from '../../test/support/siteLayout.ts';
import type { EngagementPart, PilotPart } from './engagementProps.ts';
import type { EntryProps } from './props.ts';

const person = (title: string) => `---\ntitle: ${title}\ntimezone: Europe/Oslo\n---\n`;
const files = {
  'docs/people/mo.md': person('Mo'),
  'docs/people/tia.md': person('Tia'),
  'docs/people/bo.md': person('Bo'),
  'docs/log/tia/a.md': '---\nlog: tia\nmentor: mo\ndate: 2026-03-01\n---\n',
  'docs/log/tia/early.md': '---\nlog: tia\nmentor: mo\ndate: 2026-01-01\n---\n',
  'docs/log/tia/other.md': '---\nlog: tia\nmentor: bo\ndate: 2026-03-02\n---\n',
  'docs/engagements/e.md':
    '---\ntitle: E\nstatus: running\nmentor: mo\nmentees: [tia]\nstart: 2026-02-02\nend: 2026-04-10\nrhythm: 2 weeks\npilot: p\ncheck_ins: [{ date: 2026-02-16, hours: 1 }]\ngoals: [{ goal: Can, known_by: Seen }]\n---\n',
  'docs/pilots/p.md':
    '---\ntitle: P\nowner: bo\nstart: 2026-02-02\nweeks: 10\ncriteria: [{ question: Held?, measure: sessions-held, at_least: 50 }, { question: By hand?, at_most: 3, result: 4 }]\n---\n',
  'blog/2026-05-01-of-the-pair.md':
    '---\ntitle: S\nauthors: [tia]\nmentors: [mo]\nmentees: [tia]\ndate: 2026-05-01\n---\n',
  'blog/2026-05-02-of-another.md':
    '---\ntitle: O\nauthors: [bo]\nmentors: [bo]\nmentees: [tia]\ndate: 2026-05-02\n---\n',
};
const partOf = <Part>(id: string) => (dataOf(siteOf(files), ({ self }) => self?.id === id) as EntryProps).part as Part;

test('An engagement knows its people’s zones, when the next check-in is due, and the log entries of its time for its mentor', () => {
  const part = partOf<EngagementPart>('engagement/e');
  expect(part).toMatchObject({
    mentor: { name: 'Mo', permalink: '/people/mo', timezone: 'Europe/Oslo' },
    mentees: [{ name: 'Tia' }],
    next: '2026-03-02',
    rhythm: { count: 2, unit: 'week' },
    goals: [{ goal: 'Can', knownBy: 'Seen', state: 'open' }],
    pilot: { id: 'pilot/p' },
    shared: { least: 40, most: 40 },
  });
  expect(part.log?.entries.map(({ entry }) => entry.id)).toEqual(['log/tia/a']);
});

test('A pilot has what was written by hand, what the hub counts with the day, and the stories of its pairs', () => {
  const part = partOf<PilotPart>('pilot/p');
  expect(part.criteria).toMatchObject([
    { question: 'Held?', result: 25, state: 'not-met', countedOn: '2026-06-15' },
    { question: 'By hand?', result: 4, state: 'not-met' },
  ]);
  expect(part.criteria[1]?.countedOn).toBeUndefined();
  expect(part.pairs).toMatchObject([
    { entry: { id: 'engagement/e' }, mentor: { name: 'Mo' }, mentees: [{ name: 'Tia' }] },
  ]);
  expect(part.left.stories.map(({ id }) => id)).toEqual(['story/2026-05-01-of-the-pair']);
  expect(part.end).toBe('2026-04-12');
  expect(part.calendar).toBe('/trowel/calendars/pilot-p.ics');
});

test('A pilot’s calendar is among the site’s calendars, by the address that its page links', () => {
  expect(siteOf(files).calendars.map(({ name }) => name)).toContain('trowel/calendars/pilot-p.ics');
});
