import type { Answer, GoverningPage } from 'docusaurus-plugin-trowel/why';
import { expect, test } from 'vitest';
import { groupAnswers, listReasons, sortConstraints } from './answerView.ts';

function makeAnswer(id: string, page: Partial<GoverningPage> = {}): Answer {
  const none = { names: [], governs: [], constraints: [], landmines: [], explainers: [] };
  return { page: { ...none, id, kind: 'decision', title: id, source: `${id}.md`, why: '', ...page }, places: [] };
}

test('answers are grouped by what they mean for a change, the most pressing first', () => {
  const answers = [
    makeAnswer('old', { status: 'superseded', landmines: [{ text: 'It breaks.' }] }),
    makeAnswer('plain'),
    makeAnswer('checkout', { kind: 'system' }),
    makeAnswer('mine', { landmines: [{ text: 'It breaks.' }] }),
    makeAnswer('other'),
  ];
  expect(groupAnswers(answers).map((group) => [group.name, group.answers.map(({ page }) => page.id)])).toEqual([
    ['pressing', ['mine']],
    ['also', ['plain', 'other']],
    ['system', ['checkout']],
    ['past', ['old']],
  ]);
});

test('a glob is listed once with all its files, and every marker', () => {
  const glob = { type: 'glob', glob: 'src/**' } as const;
  const marker = { type: 'marker', line: 3, near: true } as const;
  const rows = listReasons([
    { path: 'src/a.ts', reasons: [glob, marker] },
    { path: 'src/b.ts', reasons: [glob, marker] },
  ]);
  expect(rows.map(({ reason, paths }) => [reason.type, paths])).toEqual([
    ['glob', ['src/a.ts', 'src/b.ts']],
    ['marker', ['src/a.ts']],
    ['marker', ['src/b.ts']],
  ]);
});

test('constraints that hold come first, then those of unknown status, then lifted ones', () => {
  const constraints = ['lifted', undefined, 'holds', 'unknown'].map((status, index) => ({
    id: `constraint/${index}`,
    title: `${index}`,
    source: `${index}.md`,
    status,
  }));
  expect(sortConstraints(constraints).map(({ status }) => status)).toEqual(['holds', undefined, 'unknown', 'lifted']);
});
