import { describe, expect, test } from 'vitest';
import { parsePage } from './pageParser.ts';

/** The references of a decision: where they are, what they state, and whether a missing target is no problem. */
const references = (text: string, source = 'adr/0001-a.md') => parsePage({ source, text }).entry.references;

describe('the references of a page', () => {
  test('can be in the status of front matter, as MADR writes them', () => {
    expect(references('---\nid: x\nSTATUS: accepted, superseded by [ADR-5](0005-x.md)\n---\n# A\n')).toEqual([
      { field: 'status', relation: 'superseded-by', target: '0005-x.md', at: { line: 3, column: 9 } },
    ]);
  });

  test('are none in the hint of a template, in a status that is no text, or of a kind that other tools do not write', () => {
    expect(references('---\nstatus: "{accepted | superseded by ADR-5}"\n---\n# A\n')).toEqual([]);
    expect(references('---\nstatus: [superseded by 5]\n---\n# A\n')).toEqual([]);
    expect(references('---\nstatus: superseded by 5\n---\n# A\n', 'docs/guide.md')).toEqual([]);
  });

  test('can be in the text, those of notes without a problem when they lead nowhere', () => {
    expect(references('---\nid: x\n---\n# A\n\n## Status\n\nAmends ADR-5\n\n> Amended by ADR-6\n')).toEqual([
      { field: 'text', relation: 'amends', target: '5', at: { line: 8, column: 1 } },
      { field: 'text', relation: 'amended-by', target: '6', at: { line: 10, column: 1 } },
      { field: 'text', relation: 'amended-by', target: '6', at: { line: 10, column: 1 }, soft: true },
    ]);
  });

  test('can be links to pages, which the page mentions', () => {
    const text =
      '---\nid: x\n---\n# A\n\n[a](a%20b.md#why) [b](../b.MDX) [c](https://example.org/c.md)\n[d](d.png) [e](/e) [f](f.md.txt)\n';
    expect(references(text)).toEqual(
      ['a b.md', '../b.MDX'].map((target) => ({
        field: 'text',
        relation: 'mentions',
        target,
        soft: true,
        at: { line: 6, column: 1 },
      })),
    );
  });

  test('can be inside a field that is not only a reference', () => {
    const text = '---\nid: x\ncollect: { path: start, systems: [ledger] }\n---\n# A\n';
    expect(references(text, 'docs/playbooks/p.md')).toEqual(
      ['path start', 'system ledger'].map((named) => {
        const [kind, target] = named.split(' ');
        return { field: 'collect', target, kind, at: { line: 3, column: 10 } };
      }),
    );
  });

  test('can be fields of front matter, with the place of each', () => {
    const found = references('---\nid: x\nsupersedes: [0005-x]\n---\n# A\n');
    expect(found).toMatchObject([{ relation: 'supersedes', target: '0005-x', at: { line: 3 } }]);
  });
});
