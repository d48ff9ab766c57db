import { expect, test } from 'vitest';
import { kinds } from '../content/kinds/index.ts';
import { parsePage } from '../content/pageParser.ts';
import { buildHub } from '../hub/build.ts';
import { toEditorHub } from './editorHub.ts';
import { toLines } from './frontMatterLines.ts';
import { mostPages } from './offer.ts';
import { offerAt } from './pageOffers.ts';

const today = '2026-11-30';
const sources: Readonly<Record<string, string>> = {
  'docs/decisions/0001-one-ledger.md': '---\nstatus: superseded\nsuperseded_by: [2]\n---\n\n# One ledger\n',
  'docs/decisions/0002-two-ledgers.md': '---\nstatus: accepted\n---\n\n# Two ledgers\n',
  'docs/decisions/0010-gates.md': '---\nstatus: accepted\n---\n\n# Gates keep the ledger\n',
  'docs/systems/pay.md': '---\ntitle: Payments\ntags: [money, mail]\nskills: [sql]\n---\n',
  'docs/systems/gates.md': '# Gates\n',
  'docs/people/ana.md': '# Ana Reis\n',
  'docs/paths/backend.md': '---\nstages: [day-1, week-1]\n---\n\n# Backend\n',
};
const hub = toEditorHub(buildHub(Object.entries(sources).map(([source, text]) => parsePage({ source, text }))));

/** Lists what is offered at the `|` of a page. */
function offers(marked: string, { kind = kinds.decision, of = hub } = {}) {
  const at = marked.indexOf('|');
  const before = toLines(marked.slice(0, at));
  const source = `docs/${kind.folder}/${kind.name === 'path' ? 'backend' : '0011-new'}.md`;
  const page = { source, kind, lines: toLines(marked.slice(0, at) + marked.slice(at + 1)) };
  const position = { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
  return offerAt(page, position, { hub: of, today });
}

/** Makes the first offer in a page, as an editor without snippets does. */
function choose(marked: string, options?: Parameters<typeof offers>[1]): string | undefined {
  const [offer] = offers(marked, options);
  const ending = /\r?\n/.exec(marked)?.[0] ?? '\n';
  const at = marked.slice(0, marked.indexOf('|')).split(ending).length - 1;
  const lines = marked.replace('|', '').split(ending);
  const mark = at === 0 && marked.startsWith('\ufeff') ? 1 : 0;
  const line = lines[at] ?? '';
  return (
    offer &&
    lines
      .with(
        at,
        line.slice(0, offer.start + mark) + offer.insert.replaceAll('\n', ending) + line.slice(offer.end + mark),
      )
      .join(ending)
  );
}

test.each([
  ['---\nsystems: [pa|]\n---\n', '---\nsystems: [pay]\n---\n'],
  ['---\nsystems: [pa|', '---\nsystems: [pay'],
  ['---\nsystems: pa|\n---\n', '---\nsystems: [pay]\n---\n'],
  ['---\nsystems:\n  - pa|\nowner: x\n---\n', '---\nsystems:\n  - pay\nowner: x\n---\n'],
  ['---\nsystems:\n- pa|', '---\nsystems:\n- pay'],
  ['---\nsystems:\n-|', '---\nsystems:\n- gates'],
  ['---\nsystems:\n  -|\nowner: x\n---\n', '---\nsystems:\n  - gates\nowner: x\n---\n'],
  ['---\nsystems: [\n  gates,\n  pa|\n]\n---\n', '---\nsystems: [\n  gates,\n  pay\n]\n---\n'],
  ['---\nsystems: ["pa|"]\n---\n', '---\nsystems: ["pay"]\n---\n'],
  ["---\nsystems: ['pa|\n", "---\nsystems: ['pay\n"],
  ['---\nsystems: [gates, |]\n---\n', '---\nsystems: [gates, pay]\n---\n'],
  ['---\nsystems:\n  - gates # both\n  - |\n---\n', '---\nsystems:\n  - gates # both\n  - pay\n---\n'],
  ['---\nowner: rei|\n---\n', '---\nowner: ana\n---\n'],
  ['---\nsupersedes: [10|]\n---\n', '---\nsupersedes: ["0010-gates"]\n---\n'],
  ['---\nsupersedes: ["0010|"]\n---\n', '---\nsupersedes: ["0010-gates"]\n---\n'],
  ['---\nsupersedes: ADR-2|\n---\n', '---\nsupersedes: ["0002-two-ledgers"]\n---\n'],
  ['---\nsupersedes:\n  - keep|\n---\n', '---\nsupersedes:\n  - "0010-gates"\n---\n'],
  ['---\npaths: [week|]\n---\n', '---\npaths: [backend/week-1]\n---\n'],
  ['---\npaths:\n  - path: ba|\n---\n', '---\npaths:\n  - path: backend\n---\n'],
  ['---\npaths:\n  - { path: ba|, stage: day-1 }\n---\n', '---\npaths:\n  - { path: backend, stage: day-1 }\n---\n'],
  ['---\npaths:\n  - path: backend\n    st|\n---\n', '---\npaths:\n  - path: backend\n    stage: \n---\n'],
  ['---\nst|\n---\n', '---\nstatus: \n---\n'],
  ['---\nst|: accepted\n---\n', '---\nstatus: accepted\n---\n'],
  ['---\nstatus: acc|\n---\n', '---\nstatus: accepted\n---\n'],
  ['---\ndate: |\n---\n', `---\ndate: ${today}\n---\n`],
  ['---\nid: |\n---\n', '---\nid: "0011-new"\n---\n'],
  ['---\ntags: [money, m|]\n---\n', '---\ntags: [money, mail]\n---\n'],
  ['See [it](pay|)\n', 'See [it](../systems/pay.md)\n'],
  ['See [two l|] now\n', 'See [Two ledgers](./0002-two-ledgers.md) now\n'],
  ['See [two l|\n', 'See [Two ledgers](./0002-two-ledgers.md)\n'],
  [':::land|\n', ':::landmine\n\n:::\n'],
  [':::ask[Why?]{le|}\n', ':::ask[Why?]{level=}\n'],
  [':::ask[Why?]{level=pra|}\n', ':::ask[Why?]{level=practised}\n'],
  [':::ask[Why?]{level=starter skills="s|"}\n', ':::ask[Why?]{level=starter skills="sql"}\n'],
])('at %j the best offer makes %j, whatever the line ends, and behind a mark at the beginning', (marked, made) => {
  expect(choose(marked)).toBe(made);
  const toOther = (text: string) => `\ufeff${text.replaceAll('\n', '\r\n')}`;
  expect(choose(toOther(marked))).toBe(toOther(made));
});

test('what holds is offered before what is past, and of records the newest first', () => {
  const labels = (marked: string) => offers(marked).map(({ label }) => label);
  expect(labels('---\nsupersedes: [|]\n---\n')).toEqual(['Gates keep the ledger', 'Two ledgers', 'One ledger']);
  expect(labels('---\nsupersedes: [1|]\n---\n')).toEqual(['One ledger', 'Gates keep the ledger']);
  expect(labels('---\nsupersedes: [ledger|]\n---\n').at(-1)).toBe('One ledger');
});

test('steps are offered in paths only, with the stages of the path', () => {
  const types = (kind: typeof kinds.decision | typeof kinds.path) =>
    offers('\n:::|\n', { kind: kind as never }).map(({ label }) => label);
  expect(types(kinds.decision)).not.toContain('step');
  expect(types(kinds.path)).toContain('step');
  expect(choose('\n:::step[Go]{stage=we|}\n', { kind: kinds.path as never })).toBe('\n:::step[Go]{stage=week-1}\n');
});

test('a field is written with its choices, its list or today for editors that know snippets, and says what it is for', () => {
  const snippetOf = (name: string) => offers('---\n|\n---\n').find(({ label }) => label === name)?.snippet;
  expect(snippetOf('status')).toMatch(/^status: \$\{1\|proposed,accepted,.*\|\}\$0$/);
  expect(snippetOf('systems')).toBe('systems: [$1]$0');
  expect(snippetOf('date')).toBe(`date: \${1:${today}}$0`);
  expect(offers('---\nstat|\n---\n')[0]).toMatchObject({
    detail: 'required',
    note: expect.stringContaining('The state of the decision.'),
  });
});

test.each(['|', '-|', '--|', '---|', '\n|', '---|\n'])(
  'an empty page, %j, offers all that its kind begins with',
  (marked) => {
    const [offer, ...others] = offers(marked);
    expect(others).toEqual([]);
    expect(offer).toMatchObject({ label: 'New decision', start: 0 });
    const text = choose(marked) ?? '';
    const { problems, entry } = parsePage({ source: 'docs/decisions/0011-new.md', text: text.trimStart() });
    expect(problems).toEqual([]);
    expect([entry.title, entry.status]).toEqual(['New', 'proposed']);
    expect(text).toContain('## Context');
  },
);

test('an editor that knows snippets gets a place to type in for each field that is required', () => {
  const [offer] = offers('|', { kind: kinds.archaeology as never });
  expect(offer?.snippet).toMatch(
    /^---\ntitle: \$\{1:New\}\nsystems: \[\$2\]\nverdict: \$\{3\|keep,revisit,gone\|\}\n---\n\n## What looks odd\n/,
  );
});

test.each(['a|', '-\n|', '---\n\n|\n---', 'Words.\n|', '----|'])(
  'a page that is not empty, %j, is not begun again',
  (marked) => {
    expect(offers(marked).map(({ type }) => type)).not.toContain('kind');
  },
);

test.each(['- [|', '- [ |', '- [x|', '`a[i|', 'a[i|', '![x|', '[x](http://|', 'Words.|', '# |'])(
  'nothing is offered at %j',
  (marked) => {
    expect(offers(marked).map(({ label }) => label)).toEqual([]);
  },
);

test('of many pages a limited number is offered', () => {
  const entries = Array.from({ length: 500 }, (_, at) => ({
    id: `system/s${at}`,
    kind: 'system' as const,
    title: `S ${at}`,
    summary: '',
    source: `docs/systems/s${at}.md`,
  }));
  expect(offers('---\nsystems: [s|]\n---\n', { of: { ...hub, entries } })).toHaveLength(mostPages);
});

test('what no block has is offered no values, whatever it is called', () => {
  for (const name of ['constructor', 'toString', '__proto__'])
    expect(offers(`# A\n\n:::step[Go]{${name}=|}`, { kind: kinds.path })).toEqual([]);
});

test('a title in a link is text, whatever MDX would make of it', () => {
  const text = '---\ntitle: "Box `a` <T> of {b} [c]"\n---\n';
  const of = toEditorHub(buildHub([parsePage({ source: 'docs/systems/box.md', text })]));
  expect(choose('See [box|\n', { of })).toBe('See [Box \\`a\\` \\<T> of \\{b} \\[c\\]](../systems/box.md)\n');
});
