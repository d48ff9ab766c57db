import { describe, expect, test } from 'vitest';
import {
  findDatedField,
  findLabelledField,
  isPeopleField,
  parseLabelledLine,
  parseLabelledValues,
  toFieldText,
  withoutMarkup,
} from './recordLabels.ts';

describe('a labelled line', () => {
  test.each([
    'Status: accepted',
    '- Status: accepted',
    '* Status: accepted',
    '+ Status: accepted',
    '1. Status: accepted',
    '12) Status: accepted',
    '  -  Status: accepted',
    '> Status : accepted',
    '> - Status: accepted',
    '* **Status**: accepted',
    '**Status:** accepted',
    '__Status:__ accepted',
    '***Status:*** accepted',
    '**Status :** **accepted**',
    '📌 Status: accepted',
    'STATUS:accepted',
    'Decision status:   accepted  ',
    'Decision-Status: `accepted`',
    'Status: accepted\\',
    '- Status: [accepted](https://example.org)',
  ])('%j states the status', (line) => expect(parseLabelledLine(line)).toEqual({ field: 'status', value: 'accepted' }));

  test.each([
    'Status accepted',
    'Status:: accepted',
    'The status: accepted',
    '[Status: accepted',
    '(Status: accepted)',
    '`Status: accepted`',
    '- 123. Status: accepted',
    '- 1 Status: accepted',
    'S: accepted',
    'Note: Status: accepted',
    '',
  ])('%j is none', (line) => expect(parseLabelledLine(line)).toBeUndefined());

  test('can be without a value', () => {
    expect(parseLabelledLine('- Deciders:')).toEqual({ field: 'decision-makers', value: '' });
  });

  test('keeps the colons of its value', () => {
    expect(parseLabelledLine('Status: accepted: yes')).toEqual({ field: 'status', value: 'accepted: yes' });
  });
});

describe('the field of a label', () => {
  test.each([
    [
      'status',
      [
        'Status',
        'current status',
        'decision status',
        'Statut',
        'État',
        'estado',
        'stato',
        '3. Status',
        '3) Status',
        '3.Status',
        '12 status',
      ],
    ],
    [
      'date',
      [
        'Date',
        'start date',
        'Start-Date',
        'start_date',
        'start--date',
        'decision date',
        'date accepted',
        'accepted date',
        'date decided',
      ],
    ],
    ['date', ['date of decision', 'decided', 'Decided on', 'accepted on', 'Datum', 'fecha', 'Date:', '📅 Date']],
    ['created', ['created', 'Created', 'createdAt', 'created on', 'date-created', 'creation date', 'Creation-Date']],
    ['updated', ['last updated', 'last-updated', 'lastUpdated', 'last modified', 'Updated']],
    [
      'decision-makers',
      [
        'decider',
        'Deciders',
        'Decider(s)',
        'decision maker',
        'decision makers',
        'decision-makers',
        'decided by',
        'approvers',
      ],
    ],
    ['decision-makers', ['Décideur', 'Décideurs', 'Entscheider', 'Decision Maker(s)']],
    ['consulted', ['Consulted', 'Reviewers', 'reviewed by']],
    ['informed', ['informed']],
    ['people', ['author', 'Author(s)', 'authors', 'owner', 'owners', 'proposed by', 'participants', 'stakeholders']],
    ['people', ['auteur', 'auteurs', 'autor', 'autoren', 'autores', 'proposers', 'Co-Authors']],
    ['date', ['日付', '日期', '날짜', '日付 (Date)', '日付（Date）']],
    ['status', ['ステータス', '状态', '상태', 'Status / Statut']],
    ['people', ['作成者', '作者', '작성자', 'Autori']],
    ['decision-makers', ['Decisores', '決定者', '决策者', '의사결정자', 'Decisori']],
    ['tags', ['tag', 'tags', 'label', 'Labels', 'category', 'categories', 'Tag(s)']],
  ] as const)('%s is found for %j', (field, labels) => {
    for (const label of labels) expect([label, findLabelledField(label)]).toEqual([label, field]);
  });

  test.each(['', 'statuses', 'Data', 'Accepted', 'constructor', 'date of birth', 'Status x'])('%j has none', (label) =>
    expect(findLabelledField(label)).toBeUndefined(),
  );

  test('says whether it names people', () => {
    for (const field of ['decision-makers', 'consulted', 'informed', 'people'] as const)
      expect(isPeopleField(field)).toBe(true);
    for (const field of ['status', 'date', 'created', 'updated', 'tags', undefined] as const)
      expect(isPeopleField(field)).toBe(false);
  });
});

test('a label that also heads other things names a date only before one', () => {
  expect(parseLabelledLine('Data: 2026-06-01')).toEqual({ field: 'date', value: '2026-06-01' });
  expect(parseLabelledLine('Data: user records')).toBeUndefined();
  expect(findDatedField('Published')).toBe('created');
  expect(findDatedField('Date')).toBeUndefined();
});

describe('a line with several labels', () => {
  const parse = (text: string) => parseLabelledValues(text).map(({ field, value }) => `${field} ${value}`);

  test.each([
    '**Status:** Accepted | **Review:** May | **Date:** 2020-01-02',
    '**Team:** north | **Status:** Accepted | **Date:** 2020-01-02',
    'Status: Accepted · Review: May · Date: 2020-01-02',
    '- **Status**: Accepted **Review**: May **Date**: 2020-01-02',
    'Status: Accepted, Date: 2020-01-02',
    'Status: Accepted; Date: 2020-01-02',
    'Status: Accepted – Date: 2020-01-02',
    'Status: Accepted   Date: 2020-01-02',
    'Status: Accepted<br>Date: 2020-01-02',
    '**Status:** Accepted • 📅 **Accepted:** 2020-01-02',
  ])('%j states status and date, whatever other labels it has', (line) => {
    expect(parse(line)).toEqual(['status Accepted', 'date 2020-01-02']);
  });

  test('keeps what has no label in the value before it', () => {
    expect(parse('Status: Accepted | for now | Date: 2020-01-02')).toEqual([
      'status Accepted | for now',
      'date 2020-01-02',
    ]);
    expect(parse('Status: Accepted, see note: x')).toEqual(['status Accepted, see note: x']);
    expect(parse('Status: Accepted | https://example.org')).toEqual(['status Accepted | https://example.org']);
  });

  test('is none when it does not begin with a label', () => {
    expect(parse('We met in May | Date: 2020-01-02')).toEqual([]);
  });
});

test.each([
  ['[kim](https://example.org/kim) [lee](https://example.org/lee)', 'kim, lee'],
  ['[kim][1] [lee][2]', 'kim, lee'],
  ['<a href="x">kim</a> <a href="y">lee</a>', 'kim, lee'],
  ['Kim Doe<br/>Lee Moe', 'Kim Doe, Lee Moe'],
  ['[Kim](x), [Lee](y)', 'Kim, Lee'],
])('the names in %s are separated by commas', (written, text) => {
  expect(toFieldText('people', written)).toBe(text);
  expect(toFieldText('status', '[a](b) [c](d)')).toBe('a c');
});

describe('text without markup', () => {
  test.each([
    ['**accepted**', 'accepted'],
    ['__accepted__', 'accepted'],
    ['_accepted_', 'accepted'],
    ['`accepted`', 'accepted'],
    ['[ADR-5](0005-x.md)', 'ADR-5'],
    ['[ADR-5][five] and [6][]', 'ADR-5 and 6'],
    ['![logo](logo.png) x', 'logo x'],
    ['[a [b] c](d.md)', 'a [b] c'],
    ['[a [bc] d](e.md)', 'a [bc] d'],
    ['[a]', '[a]'],
    ['snake_case_name', 'snake_case_name'],
    ['2_000', '2_000'],
    ['accepted\\', 'accepted'],
    ['a \\ b', 'a \\ b'],
    ['  accepted ', 'accepted'],
  ])('%j becomes %j', (written, expected) => expect(withoutMarkup(written)).toBe(expected));
});
