import { describe, expect, test } from 'vitest';
import { parsePage } from '../content/pageParser.ts';
import { buildHub } from './build.ts';
import { findReviews, type OutcomeAfter } from './reviews.ts';

const page = (source: string, fields: string) => parsePage({ source, text: `---\ntitle: T\n${fields}\n---\n` });
const reviewsOf = (pages: ReturnType<typeof page>[], outcomeAfter: OutcomeAfter = '6 months') =>
  findReviews(buildHub(pages).entries, outcomeAfter).map(({ entry, what, due }) => `${due} ${what} ${entry}`);
const decision = (fields: string) => page('docs/decisions/0001-d.md', `status: accepted\ndate: 2020-08-31\n${fields}`);

describe('findReviews', () => {
  test('lists pages to confirm and outcomes to judge, earliest first', () => {
    const guide = page('docs/g.md', 'verified: 2020-01-31\nreview_every: 1 month');
    expect(reviewsOf([decision('verified: 2019-01-01\nreview_every: 1 year'), guide])).toEqual([
      '2020-01-01 confirm decision/0001-d',
      '2020-02-29 confirm guide/docs/g',
      '2021-02-28 outcome decision/0001-d',
    ]);
  });

  test.each([
    ['one with an outcome', 'outcome: mixed'],
    ['a proposed one', 'status: proposed'],
    ['a superseded one', 'status: superseded'],
    ['a log entry', 'log: ana\nverified: 2019-01-01\nreview_every: 1 year'],
    ['a draft', 'draft: true\nverified: 2019-01-01\nreview_every: 1 year'],
  ])('asks for no outcome of a decision: %s', (_, fields) => {
    expect(
      reviewsOf([
        page(
          'docs/decisions/0001-d.md',
          `date: 2020-08-31\n${/status/.test(fields) ? '' : 'status: accepted\n'}${fields}`,
        ),
      ]),
    ).toEqual([]);
  });

  test('asks for the outcome of a deprecated decision, but not of an undated one', () => {
    expect(reviewsOf([page('docs/decisions/0001-d.md', 'status: deprecated\ndate: 2020-01-01')])).toEqual([
      '2020-07-01 outcome decision/0001-d',
    ]);
    expect(reviewsOf([page('docs/decisions/0001-d.md', 'status: accepted')])).toEqual([]);
  });

  test('asks for outcomes after the span that the site sets, or never', () => {
    expect(reviewsOf([decision('')], '2 weeks')).toEqual(['2020-09-14 outcome decision/0001-d']);
    expect(reviewsOf([decision('')], false)).toEqual([]);
  });

  test('assigns a page to its owner, and a person’s page to that person', () => {
    const confirm = 'verified: 2020-01-31\nreview_every: 1 month';
    const { entries } = buildHub([
      page('docs/people/ana.md', `owner: ana\n${confirm}`),
      page('docs/a.md', `owner: ana\n${confirm}`),
      page('docs/b.md', `owner: bo\n${confirm}`),
    ]);
    expect(findReviews(entries, false).map(({ entry, ownerId, owner }) => [entry, ownerId, owner])).toEqual([
      ['guide/docs/a', 'person/ana', 'ana'],
      ['guide/docs/b', undefined, 'bo'],
      ['person/ana', 'person/ana', 'ana'],
    ]);
  });
});
