import { describe, expect, test } from 'vitest';
import { readProgramme } from './programme.ts';

const said = (text: string) =>
  readProgramme(text).problems.map(({ at, message }) => `${at?.line}:${at?.column} ${message}`);

describe('the file of the programme', () => {
  test('says what is wanted, who answers for it, and what was recorded', () => {
    const read = readProgramme(
      [
        'owner: seun',
        'targets:',
        '  hours-respected: { at_least: 80, owner: ana }',
        '  engagements-silent: { at_most: 0 }',
        'recorded:',
        '  - { figure: retention, year: 2025, value: 88, of: 8 }',
        'explained:',
        '  - { system: pay, by: bo, on: 2026-03-01 }',
      ].join('\n'),
    );
    expect(read.problems).toEqual([]);
    expect(read.owner).toBe('seun');
    expect(read.targets['hours-respected']).toEqual({ at_least: 80, owner: 'ana', at: { line: 3, column: 3 } });
    expect(read.targets['engagements-silent']).toMatchObject({ at_most: 0 });
    expect(read.recorded).toEqual([{ figure: 'retention', year: 2025, value: 88, of: 8 }]);
    expect(read.explained).toMatchObject([{ system: 'pay', by: 'bo', on: '2026-03-01' }]);
  });

  test('that is not there, or is empty, wants nothing', () => {
    for (const text of ['', '# Later.\n', 'targets:\n'])
      expect(readProgramme(text)).toMatchObject({ targets: {}, recorded: [], explained: [], problems: [] });
  });

  test('names a figure that there is not, with the one that was meant, and keeps the others', () => {
    const text = 'targets:\n  hours-respekted: { at_least: 80 }\n  goals-reached: { at_least: 60 }\n';
    expect(said(text)).toEqual([
      expect.stringMatching(/^2:3 `hours-respekted` is not .*Did you mean `hours-respected`\?$/),
    ]);
    expect(readProgramme(text).targets).toMatchObject({ 'goals-reached': { at_least: 60 } });
  });

  test('says what contradicts itself, what is no number, and what is computed', () => {
    expect(said('targets:\n  goals-reached: { at_least: 60, at_most: 50 }\n')).toEqual([
      '2:18 This is no target: `at_least` is more than `at_most`, so no figure can be right.',
    ]);
    expect(said('targets:\n  goals-reached: { at_least: many }\n')).toEqual([
      '2:30 `at_least` is "many"; write a number from 0 on.',
    ]);
    expect(said('recorded:\n  - { figure: goals-reached, year: 2026, value: 3 }\n')).toEqual([
      '2:15 `figure` is "goals-reached"; write one of retention, project-success; all others are computed.',
    ]);
    expect(said('targets: []\n')).toEqual([expect.stringContaining('Below `targets:` write a figure in each line')]);
    expect(said('a: b: c\n')).toEqual([expect.stringContaining('This is not valid YAML')]);
    expect(said('- 1\n')).toEqual(['1:1 Write a line `targets:` and the figures below it.']);
  });
});
