import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makePage } from '../../test/support/page.ts';
import { stateOf } from '../../test/support/siteLayout.ts';
import { kinds } from '../content/kinds/index.ts';
import type { ParsedPage } from '../content/pageParser.ts';
import { parseOptions } from './options.ts';
import { renewWhenNeeded, type SiteState } from './renewal.ts';
import { toSiteOutput } from './siteOutput.ts';

const site = { baseUrl: '/', hasOtherSearch: false };
const toOutput = (state: SiteState) => {
  const options = parseOptions({ emptyPages: true });
  // Files for machines are made of it when they are asked for, and read the texts then.
  const { machines: _, ...output } = toSiteOutput(state, { siteDir: '/site', site, kinds, options });
  return output;
};

interface Page {
  readonly fields: Readonly<Record<string, unknown>>;
  readonly passages: readonly string[];
}
type Pages = Readonly<Record<string, Page>>;

const start: Pages = {
  'docs/systems/pay.md': { fields: { owners: ['ana'] }, passages: ['Pays.'] },
  'docs/people/ana.md': { fields: { title: 'Ana' }, passages: [] },
  'docs/constraints/tide.md': { fields: { status: 'holds', since: '2020-01-01' }, passages: ['The tide.'] },
  'docs/challenges/late.md': { fields: { systems: ['pay'] }, passages: ['Late.', '## Cause', 'The tide.'] },
  'docs/paths/first.md': { fields: { stages: ['Week 1'] }, passages: [] },
  'docs/playbooks/talk.md': { fields: { collect: { systems: ['pay'] } }, passages: [] },
  'docs/archaeology/queue.md': { fields: { systems: ['pay'], rests_on: ['tide'] }, passages: ['Two queues.'] },
  'docs/decisions/0001-queue.md': {
    fields: { status: 'accepted', date: '2021-03-04', systems: ['pay'], rests_on: ['tide'], outcome: 'worked' },
    passages: ['We queue.', '## Context', 'It rained.', '## Decision', 'A queue.'],
  },
  'docs/decisions/0002-poll.md': { fields: { status: 'proposed', systems: ['pay'] }, passages: ['We poll.'] },
};

const place = fc.constantFrom(...Object.keys(start), 'docs/decisions/0003-new.md');
const field = fc.oneof(
  ...Object.entries({
    title: ['Other', undefined],
    description: ['One sentence.'],
    status: ['accepted', 'superseded', 'lifted', 'holds', 'on hold'],
    date: ['2019-01-02', '2022-05-06'],
    until: ['2023-01-01', undefined],
    supersedes: [['0001'], ['0002'], undefined],
    systems: [['pay'], ['nowhere'], []],
    outcome: ['worked', 'failed', undefined],
    verdict: ['keep', 'gone', undefined],
    owner: ['ana', 'nobody'],
    verified: ['2026-01-01'],
    review_every: ['6 months'],
    tags: [['a'], ['b', 'c']],
    governs: [['src/pay/**'], undefined],
    paths: [['first/week-1']],
    slug: ['/elsewhere', undefined],
    stages: [['Week 1', 'Week 2']],
  }).map(([name, values]) => fc.constantFrom<unknown>(...values).map((value) => ({ name, value }))),
);
const passage = fc.constantFrom(
  'More text.',
  'Other text, and `code`.',
  '```sh\nls\n```',
  '## Cause',
  '## Context',
  '### Root cause',
  'See [the queue](/docs/decisions/0001-queue.md).',
  ':::ask\nWhy?\n:::',
  ':::landmine[Do not tidy]\nIt breaks.\n:::',
  ':::ask\nNever closed.',
  '- [ ] a step',
);
type Edit = (pages: Pages) => Pages;
const change = (at: string, edit: (page: Page) => Page): Edit => {
  return (pages) => ({ ...pages, [at]: edit(pages[at] ?? { fields: {}, passages: ['New.'] }) });
};
const edits: fc.Arbitrary<Edit> = fc.oneof(
  fc
    .tuple(place, field)
    .map(([at, { name, value }]) => change(at, (page) => ({ ...page, fields: { ...page.fields, [name]: value } }))),
  fc
    .tuple(place, passage, fc.nat(5), fc.nat(1))
    .map(([at, text, index, cut]) =>
      change(at, (page) => ({ ...page, passages: page.passages.toSpliced(index, cut, text) })),
    ),
  fc
    .tuple(place, fc.nat(5))
    .map(([at, index]) => change(at, (page) => ({ ...page, passages: page.passages.toSpliced(index, 1) }))),
  place.map(
    (at): Edit =>
      ({ [at]: _, ...rest }) =>
        rest,
  ),
);

/** Reads pages as the reader does: those whose content is known are the same objects. */
function toState(pages: Pages): SiteState {
  return stateOf(Object.entries(pages).map(([source, page]) => readPage(source, page)));
}

const known = new Map<string, ParsedPage>();
function readPage(source: string, { fields, passages }: Page): ParsedPage {
  const key = JSON.stringify([source, fields, passages]);
  const page = known.get(key) ?? makePage(source, fields, passages.join('\n\n'));
  known.set(key, page);
  return page;
}

test('after any edits a site is to the byte what it would be if it were made anew', { timeout: 120_000 }, () => {
  fc.assert(
    fc.property(fc.array(edits, { minLength: 1, maxLength: 6 }), (all) => {
      const renewed = renewWhenNeeded(toOutput);
      let pages = start;
      renewed(toState(pages));
      for (const edit of all) {
        pages = edit(pages);
        const state = toState(pages);
        expect(JSON.stringify(renewed(state))).toBe(JSON.stringify(toOutput(state)));
      }
    }),
    { numRuns: 30 },
  );
});

test('an edit of text that no other page shows renews nothing', () => {
  const renewed = renewWhenNeeded(toOutput);
  const before = renewed(toState(start));
  const write = (...passages: readonly string[]) =>
    toState(change('docs/challenges/late.md', (page) => ({ ...page, passages }))(start));
  expect(renewed(write('Late.', '## Cause', 'The tide, and the wind.'))).toBe(before);
  expect(renewed(write('Late.', '## Cause', '### Below', 'The tide.'))).not.toBe(before);
});
