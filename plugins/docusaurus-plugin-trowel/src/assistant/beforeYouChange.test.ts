import { describe, expect, test } from 'vitest';
import { libraryChanges, makeLibraryHub } from '../../test/support/libraryHub.ts';
import { createContext } from './assistant.ts';
import { answerChange, type ChangeQuestion } from './beforeYouChange.ts';
import { fitAnswer } from './budget.ts';
import { toChangeContext } from './change/context.ts';

const context = toChangeContext(createContext(makeLibraryHub(), { today: '2026-11-30' }));
const judge = (question: ChangeQuestion) => {
  const { judgement, ...answer } = answerChange(question, context);
  return { ...fitAnswer(answer), judgement };
};
const namedBy = (question: ChangeQuestion) =>
  judge(question).judgement.rulings.flatMap(({ ruling, entry }) => (ruling === 'breaks' ? [entry.id] : []));

const harmful = libraryChanges.filter(({ breaks }) => breaks !== undefined);
const harmless = libraryChanges.filter(({ breaks }) => breaks === undefined);

describe('a planned change', () => {
  test('raises an alarm with the right page for nine in ten of those that break something', () => {
    const right = harmful.filter((change) => namedBy(change).some((id) => change.breaks?.includes(id)));
    expect(right.length / harmful.length).toBeGreaterThanOrEqual(0.9);
  });

  test.each(harmless)('that $name raises none', (change) => {
    expect(namedBy(change)).toEqual([]);
  });

  test('is told why: what it takes away, and the passage of the page', () => {
    const { text } = judge(libraryChanges.find(({ name }) => name === 'remembers borrowers for longer') ?? {});
    expect(text).toMatch(/^STOP: this change would break what 1 page guards/);
    expect(text).toContain('**BREAKS** · in force · `decision/0012-forget-borrowers`');
    expect(text).toContain('It changes `14`, which the page names');
    expect(text).toContain('Fourteen days after a return');
  });

  test('is asked what the page asks, and what its constraints and verdict ask', () => {
    const { text } = judge(libraryChanges.find(({ name }) => name === 'takes the lock away') ?? {});
    expect(text).toContain('What do two desks see when they count at the same moment?');
    expect(text).toContain('has the verdict *keep*');
    const quota = judge(libraryChanges.find(({ name }) => name === 'asks the union in parallel') ?? {});
    expect(quota.text).toContain('rests on `constraint/union-quota`, which still holds');
  });

  test('that alters nothing says so, and what was set aside', () => {
    const { text } = judge(libraryChanges.find(({ name }) => name === 'renames a variable under the lock') ?? {});
    expect(text).toContain('No alarm: nothing in this change alters what the code does.');
    expect(text).toContain('renames open to openLoans');
  });

  test('of code that a superseded decision governs is judged by the one that holds', () => {
    const rulings = judge({ diff: libraryChanges.find(({ name }) => name === 'sorts reservations by priority')?.diff })
      .judgement.rulings;
    expect(rulings.map(({ entry }) => entry.id)).not.toContain('decision/0008-reservations-by-age');
  });

  test('in words alone says that the diff is better', () => {
    expect(judge({ plan: 'Remove the lock.', files: ['services/loans/src/lend/Lend.kt'] }).text).toContain(
      'Ask again with the diff.',
    );
  });

  test('in words alone and without files finds pages by its words', () => {
    expect(
      namedBy({
        plan: 'Replace the lock for each member by an optimistic update when lending at the self-service desks.',
      }),
    ).toContain('archaeology/one-desk-at-a-time');
  });

  test('to code that nothing governs says so', () => {
    expect(judge({ plan: 'Paint the buttons blue.', files: ['apps/web/button.css'] }).text).toContain(
      'No page of the hub governs this code.',
    );
  });

  test('may be any text', () => {
    for (const diff of [
      '',
      'nonsense',
      '@@ -1 +1 @@\n-a\n+b',
      '--- a\n+++ b\n@@\n-',
      'diff --git a/x b/x\n'.repeat(500),
    ])
      expect(() => judge({ diff, plan: diff })).not.toThrow();
  });
});
