import { expect, test } from 'vitest';
import { runIn } from '../../test/support/cli.ts';
import { makeFolder } from '../../test/support/folder.ts';
import { dueShape } from './shapes/due.ts';
import { feedbackShape } from './shapes/feedback.ts';

const line = (fields: object) => JSON.stringify({ week: '2026-W41', ...fields });
const files = {
  'docs/people/ana.md': '---\ntitle: Ana Lee\n---\n',
  'docs/systems/pay.md': '---\ntitle: Pay\nowner: ana\n---\n',
  'docs/systems/ship.md': '---\ntitle: Ship\n---\n',
};

test('prints all that was said for whoever answers, the pages that need a rewrite first, and says what is not counted', async () => {
  const folder = await makeFolder({
    ...files,
    'data/feedback.jsonl': [
      line({ page: 'system/ship', further: 'yes', says: 'It\u001b[31m helped.' }),
      line({ page: 'pay', further: 'no', says: 'The table is gone.' }),
      line({ page: 'system/pay', further: 'no' }),
      line({ page: 'system/pay', further: 'no' }),
      line({ page: 'system/pay', further: 'partly' }),
      line({ page: 'system/pay', further: 'no', says: 'Only Ana knows.' }),
      line({ page: 'programme', as: 'mentor', pulse: { hours: 'no' }, keep: 'The hour.' }),
      line({ page: 'programme', as: 'mentee', pulse: { hours: 'yes' } }),
    ].join('\n'),
  });
  const { code, out } = await runIn(folder, ['feedback']);
  expect(code).toBe(0);
  expect(out).toBe(
    [
      'For whoever answers. People are known by how they write: pass on what changes, and never what was said word for word.',
      '',
      'Needs a rewrite: three times "no" (1)',
      '  Pay: 1 partly, 3 no; Ana Lee',
      '    docs/systems/pay.md',
      '    2026-W41 The table is gone.',
      '',
      'Other pages (1)',
      '  Ship: 1 yes; nobody',
      '    docs/systems/ship.md',
      '    2026-W41 It [31m helped.',
      '',
      'The programme, 2026 (2 answers)',
      '  My sessions take place',
      '    mentor: no answer',
      '    mentee: no answer',
      '  I can say “I don’t know” there',
      '    mentor: no answer',
      '    mentee: no answer',
      '  I can do something I could not do four weeks ago',
      '    mentor: no answer',
      '    mentee: no answer',
      '  The hours for it really exist',
      '    mentor: 1 no',
      '    mentee: 1 yes',
      '  I would recommend it to a colleague',
      '    mentor: no answer',
      '    mentee: no answer',
      '  One thing to keep',
      '    2026-W41 The hour.',
      '',
      '1 line cannot be counted. trowel check says which, and how to mend them.',
      '',
    ].join('\n'),
  );
  const { out: checked } = await runIn(folder, ['check']);
  expect(checked).toMatch(/data\/feedback\.jsonl:6:1 error: `says` has the name of somebody/);
  expect(checked).not.toContain('Only Ana');
});

test('says so in a hub without answers', async () => {
  expect((await runIn(await makeFolder(files), ['feedback'])).out).toBe('No answers in data/feedback.jsonl.\n');
});

test('prints the same for programs, and gives the owner of a page that needs a rewrite a week', async () => {
  const folder = await makeFolder({
    ...files,
    'data/feedback.jsonl': [
      line({ page: 'system/ship', further: 'no' }),
      line({ page: 'pay', further: 'no', says: 'The table is gone.' }),
      line({ page: 'pay', further: 'no' }),
      line({ page: 'pay', further: 'no', week: '2026-W53' }),
      line({ page: 'programme', as: 'mentor', pulse: { hours: 'no' }, keep: 'The hour.' }),
      line({ page: 'gone', further: 'no' }),
    ].join('\n'),
  });
  const report = feedbackShape.parse(JSON.parse((await runIn(folder, ['feedback', '--json'])).out));
  expect(report).toMatchObject({
    refused: 1,
    pages: [
      { id: 'system/pay', owner: 'Ana Lee', rewrite: true, since: null },
      { id: 'system/ship', owner: null, rewrite: false, answers: [{ further: 'no', says: null, week: '2026-W41' }] },
    ],
    programme: [{ as: 'mentor', pulse: { hours: 'no' }, keep: 'The hour.', change: null }],
  });
  expect(report.pages[0]?.answers).toHaveLength(3);
  const { reviews } = dueShape.parse(JSON.parse((await runIn(folder, ['due', '--json'])).out));
  // The week 53 of 2026 ends on the third of January.
  expect(reviews.map(({ id, what, due, owner }) => [id, what, due, owner])).toEqual([
    ['system/pay', 'rewrite', '2027-01-10', 'Ana Lee'],
  ]);
});
