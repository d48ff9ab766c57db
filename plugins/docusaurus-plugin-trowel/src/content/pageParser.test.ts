import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { kindNames } from './kinds/index.ts';
import { parsePage } from './pageParser.ts';
import { formatProblem } from './problem.ts';

const markup = fc.array(
  fc.oneof(
    fc.constantFrom(
      ...[
        '# T',
        '## Status',
        '- Date: ',
        '* Status: ',
        '| Status | x |',
        '|---|---|',
        ':::ask[',
        ':::',
        '```',
        '<!--',
        '-->',
      ],
      ...[
        'Superseded by [',
        '](',
        '](0001-a.md)',
        '[x]: y',
        '---',
        '{#',
        '\n',
        '\n\n',
        '\t',
        '>',
        '&#x0;',
        '\ud800',
        '===',
      ],
    ),
    fc.string({ unit: 'binary', maxLength: 20 }),
  ),
  { maxLength: 30 },
);

describe('parsing a page', { timeout: 60_000 }, () => {
  test('never throws for any text', () => {
    fc.assert(
      fc.property(
        markup,
        fc.constantFrom('', '---\n', '---\n---\n'),
        fc.constantFrom(...kindNames),
        (parts, start, kind) => {
          const { entry } = parsePage({ source: 'docs/x.md', text: start + parts.join(''), kind });
          expect(entry.kind).toBe(kind);
          expect(entry.title).not.toBe('');
        },
      ),
    );
  });

  test('never throws for any front matter, and gives an entry that JSON can hold', () => {
    const fields = fc.dictionary(
      fc.constantFrom(
        ...[
          'status',
          'date',
          'title',
          'id',
          'kind',
          'paths',
          'owner',
          'tags',
          'period',
          'stages',
          'collect',
          'measure',
        ],
        ...['channels', 'supersedes', 'authors', 'verified', 'review_every', 'constructor', '__proto__', 'draft'],
      ),
      fc.jsonValue({ maxDepth: 3 }),
    );
    fc.assert(
      fc.property(fields, fc.constantFrom(...kindNames), (data, kind) => {
        const lines = Object.entries(data).map(([field, value]) => `${field}: ${JSON.stringify(value)}`);
        const text = `---\n${lines.join('\n')}\n---\n`;
        const { entry, problems } = parsePage({ source: 'docs/x.md', text, kind });
        expect(() => JSON.stringify(entry)).not.toThrow();
        expect(problems.map(formatProblem).every((line) => line.startsWith('docs/x.md'))).toBe(true);
      }),
    );
  });

  test.each(['date: {toString: 1}', 'supersedes: [a, {toString: 1}]', 'kind: {valueOf: 1, toString: 2}'])(
    'never calls a function that content names: %j',
    (field) => {
      const { problems } = parsePage({ source: 'adr/1.md', text: `---\n${field}\n---\n` });
      expect(problems[0]?.at?.line).toBe(2);
    },
  );

  test('ends for long runs of markup', () => {
    for (const part of ['[', '](', '<!--', '**', '| ', '{#', '`', '- [', '> ', '&amp;']) {
      const { entry } = parsePage({ source: 'x.md', text: `# T\n\n${part.repeat(20_000)}\n`, kind: 'decision' });
      expect(entry.title).toBe('T');
    }
  });

  test('ends for a status of many records', () => {
    for (const part of ['0001、', '1, ', '#1, ', 'superseded by ADR-1, ']) {
      const text = `---\nstatus: "${part.repeat(40_000 / part.length)}"\n---\n`;
      expect(parsePage({ source: 'adr/1.md', text }).entry.kind).toBe('decision');
    }
  });

  test('keeps the valid items of a list with an invalid one', () => {
    const { entry, problems } = parsePage({ source: 'docs/x.md', text: '---\ntags: [a, {b: c}, d]\n---\n' });
    expect(entry.tags).toEqual(['a', 'd']);
    expect(problems.map(formatProblem)).toEqual([
      'docs/x.md:2:11 error: `tags` holds {"b":"c"}; expected a list of names. [wrong-type]',
    ]);
  });

  test('keeps the rest of a value with an unknown name', () => {
    const nested = [
      ['playbook', 'collect', '{ tags: [a], foo: 1 }', { tags: ['a'] }],
      ['archaeology', 'period', '{ from: 2019, foo: 1 }', { from: '2019' }],
      ['story', 'measure', '{ what: t, before: 2, after: 1, foo: 1 }', { what: 't', before: 2, after: 1 }],
      ['path', 'stages', '[{ id: a, foo: 1 }]', [{ id: 'a' }]],
      ['person', 'channels', '[x, { name: c, foo: 1, x-foo: 2 }]', [{ name: 'x' }, { name: 'c' }]],
    ] as const;
    for (const [kind, field, written, expected] of nested) {
      const { entry, problems } = parsePage({ source: 'docs/x.md', text: `---\n${field}: ${written}\n---\n`, kind });
      expect(entry.fields[field]).toEqual(expected);
      expect(problems.map(({ code, at }) => [code, at?.column])).toEqual([
        ['unknown-field', field.length + written.indexOf('foo') + 3],
      ]);
    }
  });

  test('reads fields in upper and lower case', () => {
    const text = '---\nKIND: decision\nStatus: superseded by 2\nPaths: [p/one]\nTags: [a]\n---\n';
    const { entry, problems } = parsePage({ source: 'docs/x.md', text });
    expect(problems).toEqual([]);
    expect(entry).toMatchObject({ kind: 'decision', status: 'superseded', tags: ['a'], steps: [{ path: 'p' }] });
    expect(entry.references).toMatchObject([{ relation: 'superseded-by', target: '2', at: { line: 3, column: 9 } }]);
    expect(entry.places).toEqual({ status: { line: 3, column: 9 } });
  });

  test('reports `Draft`, which Docusaurus ignores', () => {
    const { entry, problems } = parsePage({ source: 'docs/x.md', text: '---\nDraft: true\n---\n' });
    expect(entry.draft).toBe(false);
    expect(problems.map(({ message }) => message)).toEqual([
      '`Draft` is not a field of a guide; did you mean `draft`?',
    ]);
  });

  test('accepts fields that the site declares', () => {
    const page = { source: 'docs/systems/x.md', text: '---\nteam: blue\n---\n' };
    expect(parsePage(page).problems).toHaveLength(1);
    expect(parsePage(page, { extraFields: ['team'] }).problems).toEqual([]);
  });

  test('prefers front matter to the text', () => {
    const text = '---\nstatus: rejected\ndate: 2020-01-02\n---\n# T\n\n- Status: accepted\n- Date: 2019-01-01\n';
    expect(parsePage({ source: 'adr/1.md', text }).entry).toMatchObject({ status: 'rejected', date: '2020-01-02' });
  });
});

test('a guide may have fields of the site’s own; a slip in a known field is reported', () => {
  const messages = (fields: string, source = 'docs/open.md') =>
    parsePage({ source, text: `---\n${fields}\n---\n# Open\n` }).problems.map(({ message }) => message);
  expect(messages('weight: 2\napi_metadata: { kind: Pod }')).toEqual([]);
  expect(messages('sidebar_positon: 2')).toEqual([
    '`sidebar_positon` is not a field of a guide; did you mean `sidebar_position`?',
  ]);
  expect(messages('weight: 2', 'docs/systems/open.md')).toHaveLength(1);
});
