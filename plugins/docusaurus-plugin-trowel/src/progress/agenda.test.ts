import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type AgendaItem, type AgendaStep, toAgenda } from './agenda.ts';
import { toAgendaMarkdown } from './agendaText.ts';
import type { AnswerEvent, Grade, StepState } from './event.ts';

const steps: readonly AgendaStep[] = ['a', 'b', 'c', 'd'].map((id) => ({
  id,
  title: `Step ${id}`,
  stage: 'week-1',
  minutes: 10,
  permalink: `/docs/${id}`,
  asks: [`Why ${id}?`, `What if not ${id}?`],
  checks: id === 'a' ? ['a#x', 'a#y', 'a#z'].map((check) => ({ id: check, question: `Explain ${check}` })) : undefined,
}));

const stamp = (time: number) => ({ id: `${time}`, time, at: '2026-11-02T08:00:00Z' });

function progressOf(
  states: Readonly<Record<string, StepState>> = {},
  grades: Readonly<Record<string, Grade>> = {},
): Parameters<typeof toAgenda>[0]['progress'] {
  return {
    steps: new Map(
      Object.entries(states).map(([step, state], at) => [
        step,
        {
          type: 'step',
          step,
          state,
          reason: state === 'skipped' ? `no time for ${step}` : undefined,
          ...stamp(at + 1),
        },
      ]),
    ),
    answers: new Map(
      Object.entries(grades).map(([check, grade], at): [string, AnswerEvent[]] => [
        check,
        [
          { type: 'answer', check, text: `I think ${check}`, ...stamp(at * 2) },
          { type: 'answer', check, grade, ...stamp(at * 2 + 1) },
        ],
      ]),
    ),
  };
}

const find = <Type extends AgendaItem['type']>(items: readonly AgendaItem[], type: Type) =>
  items.find((item): item is Extract<AgendaItem, { type: Type }> => item.type === type);

describe('the agenda of a session', () => {
  const progress = progressOf(
    { a: 'done', b: 'skipped', c: 'done' },
    { 'a#x': 'had', 'a#y': 'partly', 'a#z': 'missed' },
  );
  const agenda = toAgenda({ length: 50, steps, progress });

  test('has what was missed before what was half known, and what the hire wrote', () => {
    expect(find(agenda, 'missed')?.checks.map(({ check, text }) => [check.id, text])).toEqual([
      ['a#z', 'I think a#z'],
      ['a#y', 'I think a#y'],
    ]);
  });

  test('has what was skipped, and why', () => {
    expect(find(agenda, 'skipped')?.steps.map(({ step, reason }) => [step.id, reason])).toEqual([
      ['b', 'no time for b'],
    ]);
  });

  test('asks about what was read, the latest first, and one question of each step before a second one', () => {
    expect(find(agenda, 'ask')?.questions.map(({ question }) => question)).toEqual([
      'Why c?',
      'Why a?',
      'What if not c?',
      'What if not a?',
    ]);
  });

  test('ends with the next steps and what is agreed', () => {
    expect(find(agenda, 'next')?.steps.map(({ id }) => id)).toEqual(['d']);
    expect(agenda.map(({ type }) => type)).toEqual(['arrive', 'missed', 'skipped', 'ask', 'next', 'agree']);
  });

  test('has no item for what there is nothing of', () => {
    const first = toAgenda({ length: 25, steps, progress: progressOf() });
    expect(first.map(({ type }) => type)).toEqual(['arrive', 'next', 'agree']);
    const empty = toAgenda({ length: 25, steps: [], progress: progressOf() });
    expect(empty.map(({ type, minutes }) => [type, minutes])).toEqual([
      ['arrive', 22],
      ['agree', 3],
    ]);
  });

  test('takes the time of the session, whatever is on it', () => {
    const state = fc.constantFrom<StepState>('todo', 'doing', 'done', 'skipped');
    const grade = fc.constantFrom<Grade>('missed', 'partly', 'had');
    const states = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), state);
    const grades = fc.dictionary(fc.constantFrom('a#x', 'a#y', 'a#z'), grade);
    fc.assert(
      fc.property(fc.constantFrom(25 as const, 50 as const), states, grades, (length, given, graded) => {
        const items = toAgenda({ length, steps, progress: progressOf(given, graded) });
        expect(items.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(length);
        expect(items.every(({ minutes }) => minutes > 0)).toBe(true);
      }),
    );
  });
});

describe('an agenda as Markdown', () => {
  const words = {
    title: 'Session',
    item: (type: string) => ({ heading: type, lead: type === 'arrive' ? 'What came of it?' : undefined }),
    minutes: (count: number) => `${count} min`,
    wrote: (text: string) => `wrote “${text}”`,
  };

  test('has a heading with minutes for each item, and boxes to tick with links to the pages', () => {
    const progress = progressOf({ a: 'done' }, { 'a#z': 'missed' });
    const text = toAgendaMarkdown(
      toAgenda({ length: 25, steps: steps.slice(0, 2), progress }),
      words,
      'https://hub.example',
    );
    expect(text).toMatchInlineSnapshot(`
      "# Session

      ## arrive (3 min)

      What came of it?

      ## missed (4 min)

      - [ ] [Explain a\\#z](<https://hub.example/docs/a#z>): wrote “I think a\\#z”

      ## ask (12 min)

      - [ ] Why a? ([Step a](<https://hub.example/docs/a>))
      - [ ] What if not a? ([Step a](<https://hub.example/docs/a>))

      ## next (3 min)

      - [ ] [Step b](<https://hub.example/docs/b>)

      ## agree (3 min)
      "
    `);
  });

  test('is text only, whatever a title or a hire wrote', () => {
    const title = '](https://evil.example) <img src=x onerror=alert(1)> `code` # no\n## heading';
    const [step] = steps as readonly [AgendaStep];
    const text = toAgendaMarkdown(
      [{ type: 'next', minutes: 5, steps: [{ ...step, title, do: title }] }],
      words,
      'https://hub.example',
    );
    expect(text.split('\n').filter((line) => line.startsWith('#'))).toEqual(['# Session', '## next (5 min)']);
    expect(text).not.toMatch(/(?<!\\)<img|(?<!\\)\]\(https:\/\/evil/);
  });
});
