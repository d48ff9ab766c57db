import { describe, expect, test } from 'vitest';
import { runIn } from '../../test/support/cli.ts';
import { makeFolder } from '../../test/support/folder.ts';
import { checkShape } from './shapes/check.ts';

const page = (...lines: readonly string[]) => `---\n${lines.join('\n')}\n---\n\nText.\n`;
const rule = (id: string, ...lines: readonly string[]) =>
  [
    `  - id: ${id}`,
    '    name: A',
    '    description: B',
    '    criteria: C',
    ...lines.map((line) => `    ${line}`),
    '',
  ].join('\n');

/** A hub with one good page of each kind, and everything around it wrong in one way at least. Today is 2026-11-22. */
const files = {
  'docs/people/mo.md': page('title: Mo', 'timezone: Europe/Oslo', 'teaches: [files]', 'capacity: 4'),
  'docs/people/tia.md': page('title: Tia', 'timezone: Europe/Oslo', 'learns: [files]'),
  'docs/people/gone.md': page('title: Gone', 'leaving: 2026-10-15', 'timezone: Europe/Oslo'),
  'docs/people/no-zone.md': page('title: No Zone', 'teaches: [files]', 'capacity: 4'),
  'docs/people/none.md': page('title: None', 'timezone: Europe/Oslo', 'teaches: [files]', 'capacity: 0'),
  'docs/people/double.md': page('title: Double', 'timezone: Europe/Oslo', 'teaches: [files]', 'capacity: 80'),
  'docs/people/percent.md': page('title: Percent', 'timezone: Europe/Oslo', 'teaches: [files]', 'capacity: "200 %"'),
  'docs/people/both.md': page('title: Both', 'timezone: Europe/Oslo', 'teaches: [files]', 'learns: [files]'),
  'docs/people/slip.md': page('title: Slip', 'credit: publik'),
  'docs/systems/gate.md': page('title: Gate', 'owner: mo'),
  'docs/engagements/good.md': page(
    'title: Good',
    'status: running',
    'mentor: mo',
    'mentees: [tia]',
    'start: 2026-10-01',
    'end: 2027-01-15',
  ),
  'docs/engagements/self.md': page(
    'title: Self',
    'status: running',
    'mentor: mo',
    'mentees: [mo]',
    'start: 2026-10-01',
    'end: 2027-01-15',
  ),
  'docs/engagements/left.md': page(
    'title: Left',
    'status: running',
    'mentor: gone',
    'mentees: [tia]',
    'start: 2026-10-01',
    'end: 2027-01-15',
  ),
  'docs/engagements/endless.md': page(
    'title: Endless',
    'status: running',
    'mentor: mo',
    'mentees: [tia]',
    'start: 2026-10-01',
  ),
  'docs/engagements/finished.md': page(
    'title: Finished',
    'status: finished',
    'mentor: mo',
    'mentees: []',
    'check_ins:',
    '  - date: 2027-10-01',
  ),
  'docs/rotations/alone.md': page(
    'title: Alone',
    'systems: [gate]',
    'observers: [tia]',
    'on_call: [tia]',
    'start: 2026-12-01',
    'end: 2027-01-31',
  ),
  'docs/rotations/away.md': page(
    'title: Away',
    'systems: [gate]',
    'observers: [tia, year]',
    'on_call: [mo]',
    'start: 2026-12-01',
    'end: 2027-01-31',
  ),
  'docs/people/year.md': page('title: Year', 'away:', '  - { from: 2026-01-01, to: 2027-12-31 }'),
  'data/feedback.jsonl': [
    '{"page": "system/gate", "further": "yes", "week": "2026-W40"}',
    '{"page": "system/gat", "further": "maybe", "says": "Ask Tia, tia@example.org", "week": "2026-W40"}',
    '{"page": "system/gate", "further": "no", "week": "2027-W45"}',
  ].join('\n'),
  'data/badges.yml': `rules:\n${rule('good', 'all: { citations: 1 }')}${rule('good', 'all: { citation: 1 }')}${rule('never', 'all: { citations: { at_least: 5, at_most: 3 } }')}`,
};

/** Checks the hub; returns its folder, and what is found as lines. */
async function checkHub() {
  const folder = await makeFolder(files);
  const { out, code } = await runIn(folder, ['check', '--json']);
  expect(code).toBe(1);
  const { problems } = checkShape.parse(JSON.parse(out));
  const found = problems.map(({ source, line, severity, message }) => `${source}:${line} ${severity}: ${message}`);
  return { folder, found };
}

describe('what is wrong in one hub', () => {
  test.each([
    ['docs/people/no-zone.md:3 warning', 'write one, like `timezone: Europe/Oslo`'],
    ['docs/people/none.md:5 warning', '`capacity` is 0'],
    ['docs/people/double.md:5 warning', '200 % of a week of 40 hours'],
    ['docs/people/percent.md:5 error', 'expected a number (hours a week), like 6'],
    ['docs/people/both.md:5 warning', 'take it out of one'],
    ['docs/people/slip.md:3 warning', 'Did you mean `public`?'],
    ['docs/engagements/self.md:4 error', 'Mo is mentor and mentee'],
    ['docs/engagements/left.md:7 warning', 'The last day of Gone is 2026-10-15'],
    ['docs/engagements/endless.md:3 warning', 'It runs without an end'],
    ['docs/engagements/finished.md:3 error', '`status` is `finished`; expected proposed, running, paused, ended'],
    ['docs/engagements/finished.md:5 error', 'Nobody is guided; write who is'],
    ['docs/engagements/finished.md:7 warning', 'still to come'],
    ['docs/rotations/alone.md:4 error', 'Tia cannot observe themselves'],
    ['docs/rotations/away.md:4 warning', 'Year is away in every turn'],
    ['data/feedback.jsonl:2 error', '`further` is "maybe"'],
    ['data/feedback.jsonl:2 error', 'an e-mail address'],
    ['data/feedback.jsonl:2 error', 'the name of somebody in it'],
    ['data/feedback.jsonl:2 warning', '`page` names `system/gat`'],
    ['data/feedback.jsonl:3 warning', '`week` is 2027-W45, which is still to come'],
    ['data/badges.yml:7 error', '`good` is the id of the rule on line 2, too'],
    ['data/badges.yml:11 error', 'Did you mean `citations`?'],
    ['data/badges.yml:16 error', '5 at least and 3 at most'],
  ])('is named at %s: %s', async (place, message) => {
    const { found } = await checkHub();
    expect(found.filter((one) => one.startsWith(place) && one.includes(message))).toHaveLength(1);
  });

  test('never has the text of feedback in a message', async () => {
    const { found } = await checkHub();
    expect(found.join('\n')).not.toContain('tia@example.org');
  });

  test('costs nothing else: every page is listed, and the good ones have no problem', async () => {
    const { folder, found } = await checkHub();
    const { out } = await runIn(folder, ['list', '--json']);
    for (const file of Object.keys(files).filter((one) => one.endsWith('.md'))) expect(out).toContain(file);
    for (const file of ['people/tia', 'systems/gate', 'engagements/good'])
      expect(found.filter((one) => one.startsWith(`docs/${file}.md`))).toEqual([]);
    expect(found.filter((one) => /^data\/(?:feedback\.jsonl:1|badges\.yml:[2-6]) /.test(one))).toEqual([]);
    expect((await runIn(folder, ['badges', 'check'])).out).toContain('A (good)');
  });
});
