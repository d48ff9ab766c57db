import { describe, expect, test } from 'vitest';
import { parsePage } from '../content/pageParser.ts';
import { dropNames } from '../content/withheldFields.ts';
import { findWithheld } from './withheld.ts';

const files: Readonly<Record<string, string>> = {
  'docs/people/mira.md': 'publish: none\ntitle: Mira Okafor',
  'docs/people/tom.md': 'title: Tom',
  'docs/decisions/0014-one-ledger.md': 'publish: partners',
  'docs/decisions/0015-two.md': 'status: superseded by ADR-0014',
  'docs/log/tom/0014-mine.md': 'log: tom',
};
const entries = Object.entries(files).map(
  ([source, lines]) => parsePage({ source, text: `---\n${lines}\n---\n\nText\n` }).entry,
);
const withheld = findWithheld(entries, 'public');

function left(lines: string): string {
  const text = `---\n${lines}\n---\n`;
  const { entry } = parsePage({ source: 'docs/decisions/0020-new.md', text });
  return dropNames(text, withheld?.namesOf(entry) ?? (() => false))
    .replace(/^---\n/, '')
    .replace(/\n*---\n$/, '');
}

test('each audience has its own', () => {
  const idsFor = (audience: 'public' | 'partners' | 'team') =>
    findWithheld(entries, audience)?.pages.map(({ id }) => id);
  expect(idsFor('public')).toEqual(['person/mira', 'decision/0014-one-ledger']);
  expect(idsFor('partners')).toEqual(['person/mira']);
  expect(idsFor('team')).toBe(undefined);
});

describe('the names of withheld pages', () => {
  test.each([
    ['owner: mira', ''],
    ['owner: Mira Okafor', ''],
    ['owner: "@mira"', ''],
    ['decision-makers: [tom, mira]', 'decision-makers: [tom]'],
    ['deciders: mira', ''],
    ['reviewed-by: Mira Okafor', ''],
    ['supersedes: [14]', ''],
    ['x-seen: [other, 0014-one-ledger]', 'x-seen: [other]'],
    ['supersedes: ADR-0014', ''],
    ['supersedes: [0014-one-ledger, 15]', 'supersedes: [15]'],
  ])('are taken out: %s', (lines, wanted) => {
    expect(left(lines)).toBe(wanted);
  });

  test.each(['owner: tom', 'owner: Nobody Known', 'paths: [{path: a, minutes: 14}]', 'supersedes: [15]'])(
    'nothing else is: %s',
    (lines) => {
      expect(left(lines)).toBe(lines);
    },
  );
});

test('a status that names one is known', () => {
  expect(entries.map((entry) => withheld?.isInStatus(entry))).toEqual([false, false, false, true, false]);
});
