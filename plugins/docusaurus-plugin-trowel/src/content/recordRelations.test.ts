import { describe, expect, test } from 'vitest';
import { toRecordSections } from './recordLines.ts';
import {
  decodePath,
  findDefinitions,
  findRelations,
  findSectionRelations,
  isOtherSite,
  isRelationLabel,
  startsWithRelation,
} from './recordRelations.ts';

const relations = (text: string, options?: Parameters<typeof findRelations>[1]) =>
  findRelations(text, options).map(({ relation, target }) => `${relation} ${target}`);

describe('a line states a relation', () => {
  test.each([
    ['superseded-by', ['Superseded by', 'superceded by', 'Superseeded by', 'Replaced by', 'obsoleted by']],
    ['superseded-by', ['Superseded on 2020-01-02 by', 'superseded-by', 'Superseded  by']],
    ['supersedes', ['Supersedes', 'Supercedes', 'superseedes', 'replaces', 'Obsoletes', 'Supersedes:']],
    [
      'amended-by',
      ['Amended by', 'refined by', 'clarified by', 'extended by', 'updated by', 'Amended on 2020-01-02 by'],
    ],
    ['amended-by', ['Partially superseded by', 'partly replaced by', 'mostly superceded by', 'in part superseded by']],
    ['amended-by', ['Superseded partially by', 'replaced partly by', 'superceded mostly by', 'superseded in part by']],
    ['amended-by', ['Partially superseded on 2020-01-02 by', 'Superseded in part on 2020-01-02 by']],
    ['amends', ['Amends', 'refines', 'clarifies', 'extends', 'updates']],
    ['amends', ['Partially supersedes', 'partly replaces', 'mostly supercedes', 'in part replaces']],
    ['amends', ['Supersedes partially', 'replaces partly', 'supercedes mostly', 'supersedes in part']],
    ['depends-on', ['Depends on', 'requires']],
    ['depended-on-by', ['Required by', 'needed by']],
    ['relates-to', ['Relates to', 'relate to', 'related to', 'Related', 'see also', 'linked to', 'Linked by']],
  ] as const)('%s: %j', (relation, verbs) => {
    for (const verb of verbs) expect([verb, ...relations(`${verb} 12`)]).toEqual([verb, `${relation} 12`]);
  });

  test.each([
    'Unsuperseded by 12',
    'Supersedesx 12',
    'amends2 12',
    'Accepted, superseded by 12',
    'superseded 12',
    '12',
    'Supersedes nothing',
    '',
  ])('but not in %j', (text) => expect(relations(text)).toEqual([]));

  test('after words only where these are expected', () => {
    expect(relations('Accepted, superseded by 12', { anywhere: true })).toEqual(['superseded-by 12']);
    for (const lead of ['- ', '* ', '+ ', '> ', '**', '__', '[', '(', '~~', ': '])
      expect([lead, ...relations(`${lead}Amends 12`)]).toEqual([lead, 'amends 12']);
  });

  test('each with the targets up to the next relation', () => {
    expect(relations('Supersedes 1, 2 & 3 and 4; amended by [5](5.md), [6](6.md)')).toEqual([
      'supersedes 1',
      'supersedes 2',
      'supersedes 3',
      'supersedes 4',
      'amended-by 5.md',
      'amended-by 6.md',
    ]);
  });
});

describe('the target of a relation', () => {
  test.each([
    ['[1. Use Oracle](0001-use-oracle.md)', ['0001-use-oracle.md']],
    ['[a [b] c](d.md)', ['d.md']],
    ['[a [bc] d](e.md)', ['e.md']],
    ['[x]( d.md "Title")', ['d.md']],
    ['[x](<a b.md>)', ['a b.md']],
    ['[x](a%20b.md#why)', ['a b.md']],
    ['[x](%zz.md)', ['%zz.md']],
    ['[x](#why)', []],
    ['[x](https://example.org/5.md) and ADR-7', []],
    ['[x](//example.org/5.md)', []],
    ['[x](mailto:ana@example.org), [5](5.md)', ['5.md']],
    ['[[0005-x]] and [[0006-y|six]]', ['0005-x', '0006-y']],
    ['[[0005-x]] or [6](6.md)', ['0005-x']],
    ['ADR-0012', ['12']],
    ['ADR 12, adr_13, ADR#14 and ADR15', ['12', '13', '14', '15']],
    ['RFC 1974 and DR-3', ['1974', '3']],
    ['#12 and #0', ['12', '0']],
    ['ADR-2020-01-02', []],
    ['ADR-1.2', []],
    ['ADR-123456', []],
    ['x/ADR-5', []],
    ['XADR-5', []],
    ['0005-use-oracle', ['0005-use-oracle']],
    ['`20200102-use-oracle`', ['20200102-use-oracle']],
    [': "5-x.y_z".', ['5-x.y_z']],
    ["'5-xy'", ['5-xy']],
    ['the 0005-use-oracle', []],
    ['123456789-x', []],
    ['5, 6 and 7 & 8', ['5', '6', '7', '8']],
    [': 5', ['5']],
    ['00005', ['00005']],
    ['5,16', ['5', '16']],
    ['5--xy', []],
    ['5-xa, b', ['5-xa']],
    ['5  services', []],
    ['5services', []],
    ['5 services', []],
    ['5/6', []],
    ['5.', ['5']],
    ['the team', []],
  ])('of %j is %j', (text, targets) => {
    expect(findRelations(`Supersedes ${text}`).map(({ target }) => target)).toEqual(targets);
  });

  test('can be defined elsewhere in the record', () => {
    const definitions = findDefinitions(
      'x\n[ADR-5]: 0005-x.md\n  [Six]:<0006-y.md> "Y"\n    [7]: code.md\n[^1]: note\n',
    );
    expect([...definitions]).toEqual([
      ['adr-5', '0005-x.md'],
      ['six', '0006-y.md'],
    ]);
    expect(relations('Amends [ADR-5], [y][six] and [six][]', { definitions })).toEqual([
      'amends 0005-x.md',
      'amends 0006-y.md',
      'amends 0006-y.md',
    ]);
    expect(relations('Amends [ADR-8]', { definitions })).toEqual(['amends 8']);
    expect(findDefinitions('no definition').size).toBe(0);
    expect(findDefinitions('x [5]: y').size).toBe(0);
  });
});

describe('the relations of a section', () => {
  const inSection = (body: string, options?: { relation?: string; anywhere?: boolean }) =>
    findSectionRelations(toRecordSections(body)[0]?.lines ?? [], {
      anywhere: false,
      definitions: findDefinitions(body),
      ...options,
    }).map(({ relation, target, line }) => `${line} ${relation} ${target}`);

  test('have the numbers of their lines', () => {
    expect(inSection('Amends 1\n\ntext\n- Supersedes [2](2.md)')).toEqual(['1 amends 1', '4 supersedes 2.md']);
  });

  test('can be a list below the name of a relation', () => {
    expect(inSection('Supersedes:\n- [1](1.md)\n- 2\n- amends 3\n\nmore\n- 4')).toEqual([
      '2 supersedes 1.md',
      '3 supersedes 2',
      '4 amends 3',
    ]);
    expect(inSection('- **Amended by:**\n  - [1](1.md)')).toEqual(['2 amended-by 1.md']);
  });

  test('can be the lines below the heading that names the relation', () => {
    expect(inSection('- 1\n\n2\n- amends 3\n\nx\n- 4', { relation: 'Supersedes' })).toEqual([
      '1 supersedes 1',
      '3 supersedes 2',
      '4 amends 3',
      '7 supersedes 4',
    ]);
  });

  test('can be in a table and in the line of the status', () => {
    expect(inSection('| Supersedes | 1 |\n| x | amends 2 |\n| Amends | 3')).toEqual(['1 supersedes 1', '3 amends 3']);
    expect(inSection('- Status: accepted, superseded by 5')).toEqual(['1 superseded-by 5']);
    expect(inSection('- Date: accepted, superseded by 5')).toEqual([]);
    expect(inSection('Accepted, superseded by 5', { anywhere: true })).toEqual(['1 superseded-by 5']);
  });

  test('are none in the hint of a template', () => {
    expect(inSection('- Status: {accepted | superseded by ADR-0123}')).toEqual([]);
    expect(inSection('- Status: [accepted | superseded by [ADR-0005](0005-example.md)]')).toEqual([]);
  });
});

test('a line begins with a relation when only marks precede it', () => {
  expect(startsWithRelation('> * **Amends** 5')).toBe(true);
  expect(startsWithRelation('x amends 5')).toBe(false);
  expect(startsWithRelation('')).toBe(false);
});

test.each([
  ['Supersedes:', true],
  ['- **Superseded by**', true],
  ['> + _Related_ to:', false],
  ['Related to', true],
  ['Supersedes 5', false],
  ['x supersedes', false],
  ['Context', false],
])('the text %j is only a name of a relation: %j', (text, is) => expect(isRelationLabel(text)).toBe(is));

test.each([
  ['https://example.org', true],
  ['HTTP://example.org', true],
  ['//example.org', true],
  ['mailto:a@b', true],
  ['web+x-1.2:a', true],
  ['/docs/a.md', false],
  ['../a.md', false],
  ['a/b:c.md', false],
  ['1:a', false],
  ['a.md', false],
])('the link %j leads to another site: %j', (href, is) => expect(isOtherSite(href)).toBe(is));

test('a path with invalid escapes stays as it is', () => {
  expect(decodePath('a%20b')).toBe('a b');
  expect(decodePath('100%')).toBe('100%');
});
