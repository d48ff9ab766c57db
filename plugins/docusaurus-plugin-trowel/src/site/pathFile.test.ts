import { describe, expect, test } from 'vitest';
import { siteOf } from '../../test/support/siteLayout.ts';
import { toPathFileName } from './pathFile.ts';

const files = {
  'docs/paths/backend.md':
    '---\ntitle: Backend\nstages:\n  - { id: day-1, title: Day one, within: 1 day }\n  - week-1\n---\n\nText.\n',
  'docs/systems/pay.md': '---\ntitle: Pay\npaths: [backend]\n---\n\nText.\n',
  'docs/systems/book.md':
    '---\ntitle: Book\npaths:\n  - { path: backend, stage: week-1, minutes: 20, who: mentor, after: [pay], do: Book a seat., why: You need one., done_when: It is yours., milestone: true }\n---\n',
};

describe('the file of a path', () => {
  test('has stages, and steps with addresses, what they say to do, and hashes', () => {
    const [named] = siteOf(files, { baseUrl: '/kb/' }).pathFiles;
    expect(named).toEqual({
      name: 'trowel/paths/backend.json',
      file: {
        format: 1,
        id: 'path/backend',
        title: 'Backend',
        permalink: '/kb/paths/backend',
        stages: [
          { id: 'day-1', title: 'Day one', within: '1 day' },
          { id: 'week-1', title: 'Week 1' },
        ],
        steps: [
          {
            id: 'system/pay',
            title: 'Pay',
            permalink: '/kb/systems/pay',
            stage: 'day-1',
            minutes: 10,
            who: 'hire',
            after: [],
            hash: expect.stringMatching(/^[0-9a-z]{8}$/),
          },
          {
            id: 'system/book',
            title: 'Book',
            permalink: '/kb/systems/book',
            stage: 'week-1',
            minutes: 20,
            who: 'mentor',
            after: ['system/pay'],
            do: 'Book a seat.',
            why: 'You need one.',
            doneWhen: 'It is yours.',
            milestone: true,
            hash: expect.stringMatching(/^[0-9a-z]{8}$/),
          },
        ],
        history: { changes: {}, removed: [], renamed: {} },
      },
    });
  });

  test.each([
    ['path/backend', 'trowel/paths/backend.json'],
    ['path/Backend', /^trowel\/paths\/backend-[0-9a-z]{8}\.json$/],
    ['path/team/../../backend', /^trowel\/paths\/team-backend-[0-9a-z]{8}\.json$/],
    ['path/größe', /^trowel\/paths\/gr-e-[0-9a-z]{8}\.json$/],
  ])('has a name for %s that is good on every disk and in every address', (id, name) => {
    expect(toPathFileName(id)).toMatch(name);
  });
});

test('a step has the questions of its page: those that a mentor can ask, and its explain-back checks', () => {
  const ask = (question: string) => `:::ask[${question}]\n\nListen.\n\n:::\n`;
  const pay = [
    '---\npaths: [backend]\n---\n',
    ...['A?', 'B?', 'C?', 'D?'].map(ask),
    ':::explain[Why?]{#why}\n\nSo.\n\n:::',
  ];
  const [named] = siteOf({ ...files, 'docs/systems/pay.md': pay.join('\n') }).pathFiles;
  const steps = named?.file.steps ?? [];
  expect(steps.find(({ id }) => id === 'system/pay')).toMatchObject({
    asks: ['A?', 'B?', 'C?'],
    checks: [{ id: 'system/pay#why', question: 'Why?' }],
  });
  expect(JSON.stringify(steps.find(({ id }) => id === 'system/book'))).not.toMatch(/asks|checks/);
});
