import { describe, expect, test } from 'vitest';
import { readQuestions } from './questions.ts';

const said = (content: string) =>
  readQuestions(content).problems.map(({ at, message }) => `${at?.line}:${at?.column} ${message}`);

describe('the file of questions', () => {
  test('has what was asked, the pages that answer it, who asked and when', () => {
    const { questions, share, problems } = readQuestions(`share: 80
questions:
  - question: "Why do we write twice?"
    answers: [archaeology/checkout-double-write]
    by: a new hire
    on: 2026-03-01
  - question: Who feeds the cat?
    systems: office
`);
    expect(problems).toEqual([]);
    expect(share).toBe(80);
    expect(
      questions.map(({ question, answers, systems, by, on, at }) => ({ question, answers, systems, by, on, at })),
    ).toEqual([
      {
        question: 'Why do we write twice?',
        answers: ['archaeology/checkout-double-write'],
        systems: [],
        by: 'a new hire',
        on: '2026-03-01',
        at: { line: 3, column: 15 },
      },
      {
        question: 'Who feeds the cat?',
        answers: [],
        systems: ['office'],
        by: undefined,
        on: undefined,
        at: { line: 7, column: 15 },
      },
    ]);
    expect(questions[0]?.places.answers).toEqual([{ line: 4, column: 15 }]);
  });

  test('may be empty, or not there', () => {
    for (const content of ['', '# Nothing yet\n', 'questions:\n', 'questions: []\n'])
      expect(readQuestions(content)).toMatchObject({ questions: [], problems: [] });
  });

  test('loses one question only for what is wrong with it, and says how to mend it', () => {
    const content = `questions:
  - question: Good
  - quesiton: Why?
  - question: 7
  - question: Late
    on: yesterday
  - just a text
  - question: Fine
`;
    expect(readQuestions(content).questions.map(({ question }) => question)).toEqual(['Good', 'Fine']);
    expect(said(content)).toEqual([
      '3:5 `question` is missing; write what was asked, in quotes.',
      '3:5 `quesiton` is not a field of a question, which has question, answers, systems, by, on; remove it. Did you mean `question`?',
      '4:15 `question` is 7; write what was asked, in quotes.',
      '6:9 `on` is "yesterday"; write a date like 2026-03-01.',
      '7:5 This is no question: write it as `- question: …` with `answers: […]` below.',
    ]);
  });

  test('loses one question only for broken YAML', () => {
    const content = `share: 70
questions:
  - question: Good
  - question: "Never closed
  - question: Fine
    answers: [a]
`;
    const { questions, share, problems } = readQuestions(content);
    expect(questions.map(({ question, at }) => [question, at.line])).toEqual([
      ['Good', 3],
      ['Fine', 5],
    ]);
    expect(share).toBe(70);
    expect(problems).toHaveLength(1);
    expect(problems[0]?.at?.line).toBe(4);
    expect(problems[0]?.message).toMatch(/^This is not valid YAML: .*in quotes\.$/);
  });

  test('says what is wrong around the list', () => {
    expect(said('- question: Why?\n')).toEqual([
      '1:1 The questions have no name: write a line `questions:` above them.',
    ]);
    expect(readQuestions('- question: Why?\n').questions).toHaveLength(1);
    expect(said('share: 120\nquestion:\n  - question: Why?\n')).toEqual([
      '2:1 `question` is not a field of the file, which has share, questions; remove it. Did you mean `questions`?',
      '1:8 `share` is 120; write a number of per cent from 0 to 100.',
    ]);
    expect(said('questions: { a: 1 }\n')).toEqual(['1:12 Below `questions:` write a list: `- question: …`.']);
    expect(said('hello\n')).toEqual(['1:1 Write a line `questions:` and a list below.']);
  });
});
