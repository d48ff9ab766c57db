import { describe, expect, test } from 'vitest';
import { dataOf, siteOf } from '../../test/support/siteLayout.ts';
import { readNotes } from '../content/team/frictionNotes.ts';
import { readQuestions } from '../content/team/questions.ts';
import { noTeamData } from '../content/team/teamData.ts';
import { parseOptions } from './options.ts';
import type { GapsPageProps } from './pageProps.ts';
import type { PersonPart, SystemPart } from './partProps.ts';
import type { EntryProps } from './props.ts';

const files = {
  'docs/people/ana.md': '---\ntitle: Ana Bo\n---\n',
  'docs/people/lee.md': '---\ntitle: Lee Chu\nleaving: 2027-01-29\n---\n',
  'docs/systems/ledger.md': '---\ntitle: Ledger\nowners: [ana]\nverified: 2026-01-01\n---\n',
  'docs/systems/bank.md': '---\ntitle: Bank\nowners: [lee]\n---\n',
  'docs/archaeology/odd.md': '---\ntitle: Odd\nsystems: [ledger]\nwitnesses: [lee]\n---\n',
  'docs/challenges/c.md': '---\ntitle: It fails\nsystems: [bank]\n---\n',
};
const partOf = (site: ReturnType<typeof siteOf>, id: string) =>
  (dataOf(site, ({ self }) => self?.id === id) as EntryProps).part;
const mapOf = ({ data }: ReturnType<typeof siteOf>) =>
  JSON.parse(data.find(({ file }) => file === 'gaps-gaps.json')?.content ?? '') as GapsPageProps;

describe('the gaps page', () => {
  test('has a row for each cause, the worst first, with links to what to do', () => {
    const site = siteOf(files);
    expect(site.routes.map(({ path }) => path)).toContain('/gaps');
    const { causes, systems, lacking, whole, sections } = mapOf(site);
    const lee = { name: 'Lee Chu', permalink: '/people/lee' };
    const link = (permalink: string) => expect.objectContaining({ permalink });
    expect({ systems, lacking, whole }).toEqual({ systems: 2, lacking: 2, whole: [] });
    expect(sections.map(({ name, count, href }) => `${name} ${count} ${href}`)).toEqual([
      'urgent 1 #urgent',
      'minor 2 #minor',
    ]);
    expect(causes.map(({ severity, type }) => `${severity} ${type}`)).toEqual([
      'urgent leaving',
      'minor no-archaeology',
      'minor no-cause',
    ]);
    expect(causes[0]).toEqual({
      type: 'leaving',
      severity: 'urgent',
      count: 2,
      people: [lee],
      on: '2027-01-29',
      systems: [
        { system: link('/systems/bank'), staying: 0, ownerless: true },
        { system: link('/systems/ledger'), staying: 1, ownerless: false },
      ],
      pages: [link('/archaeology/odd')],
      command: 'trowel interview lee',
    });
    expect(causes[1]?.systems).toEqual([{ system: link('/systems/bank'), file: 'docs/archaeology/bank.md', ask: lee }]);
    expect(causes[2]?.pages).toEqual([link('/challenges/c')]);
  });

  test('is there, and empty, in a hub without systems whose menu leads to it', () => {
    const site = siteOf(
      { 'docs/people/ana.md': files['docs/people/ana.md'] },
      { options: parseOptions({ emptyPages: true }) },
    );
    expect(mapOf(site)).toEqual({
      causes: [],
      questions: [],
      friction: [],
      systems: 0,
      lacking: 0,
      whole: [],
      sections: [],
    });
  });

  test('lists the questions that no page answers yet by system, also in a hub without systems', () => {
    const team = (lines: string) => ({ ...noTeamData, ...readQuestions(`questions:\n${lines}`) });
    const asked = team(`  - question: Where is lunch?
  - { question: Who feeds it?, systems: [bank], by: a new hire, on: 2026-03-01 }
  - { question: Is it closed?, systems: [ledger] }
  - { question: Who has the key?, systems: [bank] }
  - { question: Why is it odd?, answers: [odd] }
`);
    const { questions, sections } = mapOf(siteOf(files, { team: asked }));
    expect(questions.map(({ system, questions: some }) => [system?.id, some.map(({ question }) => question)])).toEqual([
      ['system/bank', ['Who feeds it?', 'Who has the key?']],
      ['system/ledger', ['Is it closed?']],
      [undefined, ['Where is lunch?']],
    ]);
    expect(questions[0]?.questions[0]).toEqual({ question: 'Who feeds it?', by: 'a new hire', on: '2026-03-01' });
    expect(sections.at(-1)).toEqual({ name: 'questions', count: 4, href: '#questions' });
    const alone = siteOf({ 'docs/a.md': '# A\n' }, { team: team('  - question: Where is lunch?\n') });
    expect(mapOf(alone).questions).toHaveLength(1);
    expect(siteOf({ 'docs/a.md': '# A\n' }).routes.map(({ path }) => path)).not.toContain('/gaps');
  });

  test('lists the most confusing steps, with what readers said and never who', () => {
    const notes = readNotes(
      [
        '{"step":"archaeology/odd","what":"confusing","says":"Which one?","by":"Ana Bo","on":"2026-03-01"}',
        '{"step":"archaeology/odd","what":"missing"}',
      ].join('\n'),
    );
    const walked = {
      'docs/paths/backend.md': '---\ntitle: Backend\nstages: [day-1]\n---\n',
      'docs/archaeology/odd.md': '---\ntitle: Odd\npaths: [backend/day-1]\n---\n',
    };
    const page = mapOf(siteOf(walked, { team: { ...noTeamData, ...notes } }));
    expect(page.friction).toMatchObject([
      {
        step: { title: 'Odd', permalink: '/archaeology/odd' },
        counts: { wrong: 0, confusing: 1, missing: 1 },
        total: 2,
        said: [{ what: 'confusing', says: 'Which one?', on: '2026-03-01' }],
        changed: false,
      },
    ]);
    expect(page.sections).toEqual([{ name: 'friction', count: 1, href: '#friction' }]);
    expect(JSON.stringify(page)).not.toContain('Ana Bo');
  });

  test('is linked from a system’s page, which shows the same gaps', () => {
    const part = partOf(siteOf(files), 'system/ledger') as SystemPart;
    expect(part.missing).toMatchObject({ page: '/gaps', gaps: [{ type: 'leaving', staying: 1 }] });
  });
});

describe('the page of a person who leaves', () => {
  test('lists what nobody else can explain', () => {
    const part = partOf(siteOf(files), 'person/lee') as PersonPart;
    expect(part.soleExplainer).toMatchObject({
      systems: [{ id: 'system/bank' }],
      pages: [{ id: 'archaeology/odd' }],
      command: 'trowel interview lee',
      gaps: '/gaps',
    });
  });

  test('is the only one that lists it', () => {
    expect((partOf(siteOf(files), 'person/ana') as PersonPart).soleExplainer).toBeUndefined();
  });
});
