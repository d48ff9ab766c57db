import { describe, expect, test } from 'vitest';
import {
  findLabelledField,
  isPeopleField,
  parseLabelledLine,
  splitNames,
  splitTags,
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
    [
      'other-date',
      ['created', 'created on', 'date created', 'creation date', 'last updated', 'last modified', 'Updated'],
    ],
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
    ['consulted', ['Consulted']],
    ['informed', ['informed']],
    ['people', ['author', 'Author(s)', 'authors', 'owner', 'owners', 'proposed by', 'participants', 'stakeholders']],
    ['people', ['auteur', 'auteurs', 'autor', 'autoren', 'autores']],
    ['tags', ['tag', 'tags', 'label', 'Labels', 'category', 'categories', 'Tag(s)']],
  ] as const)('%s is found for %j', (field, labels) => {
    for (const label of labels) expect([label, findLabelledField(label)]).toEqual([label, field]);
  });

  test.each(['', 'statuses', 'Reviewers', 'constructor', 'date of birth', 'Status x', 'Auteur(e)s'])(
    '%j has none',
    (label) => expect(findLabelledField(label)).toBeUndefined(),
  );

  test('says whether it names people', () => {
    for (const field of ['decision-makers', 'consulted', 'informed', 'people'] as const)
      expect(isPeopleField(field)).toBe(true);
    for (const field of ['status', 'date', 'other-date', 'tags', undefined] as const)
      expect(isPeopleField(field)).toBe(false);
  });
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

describe('names', () => {
  test.each([
    ['Ana, Bo; Cy', ['Ana', 'Bo', 'Cy']],
    ['Ana and Bo', ['Ana', 'Bo']],
    ['Ana und Bo et Cy & Di', ['Ana', 'Bo', 'Cy', 'Di']],
    ['[Ana, Bo]', ['Ana', 'Bo']],
    ['[Ana], Bo', ['[Ana]', 'Bo']],
    ['x [Ana]', ['x [Ana]']],
    ['Ana <ana@example.org>, Bo<bo@example.org>', ['Ana', 'Bo']],
    ['Ana (lead), Bo (ops) and Cy (payments, ops)', ['Ana', 'Bo', 'Cy']],
    ['Ana   (lead) ; Bo', ['Ana', 'Bo']],
    ['Ana (lead) , Bo', ['Ana', 'Bo']],
    ['Ana (lead) & Bo', ['Ana', 'Bo']],
    ['Ana (the) First, Bo', ['Ana (the) First', 'Bo']],
    ['(all)', ['(all)']],
    ['Ana, (all)', ['Ana', '(all)']],
    ['Ana,, Bo, ', ['Ana', 'Bo']],
    ['Andreas Undset', ['Andreas Undset']],
    ['', []],
  ])('%j are %j', (written, expected) => expect(splitNames(written)).toEqual(expected));
});

describe('tags', () => {
  test.each([
    ['frontend, dev-tools', ['frontend', 'dev-tools']],
    ['#frontend  #dev', ['frontend', 'dev']],
    ['c# build', ['c#', 'build']],
    ['[a, b]', ['a', 'b']],
    ['#', []],
  ])('%j are %j', (written, expected) => expect(splitTags(written)).toEqual(expected));
});
