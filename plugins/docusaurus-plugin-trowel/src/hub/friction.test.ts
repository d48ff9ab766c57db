import { expect, test } from 'vitest';
import { makePage } from '../../test/support/page.ts';
import { readNotes } from '../content/team/frictionNotes.ts';
import { buildHub } from './build.ts';
import { sumUpFriction } from './friction.ts';

const hub = buildHub([
  makePage('docs/paths/backend.md', { stages: ['day-1'] }),
  makePage('docs/archaeology/a.md', { title: 'A', paths: ['backend/day-1'] }),
  makePage('docs/archaeology/b.md', { title: 'B', paths: ['backend/day-1'] }),
]);
const hashOf = (id: string) => hub.paths[0]?.stages[0]?.steps.find((step) => step.id === id)?.hash;
const sum = (...notes: readonly object[]) =>
  sumUpFriction(readNotes(notes.map((note) => JSON.stringify(note)).join('\n')).notes, hub);
const note = (changes: object) => ({ step: 'archaeology/a', what: 'confusing', ...changes });

test('the step with the most notes is the first, with what was said of it, the latest first, and never by whom', () => {
  const { friction, problems } = sum(
    note({ step: 'archaeology/b', what: 'wrong' }),
    note({ says: 'Which table?', on: '2026-03-01', by: 'Ana' }),
    note({ what: 'missing', says: 'The port.', on: '2026-04-01' }),
  );
  expect(problems).toEqual([]);
  expect(friction.map(({ step, path, counts, total, said }) => ({ step: step.id, path, counts, total, said }))).toEqual(
    [
      {
        step: 'archaeology/a',
        path: 'path/backend',
        counts: { wrong: 0, confusing: 1, missing: 1 },
        total: 2,
        said: [
          { what: 'missing', says: 'The port.', on: '2026-04-01' },
          { what: 'confusing', says: 'Which table?', on: '2026-03-01' },
        ],
      },
      {
        step: 'archaeology/b',
        path: 'path/backend',
        counts: { wrong: 1, confusing: 0, missing: 0 },
        total: 1,
        said: [],
      },
    ],
  );
});

test('a step that has other words today than when it was noted is said to have changed', () => {
  const changed = (hash?: string) => sum(note({ hash })).friction[0]?.changed;
  expect([changed('other'), changed(hashOf('archaeology/a')), changed()]).toEqual([true, false, false]);
});

test('a note about a step that no path has is named, and is in no sum', () => {
  const { friction, problems } = sum(note({}), note({ step: 'archaeology/c' }));
  expect(friction.map(({ total }) => total)).toEqual([1]);
  expect(problems.map(({ at, message }) => `${at?.line} ${message}`)).toEqual([
    '2 `step` is `archaeology/c`, which no path has today; the note is in no sum. Did you mean `archaeology/a`?',
  ]);
});
