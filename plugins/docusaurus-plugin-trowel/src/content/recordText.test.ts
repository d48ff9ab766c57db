import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseRecordText } from './recordText.ts';

const statuses = ['proposed', 'accepted', 'rejected', 'deprecated', 'superseded'];
const parse = (body: string) => parseRecordText(body, { statuses });
const status = (body: string) => parse(body).status?.value;
const date = (body: string) => parse(body).date?.value;
const references = (body: string) => parse(body).references.map(({ relation, target }) => `${relation} ${target}`);

describe('a record of adr-tools', () => {
  test('has its date in a line, its status in a section, and relations below it', () => {
    const body =
      '# 9. Use Oracle\n\nDate: 2020-01-02\n\n## Status\n\nAccepted\n\nSupersedes [3. Use files](0003-use-files.md)\n\n## Context\n\nWe amend 5.\n';
    expect(parse(body)).toMatchObject({
      title: undefined,
      status: { value: 'Accepted', line: 7, form: 'heading' },
      date: { value: '2020-01-02', line: 3, form: 'line' },
      people: [],
      tags: [],
      references: [{ relation: 'supersedes', target: '0003-use-files.md', line: 9 }],
    });
  });

  test('is superseded when it names its successor, whatever else it states', () => {
    expect(status('# A\n\n## Status\n\nAccepted\n\nSuperceded by [9](0009-x.md)')).toBe('Superceded by 9');
    expect(status('# A\n\n## Status\n\nAccepted\n\nSuperseeded')).toBe('Superseeded');
    expect(status('# A\n\n## Status\n\nAccepted\n\nnot superseded')).toBe('Accepted');
    expect(status('# A\n\n## Status\n\nAccepted\n\nSuperseded in part by [9](0009-x.md)')).toBe('Accepted');
    expect(status('# A\n\n## Status\n\nAccepted\n\nPartially superseded by [9](0009-x.md)')).toBe('Accepted');
    expect(parse('# A\n\n## Links\n\n- Superseded by [9](0009-x.md)').status).toEqual({
      value: 'superseded',
      line: 5,
      form: 'link',
    });
  });

  test('has the status that is not a relation', () => {
    expect(status('# A\n\n## Status\n\nAmends [9](0009-x.md)\n\nAccepted')).toBe('Accepted');
    expect(status('# A\n\n## Status\n\nAmends [9](0009-x.md)')).toBeUndefined();
    expect(status('# A\n\n## Status\n\n~~Proposed~~\n\nAccepted')).toBe('Accepted');
    expect(status('# A\n\n## Status\n\n2020-01-02\n\nAccepted')).toBe('Accepted');
  });
});

describe('a record of MADR 2', () => {
  test('has a list of metadata below its title', () => {
    const body =
      '# Use Oracle\n\n* Status: accepted\n* Deciders: Ana, Bo (lead)\n* Date: 2020-01-02\n* Tags: db, #ops\n* Consulted: Cy\n\nTechnical Story: x\n\n## Links\n\n* [Refined by](0012-x.md)\n* Amends [ADR-5](0005-y.md)\n';
    expect(parse(body)).toMatchObject({
      title: undefined,
      status: { value: 'accepted', line: 3, form: 'bullet' },
      date: { value: '2020-01-02', line: 5, form: 'bullet' },
      people: [
        { value: 'Ana', line: 4, form: 'bullet', as: 'decision-makers' },
        { value: 'Bo', line: 4, form: 'bullet', as: 'decision-makers' },
        { value: 'Cy', line: 7, form: 'bullet', as: 'consulted' },
      ],
      tags: [
        { value: 'db', line: 6, form: 'bullet' },
        { value: 'ops', line: 6, form: 'bullet' },
      ],
      references: [
        { relation: 'amended-by', target: '0012-x.md', line: 13 },
        { relation: 'amends', target: '0005-y.md', line: 14 },
      ],
    });
  });

  test('has no people or tags in the hint of a template', () => {
    const { people, tags } = parse('# A\n\n* Deciders: [list everyone involved]\n* Tags: {tags}\n* Consulted: Cy');
    expect(people.map(({ value }) => value)).toEqual(['Cy']);
    expect(tags).toEqual([]);
  });
});

describe('the metadata of a record', () => {
  test.each([
    'Metadata',
    'Meta data',
    'Meta',
    'Info',
    'Information',
    'Details',
    'Header',
    '1. Metadata',
    '**Details**:',
    '12) Info',
  ])('can be in a section called %j', (name) =>
    expect(status(`# A\n\n## ${name}\n\nText.\n\n- Status: accepted`)).toBe('accepted'),
  );

  test.each(['Implementation details', 'Header files', 'Context', 'Information 2', 'Metadata of a'])(
    'cannot be in a section called %j',
    (name) => expect(status(`# A\n\n## ${name}\n\n- Status: accepted`)).toBeUndefined(),
  );

  test.each(['## Status: accepted', '## status:accepted', '## **Status** :  accepted', '### Status: accepted'])(
    'can be in the heading %j',
    (heading) =>
      expect(parse(`# A\n\nText.\n\n${heading}`).status).toEqual({ value: 'accepted', line: 5, form: 'heading' }),
  );

  test.each(['## The status: accepted', '## Status', '## Status:', '## Statuses: accepted'])(
    'cannot be in the heading %j',
    (heading) => expect(status(`# A\n\nText.\n\n${heading}`)).toBeUndefined(),
  );

  test('can be in sections of one field', () => {
    const record = parse(
      '# A\n\n## 1. Status:\n\nAccepted\n\n## Date\n\n2020-01-02\n\n## Deciders\n\n- Ana\n- Bo\n\n## Tags\n\n- x',
    );
    expect([record.status?.value, record.date?.value]).toEqual(['Accepted', '2020-01-02']);
    expect(record.people.map(({ value, as }) => `${as} ${value}`)).toEqual([
      'decision-makers Ana',
      'decision-makers Bo',
    ]);
    expect(record.tags).toEqual([]);
  });

  test('is read from a heading of the form `Date: …` too', () => {
    expect(date('# A\n\n## Date: 2 May 2020')).toBe('2 May 2020');
  });
});

describe('the title of a record', () => {
  test.each([
    ['# A', undefined],
    ['## Use **Oracle**\n\n- Status: accepted', 'Use Oracle'],
    ['- Status: accepted\n\n## Use Oracle\n\n## Context\n\ntext', 'Use Oracle'],
    ['- Status: accepted\n\n## Use Oracle\n\ntext\n\n## Context', undefined],
    ['- Status: accepted\n\n## Use Oracle\n\n## Use MySQL', undefined],
    ['- Status: accepted\n\n## Use Oracle', undefined],
    ['- Status: accepted\n\n## Context\n\n## Status', undefined],
    ['## Use Oracle\n\ntext', undefined],
    ['## Status\n\n- Status: accepted', undefined],
    ['text', undefined],
    ['- Status: accepted\n\n## Use Oracle\n\n##', 'Use Oracle'],
  ])('of %j is %j', (body, title) => expect(parse(body).title).toBe(title));

  test('of the first level has the metadata below it, also below other metadata', () => {
    const record = parse('- Date: 2020-01-02\n\n# Use Oracle\n\n- Deciders: Ana\n- Status: accepted');
    expect([record.status?.value, record.date?.value]).toEqual(['accepted', '2020-01-02']);
  });
});

describe('a history of statuses', () => {
  const history = (...lines: string[]) => `# A\n\n## Status\n\n${lines.map((line) => `- ${line}`).join('\n')}`;

  test('states the last of them with its date, in any order', () => {
    for (const lines of [
      ['2020-01-02 Proposed', '2020-03-04 Accepted'],
      ['2020-03-04 Accepted', '2020-01-02 Proposed'],
    ]) {
      const record = parse(history(...lines));
      expect([record.status?.value, record.date?.value]).toEqual(['Accepted', '2020-03-04']);
    }
  });

  test('states the one listed last of two on the same day', () => {
    expect(status(history('2020-01-02 Proposed', '2020-01-02 Accepted'))).toBe('Accepted');
    expect(status(history('2020-01-02 Accepted', '2020-01-02 Proposed'))).toBe('Proposed');
  });

  test('leaves out lines that state no status of the kind', () => {
    expect(status(history('2020-01-02 Accepted', '2020-03-04 Discussed'))).toBe('Accepted');
  });

  test('is none when a line has no date', () => {
    expect(status(history('2020-03-04 Accepted', 'Proposed'))).toBe('Accepted');
    expect(status(history('Proposed', '2020-03-04 Accepted'))).toBe('Proposed');
  });

  test('states its last day for any days', () => {
    const day = fc.date({ min: new Date('2000-01-01'), max: new Date('2030-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(
        fc.uniqueArray(
          day.map((at) => at.toISOString().slice(0, 10)),
          { minLength: 1 },
        ),
        (days) => {
          expect(date(history(...days.map((at) => `${at} Accepted`)))).toBe(days.toSorted().at(-1));
        },
      ),
    );
  });
});

describe('the date of a record', () => {
  test.each([
    ['- Created: 2019-01-01\n- Date: 2020-01-02', '2020-01-02'],
    ['- Created: 2019-01-01', '2019-01-01'],
    ['- Created: 2019-01-01\n- Status: accepted on 2020-01-02', '2020-01-02'],
    ['- Status: accepted on  2020-01-02', '2020-01-02'],
    ['- Status: accepted (2020-01-02)', '2020-01-02'],
    ['- Status: accepted,2020-01-02', '2020-01-02'],
    ['- Status: accepted;  2020-01-02', '2020-01-02'],
    ['- Status: accepted by Ana (lead), on 2020-01-02', '2020-01-02'],
    ['- Status: 2020-01-02', '2020-01-02'],
    ['- Date: soon\n- Created: 2019-01-01', '2019-01-01'],
    ['- Date: soon\n- Created: later', 'soon'],
    ['- Date:\n- Created: 2019-01-01', '2019-01-01'],
    ['- Date:', undefined],
    ['- Status: accepted on Monday', undefined],
    ['- Status: accepted version2020-01-02', undefined],
  ])('of %j is %j', (list, expected) => expect(date(`# A\n\n${list}`)).toBe(expected));
});

describe('the relations of a record', () => {
  test.each([
    'Status',
    'Link',
    'Links',
    'Related',
    'Related decisions',
    'More information',
    'Reference',
    'References',
    'Relation',
    'Relations',
    '7. Links:',
    '7 Links',
    '7.  Links',
    'Links :',
  ])('can be in a section called %j', (name) =>
    expect(references(`# A\n\n## ${name}\n\n- Amends [5](5.md)`)).toEqual(['amends 5.md']),
  );

  test.each(['Context', 'Relatedness', 'My 5 links', 'My links', 'Links to code', 'Preferences', 'Decision'])(
    'cannot be in a section called %j',
    (name) => expect(references(`# A\n\n## ${name}\n\n- Amends [5](5.md)`)).toEqual([]),
  );

  test('can be named by a heading', () => {
    expect(references('# A\n\n## Superseded by\n\n- [5](5.md)\n- 6')).toEqual([
      'superseded-by 5.md',
      'superseded-by 6',
    ]);
  });

  test('can follow a status in the same line, but no other text', () => {
    expect(references('# A\n\n## Status\n\nAccepted, amends [5](5.md)')).toEqual(['amends 5.md']);
    expect(references('# A\n\n## Links\n\nThis amends [5](5.md)')).toEqual([]);
  });

  test('include those of notes, after the others', () => {
    const { references } = parse('# A\n\n> Amended by ADR-9\n\nThis ADR was superseded by [8](8.md).\n\n- Amends 5');
    expect(references).toEqual([
      { relation: 'amended-by', target: '9', line: 3 },
      { relation: 'amends', target: '5', line: 7 },
      { relation: 'amended-by', target: '9', line: 3, soft: true },
      { relation: 'superseded-by', target: '8.md', line: 5, soft: true },
    ]);
  });

  test('and notes state a status when nothing else does', () => {
    expect(status('# RFC 5\n\nThis RFC was withdrawn.')).toBe('withdrawn');
    expect(status('# RFC 5\n\n- Status: accepted\n\nThis RFC was withdrawn.')).toBe('accepted');
  });
});

test('a record states nothing when it is empty', () => {
  expect(parseRecordText('')).toEqual({
    title: undefined,
    status: undefined,
    date: undefined,
    people: [],
    tags: [],
    references: [],
  });
});

test('a heading with a value states it, and one that only begins with a label does not', () => {
  expect(date('# A\n\n## Date: 2020-01-02\n')).toBe('2020-01-02');
  expect(date('# A\n\n## Decision date: 2020-01-02\n')).toBe('2020-01-02');
  expect(status('# A\n\n## 1. Status: accepted\n')).toBe('accepted');
  expect(status('# A\n\n## Current status: ships and boats\n')).toBeUndefined();
  expect(parse('# A\n\n## Authors: Ana, Bo\n').people.map(({ value }) => value)).toEqual(['Ana', 'Bo']);
});
