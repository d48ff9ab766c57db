import { expect, test } from 'vitest';
import { kindNames, kinds } from '../content/kinds/index.ts';
import { parsePage } from '../content/pageParser.ts';
import { toNewPage } from './newPage.ts';

test('a new decision gets the next number in the folder of the others, today, and the headings of its kind', () => {
  const entries = [{ kind: 'decision', source: 'docs/adr/0007-a.md' }] as const;
  const { source, text } = toNewPage('decision', 'Write once', { entries, kinds, today: '2026-11-30' });
  expect(source).toBe('docs/adr/0008-write-once.md');
  expect(text).toContain('title: Write once\nstatus: proposed\ndate: 2026-11-30\n');
  expect(text).toContain('## Context');
});

test.each(kindNames)('a new %s says all that it has to, and has nothing wrong but what is to be filled in', (kind) => {
  const { source, text } = toNewPage(kind, 'Write once', { entries: [], kinds, today: '2026-11-30' });
  const { problems } = parsePage({ source, text });
  expect(problems.filter(({ code }) => code !== 'placeholder').map(({ message }) => message)).toEqual([]);
  for (const field of kinds[kind].required ?? []) expect(text).toMatch(new RegExp(`^${field}:`, 'm'));
});

test('what is to be chosen or named is asked for in the words of a check', () => {
  const { source, text } = toNewPage('archaeology', 'Retry', { entries: [], kinds, today: '2026-11-30' });
  expect(text).toContain('title: Retry\nsystems: ["{system}"]\nverdict: "{keep | revisit | gone}"\n');
  expect(parsePage({ source, text }).problems.map(({ field }) => field)).toEqual(['systems', 'verdict']);
});
