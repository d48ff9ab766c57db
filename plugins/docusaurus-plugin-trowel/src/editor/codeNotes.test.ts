import { expect, test } from 'vitest';
import { makeGoverningPage } from '../../test/support/governingPage.ts';
import { toHover } from './codeHover.ts';
import { toCountWords, toGovernedLine } from './codeNotes.ts';

const holds = { id: 'constraint/bank', title: 'The bank reads the old table', source: 'c.md', status: 'holds' };
const full = makeGoverningPage('decision/one', {
  title: 'Write twice',
  number: 1,
  status: 'accepted',
  landmines: [{ title: 'Do not remove it', text: 'The bank closes its books.' }, { text: 'Nor this.' }],
  constraints: [holds, { ...holds, id: 'constraint/old', title: 'Long gone', status: 'lifted' }],
  explainers: [{ name: 'Ana', as: 'author' }],
});
const past = makeGoverningPage('decision/old', {
  title: 'Write once',
  status: 'superseded',
  landmines: [{ text: 'No longer.' }],
  supersededBy: { id: 'decision/one', title: 'Write twice', source: 'one.md' },
});

test('one line says landmines first, then what holds, then what governs', () => {
  expect(toGovernedLine([full, makeGoverningPage('decision/two')])).toBe(
    '2 landmines: Do not remove it; Nor this. Constraint that holds: The bank reads the old table (holds). ' +
      'Governed by Write twice (decision 1, accepted) and 1 page more.',
  );
});

test('a page that no longer holds counts only where there is no other, and names the one in its place', () => {
  expect(toGovernedLine([past, full])).toBe(toGovernedLine([full]));
  expect(toGovernedLine([past])).toMatch(/^Was governed by Write once .*no longer holds\. Write twice replaces it\.$/);
  expect(toGovernedLine([])).toBe('');
});

test('a lens counts landmines, else constraints that hold, else pages', () => {
  const bare = makeGoverningPage('decision/two');
  expect(toCountWords([full, past])).toBe('2 landmines');
  expect(toCountWords([{ ...full, landmines: [] }])).toBe('1 constraint that holds');
  expect(toCountWords([bare, bare])).toBe('2 pages');
  expect(toCountWords([past])).toBe('1 page that no longer holds');
});

test('a line stays one line and short, however long and wild titles are', () => {
  const line = toGovernedLine([makeGoverningPage('decision/x', { title: `a\nb\u202e ${'long '.repeat(500)}` })]);
  expect(line).not.toMatch(/[\n\u202e]/);
  expect(line.length).toBeLessThan(250);
});

test('hovering shows three pages whole, the titles of ten more, and counts the others', () => {
  const pages = Array.from({ length: 20 }, (_, at) => makeGoverningPage(`decision/p${at}`, { title: `Page ${at}` }));
  const shown = toHover(pages, () => undefined);
  expect(shown.split('\n\n---\n\n')).toHaveLength(4);
  expect(shown).toMatch(/Also: Page 3, .*Page 12 and 7 more$/);
});

test('hovering says the reason, landmines, constraints and whom to ask, and what replaced the page', () => {
  const shown = toHover([full], (page) => `https://hub.example/${page.id}`);
  expect(shown).toContain('**[Write twice](<https://hub.example/decision/one>)** (decision 1, accepted)');
  expect(shown).toContain('- **Landmine:** Do not remove it: The bank closes its books.');
  expect(shown).toContain('[The bank reads the old table](<https://hub.example/constraint/bank>)');
  expect(shown).toMatch(/- \*\*Ask:\*\* Ana/);
  expect(toHover([past], () => undefined)).toContain('This no longer holds.\n\n**Replaced by:** Write twice');
});
