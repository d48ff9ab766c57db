import { describe, expect, test } from 'vitest';
import { toPlainText } from '../content/encoding.ts';
import { kinds } from '../content/kinds/index.ts';
import { parsePage } from '../content/pageParser.ts';
import type { Problem } from '../content/problem.ts';
import { buildHub } from '../hub/build.ts';
import { findPathFaults } from '../hub/pathMending.ts';
import { findMentoringProblems } from '../mentoring/problems.ts';
import { findFixes } from './pageFixes.ts';

const today = '2026-11-30';

/** Finds the problems of the first of some pages, given by their sources, and the fixes of each. */
function check(pages: Readonly<Record<string, string>>) {
  const parsed = Object.entries(pages).map(([source, text]) => parsePage({ source, text: toPlainText(text) }));
  const hub = buildHub(parsed);
  const [[source = '', text = ''] = []] = Object.entries(pages);
  const problems = [...hub.problems, ...findPathFaults(hub, today), ...findMentoringProblems(hub, today)];
  const { kind } = hub.entries.find((entry) => entry.source === source) ?? { kind: 'guide' as const };
  const input = { source, text, today, kind: kinds[kind], entries: hub.entries };
  return problems
    .filter((problem) => problem.source === source)
    .map((problem) => ({ problem, fixes: findFixes(problem, input) }));
}

/** Lists the fixes of all problems of a decision. */
function fixesOf(text: string, others: Readonly<Record<string, string>> = {}, source = 'docs/decisions/0001-a.md') {
  return check({ [source]: text, ...others }).flatMap(({ fixes }) => fixes);
}

function mend(...given: Parameters<typeof fixesOf>) {
  const [first] = fixesOf(...given);
  return first && 'text' in first ? first.text : first;
}

const page = (...fields: string[]) => `---\n${fields.join('\n')}\n---\n\nText.\n`;

/** What each rule that knows a fix finds, and what the page is once the first fix is made. */
const mended: readonly (readonly [
  what: string,
  before: string,
  after: string,
  others?: Readonly<Record<string, string>>,
  source?: string,
])[] = [
  ['a near value', page('status: acepted'), page('status: accepted')],
  ['a near value in quotes', page('status: "acepted" # yes'), page('status: "accepted" # yes')],
  ['a near field', page('statsu: accepted'), page('status: accepted')],
  [
    'a near field inside a value',
    page('paths: [{ path: backend, stagee: day-1 }]'),
    page('paths: [{ path: backend, stage: day-1 }]'),
    { 'docs/paths/backend.md': page('stages: [day-1]') },
  ],
  ['a near kind', page('kind: decison'), page('kind: decision')],
  ['the older form of a log', page('log: ana'), page('log: ana', 'kind: log')],
  ['a hint of a template', page('title: A', 'status: "{proposed | accepted}"'), page('title: A')],
  [
    'a field that is there twice',
    page('systems: [a]', 'title: A', 'systems:', '  - b', '', '  - c', 'status: accepted'),
    page('systems: [a]', 'title: A', 'status: accepted'),
    { 'docs/systems/a.md': 'A.\n', 'docs/systems/b.md': 'B.\n', 'docs/systems/c.md': 'C.\n' },
  ],
  [
    'a field that is there twice beside one that is broken',
    page('title: "A', 'status: accepted', 'status: proposed').replace('title: "A', 'title: A: b: c'),
    page('title: "A: b: c"', 'status: accepted', 'status: proposed'),
  ],
  [
    'a name inside a value that is there twice',
    page('goals:', '  - goal: a', '    goal: b', '  - goal: c'),
    page('goals:', '  - goal: a', '  - goal: c'),
    {},
    'docs/engagements/a.md',
  ],
  [
    'a near field beside the right one',
    page('systems: [mooring]', 'system: booking'),
    page('systems: [mooring, booking]'),
    { 'docs/systems/mooring.md': 'A.\n', 'docs/systems/booking.md': 'B.\n' },
  ],
  [
    'a rotation without an end that begins later',
    page('start: 2027-05-01', 'observers: [ana]', 'on_call: [ana]'),
    page('start: 2027-05-01', 'observers: [ana]', 'on_call: [ana]', 'end: '),
    { 'docs/people/ana.md': '# Ana\n' },
    'docs/rotations/a.md',
  ],
  ['a day in another order', page('date: 2024-31-01'), page('date: 2024-01-31')],
  ['a day without a day', page('date: 2024-05'), page('date: 2024-05-01')],
  ['a day that nobody can mean', page('date: soon'), page(`date: ${today}`)],
  ['yes for true', page('draft: yes'), page('draft: true')],
  ['front matter without an end', '---\ntitle: A\n\n# Heading\n', '---\ntitle: A\n---\n\n# Heading\n'],
  [
    'front matter without an end above text',
    '---\ntitle: A\n\nThe rule: write twice.\n\nMore.\n',
    '---\ntitle: A\n---\n\nThe rule: write twice.\n\nMore.\n',
  ],
  [
    'front matter without an end that has lists, comments and a blank line',
    '---\ntags:\n- a\n# b\nsummary: |\n  One.\n\n  Two.\n\nowner: ana\n\n- first\n',
    '---\ntags:\n- a\n# b\nsummary: |\n  One.\n\n  Two.\n\nowner: ana\n---\n\n- first\n',
  ],
  ['a colon in a value', page('title: A: b'), page('title: "A: b"')],
  ['an open bracket', page('systems: [pay'), page('systems: [pay]')],
  ['an open quote', page('title: "A'), page('title: "A"')],
  ['no space behind a colon', page('title: A', 'status:accepted'), page('title: A', 'status: accepted')],
  ['tabs', page('systems:', '\t- x'), page('systems:', '  - x')],
  ['no first line', 'title: A\nstatus: accepted\n---\n\nText.\n', page('title: A', 'status: accepted')],
  [
    'a block without an end',
    `${page('title: A')}\n:::landmine\nBoom.\n\n## Next\n`,
    `${page('title: A')}\n:::landmine\nBoom.\n:::\n\n## Next\n`,
  ],
  [
    'a block with code that has no end',
    `${page('title: A')}\n:::landmine\n\`\`\`sh\n# comment\n:::ask\n\`\`\`\n\nEnd.\n\n## Next\n`,
    `${page('title: A')}\n:::landmine\n\`\`\`sh\n# comment\n:::ask\n\`\`\`\n\nEnd.\n:::\n\n## Next\n`,
  ],
  [
    'a block in a quotation without an end',
    `${page('title: A')}\n> ::::landmine\n> Boom.\n\nMore.\n`,
    `${page('title: A')}\n> ::::landmine\n> Boom.\n> ::::\n\nMore.\n`,
  ],
  [
    'a near field of a block',
    `${page('title: A')}\n:::ask[Why?]{minuts=5}\nWhy?\n:::\n`,
    `${page('title: A')}\n:::ask[Why?]{minutes=5}\nWhy?\n:::\n`,
  ],
  ['a near page', page('systems: [paymets]'), page('systems: [payments]'), { 'docs/systems/payments.md': 'Pays.\n' }],
  [
    'a near page in a list of lines',
    page('systems:', '  - ledger', '  - paymets # two'),
    page('systems:', '  - ledger', '  - payments # two'),
    { 'docs/systems/payments.md': 'Pays.\n', 'docs/systems/ledger.md': 'Books.\n' },
  ],
  [
    'a status against another page',
    page('status: accepted'),
    page('status: superseded', 'superseded_by: ["0002-b"]'),
    { 'docs/decisions/0002-b.md': page('status: accepted', 'supersedes: [1]') },
  ],
  ['superseded by nobody', page('status: superseded'), page('status: superseded', 'superseded_by: []')],
  ['a field that only records have', page('log: ana', 'kind: log', 'governs: [src/**]'), page('log: ana', 'kind: log')],
  ['a draft that is published', page('draft: true', 'publish: none'), page('publish: none')],
  ['an id that another page has', page('id: b'), page('id: b-2'), { 'docs/decisions/0000-b.md': page('id: b') }],
  [
    'an address that another page has',
    page('slug: /x'),
    page().replace('\n\n---', '\n---'),
    { 'docs/guide.md': page('slug: /x') },
  ],
  [
    'a stage that a path does not have',
    page('paths: [backend/week1]'),
    page('paths: [backend/week-1]'),
    { 'docs/paths/backend.md': page('stages: [day-1, week-1]') },
  ],
  [
    'a step that is due',
    page('paths: [backend]', 'verified: 2020-01-01', 'review_every: 1 year'),
    page('paths: [backend]', `verified: ${today}`, 'review_every: 1 year'),
    { 'docs/paths/backend.md': page('title: A') },
  ],
  [
    'an ended constraint without its end',
    page('status: lifted'),
    page('status: lifted', 'until: '),
    {},
    'docs/constraints/bank.md',
  ],
  [
    'a step without an id',
    `${page('title: A')}\n:::step[Get a badge]{stage=day-1}\nGo.\n:::\n`,
    `${page('title: A')}\n:::step[Get a badge]{#get-a-badge stage=day-1}\nGo.\n:::\n`,
    {},
    'docs/paths/backend.md',
  ],
  [
    'an engagement without a mentor',
    page('mentees: [ana]', 'status: running', 'end: 2027-01-01'),
    page('mentees: [ana]', 'status: running', 'end: 2027-01-01', 'mentor: '),
    {},
    'docs/engagements/a.md',
  ],
];

describe.each(mended.map(([what, before, after, others, source]) => ({ what, before, after, others, source })))(
  'a fix mends $what',
  ({ before, after, others, source }) => {
    test('as its rule says', () => {
      expect(mend(before, others, source)).toBe(after);
    });

    test('and keeps the mark at the beginning and the line ends of the page', () => {
      const toOther = (text: string) => `\ufeff${text.replaceAll('\n', '\r\n')}`;
      expect(mend(toOther(before), others, source)).toBe(toOther(after));
    });
  },
);

test('a choice without a near value offers all of them, and none is preferred', () => {
  const fixes = fixesOf(page('outcome: splendid'));
  expect(fixes.map(({ title }) => title)).toEqual(['Write `worked`', 'Write `mixed`', 'Write `failed`']);
  expect(fixes.some(({ isPreferred }) => isPreferred)).toBe(false);
});

test('a field that somebody has to fill in is offered, and not preferred', () => {
  const [fix] = fixesOf(page('status: superseded'));
  expect(fix?.title).toBe('Add `superseded_by`');
  expect(fix?.isPreferred).toBeUndefined();
});

test('a page whose lines end in several ways is mended in one line', () => {
  expect(mend('---\r\ntitle: A\nstatus: acepted\r\n---\n')).toBe('---\r\ntitle: A\nstatus: accepted\r\n---\n');
});

test('a day that can be two offers both', () => {
  expect(fixesOf(page('date: 3/4/2020')).map(({ title }) => title)).toEqual([
    'Write `2020-04-03`',
    'Write `2020-03-04`',
  ]);
});

test('a field that is none can be kept under a name of its own, or removed', () => {
  expect(fixesOf(page('title: A', 'colour: blue')).map(({ title }) => title)).toEqual([
    'Write `x-colour`',
    'Remove `colour`',
  ]);
});

test('a name that is there already is never written a second time', () => {
  const fixes = fixesOf(page('status: accepted', 'Status: proposed'));
  expect(fixes.map(({ title }) => title)).not.toContain('Write `status`');
  expect(fixes.map(({ title }) => title)).toContain('Remove `Status`');
});

test('what is there twice is said in plain words, and what goes is not chosen for anybody', () => {
  const [found] = check({ 'docs/decisions/0001-a.md': page('status: accepted', 'status: proposed') });
  expect(found?.problem.message).toBe(
    'The front matter is not valid YAML: `status` is written a second time here; write both as one, or remove one of them.',
  );
  expect(found?.problem.at).toEqual({ line: 3, column: 1 });
  expect(found?.fixes.map(({ title, isPreferred }) => [title, isPreferred])).toEqual([
    ['Remove the second `status`', undefined],
  ]);
});

test('a page that is missing can be written', () => {
  expect(fixesOf(page('systems: [billing]'))).toEqual([
    { title: 'Write the system `billing`', page: { type: 'page', kind: 'system', name: 'billing' } },
  ]);
});

test('a name that can be two pages offers both', () => {
  const others = { 'docs/systems/pay.md': 'A.\n', 'docs/systems/x/pay.md': 'B.\n' };
  expect(fixesOf(page('systems: [pay]'), others).map(({ title }) => title)).toEqual([
    'Write `system/pay`',
    'Write `system/x/pay`',
  ]);
});

test('a link to a file that has moved leads to where it is now', () => {
  const problem: Problem = {
    code: 'broken-link',
    severity: 'error',
    message: '',
    source: 'docs/a.md',
    at: { line: 1, column: 5 },
    fixes: [{ type: 'link', href: './old/pay.md#now' }],
  };
  const input = { source: 'docs/a.md', today, kind: kinds.guide, entries: [{ source: 'docs/systems/pay.md' }] };
  const [fix] = findFixes(problem, { ...input, text: 'See [it](./old/pay.md#now).\n' });
  expect(fix).toMatchObject({ text: 'See [it](./systems/pay.md#now).\n', isPreferred: true });
});

test('a field that is missing is added for somebody to fill in, without the example of its kind', () => {
  const text = page('title: Ada', 'learns: [writing]');
  const [fix] = fixesOf(text, {}, 'docs/people/ada.md').filter(({ title }) => title === 'Add `timezone`');
  expect(fix).toMatchObject({ text: expect.stringMatching(/^timezone:\s*$/m) });
});
