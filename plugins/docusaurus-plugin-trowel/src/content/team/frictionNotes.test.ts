import { expect, test } from 'vitest';
import { readNotes } from './frictionNotes.ts';

test('a line that is wrong costs no other, and its message says how to mend it', () => {
  const content = [
    '{"step": "archaeology/a", "what": "confusing", "says": "Which table?", "by": "Ana", "on": "2026-03-01"}',
    '{"step": "archaeology/a", "what": "boring"}',
    '',
    '{"step": "archaeology/a", what: "wrong"}',
    '{"step": "archaeology/a", "what": "wrong", "mail": "a@example.org"}',
    '[1]',
    '{"step": "archaeology/b", "what": "missing"}',
  ].join('\n');
  const { notes, problems } = readNotes(content);
  expect(notes.map(({ step, what, by, at }) => ({ step, what, by, line: at.line }))).toEqual([
    { step: 'archaeology/a', what: 'confusing', by: 'Ana', line: 1 },
    { step: 'archaeology/b', what: 'missing', by: undefined, line: 7 },
  ]);
  expect(problems.map(({ source, at }) => `${source}:${at?.line}:${at?.column}`)).toEqual([
    'data/friction.jsonl:2:35',
    'data/friction.jsonl:4:1',
    'data/friction.jsonl:5:44',
    'data/friction.jsonl:6:1',
  ]);
  expect(problems.map(({ message }) => message)).toEqual([
    '`what` is "boring"; expected wrong, confusing, missing.',
    expect.stringMatching(
      /^This line is not valid JSON: .*Write a note as \{"step": …, "what": …, "says": …\} on one line\.$/,
    ),
    '`mail` is not a field of a friction note, which has step, path, what, says, hash, by, on; remove it.',
    'This is no friction note: expected an object on one line: {"step": …, "what": …, "says": …}.',
  ]);
});
