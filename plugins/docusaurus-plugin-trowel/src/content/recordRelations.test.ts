import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toRecordSections } from './recordLines.ts';
import { findDefinitions } from './recordLinks.ts';
import { findRelations, findSectionRelations, isRelationLabel, startsWithRelation } from './recordRelations.ts';

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
    ['[x](https://example.org/5.md) and ADR-7', ['7']],
    ['[x](//example.org/5.md)', []],
    ['[x](mailto:ana@example.org), [5](5.md)', ['5.md']],
    ['[[0005-x]] and [[0006-y|six]]', ['0005-x', '0006-y']],
    ['[[0005-x]] or [6](6.md)', ['0005-x', '6.md']],
    ['ADR-0012', ['12']],
    ['ADR 12, adr_13, ADR#14 and ADR15', ['12', '13', '14', '15']],
    ['RFC 1974 and DR-3', ['1974', '3']],
    ['#12 and #0', ['12', '0']],
    ['ADR-2020-01-02', []],
    ['ADR-1.2', []],
    ['ADR-123456', []],
    ['x/ADR-5', []],
    ['XADR-5', ['XADR-5']],
    ['0005-use-oracle', ['0005-use-oracle']],
    ['`20200102-use-oracle`', ['20200102-use-oracle']],
    [': "5-x.y_z".', ['5-x.y_z']],
    ["'5-xy'", ['5-xy']],
    ['the 0005-use-oracle', []],
    ['123456789-x', []],
    ['5, 6 and 7 & 8', ['5', '6', '7', '8']],
    [': 5', ['5']],
    ['00005', ['5']],
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
    ]);
    expect(relations('Amends [ADR-8]', { definitions })).toEqual(['amends 8']);
    expect(findDefinitions('no definition').size).toBe(0);
    expect(findDefinitions('x [5]: y').size).toBe(0);
  });
});

describe('a number is no record', () => {
  const inStatus = (text: string) => relations(text, { anywhere: true });

  test('behind the words for something else, whatever the relation', () => {
    const verb = fc.constantFrom('Superseded by', 'Supersedes', 'Amends', 'Amended by', 'Related to:', 'Depends on');
    const word = fc.constantFrom(
      ...[
        'PR',
        'pull request',
        'issue',
        'Issue',
        'MR',
        'merge request',
        'ticket',
        'commit',
        'step',
        'version',
        'v',
        'option',
      ],
      ...['phase', 'section', 'ISO', 'Q', 'sprint', '$', '€', '!'],
    );
    const sign = fc.constantFrom(' ', ' #', ' !', ': ', ' no. ');
    fc.assert(
      fc.property(verb, word, sign, fc.integer({ min: 1, max: 99_999 }), (...[said, thing, before, number]) => {
        expect(inStatus(`${said} ${thing}${before}${number}`)).toEqual([]);
        expect(inStatus(`Accepted. ${said} ${thing}${before}${number}, and no more.`)).toEqual([]);
      }),
    );
  });

  test('in an address of a forge, whatever its label but a record’s own spelling', () => {
    const address = fc.constantFrom(
      'https://git.example.org/a/issues/',
      '../../pull/',
      '/a/-/merge_requests/',
      '../issues/',
    );
    const label = fc.constantFrom('#', 'PR ', 'issue ', '', '!', 'the change ');
    fc.assert(
      fc.property(address, label, fc.integer({ min: 1, max: 99_999 }), (href, said, number) => {
        expect(inStatus(`Superseded by [${said}${number}](${href}${number})`)).toEqual([]);
      }),
    );
  });

  test('in a date, whatever day', () => {
    const day = fc.date({ min: new Date('1990-01-01'), max: new Date('2040-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(day, (at) => {
        const date = at.toISOString().slice(0, 10);
        expect(inStatus(`Supersedes ${date}`)).toEqual([]);
        expect(inStatus(`Superseded ${date} by ADR-7`)).toEqual(['superseded-by 7']);
        expect(inStatus(`Superseded by ADR-7 (${date})`)).toEqual(['superseded-by 7']);
      }),
    );
  });

  test.each([
    'Requires 2, 3 or 4 approvals',
    'Superseded by 3 of our teams',
    'Superseded by the decision 2 years ago',
    'Amends our practice of 2 reviewers',
    'Superseded by 50% of the votes',
    'Superseded by 2.1',
    'Superseded by 2024',
    'Superseded by [1]',
    'Closes #3, superseded by #4',
    'Related: #12',
  ])('%j', (text) => expect(relations(text)).toEqual([]));
});

describe('in a status', () => {
  const inStatus = (text: string) => relations(text, { anywhere: true });

  test.each([
    ['Superseded - [the buoys](./0004-use-buoys.md)', 'superseded-by ./0004-use-buoys.md'],
    ['Superseded. See ADR-5', 'superseded-by 5'],
    ['Superseded (see ADR-5)', 'superseded-by 5'],
    ['Superseded in favor of ADR-5', 'superseded-by 5'],
    ['Superseded entirely by ADR-5', 'superseded-by 5'],
    ['Superseded: 2 May 2026, by ADR-5', 'superseded-by 5'],
    ['Inactive (superseded by XIP-0013)', 'superseded-by XIP-0013'],
    ['Partly superseded (by ADR-5)', 'amended-by 5'],
    ['Superseded (partially) by ADR-5', 'amended-by 5'],
  ])('%j states: %s', (text, relation) => expect(inStatus(text)).toEqual([relation]));

  test('another record that it names is only related', () => {
    for (const text of [
      'Accepted. Section 3 is superseded by ADR-5',
      'Superseded by events described in ADR-5',
      'Will be superseded by ADR-5',
      'Not superseded by ADR-5',
      'ADR-5 supersedes this record',
      'Rejected in favour of ADR-5',
      'Deprecated, see ADR-5',
    ])
      expect([text, ...inStatus(text)]).toEqual([text, 'relates-to 5']);
    expect(inStatus('If it is superseded, link the other, like `ADR-5`')).toEqual([]);
    expect(inStatus('Superseded by ADR-5, which builds on ADR-3')).toEqual(['superseded-by 5', 'relates-to 3']);
    expect(inStatus('Accepted, amends ADR-3 because of [that](5.md)')).toEqual(['amends 3', 'relates-to 5.md']);
  });
});

describe('in other languages', () => {
  test.each([
    ['Ersetzt durch ADR-2', 'superseded-by 2'],
    ['Wurde durch [ADR-2](0002-x.md) abgelöst', 'superseded-by 0002-x.md'],
    ['Teilweise ersetzt durch ADR-2', 'amended-by 2'],
    ['Ersetzt ADR-2', 'supersedes 2'],
    ['Remplacé par [ADR-2](0002-x.md) -- le quai a changé.', 'superseded-by 0002-x.md'],
    ['Remplacée par ADR-2', 'superseded-by 2'],
    ['Remplace : ADR-2', 'supersedes 2'],
    ['Partiellement remplacé par ADR-2', 'amended-by 2'],
    ['Reemplazado por ADR-2', 'superseded-by 2'],
    ['Sustituida por la ADR 2', 'superseded-by 2'],
    ['Reemplaza a ADR-2', 'supersedes 2'],
    ['Substituído por ADR-2', 'superseded-by 2'],
    ['Substituída pela ADR 2', 'superseded-by 2'],
    ['Substitui: ADR-2', 'supersedes 2'],
    ['Sostituito da ADR-2', 'superseded-by 2'],
    ['Sostituisce ADR-2', 'supersedes 2'],
    ['ADR-0002 により置き換えられた', 'superseded-by 2'],
    ['[ADR-2](0002-x.md) に置き換え', 'superseded-by 0002-x.md'],
    ['ADR-2を置き換える', 'supersedes 2'],
    ['已被 ADR-2 取代', 'superseded-by 2'],
    ['由[ADR-2](0002-x.md)替代', 'superseded-by 0002-x.md'],
    ['取代：ADR-2', 'supersedes 2'],
    ['部分被 ADR-2 取代', 'amended-by 2'],
    ['ADR-0002로 대체됨', 'superseded-by 2'],
    ['[ADR-2](0002-x.md)에 의해 대체됨', 'superseded-by 0002-x.md'],
    ['ADR-2를 대체함', 'supersedes 2'],
  ])('%j states: %s', (text, relation) => expect(relations(text, { anywhere: true })).toEqual([relation]));

  test.each([
    'angenommen – die Regeln sind ersetzt durch ADR-2',
    'Wird nicht ersetzt durch ADR-2',
    'DEPRECADO — Ver ADR-2',
  ])('%j states no more than that ADR-2 is related', (text) =>
    expect(relations(text, { anywhere: true })).toEqual(['relates-to 2']),
  );
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

test('a change or an issue in a list leaves the records beside it', () => {
  expect(relations('Supersedes: PR #1, ADR-2')).toEqual(['supersedes 2']);
  expect(relations('Supersedes issues #1, #3 and [ADR-2](2.md), PR #4, ADR-5')).toEqual([
    'supersedes 2.md',
    'supersedes 5',
  ]);
  expect(relations('Supersedes PR #1 and 3 services')).toEqual([]);
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
