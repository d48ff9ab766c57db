import fc from 'fast-check';
import { estimateTokenCount } from 'tokenx';
import { describe, expect, test } from 'vitest';
import { makePage } from '../../../test/support/page.ts';
import { buildHub } from '../../hub/build.ts';
import type { ConceptFrontMatter } from '../../okf/profile.ts';
import { type LlmsSite, mostTokens, toLlmsFiles, type WholePage } from './llms.ts';
import { fillParts } from './llmsParts.ts';

const site: LlmsSite = {
  title: 'Hub [x]',
  tagline: 'Why',
  root: 'https://hub.example.org/kb/',
  titleOf: (id) => id,
  others: [{ title: 'Feed', address: 'https://hub.example.org/kb/feeds/changes.xml', about: 'what no longer holds' }],
};

function pagesOf(count: number, body = 'Text.'): WholePage[] {
  const { entries } = buildHub([
    makePage('docs/systems/pay.md', { title: 'Pay' }),
    ...Array.from({ length: count }, (_, at) =>
      makePage(`docs/decisions/${String(at + 1).padStart(4, '0')}-x.md`, {
        title: `Decision ${at + 1}`,
        status: at % 2 === 0 ? 'superseded' : 'accepted',
        description: 'One sentence.',
        systems: ['pay'],
      }),
    ),
  ]);
  return entries.map((entry) => ({
    entry,
    address: `https://hub.example.org/kb/${entry.id}.md`,
    body: `# ${entry.title}\n\n${body}\n`,
    frontMatter: {
      type: entry.kind,
      status: entry.status === 'superseded' ? 'deprecated' : 'stable',
      trowel: {
        profile: 1,
        id: entry.id,
        state: entry.status,
        ...(entry.status === 'superseded' && {
          successor: { id: 'decision/0002-x', title: 'Decision 2', to: 'https://x/2.md' },
        }),
      },
    } as ConceptFrontMatter,
  }));
}

describe('llms.txt', () => {
  test('lists pages by kind, what holds first, and what does not with its successor', () => {
    const [first] = toLlmsFiles(pagesOf(3), site);
    expect(first?.name).toBe('llms.txt');
    expect(first?.text).toMatch(/^# Hub \\\[x\\\]\n\n> Why\n\n/);
    const decisions = first?.text.split('## Decisions\n\n')[1]?.split('\n\n')[0];
    expect(decisions).toBe(
      [
        '- [0002 Decision 2](https://hub.example.org/kb/decision/0002-x.md): One sentence.',
        '- [0003 Decision 3](https://hub.example.org/kb/decision/0003-x.md): One sentence. (does not hold: superseded by [Decision 2](https://x/2.md))',
        '- [0001 Decision 1](https://hub.example.org/kb/decision/0001-x.md): One sentence. (does not hold: superseded by [Decision 2](https://x/2.md))',
      ].join('\n'),
    );
    expect(first?.text).toContain('## By system\n\n- [Pay](https://hub.example.org/kb/llms/system/pay.txt): 4 pages');
    expect(first?.text).toMatch(
      /## Whole texts\n\n- \[llms-full-1\.txt\]\(\S+\): Systems; Decisions\. About \d+ tokens\./,
    );
  });

  test('of a large hub leads to lists by kind, and stays small', () => {
    const files = toLlmsFiles(pagesOf(700), site);
    const [first] = files;
    expect(estimateTokenCount(first?.text ?? '')).toBeLessThan(2000);
    expect(first?.text).toContain('- [Decisions](https://hub.example.org/kb/llms/kind/decision.txt): 700 pages');
    expect(files.map(({ name }) => name)).toContain('llms/kind/decision.txt');
  });

  test('leads to nothing that is not there', () => {
    const files = toLlmsFiles(pagesOf(600, 'Many words of a page that is long. '.repeat(40)), site);
    const names = new Set(files.map(({ name }) => `${site.root}${name}`));
    const links = [...(files[0]?.text.matchAll(/\]\((\S+\.txt)\)/g) ?? [])].map(([, link]) => link);
    expect(links.length).toBeGreaterThan(4);
    expect(links.filter((link) => !names.has(link ?? ''))).toEqual([]);
  });
});

test('parts are no larger than they say, and have every text once and in order', () => {
  const piece = fc.string({
    unit: fc.constantFrom('word ', 'longerword ', '\n', 'é', '{}'),
    minLength: 1,
    maxLength: 400,
  });
  const group = fc.record({
    kind: fc.constantFrom('a', 'b'),
    system: fc.option(fc.constantFrom('x', 'y'), { nil: undefined }),
    pieces: fc.array(piece, { maxLength: 6 }),
  });
  const limit = 500;
  fc.assert(
    fc.property(fc.array(group, { maxLength: 8 }), (groups) => {
      const withTokens = groups.map((one) => ({
        ...one,
        pieces: one.pieces.map((text) => ({ text, tokens: estimateTokenCount(text) })),
      }));
      const parts = fillParts(withTokens, { limit, count: estimateTokenCount });
      const textsOf = (all: typeof withTokens) => all.flatMap(({ pieces }) => pieces.map(({ text }) => text));
      for (const { groups: own } of parts)
        expect(estimateTokenCount(textsOf(own as typeof withTokens).join('\n\n'))).toBeLessThanOrEqual(limit);
      const all = textsOf(parts.flatMap((part) => part.groups) as typeof withTokens)
        .join('')
        .replaceAll('\n', '');
      expect(all).toBe(textsOf(withTokens).join('').replaceAll('\n', ''));
    }),
  );
});

test('whole texts are in parts that each fit', () => {
  const files = toLlmsFiles(pagesOf(300, 'Many words of a page that is long. '.repeat(100)), site);
  const parts = files.filter(({ name }) => name.startsWith('llms-full-'));
  expect(parts.length).toBeGreaterThan(3);
  for (const { text } of parts) expect(estimateTokenCount(text)).toBeLessThanOrEqual(mostTokens.part);
});
