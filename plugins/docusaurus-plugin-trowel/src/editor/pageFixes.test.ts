import { expect, test } from 'vitest';
import { kinds } from '../content/kinds/index.ts';
import { parsePage } from '../content/pageParser.ts';
import { findFixes } from './pageFixes.ts';

/** Mends the first problem of a decision that has a fix; returns the titles of its fixes and what the first makes. */
function mend(text: string) {
  const { problems } = parsePage({ source: 'docs/decisions/0001-a.md', text });
  const fixes = problems.flatMap((problem) => findFixes(problem, { text, kind: kinds.decision }));
  return { titles: fixes.map(({ title }) => title), text: fixes[0]?.text };
}

const page = (...fields: string[]) => `---\n${fields.join('\n')}\n---\n\nText.\n`;

test('a value and a field get the nearest right word', () => {
  expect(mend(page('status: acepted')).text).toBe(page('status: accepted'));
  expect(mend(page('status: "acepted" # yes')).text).toBe(page('status: "accepted" # yes'));
  expect(mend(page('statsu: accepted')).text).toBe(page('status: accepted'));
});

test('a choice without a near value offers all of them', () => {
  expect(mend(page('outcome: splendid')).titles).toEqual(['Write `worked`', 'Write `mixed`', 'Write `failed`']);
});

test('a field that is none can be removed', () => {
  expect(mend(page('title: A', 'colour: blue')).text).toBe(page('title: A'));
});

test('broken front matter is closed, quoted and spaced', () => {
  expect(mend('---\ntitle: A\n\n# Heading\n').text).toBe('---\ntitle: A\n---\n\n# Heading\n');
  expect(mend(page('title: A: b')).text).toBe(page('title: "A: b"'));
  expect(mend(page('systems: [pay')).text).toBe(page('systems: [pay]'));
});

test('a block is closed before the next heading', () => {
  expect(mend(`${page('title: A')}\n:::landmine\nBoom.\n\n## Next\n`).text).toBe(
    `${page('title: A')}\n:::landmine\nBoom.\n:::\n\n## Next\n`,
  );
});

test('what another page says of a decision is set in it', () => {
  const text = page('status: accepted');
  const message =
    'The status is `accepted`, but this decision is superseded by decision/0002-b; set `status: superseded`, or correct the other page.';
  const [fix] = findFixes(
    { code: 'contradiction', severity: 'warning', message, source: 'a.md' },
    { text, kind: kinds.decision },
  );
  expect(fix?.text).toBe(page('status: superseded', 'superseded_by: [0002-b]'));
});
