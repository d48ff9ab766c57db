import { describe, expect, test } from 'vitest';
import type { RecordField } from './labelNames.ts';
import { toRecordSections } from './recordLines.ts';
import { parseFieldSection, parseMetadata } from './recordValues.ts';

const section = (body: string) => toRecordSections(body)[0] as NonNullable<ReturnType<typeof toRecordSections>[0]>;
const metadata = (body: string) => parseMetadata(section(body)).map(({ field, value }) => `${field} ${value}`);
const fieldSection = (body: string, field: RecordField) =>
  parseFieldSection(section(body), field).map(({ field, value, form }) => `${form} ${field} ${value}`);

describe('the metadata of a record', () => {
  test('says of each value where and how it was stated', () => {
    expect(parseMetadata(section('Status: accepted\n- Date: 2020-01-02\n\n| Deciders | Ana |\n'))).toEqual([
      { field: 'status', value: 'accepted', line: 1, form: 'line' },
      { field: 'date', value: '2020-01-02', line: 2, form: 'bullet' },
      { field: 'decision-makers', value: 'Ana', line: 4, form: 'table' },
    ]);
  });

  test('can have several values in a line', () => {
    for (const mark of ['|', '·', '•'])
      expect(metadata(`**Status:** accepted  ${mark}  **Date:** 2020-01-02`)).toEqual([
        'status accepted',
        'date 2020-01-02',
      ]);
    expect(metadata('Status: proposed | accepted')).toEqual(['status proposed | accepted']);
    expect(metadata('Status: a|Date: b')).toEqual(['status a', 'date b']);
  });

  test('can have the values of a label in the list below it', () => {
    expect(metadata('- Deciders:\n  - **Ana**\n  - Bo\n- Status: accepted\n- Cy')).toEqual([
      'decision-makers ',
      'decision-makers Ana',
      'decision-makers Bo',
      'status accepted',
    ]);
    expect(metadata('Deciders:\n\nWe met.\n- Ana')).toEqual(['decision-makers ']);
    expect(metadata('- Ana\n- Bo')).toEqual([]);
    expect(parseMetadata(section('Deciders:\n\n- Ana')).at(-1)).toEqual({
      field: 'decision-makers',
      value: 'Ana',
      line: 3,
      form: 'bullet',
    });
  });

  test('can have a label alone, in bold type or above a list, with its value below', () => {
    expect(metadata('**Date**\n\n2020-01-02\n\n**Deciders**\n\nAna, Bo\n\nWe met.')).toEqual([
      'date 2020-01-02',
      'decision-makers Ana, Bo',
    ]);
    expect(metadata('- Date\n  - 2020-01-02\n- Deciders\n  - Ana\n  - Bo')).toEqual([
      'date 2020-01-02',
      'decision-makers Ana',
      'decision-makers Bo',
    ]);
    expect(metadata('Deciders:\n\nWe decided this together, after a long talk.')).toEqual(['decision-makers ']);
    expect(metadata('We met.\n\n2020-01-02')).toEqual(['created 2020-01-02']);
  });

  test('can be a table of which every row is a value of the columns', () => {
    expect(metadata('| Date | Author |\n|---|---|\n| 2020-01-02 | Ana |\n| 2021-01-02 | Bo |')).toEqual([
      'date 2020-01-02',
      'people Ana',
      'date 2021-01-02',
      'people Bo',
    ]);
    expect(metadata('| Status | Notes |\n|---|---|\n| accepted | x |')).toEqual(['status accepted']);
  });

  test('can be a table with a row for each field', () => {
    expect(metadata('| Field | Value |\n|---|:-:|\n| **Status** | `accepted` |\n| Date | 2020-01-02 |')).toEqual([
      'status accepted',
      'date 2020-01-02',
    ]);
    expect(metadata('| Status | accepted |  ')).toEqual(['status accepted']);
    expect(metadata('|Status|accepted')).toEqual(['status accepted']);
    expect(metadata('| Status |')).toEqual(['status ']);
  });

  test('can be a table with a column for each field', () => {
    expect(metadata('| Status | Date | Notes |\n| --- | --- | --- |\n| **accepted** | 2020-01-02 | x |')).toEqual([
      'status accepted',
      'date 2020-01-02',
    ]);
    expect(metadata('| | Status |\n|---|---|\n| x | accepted |')).toEqual(['status accepted']);
    expect(metadata('| Status | Date\n|---|---\n| accepted | 2020-01-02')).toEqual([
      'status accepted',
      'date 2020-01-02',
    ]);
    expect(metadata('| Status | Date |\n| Status | Date |')).toEqual([]);
    expect(metadata('| Notes | Date |\n|---|---|\n| x | 2020-01-02 |')).toEqual(['date 2020-01-02']);
  });
});

describe('a section of one field', () => {
  test('states its lines as values', () => {
    expect(parseFieldSection(section('- **Accepted**\n\nSuperseded by 5'), 'status')).toEqual([
      { field: 'status', value: 'Accepted', line: 1, form: 'heading' },
      { field: 'status', value: 'Superseded by 5', line: 3, form: 'heading' },
    ]);
  });

  test('can have labelled lines for other fields', () => {
    expect(fieldSection('Accepted\n- Date: 2020-01-02\nDate: 2020-01-03', 'status')).toEqual([
      'heading status Accepted',
      'bullet date 2020-01-02',
      'line date 2020-01-03',
    ]);
  });

  test('names no people when it is running text', () => {
    expect(fieldSection('- Ana\n- Bo', 'decision-makers')).toHaveLength(2);
    expect(fieldSection('- Ana\n- We asked everyone.', 'decision-makers')).toEqual([]);
    expect(fieldSection('The following:\n- Ana', 'consulted')).toEqual([]);
    expect(fieldSection(`- ${'a'.repeat(60)}`, 'informed')).toHaveLength(1);
    expect(fieldSection(`- ${'a'.repeat(61)}`, 'informed')).toEqual([]);
    expect(fieldSection('- J. R. Smith', 'people')).toHaveLength(1);
    expect(fieldSection('Accepted.', 'status')).toEqual(['heading status Accepted.']);
  });
});
