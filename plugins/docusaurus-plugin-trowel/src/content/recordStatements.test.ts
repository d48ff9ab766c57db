import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toRecordSections } from './recordLines.ts';
import { toStatements } from './recordStatements.ts';
import { parseRecordText } from './recordText.ts';

const statuses = ['proposed', 'accepted', 'rejected', 'deprecated', 'superseded'];
const statements = (body: string) =>
  toStatements(toRecordSections(body)[0]?.lines ?? [], statuses).map(({ text }) => text);
const parse = (status: string) => parseRecordText(`# A\n\n## Status\n\n${status}\n`, { statuses });
const status = (written: string) => parse(written).status?.value;
const references = (written: string) =>
  parse(written).references.map(({ relation, target }) => `${relation} ${target}`);

describe('the statements of a status', () => {
  test.each([
    ['Amends A -- the framing is\nsuperseded for this deck.', ['Amends A -- the framing is superseded for this deck.']],
    ['The form was\nrejected in spring.', ['The form was rejected in spring.']],
    ['Superseded\nby ADR-5', ['Superseded by ADR-5']],
    ['Accepted\nSuperseded by ADR-5', ['Accepted', 'Superseded by ADR-5']],
    ['accepted\nsuperseded by ADR-5', ['accepted', 'superseded by ADR-5']],
    ['Accepted\nWe like it.', ['Accepted', 'We like it.']],
    ['Accepted\nwith changes', ['Accepted with changes']],
    ['Accepted  \nsuperseded by ADR-5', ['Accepted', 'superseded by ADR-5']],
    ['Accepted\n2020-01-02', ['Accepted', '2020-01-02']],
    ['Status: accepted\nsuperseded by: 5', ['Status: accepted', 'superseded by: 5']],
    ['Author: Ana\nReviewed by Bo', ['Author: Ana', 'Reviewed by Bo']],
    ['- accepted\n- rejected', ['- accepted', '- rejected']],
  ])('of %j are %j', (body, expected) => expect(statements(body)).toEqual(expected));

  test('never begin within running text, wherever it is wrapped', () => {
    const prose = fc.constantFrom(
      'The earlier framing of the piers is superseded by ADR-5 for this deck, as we said.',
      'The form for it was rejected in the spring and came back, and the old one is deprecated.',
      'In this place the harbour board has accepted nothing, and superseded by events is what they say.',
    );
    fc.assert(
      fc.property(prose, fc.array(fc.nat(80), { maxLength: 6 }), (text, breaks) => {
        const words = text.split(' ');
        const wrapped = words
          .map((word, at) => (at > 0 && breaks.includes(at) ? `\n${word}` : at > 0 ? ` ${word}` : word))
          .join('');
        expect(status(`Accepted\n\n${wrapped}`)).toBe('Accepted');
        expect(references(`Accepted\n\n${wrapped}`).filter((one) => !one.startsWith('relates-to'))).toEqual([]);
      }),
    );
  });
});

describe('a box', () => {
  test.each([
    ['- [ ] Proposed\n- [x] **Accepted** (2026-05-02)\n- [ ] Superseded by #?', 'Accepted (2026-05-02)'],
    ['- [ ] Proposed\n- [X] Rejected', 'Rejected'],
    ['☐ Proposed\n☑ Accepted\n☐ Rejected', 'Accepted'],
    ['[ ] Proposed [x] Accepted [ ] Rejected', 'Accepted'],
    ['- ⬜ Proposed\n- ✅ Accepted', '✅ Accepted'],
    ['- Proposed\n- Accepted ✅\n- Rejected', 'Accepted ✅'],
    ['✅ Accepted', '✅ Accepted'],
    ['✅ Accepted\n\nSuperseded by [5](5.md)', 'Superseded by 5'],
  ])('in %j makes the status %j', (written, expected) => expect(status(written)).toBe(expected));

  test('that is not ticked says nothing, not even a relation', () => {
    const { status: found, references: related, silentStatus } = parse('- [ ] Proposed\n- [ ] Superseded by ADR-5');
    expect([found, related, silentStatus]).toEqual([undefined, [], 5]);
  });

  test('that is ticked is the status, whatever the others are', () => {
    const tick = fc.constantFrom('[x]', '[X]', '☑', '☑️', '☒');
    const empty = fc.constantFrom('[ ]', '☐', '⬜', '🔲');
    fc.assert(
      fc.property(fc.nat(4), tick, empty, fc.boolean(), (at, mark, other, isList) => {
        const lines = statuses.map((word, index) => `${isList ? '- ' : ''}${index === at ? mark : other} ${word}`);
        expect(status(lines.join('\n'))).toBe(statuses[at]);
        expect(status(lines.join('\n\n'))).toBe(statuses[at]);
      }),
    );
  });
});

test('a table of other pages says nothing of this one', () => {
  const table = '| No | Status |\n| --- | --- |\n| [1](0001-a.md) | Accepted |\n| [2](0002-b.md) | Rejected |';
  expect(parseRecordText(`# Records\n\n${table}\n`, { statuses }).status).toBeUndefined();
});

test('words that are no status are kept, and so is what is superseded in part', () => {
  expect(status('On hold until spring')).toBe('On hold until spring');
  expect(status('Partly superseded by [5](5.md)')).toBe('Partly superseded by 5');
  expect(references('Partly superseded by [5](5.md)')).toEqual(['amended-by 5.md']);
});

test.each([
  ['- [x] Proposed\n- [x] Accepted\n- [ ] Deprecated', 'Accepted'],
  ['- [x] Accepted\n- [x] Implemented', 'Accepted'],
  ['- Proposed\n- Accepted', 'Accepted'],
  ['承認（2024-01-02）', '承認（2024-01-02）'],
  ['- Proposed\n- Accepted\n- Rejected', 'Proposed, Accepted, Rejected'],
  ['Accepted<br>Supersedes [5](5.md)', 'Accepted'],
  [
    '- Proposed (2020-01-01)\n- Accepted (2020-03-03)\n- Superseded by ADR-2 (2022-04-04)',
    'Superseded by ADR-2 (2022-04-04)',
  ],
])('of the steps in %j the status is %j', (written, expected) => expect(status(written)).toBe(expected));

test('a history of the status counts when nothing else states it', () => {
  const history = '## Status history\n\n- 2020-01-01 Proposed\n- 2021-01-01 Accepted';
  expect(parseRecordText(`# A\n\n${history}\n`, { statuses }).status?.value).toBe('Accepted');
});

test('relations stand in a heading and in the columns of a table, too', () => {
  const relationsOf = (body: string) =>
    parseRecordText(body, { statuses }).references.map(({ relation, target }) => `${relation} ${target}`);
  expect(relationsOf('# A\n\n## Status: Superseded by ADR-2\n')).toEqual(['superseded-by 2']);
  expect(relationsOf('# A\n\n| Status | Supersedes | Superseded by |\n|-|-|-|\n| Accepted | ADR-1 | N/A |\n')).toEqual([
    'supersedes 1',
  ]);
});
