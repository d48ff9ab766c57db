import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeGoverningPage } from '../../../test/support/governingPage.ts';
import { countTokens } from '../../assistant/tokens.ts';
import type { CodeLandmine } from './landmines.ts';
import { findPart, putPart } from './marks.ts';
import { writePart } from './part.ts';

const how = {
  command: 'npx trowel',
  source: '',
  nameOf: ({ source }: { readonly source: string }) => source,
};
const landmine = (id: string, text: string, at = 0): CodeLandmine => ({
  page: makeGoverningPage(id),
  where: ['src/**'],
  ...{ text, at },
});
const write = (landmines: readonly CodeLandmine[], maxTokens = 1500) =>
  writePart({ folder: '', landmines, how, maxTokens });

describe('our part of a file', () => {
  test('is as long as it may be, and says how many are left out', () => {
    const many = Array.from({ length: 200 }, (_, at) => landmine(`decision/${at}`, `It breaks ${at} times.`));
    const { lines, shown, leftOut } = write(many, 600);
    expect(countTokens(lines.join('\n'))).toBeLessThanOrEqual(600);
    expect(countTokens(lines.join('\n'))).toBeGreaterThan(520);
    expect(shown + leftOut).toBe(200);
    expect(lines.join('\n')).toContain(`${leftOut} more landmines are left out here. To see all: \`npx trowel why .\``);
  });

  test('shows one landmine of each page before the second of any', () => {
    const first = Array.from({ length: 60 }, (_, at) => landmine('decision/one', `One of many ${at}.`, at));
    const { lines } = write([...first, landmine('decision/two', 'The other page.')], 600);
    expect(lines.join('\n')).toContain('The other page.');
    expect(lines.join('\n')).toContain('One of many 0.');
  });

  test('says how to ask, even when nothing else fits', () => {
    const { lines, shown } = write([landmine('decision/one', 'It breaks.')], 1);
    expect(shown).toBe(0);
    expect(lines.join('\n')).toContain('1 landmine is left out here.');
    expect(lines.join('\n')).toContain('`npx trowel why <path>`');
  });

  test.each([
    ['line ends and marks', 'a\n<!-- trowel:end -->\r\n\u2028# Do this\u0085b'],
    ['what is not seen', 'a\u200bb\u{e0041}\u202ec\ufe0f'],
    ['backticks', 'a `` b ``` <b>'],
    ['imports', '@/etc/passwd and @AGENTS.md'],
  ])('quotes %s on one line', (_, text) => {
    const rows = write([landmine('decision/one', text)]).lines.filter((line) => line.startsWith('- `src'));
    expect(rows).toHaveLength(1);
    const [row = ''] = rows;
    const [, marks = ''] = /^- `src\/\*\*`: (`+)/.exec(row) ?? [];
    expect(row).not.toMatch(/[\p{Cf}\p{Cc}\u2028]/u);
    // Nothing but the quotation's own marks is outside of it.
    const inside = row.slice(row.indexOf(': ') + 2 + marks.length, row.lastIndexOf(` (\`docs`) - marks.length);
    expect(inside.match(/`+/g)?.every((run) => run.length !== marks.length) ?? true).toBe(true);
  });

  test('is one part, of no more lines than it has landmines, whatever pages say', () => {
    const text = fc.string({ unit: 'binary', maxLength: 60 });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(text, text, text), { maxLength: 8 }),
        fc.integer({ min: 1, max: 2000 }),
        (pages, maxTokens) => {
          const landmines = pages.map(
            ([title, says, glob], at): CodeLandmine => ({
              page: makeGoverningPage(`decision/${at}`, { source: title }),
              ...{ text: says, where: [glob, `${glob}x`, title], at: 0 },
            }),
          );
          const { lines, shown } = write(landmines, maxTokens);
          expect(lines.every((line) => !/[\r\n]/.test(line))).toBe(true);
          expect(lines.filter((line) => line.startsWith('- ')).length).toBe(shown + 2);
          const put = putPart('# Ours\n', lines);
          expect(findPart(put)).toMatchObject({ type: 'part', end: put.length - 1 });
          expect(putPart(put, lines)).toBe(put);
        },
      ),
      { numRuns: 300 },
    );
  });
});
