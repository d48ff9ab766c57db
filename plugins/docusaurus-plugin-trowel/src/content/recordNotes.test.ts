import { describe, expect, test } from 'vitest';
import { toRecordSections } from './recordLines.ts';
import { findDefinitions } from './recordLinks.ts';
import { findNotes } from './recordNotes.ts';

const notes = (body: string) => findNotes(toRecordSections(body), findDefinitions(body));
const relations = (body: string) => notes(body).references.map(({ relation, target }) => `${relation} ${target}`);
const status = (body: string) => notes(body).status?.value;

describe('a note of what became of a record', () => {
  test('has its line, and may name a record that is missing', () => {
    expect(notes('# RFC 5\n\nThis RFC has been superseded by [RFC 1974](1974-x.md).').references).toEqual([
      { relation: 'superseded-by', target: '1974-x.md', line: 3, soft: true },
    ]);
  });

  test.each([
    'This RFC was superseded by RFC 12.',
    'This RFC is now superseded by RFC 12.',
    'This ADR has since been superseded by ADR-12',
    'This record is being replaced by ADR-12',
    'This decision has been obsoleted by ADR-12',
    'This decision record was later superceded by ADR-12',
    'This document superseded by ADR-12',
    'This proposal has now been superseeded by ADR-12',
    '**This ADR** was _superseded by_ ADR-12',
    '- This ADR was superseded by ADR-12',
    'Note: This was superseded by ADR-12',
    'Note this has been superseded by ADR-12',
    'Note : this was superseded by ADR-12',
    'Note:  this  ADR  has  now  been superseded by ADR-12',
    'Note: this decision was superseded by ADR-12',
    'In short,  this  ADR  has  now  been superseded by ADR-12',
    'This ADR now superseded by ADR-12',
    '2020-01-02: This ADR was superseded by ADR-12',
    '2020/01/02 – Note: this is superseded by ADR-12',
    '2020.01.02. This ADR was superseded by ADR-12',
    'In short, this ADR was superseded by ADR-12',
    'In short this ADR was superseded by ADR-12',
    'This ADR was superseded by ADR-12. It was amended by ADR-13.',
    'This ADR was superseded by ADR-12! Amended by ADR-13.',
  ])('is %j', (line) => expect(relations(line)).toEqual(['superseded-by 12']));

  test.each([
    ['This ADR supersedes ADR-12', 'supersedes 12'],
    ['This ADR supercedes ADR-12', 'supersedes 12'],
    ['This ADR replaces ADR-12', 'supersedes 12'],
    ['This ADR obsoletes ADR-12', 'supersedes 12'],
    ['This ADR amends ADR-12', 'amends 12'],
    ['This ADR was amended by ADR-12', 'amended-by 12'],
    ['This ADR has been partially superseded by ADR-12', 'amended-by 12'],
    ['This ADR was partly replaced by ADR-12', 'amended-by 12'],
    ['This ADR was partially  superseded by ADR-12', 'amended-by 12'],
    ['This ADR supersedes not ADR-11; it amends ADR-12', 'amends 12'],
    ['This ADR supersedes ADR-12,  but not ADR-13', 'supersedes 12'],
    ['This ADR was mostly superseded by ADR-12', 'amended-by 12'],
    ['This ADR supersedes ADR-12, but it does not replace ADR-13', 'supersedes 12'],
    ['This ADR supersedes ADR-12; it never supersedes ADR-13', 'supersedes 12'],
    ['This ADR supersedes ADR-12 (it does not supersede ADR-13', 'supersedes 12'],
    ['This ADR supersedes ADR-12, without which it supersedes ADR-13', 'supersedes 12'],
    ['This ADR supersedes e.g. ADR-12', 'supersedes 12'],
    ['This ADR supersedes cf. ADR-12', 'supersedes 12'],
  ])('%j states: %s', (line, relation) => expect(relations(line)).toEqual([relation]));

  test.each([
    'This was superseded by ADR-12',
    'That ADR was superseded by ADR-12',
    'Was superseded by ADR-12, as this shows',
    '> It was superseded by ADR-12',
    'We said that this ADR was superseded by ADR-12',
    'This ADR extends ADR-12',
    'This ADR updates ADR-12',
    'This ADR requires ADR-12',
    'This ADR was not superseded by ADR-12',
    'Superseded by ADR-12',
    'This ADR will be superseded by ADR-12',
    'This ADR was written before. It was superseded by ADR-12.',
    'Thistle was superseded by ADR-12',
    'This ADR was superseded by a new team',
  ])('is not %j', (line) => expect(relations(line)).toEqual([]));

  test.each([
    '> Superseded by ADR-12',
    '> **Superseded by ADR-12.**',
    '> 2020-01-02: superseded by ADR-12',
    '> This ADR was superseded by ADR-12',
  ])('is the quote %j', (line) => expect(relations(line)).toEqual(['superseded-by 12']));

  test.each([
    ...[
      'History',
      'Log',
      'Note',
      'Notes',
      'Update',
      'Updates',
      'Amendment',
      'Amendments',
      'Changes',
      'Revision',
      'Revisions',
    ],
    ...[
      'Edit history',
      'Change-log',
      'Changelog',
      'Revision history',
      '**History**',
      '`History`:',
      '`History` :',
      '_Notes_ ',
    ],
  ])('is a line of a section called %j', (heading) =>
    expect(relations(`## ${heading}\n\n- 2020-01-02: Amended by ADR-12`)).toEqual(['amended-by 12']),
  );

  test.each(['Context', 'Release notes', 'Notes on scope', 'Prehistory'])('is none in a section called %j', (heading) =>
    expect(relations(`## ${heading}\n\n- 2020-01-02: Amended by ADR-12`)).toEqual([]),
  );

  test('is a participle in a quote or a history, and no other verb', () => {
    expect(
      relations(
        '> Partially superseded by ADR-1\n\n> Refined by ADR-2\n\n> Obsoleted by ADR-3\n\n> Partly  superseded by ADR-4',
      ),
    ).toEqual(['amended-by 1', 'amended-by 2', 'superseded-by 3', 'amended-by 4']);
    expect(relations('> Amends ADR-1\n\n> Depends on ADR-2')).toEqual([]);
    expect(relations('> Superseded by ADR-1, which depends on ADR-2')).toEqual(['superseded-by 1']);
  });

  test.each([
    ['[RFC 12](https://example.org/text/0012-x.html)', ['superseded-by 12']],
    ['[rfc #0012: X](https://example.org/12)', ['superseded-by 12']],
    ['[RFC 12](https://example.org/12-x.md?plain=1)', ['superseded-by 12']],
    ['[RFC 12](https://example.org/12_x#why)', ['superseded-by 12']],
    ['[RFC 12](https://example.org/12.md)', ['superseded-by 12']],
    ['[RFC 12](https://example.org/pull/123)', []],
    ['[RFC 12](https://example.org/12/files)', []],
    ['[our RFC 12](https://example.org/12)', []],
    ['[RFC 12](0012-x.md)', ['superseded-by 0012-x.md']],
    ['[RFC 12](0012-x.mdx#why)', ['superseded-by 0012-x.mdx']],
    ['[RFC 12](/rfcs/twelve)', ['superseded-by 12']],
    ['[RFC 12][new]', ['superseded-by 12']],
    ['[New]', []],
    ['[RFC 12]', ['superseded-by 12']],
    ['[RFC 12][Pull]', []],
    ['[5]', []],
    ['[RFC 12](x.md.html)', ['superseded-by 12']],
    ['[RFC 12](https://example.org/12?from=a/b)', ['superseded-by 12']],
    ['[RFC 12 [xy]](https://example.org/12)', ['superseded-by 12']],
    ['[RFC 12](https://example.org/12 "Title")', ['superseded-by 12']],
    ['[ RFC 12](https://example.org/12)', ['superseded-by 12']],
    ['[xRFC 12](https://example.org/12)', []],
  ])('about %s states %j', (written, expected) => {
    const body = `This RFC was superseded by ${written}\n\n[new]: https://example.org/0012-x.html\n[pull]: https://example.org/pull/123`;
    expect(relations(body)).toEqual(expected);
  });
});

describe('a sentence states the status', () => {
  test.each(['withdrawn', 'retired', 'retracted', 'rejected', 'deprecated', 'superseded', 'abandoned', 'obsolete'])(
    '%s',
    (word) => {
      expect(status(`This RFC was previously approved, but later ${word}.`)).toBe(word);
      expect(status(`**This ADR has been ${word.toUpperCase()}**`)).toBe(word);
      expect(status(`This proposal is ${word}; see below`)).toBe(word);
      expect(status(`This proposal is ${word} .`)).toBe(word);
    },
  );

  test.each([
    'This RFC was not rejected.',
    'This RFC has been partly superseded.',
    'This RFC is partially obsolete.',
    'Parts of it: this RFC is obsolete.',
    'This RFC was in parts withdrawn.',
    'This RFC was in part withdrawn.',
    'This RFC that we love is obsolete.',
    'This RFC was rejected by Ana.',
    'This RFC will be withdrawn.',
    'This was rejected.',
    'This RFC isolates obsolete.',
    'The RFC was rejected.',
  ])('but not %j', (line) => expect(status(line)).toBeUndefined());

  test('with its line, in the heading or the text of the first three sections', () => {
    expect(notes('# This RFC was withdrawn').status).toEqual({ value: 'withdrawn', line: 1, form: 'heading' });
    expect(notes('# A\n\nThis RFC was withdrawn.').status).toEqual({ value: 'withdrawn', line: 3, form: 'line' });
    expect(status('# A\n\n## B\n\n2020-01-02: This RFC was withdrawn.')).toBe('withdrawn');
    expect(status('# A\n\n## B\n\n## C\n\nThis RFC was withdrawn.')).toBeUndefined();
    expect(status('# A\n\n## B\n\n## This RFC was withdrawn.')).toBeUndefined();
    expect(status('This RFC was withdrawn.\n\nThis RFC was rejected.')).toBe('withdrawn');
  });
});
