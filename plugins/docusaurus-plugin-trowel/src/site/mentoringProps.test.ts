import { describe, expect, test } from 'vitest';
import { siteOf } from '../../test/support/siteLayout.ts';
import type { MentoringPageProps } from './mentoringPageProps.ts';

const person = (name: string, fields: string) => `---\ntitle: ${name}\ntimezone: Europe/Oslo\n${fields}---\n`;
const files = {
  'docs/people/noor.md': person('Noor', 'learns: [payments, go, css]\nmanager: seun\n'),
  'docs/people/seun.md': person('Seun', 'teaches: [go, sql]\ncapacity: 6\n'),
  'docs/people/tiago.md': person('Tiago', 'teaches: [payments, go]\ncapacity: 3\n'),
};
const pagesOf = (from: Readonly<Record<string, string>>) => {
  const { routes, data } = siteOf(from);
  const read = (file = '') =>
    JSON.parse(data.find((one) => one.file === file)?.content ?? 'null') as MentoringPageProps;
  return routes.filter(({ path }) => path.startsWith('/mentoring')).map((route) => read(route.data?.mentoring));
};

describe('the page of mentoring', () => {
  test('ranks who could teach each person, says why others cannot, and for which days', () => {
    const [page] = pagesOf(files);
    // The next Monday after the day of the build, 15 June 2026.
    expect(page?.span).toEqual({ start: '2026-06-22', end: '2026-09-11' });
    expect(page?.wishers).toMatchObject([
      {
        name: 'noor',
        skills: ['payments', 'go', 'css'],
        untaught: ['css'],
        candidates: [{ name: 'tiago', skills: ['payments', 'go'], sharedHours: 40, freeHours: 3 }],
        leftOut: [{ person: { name: 'Seun', permalink: '/people/seun' }, reason: { type: 'manager' } }],
      },
    ]);
    // What puts candidates in order is nobody's business.
    expect(JSON.stringify(page)).not.toContain('points');
  });

  test('lists skills that nobody teaches first, then those that fewest teach, last what nobody waits for', () => {
    const [page] = pagesOf(files);
    expect(page?.skills.map(({ skill, rarity }) => `${skill} ${rarity}`)).toEqual([
      'css untaught',
      'payments rare',
      'go taught',
      'sql unasked',
    ]);
  });

  test('counts nobody as a teacher or with a wish who has left, and no teacher who pauses', () => {
    const [page] = pagesOf({
      ...files,
      'docs/people/gone.md': person('Gone', 'teaches: [payments]\nlearns: [sql]\nleaving: 2026-06-19\n'),
      'docs/people/pia.md': person('Pia', 'teaches: [payments]\nmentoring: paused\n'),
    });
    expect(page?.skills.find(({ skill }) => skill === 'payments')).toMatchObject({
      rarity: 'rare',
      teachers: [{ name: 'Tiago' }],
    });
    expect(page?.wishers.map(({ name }) => name)).toEqual(['noor']);
  });

  test('lists pairs that are under way, and nobody’s hours that are taken', () => {
    const pair = (status: string, hours: number) =>
      `---\ntitle: ${status}\nstatus: ${status}\nmentor: tiago\nmentees: [noor]\nskills: [go]\nhours: ${hours}\n---\n`;
    const [page] = pagesOf({
      ...files,
      'docs/engagements/a.md': pair('proposed', 1),
      'docs/engagements/b.md': pair('running', 4),
      'docs/engagements/c.md': pair('ended', 9),
    });
    expect(page?.pairs.map(({ status }) => status)).toEqual(['running', 'proposed']);
    expect(JSON.stringify(page)).not.toMatch(/used|overfull/);
    expect(page?.wishers[0]?.skills).toEqual(['payments', 'css']);
  });

  test('has several pages when many people have wishes, each with all names to choose from', () => {
    const many = Object.fromEntries(
      Array.from({ length: 60 }, (_, at) => [`docs/people/p${at}.md`, person(`P ${at}`, 'learns: [go]\n')]),
    );
    const pages = pagesOf({ ...files, ...many });
    expect(pages).toHaveLength(2);
    expect(pages.map(({ wishers, learners }) => [wishers.length, learners.length])).toEqual([
      [50, 61],
      [11, 61],
    ]);
    expect(pages[1]?.sections.find(({ name }) => name === 'wishes')?.href).toBe('/mentoring#wishes');
  });

  test('is not there where nobody teaches or learns', () => {
    expect(pagesOf({ 'docs/people/ana.md': '---\ntitle: Ana\n---\n' })).toEqual([]);
  });
});
