import { describe, expect, test } from 'vitest';
import { makePage } from '../../test/support/page.ts';

function read(braces: string, type = 'ask') {
  const { entry, problems } = makePage('docs/patterns/a.md', {}, `:::${type}[Why?]${braces}\n\nText.\n\n:::`);
  const { level, minutes, skills, id } = entry.blocks[0] ?? {};
  return { level, minutes, skills, id, problems: problems.map(({ message, at }) => `${at?.line} ${message}`) };
}

describe('the braces of a block', () => {
  test('say its level, how long it takes, and its skills, beside its id', () => {
    expect(read('{#why level=starter minutes=10 skills="sql, time-zones go"}')).toEqual({
      level: 'starter',
      minutes: 10,
      skills: ['sql', 'time-zones', 'go'],
      id: 'why',
      problems: [],
    });
    expect(read('').problems).toEqual([]);
  });

  test.each([
    ['level=hard', '`level` of this block is `hard`; expected starter, practised or expert.'],
    ['minutes=soon', '`minutes` of this block is `soon`; expected a whole number of minutes, like 10.'],
    ['minutes=0', '`minutes` of this block is `0`; expected a whole number of minutes, like 10.'],
    ['skills=""', '`skills` of this block is ``; expected names of skills, like `skills="sql time-zones"`.'],
    [
      'minuts=5',
      '`minuts` is not a field of a block, which has level, minutes, skills; remove it. Did you mean `minutes`?',
    ],
  ])('with %s are reported, and the block stays', (braces, message) => {
    const { problems, ...fields } = read(`{${braces}}`);
    expect(problems).toEqual([`5 ${message}`]);
    expect(fields).toEqual({ level: undefined, minutes: undefined, skills: undefined, id: undefined });
  });

  test('are not read in blocks that no session takes', () => {
    expect(read('{level=hard}', 'feedback').problems).toEqual([]);
  });
});
