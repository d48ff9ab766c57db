import { describe, expect, test } from 'vitest';
import { dataOf, siteOf } from '../../test/support/siteLayout.ts';
import type { EntryProps } from './props.ts';

const shadow = (title: string) => `\n:::shadow[${title}]\n\nWatch it.\n\n:::\n`;
const files = {
  'docs/people/ana.md': '---\ntitle: Ana <b>\n---\n',
  'docs/people/bo.md': '---\ntitle: Bo\n---\n',
  'docs/people/lea.md': '---\ntitle: Lea\n---\n',
  'docs/people/Max Roth.md': '---\ntitle: Max\n---\n',
  'docs/systems/gates.md': `---\ntitle: Gates\n---\n${shadow('The ring')}\n:::ask[Why?]\n\nSo.\n\n:::\n`,
  'docs/systems/other.md': `---\ntitle: Other\n---\n${shadow('Elsewhere')}`,
  'docs/challenges/amber.md': `---\ntitle: Amber\nsystems: [gates]\nrotation: winter\n---\n${shadow('The crew')}`,
  'docs/log/ana/x.md': `---\ntitle: Mine\nlog: ana\nsystems: [gates]\n---\n${shadow('Private')}`,
  'docs/rotations/winter.md':
    '---\ntitle: Winter\nsystems: [gates]\nobservers: [ana, bo]\non_call: [lea, "Max Roth"]\nstart: 2026-11-02\nend: 2026-12-13\nevery: 2 weeks\n---\n',
};
const site = siteOf(files, { baseUrl: '/kb/' });
const partOf = () => {
  const { part } = dataOf(site, ({ self }) => self?.id === 'rotation/winter') as EntryProps;
  if (part?.type !== 'rotation') throw new Error('It is no rotation.');
  return part;
};

describe('the page of a rotation', () => {
  test('has its turns, with the people by their places, and the address of a calendar for each', () => {
    const { people, turns, calendar } = partOf();
    expect(people.map(({ name, permalink }) => [name, permalink])).toEqual([
      ['Ana <b>', '/kb/people/ana'],
      ['Bo', '/kb/people/bo'],
      ['Lea', '/kb/people/lea'],
      ['Max', '/kb/people/Max Roth'],
    ]);
    expect(turns[0]).toEqual({ from: '2026-11-02', to: '2026-11-15', onCall: 2, observer: 0, step: 'observe' });
    const addresses = [calendar, ...people.map((person) => person.calendar)];
    expect(addresses.map((address) => address.replace('/kb/', ''))).toEqual(site.calendars.map(({ name }) => name));
    expect(addresses[1]).toBe('/kb/trowel/calendars/rotation-winter/ana.ics');
  });

  test('has what to watch in its systems: their own pages first, nothing of others and nothing private', () => {
    expect(partOf().sheet.map(({ entry, blocks }) => [entry.id, blocks.map(({ title }) => title)])).toEqual([
      ['system/gates', ['The ring']],
      ['challenge/amber', ['The crew']],
    ]);
    const module = site.data.find(({ content }) => content.includes('?trowel-block='));
    expect(module?.content.match(/docs\/[^?]+/g)).toEqual(['docs/systems/gates.md', 'docs/challenges/amber.md']);
  });

  test('lists the debriefs that name it', () => {
    expect(partOf().debriefs.map(({ id }) => id)).toEqual(['challenge/amber']);
  });

  test('has calendars whose events are whole days, with names as text', () => {
    const [all, ana] = site.calendars;
    expect(all?.text.match(/SUMMARY:.*/g)?.[0]).toContain('Ana <b> observes Lea');
    expect(ana?.text).toContain('DTSTART;VALUE=DATE:20261102');
    expect(ana?.text.match(/BEGIN:VEVENT/g)).toHaveLength(2);
  });
});
