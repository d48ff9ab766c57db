import { describe, expect, test } from 'vitest';
import { parseFrontMatter } from './frontMatter.ts';
import { kinds } from './kinds/index.ts';
import type { RecordText } from './recordText.ts';
import type { TextValue } from './recordValues.ts';
import { chooseDate, chooseStatus, statusesOf } from './statedFields.ts';

const value = (text: string, line = 3): TextValue => ({ value: text, line, form: 'bullet' });

/** A page whose front matter has three lines, with what its fields and its text state. */
const stated = (
  { fields = {}, ...text }: { fields?: Record<string, unknown>; status?: TextValue; date?: TextValue },
  source = 'adr/0001-a.md',
) => ({
  kind: kinds.decision,
  fields,
  record: { people: [], tags: [], references: [], ...text } satisfies RecordText,
  frontMatter: parseFrontMatter('---\nid: a\n---\n# A\n'),
  source,
});

test('a kind has the statuses of its schema, or none', () => {
  expect(statusesOf(kinds.decision)).toContain('superseded');
  expect(statusesOf(kinds.guide)).toEqual([]);
  expect(statusesOf({ ...kinds.decision, fields: {} })).toEqual([]);
});

describe('the status', () => {
  test('is front matter’s, unless it is empty or no text', () => {
    expect(chooseStatus(stated({ fields: { status: 'rejected' }, status: value('accepted') }))).toEqual({
      value: 'rejected',
    });
    for (const status of ['', 5])
      expect(chooseStatus(stated({ fields: { status }, status: value('accepted') })).value).toBe('accepted');
  });

  test('is the text’s, with its line in the file', () => {
    expect(chooseStatus(stated({ status: value('Accepted on 2020-01-02', 5) }))).toEqual({
      value: 'accepted',
      at: { line: 8, column: 1 },
    });
  });

  test('is absent when nothing states it', () => {
    expect(chooseStatus(stated({}))).toEqual({});
    expect(chooseStatus({ ...stated({}), record: undefined })).toEqual({});
  });

  test('is absent for a template’s hint, which is reported', () => {
    const { value: none, at, problem } = chooseStatus(stated({ status: value('{accepted | rejected}') }));
    expect([none, at]).toEqual([undefined, undefined]);
    expect(problem).toMatchObject({
      code: 'placeholder',
      severity: 'warning',
      source: 'adr/0001-a.md',
      at: { line: 6, column: 1 },
      field: 'status',
    });
    expect(problem?.message).toContain('{accepted | rejected}');
    expect(problem?.message).toContain('status');
  });

  test('is kept as written when the kind does not have it, and reported with a suggestion', () => {
    const { value: kept, at, problem } = chooseStatus(stated({ status: value('acepted') }));
    expect([kept, at]).toEqual(['acepted', { line: 6, column: 1 }]);
    expect(problem).toEqual({
      code: 'unknown-value',
      severity: 'warning',
      fixes: [{ type: 'write', right: 'accepted', instead: 'acepted', isNear: true }],
      message: `The status is \`acepted\`; expected ${statusesOf(kinds.decision).join(', ')}. Did you mean \`accepted\`?`,
      source: 'adr/0001-a.md',
      at: { line: 6, column: 1 },
      field: 'status',
    });
  });
});

describe('the date', () => {
  test('is front matter’s, or else the text’s', () => {
    expect(chooseDate(stated({ fields: { date: '2020-01-02' }, date: value('2019-01-01') }))).toEqual({
      value: '2020-01-02',
    });
    expect(chooseDate(stated({ fields: { date: 5 }, date: value('2 May 2019') }))).toEqual({ value: '2019-05-02' });
    expect(chooseDate(stated({ date: value('2019-01-01, revised') }, '2020-01-02-a.md'))).toEqual({
      value: '2019-01-01',
    });
  });

  test.each([
    ['adr/2020-01-02-use-oracle.md', '2020-01-02'],
    ['20200102-use-oracle.md', '2020-01-02'],
    ['adr/20200102_x.MDX', '2020-01-02'],
    ['adr/2020-01-02.md', '2020-01-02'],
    ['blog/2020-01-02-x/index.md', '2020-01-02'],
    ['blog/2020-01-02/index.mdx', '2020-01-02'],
    ['blog/2020-01-02-x/other.md', undefined],
    ['adr/x2020-01-02.md', undefined],
    ['adr/2020-01-023.md', undefined],
    ['adr/2020-01-02x.md', undefined],
    ['adr/2020-02-30-x.md', undefined],
    ['adr/2020-01-02-x.md.txt', undefined],
    ['adr/0001-x.md', undefined],
  ])('is, by default, the one in the name %s: %s', (source, expected) => {
    expect(chooseDate(stated({}, source))).toEqual({ value: expected });
    expect(chooseDate({ ...stated({}, source), record: undefined })).toEqual({ value: expected });
  });

  test('is the one in the file’s name when the text has a template’s hint, which is reported', () => {
    const { value: found, problem } = chooseDate(stated({ date: value('YYYY-MM-DD') }, '2020-01-02-a.md'));
    expect(found).toBe('2020-01-02');
    expect(problem).toMatchObject({ code: 'placeholder', field: 'date', at: { line: 6, column: 1 } });
    expect(problem?.message).toContain('YYYY-MM-DD');
  });

  test('is absent when the text has another value, which is reported', () => {
    const { value: found, problem } = chooseDate(stated({ date: value('3/4/2020') }, '2020-01-02-a.md'));
    expect(found).toBeUndefined();
    expect(problem).toMatchObject({
      code: 'wrong-date',
      severity: 'warning',
      field: 'date',
      at: { line: 6, column: 1 },
    });
    expect(problem?.message).toMatch(/^The date is "3\/4\/2020", which .+; expected a date as YYYY-MM-DD\.$/);
  });
});
