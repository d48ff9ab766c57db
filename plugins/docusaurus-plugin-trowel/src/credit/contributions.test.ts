import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makePage } from '../../test/support/page.ts';
import type { ParsedPage } from '../content/pageParser.ts';
import { buildHub } from '../hub/build.ts';
import { compileSessions } from '../hub/compiledSessions.ts';
import type { Question } from '../hub/questions.ts';
import type { Contribution } from './contribution.ts';
import { listContributions } from './contributions.ts';
import { findMultipliers } from './multipliers.ts';

type Fields = Readonly<Record<string, unknown>>;

const person = (name: string, fields: Fields = {}) => makePage(`docs/people/${name}.md`, { owner: name, ...fields });
const engagement = (name: string, fields: Fields = {}) =>
  makePage(`docs/engagements/${name}.md`, {
    status: 'ended',
    mentor: 'ada',
    mentees: ['bo'],
    start: '2026-01-10',
    end: '2026-06-30',
    outcome: 'reached',
    goals: [
      { goal: 'Leads a design.', state: 'reached' },
      { goal: 'Speaks at the guild.', state: 'dropped' },
    ],
    ...fields,
  });
const ask = ':::ask[Why is it odd?]\n\nLook at the date.\n\n:::\n';
const people = [person('ada'), person('bo'), person('cy')];

const contributionsOf = (
  pages: readonly ParsedPage[],
  { who = 'ada', questions = [], among = people }: { who?: string; questions?: Question[]; among?: ParsedPage[] } = {},
): readonly Contribution[] => {
  const hub = buildHub([...among, ...pages]);
  return listContributions({ hub, questions, sessions: compileSessions(hub) }).get(`person/${who}`) ?? [];
};
const ofType = (list: readonly Contribution[], type: Contribution['type']) => list.filter((one) => one.type === type);

describe('what a person is to a page', () => {
  test('is what the page says: authors wrote it, owners keep it, decision-makers decided it', () => {
    const pages = [
      makePage('docs/decisions/0001-one.md', { 'decision-makers': ['ada'], owner: 'ada', date: '2026-02-01' }),
      makePage('docs/archaeology/odd.md', { owner: 'ada', verified: '2026-03-01' }),
      makePage('docs/systems/core.md', { owners: ['ada'] }),
    ];
    expect(ofType(contributionsOf(pages), 'page')).toEqual([
      { type: 'page', entry: 'archaeology/odd', date: '2026-03-01', as: ['keeps'], others: [] },
      { type: 'page', entry: 'decision/0001-one', date: '2026-02-01', as: ['decided', 'keeps'], others: [] },
      { type: 'page', entry: 'system/core', date: undefined, as: ['keeps'], others: [] },
    ]);
  });

  test('is nothing for their own page, a draft or an unlisted page', () => {
    const pages = [
      makePage('docs/archaeology/draft.md', { owner: 'ada', draft: true }),
      makePage('docs/archaeology/unlisted.md', { owner: 'ada', unlisted: true }),
    ];
    expect(contributionsOf(pages)).toEqual([]);
  });
});

describe('what builds on a page', () => {
  const odd = makePage(
    'docs/archaeology/odd.md',
    { owner: 'ada', skills: ['sql'], paths: ['backend/first'], verified: '2026-03-01', review_every: '6 months' },
    ask,
  );
  const path = makePage('docs/paths/backend.md', { owner: 'bo', stages: [{ id: 'first', title: 'First week' }] });

  test('is a path of which it is a step, with the people of the path', () => {
    expect(ofType(contributionsOf([odd, path]), 'step')).toEqual([
      {
        type: 'step',
        entry: 'archaeology/odd',
        by: 'path/backend',
        stage: 'First week',
        date: undefined,
        others: ['person/bo'],
      },
    ]);
  });

  test('is a playbook and a session that take its blocks, each once', () => {
    const playbook = makePage('docs/playbooks/odd.md', {
      owner: 'cy',
      collect: { skills: ['sql'] },
      verified: '2026-04-01',
    });
    const found = contributionsOf([odd, path, playbook]);
    expect(ofType(found, 'blocks')).toEqual([
      {
        type: 'blocks',
        entry: 'archaeology/odd',
        by: 'playbook/odd',
        count: 1,
        date: '2026-04-01',
        others: ['person/cy'],
      },
    ]);
    expect(ofType(found, 'session').map((one) => 'by' in one && one.by)).toEqual(['path/backend']);
  });

  test('is a decision of somebody else that cites it', () => {
    const cites = (name: string, fields: Fields) =>
      makePage(`docs/decisions/${name}.md`, fields, 'See [odd](../archaeology/odd.md).');
    const found = contributionsOf([
      odd,
      path,
      cites('0001-of-bo', { owner: 'bo', date: '2026-05-01' }),
      cites('0002-of-ada', { owner: 'ada' }),
      cites('0003-of-both', { 'decision-makers': ['ada', 'cy'] }),
      cites('0004-of-nobody', {}),
    ]);
    expect(ofType(found, 'citation').map((one) => ['by' in one && one.by, one.others])).toEqual([
      ['decision/0001-of-bo', ['person/bo']],
      ['decision/0003-of-both', ['person/cy']],
    ]);
  });

  test('is no path and no playbook of their own, and none that nobody keeps', () => {
    for (const owner of ['ada', undefined]) {
      const own = makePage('docs/paths/backend.md', { owner, stages: [{ id: 'first', title: 'First week' }] });
      const playbook = makePage('docs/playbooks/odd.md', { owner, collect: { skills: ['sql'] } });
      const found = contributionsOf([odd, own, playbook]);
      expect([...ofType(found, 'step'), ...ofType(found, 'blocks')]).toEqual([]);
    }
  });

  test('is no page that it cites itself, and none that replaces it', () => {
    const mine = makePage('docs/decisions/0001-mine.md', { owner: 'ada', relates_to: ['0002'] });
    const theirs = makePage('docs/decisions/0002-theirs.md', { owner: 'bo' });
    const next = makePage('docs/decisions/0003-next.md', { owner: 'cy', supersedes: ['0001'] });
    expect(ofType(contributionsOf([mine, theirs, next]), 'citation')).toEqual([]);
    expect(ofType(contributionsOf([mine, theirs, next], { who: 'bo' }), 'citation')).toMatchObject([
      { entry: 'decision/0002-theirs', by: 'decision/0001-mine', others: ['person/ada'] },
    ]);
  });

  test('is a question that it answers', () => {
    const question: Question = {
      question: 'Why is it odd?',
      on: '2026-05-05',
      answers: ['archaeology/odd'],
      systems: [],
      source: 'data/questions.yml',
      at: { line: 1, column: 1 },
    };
    expect(ofType(contributionsOf([odd, path], { questions: [question] }), 'answer')).toEqual([
      { type: 'answer', entry: 'archaeology/odd', question: 'Why is it odd?', date: '2026-05-05', others: [] },
    ]);
  });

  test('a review is kept until the day on which the page is due again', () => {
    expect(ofType(contributionsOf([odd, path]), 'review')).toEqual([
      { type: 'review', entry: 'archaeology/odd', date: '2026-03-01', until: '2026-09-01', others: [] },
    ]);
  });
});

describe('what a mentor did', () => {
  test('is an engagement that ended with goals reached, with what the mentee published', () => {
    const found = contributionsOf([engagement('one', { feedback: { mentees: 'You waited.', mentor: 'You asked.' } })]);
    expect(ofType(found, 'engagement')).toEqual([
      {
        type: 'engagement',
        entry: 'engagement/one',
        as: 'mentor',
        start: '2026-01-10',
        date: '2026-06-30',
        goals: ['Leads a design.'],
        quote: 'You waited.',
        others: ['person/bo'],
      },
    ]);
  });

  test.each([
    ['is running', { status: 'running' }],
    ['was stopped', { outcome: 'stopped' }],
    ['has no outcome', { outcome: undefined }],
    ['is a draft', { draft: true }],
    ['is unlisted', { unlisted: true }],
  ])('is no engagement that %s', (_, fields) => {
    expect(ofType(contributionsOf([engagement('one', fields)]), 'engagement')).toEqual([]);
  });

  test('is an answer in a decision log, and a story', () => {
    const log = (name: string, body: string) =>
      makePage(`docs/log/bo/${name}.md`, { log: 'bo', mentor: 'ada', date: '2026-02-02' }, body);
    const story = makePage('blog/2026-03-03-told.md', {
      kind: 'story',
      date: '2026-03-03',
      authors: ['ada'],
      mentors: ['ada'],
      mentees: ['bo'],
    });
    const found = contributionsOf([log('a', ':::feedback[Good]\n\nWhy?\n\n:::\n'), log('b', 'No answer yet.'), story]);
    expect(ofType(found, 'feedback')).toEqual([
      { type: 'feedback', entry: 'log/bo/a', date: '2026-02-02', others: ['person/bo'] },
    ]);
    expect(ofType(found, 'story')).toMatchObject([
      { date: '2026-03-03', as: ['author', 'mentor'], others: ['person/bo'] },
    ]);
    expect(ofType(contributionsOf([story], { who: 'bo' }), 'story')).toMatchObject([{ as: ['mentee'] }]);
  });

  test('is passed on by a mentee who mentors somebody else later, not their mentor in return', () => {
    const taught = engagement('one');
    const later = (fields: Fields) =>
      engagement('two', { mentor: 'bo', mentees: ['cy'], status: 'running', start: '2026-08-01', ...fields });
    expect(ofType(contributionsOf([taught, later({})]), 'passed-on')).toEqual([
      { type: 'passed-on', entry: 'engagement/one', by: 'engagement/two', date: '2026-08-01', others: ['person/bo'] },
    ]);
    for (const fields of [{ mentees: ['ada'] }, { start: '2025-08-01' }, { status: 'proposed' }])
      expect(ofType(contributionsOf([taught, later(fields)]), 'passed-on')).toEqual([]);
  });
});

describe('contributions', () => {
  const names = ['ada', 'bo', 'cy'];
  const who = fc.constantFrom(...names);
  const decision = fc
    .record({
      owner: who,
      makers: fc.uniqueArray(who),
      cites: fc.uniqueArray(fc.integer({ min: 1, max: 6 })),
      draft: fc.boolean(),
    })
    .map(({ owner, makers, cites, draft }) => ({
      fields: { owner, 'decision-makers': makers, draft, date: '2026-01-01' },
      cites,
    }));
  const hubs = fc
    .array(decision, { minLength: 1, maxLength: 6 })
    .map((decisions) =>
      decisions.map(({ fields, cites }, at) =>
        makePage(
          `docs/decisions/000${at + 1}-d.md`,
          fields,
          cites.map((number) => `[it](000${number}-d.md)`).join(' '),
        ),
      ),
    );

  test('name only pages that are shown and people other than oneself, in whatever order pages are read', () => {
    fc.assert(
      fc.property(hubs, (pages) => {
        const hub = buildHub([...people, ...pages]);
        const shown = new Set(hub.entries.filter(({ draft }) => !draft).map(({ id }) => id));
        const all = listContributions({ hub });
        for (const [id, contributions] of all) {
          for (const one of contributions) {
            expect(shown).toContain(one.entry);
            if ('by' in one) expect(shown).toContain(one.by);
            expect(one.others).not.toContain(id);
          }
        }
        expect([...listContributions({ hub: buildHub([...pages, ...people].reverse()) })]).toEqual([...all]);
      }),
    );
  });

  test('a multiplier is never one who did not say so, and has no first place by numbers', () => {
    fc.assert(
      fc.property(hubs, fc.uniqueArray(who), (pages, open) => {
        const hub = buildHub([
          ...names.map((name) => person(name, open.includes(name) ? { credit: 'public' } : {})),
          ...pages,
        ]);
        const everybody = hub.entries.filter(({ kind }) => kind === 'person');
        const found = findMultipliers(listContributions({ hub }), everybody, '2026-06-01');
        for (const { person: id } of found) expect(open.map((name) => `person/${name}`)).toContain(id);
        // All these pages have the same day, so the order is that of names.
        expect(found.map((one) => one.person)).toEqual(found.map((one) => one.person).sort());
      }),
    );
  });
});

describe('multipliers', () => {
  const cites = (number: number, owner: string, date: string) =>
    makePage(`docs/decisions/000${number}-d.md`, { owner, date }, 'See [odd](../archaeology/odd.md).');
  const find = (pages: readonly ParsedPage[], fields: Fields = { credit: 'public' }) => {
    const hub = buildHub([
      person('ada', fields),
      person('bo'),
      person('cy'),
      makePage('docs/archaeology/odd.md', { owner: 'ada' }),
      ...pages,
    ]);
    return findMultipliers(
      listContributions({ hub }),
      hub.entries.filter(({ kind }) => kind === 'person'),
      '2026-06-01',
    );
  };
  const three = [cites(1, 'bo', '2026-01-01'), cites(2, 'cy', '2026-03-01'), cites(3, 'bo', '2026-02-01')];

  test('are those with three pages of two others on what they wrote, the newest first', () => {
    expect(find(three).map(({ person: id, foundations }) => [id, foundations.map(({ by }) => by)])).toEqual([
      ['person/ada', ['decision/0002-d', 'decision/0003-d', 'decision/0001-d']],
    ]);
  });

  test('are not those on whom one person builds alone, or few pages do', () => {
    expect(find(three.slice(0, 2))).toEqual([]);
    expect(find([cites(1, 'bo', '2026-01-01'), cites(2, 'bo', '2026-03-01'), cites(3, 'bo', '2026-02-01')])).toEqual(
      [],
    );
  });

  test('are thanked up to their last day, and not after it', () => {
    expect(find(three, { credit: 'public', leaving: '2026-06-01' })).toHaveLength(1);
    expect(find(three, { credit: 'public', leaving: '2026-05-31' })).toEqual([]);
  });

  test.each([['private'], ['publicly'], ['yes'], [undefined]])('are not named with `credit: %s`', (credit) => {
    expect(find(three, { credit })).toEqual([]);
  });
});
