import { describe, expect, test } from 'vitest';
import { libraryChanges, makeLibraryHub } from '../../test/support/libraryHub.ts';
import { makePage } from '../../test/support/page.ts';
import { buildHub } from '../hub/build.ts';
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

const lend = 'services/loans/src/lend/Lend.kt';

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

  test('in words without files is not judged, and no calm is told of it', () => {
    const { text } = judge({ plan: 'Save departure times as UTC timestamps in the timetable' });
    expect(text).toMatch(/^Not judged: the plan names no file\. Give the paths that it touches, or a diff\./);
    expect(text).not.toMatch(/no alarm|speak|Judged by/i);
  });

  test.each([
    [{ files: [lend] }, 'Not judged: paths alone do not say what changes.'],
    [{ files: [lend], plan: 'The lock is odd.' }, 'Not judged: the plan does not say what is to be done.'],
    [{ files: [lend], diff: 'garbage' }, 'Error: the diff cannot be read, no file is named in it.'],
    [{ diff: '@@ -1 +1 @@\n-a\n+b' }, 'Error: the diff cannot be read, no file is named in it.'],
  ])('of which nothing can be judged says what to give: %j', (question, lead) => {
    const { text } = judge(question);
    expect(text).toContain(lead);
    expect(text).not.toContain('No alarm');
    if ('files' in question) expect(text).toContain('Replacing the member');
  });

  test('of which nothing could be judged lists what a search found', () => {
    const item = {
      kind: 'page',
      order: 6,
      says: [],
      text: 'Found',
      source: { id: 'guide/a', title: 'A', file: 'a.md' },
    } as const;
    const found = (question: ChangeQuestion) => answerChange(question, context, [item]).items.map(({ kind }) => kind);
    expect(found({ plan: 'Paint the buttons blue.' })).toContain('page');
    expect(found({ plan: 'Paint the buttons blue.', files: [lend] })).not.toContain('page');
  });

  test('of governed code that breaks nothing lists the landmines of the code, a line each', () => {
    const { text } = judge({ plan: 'Return the loan with its due date.', files: [lend] });
    expect(text).toMatch(/^No alarm/);
    expect(text).toMatch(
      /^\*\*To know\*\* What breaks if it is cleaned up: `Replacing the member's lock .* · `archaeology\/one-desk/m,
    );
    expect(text).not.toContain('says nothing against');
  });

  test('of a file that is named without its folder is judged by what governs a file of that name', () => {
    const hub = buildHub([
      makePage('docs/archaeology/a.md', { title: 'A reference has ten letters', governs: ['services/a/Reference.kt'] }),
    ]);
    const own = toChangeContext(createContext(hub, { today: '2026-11-30' }));
    const ids = (path: string, diff = '') =>
      answerChange({ files: [path], plan: 'Remove the letters', diff }, own).judgement.rulings.flatMap(
        ({ entry, answer }) => (answer ? [entry.id] : []),
      );
    expect(ids('Reference.kt')).toEqual(['archaeology/a']);
    expect(ids('Other.kt')).toEqual([]);
    expect(ids('Reference.kt', '--- a/Reference.kt\n+++ b/Reference.kt\n@@ -1 +1 @@\n-a\n+b\n')).toEqual([]);
  });

  test('that sets what a landmine of the same system is called after is found in a file that its page does not govern', () => {
    const hub = buildHub([
      makePage('docs/systems/till.md', { title: 'Till', governs: ['till/**'] }, 'Takes money.'),
      makePage(
        'docs/archaeology/one-drawer.md',
        { title: 'One drawer', systems: ['till'], governs: ['till/src/Drawer.kt'] },
        ':::landmine[drawers = 3]\n\nTwo clerks count the same coins.\n\n:::',
      ),
    ]);
    const own = toChangeContext(createContext(hub, { today: '2026-11-30' }));
    const breaks = (line: string) =>
      answerChange(
        { diff: `--- a/till/conf.yml\n+++ b/till/conf.yml\n@@ -1,2 +1,2 @@\n till:\n-  drawers: 1\n+  ${line}\n` },
        own,
      ).items.filter(({ kind }) => kind === 'breaks');
    expect(breaks('drawers: 3').map(({ source }) => source?.id)).toEqual(['archaeology/one-drawer']);
    expect(breaks('drawers: 3')[0]?.says[0]).toContain('sets `drawers: 3`, which the warning is called after');
    expect(breaks('drawers: 5')).toEqual([]);
  });

  test('that breaks a landmine is told the text of the landmine first', () => {
    const answer = answerChange(
      { plan: 'Use an optimistic update instead of the lock per member.', files: [lend] },
      context,
    );
    const breaks = answer.items.find(({ kind }) => kind === 'breaks');
    expect(breaks?.text).toMatch(/^Replacing the member's lock by an optimistic update: Two desks count/);
  });

  test('is told in words as they stand in it, and never in stems', () => {
    const { items } = answerChange(
      { plan: 'Stop blanking the borrower after fourteen days.', files: ['services/history/a.sql'] },
      context,
    );
    const says = items.flatMap((item) => item.says).join(' ');
    expect(says).toMatch(/`blanking`/);
    expect(says).not.toMatch(/`blank`/);
  });

  test.each([
    'Extract the timeout constant into configuration, same value',
    'Move the limit of loans to application.yml.',
    'Read the limit from the settings.',
  ])('that only moves a value into configuration raises no alarm: %s', (plan) => {
    expect(judge({ plan, files: [lend] }).judgement).toMatchObject({ isQuiet: true, basis: 'plan' });
  });

  test('that moves a value into configuration and makes it another is no quiet one', () => {
    expect(
      judge({ plan: 'Move the limit into configuration, raising it to 30', files: [lend] }).judgement.isQuiet,
    ).toBe(false);
    expect(judge({ plan: 'Move the limit into configuration: 30 s', files: [lend] }).judgement.basis).toBe('plan');
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
