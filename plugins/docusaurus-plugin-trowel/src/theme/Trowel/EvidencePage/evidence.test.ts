import type { EntryLink, EvidenceProps } from 'docusaurus-plugin-trowel/props';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type EvidenceWords, toEvidenceMarkdown } from './markdown.ts';
import { findSpan, listYears, narrowToYear, parseYear, toYearQuery } from './period.ts';
import { withoutQuotes } from './quotes.ts';
import { countDistinctUses } from './summary.ts';

const linkTo = (id: string, title = id): EntryLink => ({ id, kind: 'decision', title, permalink: `/${id}` });
const none: EvidenceProps = {
  person: linkTo('person/ada', 'Ada'),
  page: '/people/ada/evidence',
  pages: [],
  stories: [],
  engagements: [],
  feedback: [],
  mentees: [],
};
const old = {
  page: linkTo('old'),
  as: ['keeps'] as const,
  date: '2019-05-01',
  uses: [
    { type: 'citation', by: linkTo('new-record'), date: '2026-02-01' },
    { type: 'citation', by: linkTo('old-record'), date: '2020-02-01' },
    { type: 'step', by: linkTo('path'), stage: 'Day 1' },
  ] as const,
  sessions: 3,
};
const engagement = { engagement: linkTo('e'), as: 'mentor', goals: [], people: [], others: 1 } as const;

describe('evidence of a year', () => {
  test('keeps an older page for what came to build on it, and nothing that has no day', () => {
    const [page] = narrowToYear({ ...none, pages: [old] }, '2026').pages;
    expect(page?.uses.map((use) => 'by' in use && use.by.id)).toEqual(['new-record']);
    expect(page?.sessions).toBeUndefined();
    expect(narrowToYear({ ...none, pages: [old] }, '2024').pages).toEqual([]);
  });

  test('has an engagement in each year that it took', () => {
    const evidence = { ...none, engagements: [{ ...engagement, start: '2024-11-01', date: '2026-02-01' }] };
    const has = ['2023', '2024', '2025', '2026', '2027'].map((year) => narrowToYear(evidence, year).engagements.length);
    expect(has).toEqual([0, 1, 1, 1, 0]);
  });

  test('is all of it without a year', () => {
    const evidence = { ...none, pages: [old] };
    expect(narrowToYear(evidence, undefined)).toBe(evidence);
  });

  test('lists years and days from all that has one', () => {
    const evidence = {
      ...none,
      pages: [old],
      engagements: [{ ...engagement, start: '2018-01-01', date: '2018-06-01' }],
    };
    expect(listYears(evidence)).toEqual(['2026', '2020', '2019', '2018']);
    expect(findSpan(evidence)).toEqual({ from: '2018-01-01', to: '2026-02-01' });
    expect(findSpan(none)).toBeUndefined();
  });

  test('is what the address says, and nothing that is no year', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1000, max: 9999 }), (year) => {
        expect(parseYear(toYearQuery(String(year)))).toBe(String(year));
      }),
    );
    for (const query of ['', '?year=', '?year=20260', '?year=<b>', '?other=2026'])
      expect(parseYear(query)).toBeUndefined();
    expect(toYearQuery(undefined)).toBe('');
  });
});

test('what builds on several pages counts once', () => {
  expect(countDistinctUses({ pages: [old, { ...old, page: linkTo('other') }], stories: [] })).toEqual({
    step: 1,
    blocks: 0,
    citation: 2,
    answer: 0,
  });
});

describe('evidence as Markdown', () => {
  const words: EvidenceWords = {
    title: 'Evidence: Ada',
    headings: {
      pages: 'Pages',
      stories: 'Stories',
      mentored: 'Mentoring',
      learned: 'Learned',
      feedback: 'Answers',
      mentees: 'Mentees',
      badges: 'Badges',
      said: 'What was said',
    },
    reached: 'Reached:',
    sum: ['One.', 'Two.'],
    uses: (type) => type,
    role: (role) => role,
    names: ({ people, others }) => [...people.map(({ name }) => name), `${others} others`],
    day: (date) => date,
    measure: () => undefined,
    mentee: (name) => name,
    untitled: (what) => `one ${what}`,
  };
  const write = (evidence: Partial<EvidenceProps>) =>
    toEvidenceMarkdown({ ...none, ...evidence }, words, 'https://hub.example');

  test('has the address of every page, and no section that is empty', () => {
    expect(write({ pages: [old] })).toBe(
      [
        '# Evidence: Ada',
        '',
        '<https://hub.example/people/ada/evidence>',
        '',
        'One. Two.',
        '',
        '## Pages',
        '',
        '- [old](<https://hub.example/old>), keeps, 2019-05-01',
        '  - step: [path](<https://hub.example/path>) (Day 1)',
        '  - citation: [new-record](<https://hub.example/new-record>), [old-record](<https://hub.example/old-record>)',
        '',
      ].join('\n'),
    );
  });

  test('has badges with their files, and none that nobody signed', () => {
    const badge = { id: 'one', name: 'Guide', description: 'Guides.', criteria: 'Two.', date: '2026-01-02' };
    const files = { art: '/a.svg', json: '/b.json', svg: '/b.svg', png: '/b.png' };
    expect(write({ badges: { isSigned: true, badges: [{ ...badge, files }] } })).toContain(
      '## Badges\n\n- [Guide](<https://hub.example/b.json>), 2026-01-02: Guides.\n',
    );
    expect(write({ badges: { isSigned: false, badges: [badge] } })).not.toContain('Guide');
  });

  test('has no address of an engagement or a log that would name somebody', () => {
    const { engagement: _, ...untitled } = engagement;
    expect(write({ engagements: [untitled], feedback: [{ people: [], others: 1 }] })).toContain(
      '## Mentoring\n\n- one engagement, 1 others\n\n## Answers\n\n- one log, 1 others\n',
    );
  });

  test('ends with what mentees said, and has nothing that a mentor said to the person', () => {
    const said = { ...engagement, quote: 'You waited.' };
    const told = { ...engagement, as: 'mentee', quote: 'Say earlier when you are lost.' } as const;
    const written = write({ engagements: [told, said], stories: [] });
    expect(written).toMatch(/## What was said\n\n- “You waited\.?.*1 others\n$/);
    expect(written).not.toContain('earlier');
    expect(
      toEvidenceMarkdown(withoutQuotes({ ...none, engagements: [said] }), words, 'https://hub.example'),
    ).not.toContain('waited');
  });

  test('says nothing of what comes from pages as markup, on more than its line', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.constantFrom('\n# Heading', '<img src=x>', '[a](b)', '- x'),
        (text, markup) => {
          const wild = `${text}${markup}`;
          const written = write({
            engagements: [{ ...engagement, goals: [wild], quote: wild, engagement: linkTo('e', wild) }],
          });
          expect(written.split('\n').filter((line) => line.startsWith('#'))).toEqual([
            '# Evidence: Ada',
            '## Mentoring',
            '## What was said',
          ]);
          expect(written).not.toMatch(/(?<!\\)<img/);
          expect(written.match(/(?<!\\)\]\(/g)).toHaveLength(2);
        },
      ),
    );
  });
});
