import { describe, expect, test } from 'vitest';
import { makePage } from '../../test/support/page.ts';
import type { ParsedPage } from '../content/pageParser.ts';
import { buildHub } from './build.ts';
import { buildInterview } from './interview.ts';

const people = [
  makePage('docs/people/lee.md', { title: 'Lee', leaving: '2027-01-29' }),
  makePage('docs/people/ana.md', { title: 'Ana' }),
];
const ask = (...pages: readonly ParsedPage[]) => buildInterview(buildHub([...people, ...pages]), 'person/lee');
const questionsOf = (id: string, ...pages: readonly ParsedPage[]) =>
  ask(...pages).topics.find((topic) => topic.page === id)?.questions;
const bank = (fields: Readonly<Record<string, unknown>> = {}) =>
  makePage('docs/constraints/bank.md', {
    title: 'The bank',
    status: 'holds',
    since: '2019-03',
    owner: 'ana',
    ...fields,
  });
const odd = (fields: Readonly<Record<string, unknown>> = {}, body = '') =>
  makePage('docs/archaeology/odd.md', { title: 'Odd', witnesses: ['lee'], verified: '2026-01-01', ...fields }, body);

describe('an interview', () => {
  test('has no topics when others know as much', () => {
    const shared = odd({ witnesses: ['lee', 'ana'], systems: ['ledger'] });
    expect(ask(shared, makePage('docs/systems/ledger.md', { owners: ['ana', 'lee'], verified: '2026-01-01' }))).toEqual(
      {
        person: 'person/lee',
        leaving: '2027-01-29',
        topics: [],
      },
    );
  });

  test('asks about systems first, then about pages, by kind and landmines', () => {
    const { topics } = ask(
      makePage('docs/systems/ledger.md', { owners: ['lee'] }),
      makePage('docs/patterns/p.md', { owner: 'lee' }),
      bank({ owner: 'lee' }),
      makePage('docs/decisions/0001-d.md', { 'decision-makers': ['lee'] }),
      odd(),
      makePage('docs/archaeology/worse.md', { witnesses: ['lee'] }, ':::landmine[Boom]\n:::\n'),
      makePage('docs/challenges/c.md', { owner: 'lee', systems: ['ledger'] }),
      makePage('blog/2024-01-01-told.md', { authors: ['lee'] }),
    );
    expect(topics.map((topic) => [topic.why, topic.page])).toEqual([
      ['system', 'system/ledger'],
      ['page', 'archaeology/worse'],
      ['page', 'archaeology/odd'],
      ['page', 'decision/0001-d'],
      ['page', 'constraint/bank'],
      ['page', 'challenge/c'],
      ['page', 'pattern/p'],
    ]);
  });

  test('asks about what an archaeology page says and what it lacks', () => {
    const body = ':::landmine[Making it a cron entry]\n\nThe gates stay shut.\n\n:::\n';
    const fields = { constraints: ['bank'], verdict: 'revisit', governs: ['a/**'], verified: '' };
    expect(questionsOf('archaeology/odd', odd(fields, body), bank())).toEqual([
      'Landmine “Making it a cron entry”: how was it found, and what does one see when it goes off?',
      '“The bank” holds since 2019-03. How would somebody find out without you that it no longer does?',
      'The verdict is *revisit*. What is the first step, and what has kept you from it?',
      'Which file of `a/**` should nobody change alone, and why that one?',
      'Who else was there, also of those who have left? The page names nobody but you.',
      'Nobody has ever confirmed this page. Which sentence of it is no longer true?',
    ]);
    expect(questionsOf('archaeology/odd', odd())).toEqual([
      'What breaks if somebody cleans this up? The page marks no landmine.',
      'Which constraint made this right at the time? The page names none.',
      'Keep it, revisit it, or is it gone? The page gives no verdict.',
      'Where in the code does one meet this? The page names no paths.',
      'Who else was there, also of those who have left? The page names nobody but you.',
    ]);
  });

  test.each([
    [{ status: 'holds' }, '“The bank” holds since 2019-03. How would'],
    [{ status: 'unknown' }, 'Nobody knows whether “The bank” still holds.'],
    [{ status: 'lifted', until: '2022-09-30' }, '“The bank” was lifted on 2022-09-30. What else keeps'],
    [{ status: 'lifted', until: '2022' }, '“The bank” was lifted in 2022. What else keeps'],
  ])('asks about a constraint by its status: %j', (fields, begins) => {
    const found = questionsOf('archaeology/odd', odd({ constraints: ['bank'] }), bank(fields));
    expect(found?.some((question) => question.startsWith(begins))).toBe(true);
  });

  test('asks about a constraint once, on its own page if that is a topic', () => {
    const two = [
      odd({ constraints: ['bank'] }),
      makePage('docs/archaeology/second.md', { witnesses: ['lee'], constraints: ['bank'] }),
    ];
    const times = (...pages: readonly ParsedPage[]) =>
      ask(...pages).topics.flatMap((topic) =>
        topic.questions.filter((question) => question.includes('holds since')).map(() => topic.page),
      );
    expect(times(...two, bank())).toEqual(['archaeology/odd']);
    expect(times(...two, bank({ owner: 'lee' }))).toEqual(['constraint/bank']);
  });

  test('asks about options and outcome of a decision, and about what is left of a superseded one', () => {
    const decision = (fields: Readonly<Record<string, unknown>>, body = '') =>
      makePage(
        'docs/decisions/0001-d.md',
        { 'decision-makers': ['lee'], verified: '2026-01-01', constraints: ['bank'], ...fields },
        body,
      );
    expect(
      questionsOf('decision/0001-d', decision({ status: 'accepted', date: '2019-04-01' }), bank({ owner: 'lee' })),
    ).toEqual([
      'What else was on the table, and what ruled it out? The record lists no options.',
      'What came of it since 2019-04-01, and would you choose it again? Nobody has judged the outcome.',
    ]);
    expect(
      questionsOf(
        'decision/0001-d',
        decision({ outcome: 'mixed' }, '## Considered options\n\nA, B.\n'),
        bank({ owner: 'lee' }),
      ),
    ).toEqual(['The outcome is *mixed*. What do you know now that you did not know then?']);
    const next = makePage('docs/decisions/0002-n.md', {
      title: 'Next',
      supersedes: ['0001'],
      'decision-makers': ['ana'],
    });
    expect(questionsOf('decision/0001-d', decision({ status: 'superseded' }), next, bank())).toEqual([
      'It was replaced by “Next”. What of it is still in the code, or in the data?',
    ]);
  });

  test('asks about people who are named but have no page', () => {
    const decision = makePage('docs/decisions/0001-d.md', {
      'decision-makers': ['lee', 'Bo Chu'],
      verified: '2026-01-01',
    });
    expect(questionsOf('decision/0001-d', decision)?.at(-1)).toBe(
      'The page also names Bo Chu. Can they still be asked, and what do they know that you do not?',
    );
  });

  test('asks about gaps of systems that others know too, without repeating a question', () => {
    const { topics } = ask(
      makePage('docs/systems/ledger.md', { title: 'Ledger', owners: ['lee', 'ana'] }),
      makePage('docs/challenges/c.md', { title: 'It stops', systems: ['ledger'], owner: 'ana' }),
      makePage('docs/challenges/own.md', { title: 'It hangs', systems: ['ledger'], owner: 'lee' }),
    );
    expect(topics.at(-1)).toEqual({
      page: 'system/ledger',
      why: 'gap',
      questions: [
        'What about Ledger makes newcomers ask “why on earth”? Nothing is written about how it came to be.',
        'What is the cause of “It stops”? Its page says only how it shows.',
        'Nobody has ever confirmed the page of Ledger. Which sentence of it would you correct?',
      ],
    });
  });

  test('names the mentees who await a review', () => {
    const logged = makePage('docs/log/ana/x.md', { log: 'ana', mentor: 'lee' });
    expect(ask(logged).topics).toEqual([
      {
        page: 'log/ana/x',
        why: 'mentoring',
        questions: [
          'Ana still waits for your word on this entry. What is it, and who reads the next one when you are gone?',
        ],
      },
    ]);
  });
});
