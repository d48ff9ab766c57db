import { describe, expect, test } from 'vitest';
import { dataOf, siteOf } from '../../test/support/siteLayout.ts';
import type { EvidenceProps } from './creditProps.ts';
import type { HomeProps } from './pageProps.ts';
import type { PersonPart } from './partProps.ts';
import type { EntryProps } from './props.ts';

const person = (title: string, credit?: string) =>
  `---\ntitle: ${title}\n${credit === undefined ? '' : `credit: ${credit}\n`}---\n`;
const cites = (owner: string, date: string) =>
  `---\ntitle: By ${owner}, ${date}\nowner: ${owner}\ndate: ${date}\n---\n\nSee [odd](../archaeology/odd.md).\n`;
const filesOf = (credit?: string) => ({
  'docs/people/ada.md': person('Ada', credit),
  'docs/people/bo.md': person('Bo', 'public'),
  'docs/people/cy.md': person('Cyrus'),
  'docs/archaeology/odd.md': '---\ntitle: Odd\nowner: ada\nverified: 2026-01-10\nreview_every: 1 year\n---\n',
  'docs/decisions/0001-a.md': cites('bo', '2026-02-01'),
  'docs/decisions/0002-b.md': cites('cy', '2026-03-01'),
  'docs/decisions/0003-c.md': cites('bo', '2026-04-01'),
  'docs/engagements/one.md':
    '---\ntitle: One\nstatus: ended\noutcome: partly\nmentor: ada\nmentees: [bo, cy]\nend: 2026-05-01\ngoals: [{ goal: Leads., state: reached }]\n---\n',
});
const layOut = (credit?: string, files: Readonly<Record<string, string>> = filesOf(credit)) => {
  const site = siteOf(files);
  const routes = site.routes.filter(({ component }) => component === '@theme/Trowel/EvidencePage');
  const read = (file: string | undefined) =>
    JSON.parse(site.data.find((one) => one.file === file)?.content ?? 'null') as unknown;
  const ada = routes.find(({ path }) => path === '/people/ada/evidence');
  return {
    paths: routes.map(({ path }) => path),
    evidence: read(ada?.data.evidence) as EvidenceProps | null,
    part: (dataOf(site, ({ self }) => self?.id === 'person/ada') as EntryProps).part as PersonPart,
    home: read('home.json') as HomeProps,
  };
};

describe('the evidence of a person', () => {
  test('has what builds on their pages, and names of others only those who want to be named', () => {
    const { evidence } = layOut('public');
    expect(evidence?.pages.map(({ page, until, uses }) => [page.id, until, uses.length])).toEqual([
      ['archaeology/odd', '2027-01-10', 3],
    ]);
    expect(evidence?.engagements).toMatchObject([
      { goals: ['Leads.'], people: [{ name: 'Bo', permalink: '/people/bo' }], others: 1 },
    ]);
    expect(JSON.stringify(evidence)).not.toContain('Cyrus');
  });

  test('counts an engagement and a log of somebody who did not say so, without their titles and addresses', () => {
    const files = (credit?: string) => ({
      ...filesOf('public'),
      'docs/people/cy.md': person('Cyrus', credit),
      'docs/engagements/cyrus-leads.md':
        '---\ntitle: Refunds, led by Cyrus\nstatus: ended\noutcome: reached\nmentor: ada\nmentees: [cy]\nstart: 2026-01-01\nend: 2026-05-01\ngoals: [{ goal: Cyrus leads., state: reached }, { goal: Leads., state: reached }]\nfeedback: { mentees: Thank you. }\n---\n',
      'docs/engagements/passed.md':
        '---\ntitle: Cyrus and Bo\nstatus: running\nmentor: bo\nmentees: [cy]\nstart: 2026-06-01\n---\n',
      'docs/log/cy/0001-a.md':
        '---\ntitle: What Cyrus chose\nlog: cy\nmentor: ada\ndate: 2026-02-02\n---\n\n:::feedback[Good]\n\nWhy?\n\n:::\n',
    });
    const { evidence, home, part } = layOut('public', files());
    for (const shown of [evidence, home.thanks, part.credit]) {
      expect(JSON.stringify(shown)).not.toMatch(/cyrus|\/cy\b/i);
    }
    expect(evidence?.engagements).toMatchObject([
      { goals: ['Leads.'], quote: 'Thank you.', others: 1 },
      { goals: ['Leads.'], others: 1 },
    ]);
    expect(evidence?.feedback).toEqual([{ date: '2026-02-02', people: [], others: 1 }]);
    const open = layOut('public', files('public')).evidence;
    expect(open?.feedback[0]?.entry?.title).toBe('What Cyrus chose');
    expect(open?.engagements.map(({ engagement }) => engagement?.title)).toContain('Refunds, led by Cyrus');
  });

  test.each([[undefined], ['private'], ['maybe']])('is nowhere with `credit: %s`', (credit) => {
    const { paths, part, home } = layOut(credit);
    expect(paths).toEqual(['/people/bo/evidence']);
    expect(part.credit).toBeUndefined();
    expect(home.thanks).toBeUndefined();
  });

  test('leads from the person’s page, with the pages that others use', () => {
    const { part } = layOut('public');
    expect(part.credit).toMatchObject({
      evidence: '/people/ada/evidence',
      pages: [{ page: { id: 'archaeology/odd' } }],
    });
  });

  test('is thanked for on the home page, when others build on it', () => {
    expect(layOut('public').home.thanks).toMatchObject({ person: { name: 'Ada', permalink: '/people/ada' } });
  });

  test('does not wait for anybody to have pages', () => {
    const { paths, evidence } = layOut('public', { 'docs/people/ada.md': person('Ada', 'public') });
    expect(paths).toEqual(['/people/ada/evidence']);
    expect(evidence).toMatchObject({ pages: [], stories: [], engagements: [], feedback: [], mentees: [] });
  });
});
