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
      '“The bank” has held since 2019-03. How would somebody find out without you that it no longer does?',
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
    [{ status: 'holds' }, '“The bank” has held since 2019-03. How would'],
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
        topic.questions.filter((question) => question.includes('has held since')).map(() => topic.page),
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

  const ledger = (fields: Readonly<Record<string, unknown>> = {}) =>
    makePage('docs/systems/ledger.md', { title: 'Ledger', owners: ['lee'], verified: '2026-01-01', ...fields });
  const known = makePage('docs/archaeology/known.md', {
    systems: ['ledger'],
    witnesses: ['lee'],
    verified: '2026-01-01',
  });

  test('asks about a system that nobody else knows: its history, its owner, what it needs and what goes wrong', () => {
    const bank = makePage('docs/systems/bank.md', { title: 'Bank', owners: ['ana'] });
    expect(questionsOf('system/ledger', ledger({ depends_on: ['bank'] }), bank)).toEqual([
      'What about Ledger makes newcomers ask “why on earth”? Nothing is written about how it came to be.',
      'Who answers for Ledger after you, and what must they have done once together with you before that?',
      'What happens to Ledger when Bank does not answer for an hour?',
      'What goes wrong with Ledger most often, and how do you notice? No challenge is written down.',
    ]);
    const challenge = makePage('docs/challenges/c.md', { systems: ['ledger'], owner: 'lee' });
    expect(questionsOf('system/ledger', ledger({ verified: '' }), known, challenge)).toEqual([
      'Who answers for Ledger after you, and what must they have done once together with you before that?',
      'Nobody has ever confirmed this page. Which sentence of it is no longer true?',
    ]);
  });

  test('asks of a retired system what is left of it', () => {
    const left = [
      'What is left of Ledger in other systems that nobody would recognise as its own?',
      'Who outside the organisation still counts on something that Ledger did?',
    ];
    expect(questionsOf('system/ledger', ledger({ status: 'retired' }), known)).toEqual(left);
    expect(questionsOf('system/ledger', ledger({ status: 'retired' }))).toEqual([
      'What about Ledger makes newcomers ask “why on earth”? Nothing is written about how it came to be.',
      ...left,
    ]);
  });

  test('asks about a constraint on its own page, by its status, evidence and what rests on it', () => {
    const own = (fields: Readonly<Record<string, unknown>>) =>
      bank({ owner: 'lee', verified: '2026-01-01', ...fields });
    const resting = makePage('docs/decisions/0001-d.md', { title: 'One queue', constraints: ['bank'], owner: 'ana' });
    const other = makePage('docs/decisions/0002-e.md', { title: 'Two', constraints: ['bank'], owner: 'ana' });
    expect(questionsOf('constraint/bank', own({}), resting)).toEqual([
      '“The bank” has held since 2019-03. How would somebody find out without you that it no longer does?',
      'Who told you, and where is it written? The page gives no evidence.',
      '“One queue” rests on it. What would you change first on the day it is lifted?',
    ]);
    expect(questionsOf('constraint/bank', own({ status: 'unknown', evidence: ['a letter'] }))).toEqual([
      'Does it hold? Whom outside do you ask, by name, and what do you ask?',
      'The evidence is “a letter”. Could somebody else find that, and understand it?',
    ]);
    expect(questionsOf('constraint/bank', own({ status: 'lifted', until: '2022' }), resting, other)?.at(-1)).toBe(
      'It was lifted, and “One queue” and “Two” still rest on it. What else relies on that today?',
    );
    expect(questionsOf('constraint/bank', own({ status: 'lifted', until: '2022' }), resting)?.at(-1)).toBe(
      'It was lifted, and “One queue” still rests on it. What else relies on that today?',
    );
    expect(questionsOf('constraint/bank', own({}), resting, other)?.at(-1)).toBe(
      '“One queue” and “Two” rest on it. What would you change first on the day it is lifted?',
    );
    expect(questionsOf('constraint/bank', own({ since: undefined }))?.[0]).toBe(
      '“The bank” holds. How would somebody find out without you that it no longer does?',
    );
  });

  test('asks about a challenge and its cause, also when others know of it', () => {
    const challenge = (fields: Readonly<Record<string, unknown>>, body = '') =>
      makePage('docs/challenges/c.md', { owner: 'lee', verified: '2026-01-01', ...fields }, body);
    expect(questionsOf('challenge/c', challenge({}))).toEqual([
      'What is the cause? The page says how it shows, and not why it happens.',
      'What does one see first? The page names no symptom that could be searched for.',
    ]);
    expect(questionsOf('challenge/c', challenge({ symptoms: ['It stops'] }, '## Cause\n\nA lock.\n'))).toEqual([
      'Which step of the resolution have only you ever done?',
      'It is known by “It stops”. How else does it announce itself?',
    ]);
    const shared = challenge({ systems: ['ledger'], witnesses: ['ana'] });
    expect(ask(shared, ledger({ owners: ['lee', 'ana'] }), known).topics.map(({ page }) => page)).toContain(
      'challenge/c',
    );
  });

  test('asks where a pattern is not followed', () => {
    const pattern = makePage('docs/patterns/p.md', { owner: 'lee', verified: '2026-01-01' });
    expect(questionsOf('pattern/p', pattern)).toEqual(['Where in the code is this not followed, on purpose?']);
  });

  test('asks what would change a verdict', () => {
    expect(questionsOf('archaeology/odd', odd({ verdict: 'keep' }))).toContain(
      'The verdict is *keep*. What would have to happen for you to change it?',
    );
    expect(questionsOf('archaeology/odd', odd({ verdict: 'gone' }))?.join()).not.toContain('verdict');
  });

  test('calls a landmine without a title by its first words', () => {
    expect(
      questionsOf('archaeology/odd', odd({}, ':::ask\nWhy?\n:::\n\n:::landmine\nThe gates stay shut.\n:::\n'))?.[0],
    ).toBe('Landmine “The gates stay shut.”: how was it found, and what does one see when it goes off?');
  });

  test('asks for no outcome of a decision that is not accepted, or was judged', () => {
    const decision = (fields: Readonly<Record<string, unknown>>) =>
      makePage(
        'docs/decisions/0001-d.md',
        {
          'decision-makers': ['lee'],
          verified: '2026-01-01',
          constraints: ['bank'],
          ...fields,
        },
        '## Alternatives\n\nB.\n',
      );
    const asked = (fields: Readonly<Record<string, unknown>>) =>
      questionsOf('decision/0001-d', decision(fields), bank({ owner: 'lee' })) ?? [];
    expect(asked({ status: 'proposed' })).toEqual([]);
    expect(asked({ status: 'accepted', outcome: 'mixed', learned: 'Much.' })).toEqual([]);
    expect(asked({ status: 'accepted' })).toEqual([
      'What came of it, and would you choose it again? Nobody has judged the outcome.',
    ]);
  });

  test('asks about a system whose other experts leave too, but not about one that somebody else knows', () => {
    const cy = makePage('docs/people/cy.md', { title: 'Cy', leaving: '2027-02-01' });
    const whyOf = (owners: readonly string[]) =>
      ask(cy, ledger({ owners }), known).topics.find(({ page }) => page === 'system/ledger')?.why;
    expect(whyOf(['lee', 'cy'])).toBe('system');
    expect(whyOf(['lee', 'ana'])).toBeUndefined();
    expect(ask(cy, ledger({ owners: ['ana', 'cy'] })).topics).toEqual([]);
  });

  test('names only entries that await this person’s review, and asks no leaver’s question of one who stays', () => {
    const mentee = makePage('docs/people/mia.md', { title: 'Mia' });
    const entry = (name: string, fields: Readonly<Record<string, unknown>>, body = '') =>
      makePage(`docs/log/mia/${name}.md`, { log: 'mia', ...fields }, body);
    const hub = buildHub([
      ...people,
      mentee,
      entry('a', { mentor: 'ana' }),
      entry('b', { mentor: 'lee' }),
      entry('c', { mentor: 'ana' }, ':::feedback\nGood.\n:::\n'),
      entry('d', { log: '', mentor: 'ana' }),
    ]);
    expect(buildInterview(hub, 'person/ana')).toEqual({
      person: 'person/ana',
      leaving: undefined,
      topics: [
        {
          page: 'log/mia/a',
          why: 'mentoring',
          questions: ['Mia still waits for your word on this entry. What is it?'],
        },
        {
          page: 'log/mia/d',
          why: 'mentoring',
          questions: ['Somebody still waits for your word on this entry. What is it?'],
        },
      ],
    });
  });

  test('has no topics for somebody who is not in the hub', () => {
    expect(buildInterview(buildHub([...people, ledger()]), 'person/nobody').topics).toEqual([]);
  });
});
