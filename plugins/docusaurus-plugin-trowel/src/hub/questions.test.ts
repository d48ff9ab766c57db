import { expect, test } from 'vitest';
import { makePage } from '../../test/support/page.ts';
import { readQuestions } from '../content/team/questions.ts';
import { buildHub } from './build.ts';
import { resolveQuestions, toQuestionKey } from './questions.ts';

const hub = buildHub([
  makePage('docs/systems/checkout.md', { title: 'Checkout' }),
  makePage('docs/systems/gate.md', { title: 'Gate' }),
  makePage('docs/archaeology/twice.md', { title: 'Twice', systems: ['checkout'] }),
  makePage('docs/decisions/0007-attempt.md', { title: 'Attempt', systems: ['checkout', 'gate'] }),
]);
const resolve = (yaml: string) => resolveQuestions(readQuestions(yaml).questions, hub.entries);

test('a question has the entries that answer it, and their systems unless it names its own', () => {
  const { questions, problems } = resolve(`questions:
  - question: Why twice?
    answers: [archaeology/twice, ADR-7, twice#the-history]
  - question: Who is asked first?
    answers: docs/decisions/0007-attempt.md
    systems: [Gate]
  - question: Where is the key?
    systems: [gate]
  - question: Where is lunch?
`);
  expect(problems).toEqual([]);
  expect(questions.map(({ answers, systems }) => ({ answers, systems }))).toEqual([
    {
      answers: ['archaeology/twice', 'decision/0007-attempt'],
      systems: ['system/checkout', 'system/gate'],
    },
    { answers: ['decision/0007-attempt'], systems: ['system/gate'] },
    { answers: [], systems: ['system/gate'] },
    { answers: [], systems: [] },
  ]);
});

test('a page or a system that is not there is named with its place and the nearest one', () => {
  const { questions, problems } = resolve(`questions:
  - question: Why twice?
    answers: [ADR-7, twise]
  - question: Which key?
    systems: [gates]
`);
  expect(questions.map(({ answers, systems }) => [...answers, ...systems])).toEqual([
    ['decision/0007-attempt', 'system/checkout', 'system/gate'],
    [],
  ]);
  expect(problems.map(({ at, message }) => `${at?.line}:${at?.column} ${message}`)).toEqual([
    '3:22 `answers` names `twise`, which is not a page of the hub. Did you mean `twice`?',
    '5:15 `systems` names `gates`, which is not a system of the hub. Did you mean `gate`?',
  ]);
});

test('a question that is there twice is named, however it is written', () => {
  const { problems } = resolve('questions:\n  - question: Why twice?\n  - question: "why  TWICE"\n');
  expect(problems.map(({ at, message }) => `${at?.line} ${message}`)).toEqual([
    '3 This question is in line 2 already; remove one of the two.',
  ]);
  expect(toQuestionKey('¿Por qué 2 veces?')).toBe('por qué 2 veces');
});
