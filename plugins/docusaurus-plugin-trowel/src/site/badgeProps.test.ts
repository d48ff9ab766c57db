import { describe, expect, test } from 'vitest';
import { dataOf, siteOf } from '../../test/support/siteLayout.ts';
import { createNames } from '../credit/badges/names.ts';
import { noRevocations } from '../credit/badges/revocations.ts';
import { readRules } from '../credit/badges/rules.ts';
import type { SiteLayout } from './siteLayout.ts';

const { rules } = readRules(
  'rules:\n  - { id: cited, name: Cited, description: d, criteria: c, all: { citations: 1 } }\n',
);
const files = (credit: string) => ({
  'docs/people/ana.md': `---\ntitle: Ana Lopez\ncredit: ${credit}\nchannels:\n  - { name: mail, url: "mailto:ana%40work@example.org?subject=x" }\n---\n`,
  'docs/decisions/0001-a.md': '---\ndate: 2024-03-01\ndecision-makers: [ana]\n---\n\n# One\n',
  'docs/people/bo.md': '---\ntitle: Bo\n---\n',
  'docs/decisions/0002-b.md': '---\ndate: 2024-05-01\ndecision-makers: [bo]\n---\n\n# Two\n\nAs in [one](0001-a.md).\n',
});
const data = { rules, ...noRevocations, problems: [] };
const badgeNames = createNames('salt');
const badgesOf = (site: SiteLayout) =>
  (dataOf(site, ({ self }) => self?.id === 'person/ana') as { part?: { badges?: unknown } }).part?.badges;
const hash = badgeNames.nameOf({ rule: 'cited', person: 'person/ana' });

describe('the badges on the page of a person', () => {
  test('have their criteria, their day and their files', () => {
    const site = siteOf(files('public'), { badges: data, badgeNames, baseUrl: '/hub/' });
    expect(badgesOf(site)).toEqual({
      isSigned: true,
      badges: [
        {
          id: 'cited',
          name: 'Cited',
          description: 'd',
          criteria: 'c',
          date: '2024-05-01',
          files: {
            art: '/hub/badges/cited.svg',
            json: `/hub/badges/credentials/${hash}.json`,
            svg: `/hub/badges/credentials/${hash}.svg`,
            png: `/hub/badges/credentials/${hash}.png`,
          },
        },
      ],
    });
    expect(site.badges.awards).toEqual([
      { rule: 'cited', person: 'person/ana', mail: 'ana@work@example.org', on: '2024-05-01' },
    ]);
    expect(site.badges.permalinks.get('person/ana')).toBe('/hub/people/ana');
  });

  test('are none without consent, and nothing is written about them', () => {
    for (const credit of ['private', 'x']) {
      const site = siteOf(files(credit), { badges: data });
      expect(badgesOf(site)).toBeUndefined();
      expect(site.badges.awards).toEqual([]);
    }
  });

  test('are not shown once they are taken back, and keep their index in the list', () => {
    const site = siteOf(files('public'), {
      badges: { ...data, revoked: [{ credential: hash, reason: 'x' }] },
      badgeNames,
    });
    expect(badgesOf(site)).toBeUndefined();
    expect(site.badges.awards).toHaveLength(1);
  });

  test('are drafts without the secrets, whose address says nothing of the person', () => {
    const badges = badgesOf(siteOf(files('public'), { badges: data }));
    expect(badges).toMatchObject({
      isSigned: false,
      badges: [{ files: { json: '/badges/credentials/draft-cited-1.json' } }],
    });
  });

  test('are earned by nothing of a day to come', () => {
    const site = siteOf(files('public'), { badges: data, today: '2024-04-30' });
    expect(badgesOf(site)).toBeUndefined();
  });

  test('have no files in development, which writes none', () => {
    const site = siteOf(files('public'), { badges: data, hasBadgeFiles: false });
    expect(badgesOf(site)).toMatchObject({ isSigned: false, badges: [{ id: 'cited' }] });
    expect(JSON.stringify(badgesOf(site))).not.toContain('files');
  });
});

test('the mail address of a person is in no data file because of a badge', () => {
  const site = siteOf(files('public'), { badges: data, badgeNames });
  const withMail = site.data.filter(({ content }) => content.includes('ana@work'));
  expect(withMail).toEqual([]);
});

test('what is wrong with the rules is a problem of the site', () => {
  const broken = readRules('rules:\n  - { id: a }\n');
  const site = siteOf(files('public'), { badges: { ...broken, ...noRevocations } });
  expect(site.problems.map(({ source, at }) => `${source}:${at?.line}`)).toContain('data/badges.yml:2');
});
