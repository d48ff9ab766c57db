import { expect, test } from 'vitest';
import { kinds } from '../content/kinds/index.ts';
import { toNewPage } from './newPage.ts';

test('a new decision gets the next number in the folder of the others, today, and the headings of its kind', () => {
  const entries = [{ kind: 'decision', source: 'docs/adr/0007-a.md' }] as const;
  const { source, text } = toNewPage('decision', 'Write once', { entries, kinds, today: '2026-11-30' });
  expect(source).toBe('docs/adr/0008-write-once.md');
  expect(text).toContain('title: Write once\nstatus: proposed\ndate: 2026-11-30\n');
  expect(text).toContain('## Context');
});
