import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { decisionText, runIn } from '../../test/support/cli.ts';
import { makeFolder } from '../../test/support/folder.ts';
import { dueShape } from './shapes/due.ts';

const today = '2026-11-22';
const page = (fields: string) => `---\n${fields}\n---\n\nText.\n`;
const files = {
  'docs/people/ana.md': page('title: Ana Lee\nowner: ana\nverified: 2026-10-01\nreview_every: 2 months'),
  'docs/systems/pay.md': page('title: Pay\nowner: ana\nverified: 2026-05-01\nreview_every: 6 months'),
  'docs/guide.md': page('title: Guide\nowner: Bo\nverified: 2026-11-01\nreview_every: 1 year'),
  'docs/nobody.md': page('title: Nobody’s\nverified: 2026-11-01\nreview_every: 3 weeks'),
  'docs/decisions/0007-one.md': decisionText({ date: '2026-01-31', more: 'owner: ana\n' }),
};

describe('trowel due', () => {
  test('prints what is overdue, then what is due within 30 days, and says what comes later', async () => {
    const { code, out } = await runIn(await makeFolder(files), ['due'], { today });
    expect(code).toBe(0);
    expect(out).toMatchInlineSnapshot(`
      "Overdue (2)
        2026-07-31  judge outcome  One ledger  Ana Lee  docs/decisions/0007-one.md
        2026-11-01  confirm        Pay         Ana Lee  docs/systems/pay.md

      Due by 2026-12-22 (2)
        2026-11-22  confirm        Nobody’s    nobody   docs/nobody.md
        2026-12-01  confirm        Ana Lee     Ana Lee  docs/people/ana.md

      4 dates, 2 overdue.
      1 more date from 2027-11-01 on: trowel due --all
      To confirm a page that is still right: trowel verify <page>
      "
    `);
    expect((await runIn(await makeFolder(files), ['due', '--all'], { today })).out).toContain('2027-11-01');
    expect((await runIn(await makeFolder(files), ['due', '--within', '2 years'], { today })).out).toContain(
      '2027-11-01',
    );
  });

  test('is no wider than the terminal, and paints what is overdue there', async () => {
    const title = 'A title that has a good many words, more than fit beside the date on a narrow terminal';
    const folder = await makeFolder({
      ...files,
      'docs/systems/long.md': page(`title: ${title}\nverified: 2020-01-01\nreview_every: 1 year`),
    });
    const { out } = await runIn(folder, ['due'], { today, stdout: { isTTY: true, columns: 60 } });
    for (const line of out.split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(60);
    expect(out).toContain('\u001b[1m\u001b[31mOverdue (3)');
    for (const word of title.split(' ')) expect(out).toContain(word);
  });

  test('lists what retrospectives agreed to change, with who sees to it, until it is done', async () => {
    const retrospective = page(
      [
        'title: Autumn',
        'date: 2026-10-14',
        'actions:',
        '  - { change: Pairs are published, who: ana, by: 2026-11-10, pages: [pay] }',
        '  - { change: Mentors meet, by: 2026-12-10 }',
        '  - { change: Already done, who: ana, by: 2026-11-01, done: 2026-10-30 }',
      ].join('\n'),
    );
    const folder = await makeFolder({ ...files, 'docs/retrospectives/2026-10-14.md': retrospective });
    const { out } = await runIn(folder, ['due'], { today });
    expect(out).toMatch(/Overdue \(3\)[\s\S]*2026-11-10 {2}change +Pairs are published\s+Ana Lee/);
    expect(out).toMatch(/Due by 2026-12-22 \(3\)[\s\S]*2026-12-10 {2}change +Mentors meet\s+nobody/);
    expect(out).not.toContain('Already done');
    expect((await runIn(folder, ['due', '--owner', 'ana'], { today })).out).toContain('Pairs are published');
    const { out: calendar } = await runIn(folder, ['due', '--ics'], { today });
    const uids = calendar.match(/UID:action\/retrospective\/.*/g) ?? [];
    expect(new Set(uids).size).toBe(2);
  });

  test('prints the documented JSON', async () => {
    const { out } = await runIn(await makeFolder(files), ['due', '--json'], { today });
    const report = dueShape.strict().parse(JSON.parse(out));
    expect(report.today).toBe(today);
    expect(report.reviews.map(({ id, what, due, overdue }) => [id, what, due, overdue])).toEqual([
      ['decision/0007-one', 'outcome', '2026-07-31', true],
      ['system/pay', 'confirm', '2026-11-01', true],
      ['guide/docs/nobody', 'confirm', '2026-11-22', false],
      ['person/ana', 'confirm', '2026-12-01', false],
      ['guide/docs/guide', 'confirm', '2027-11-01', false],
    ]);
    expect(report.reviews[1]).toEqual({
      id: 'system/pay',
      kind: 'system',
      number: null,
      title: 'Pay',
      source: 'docs/systems/pay.md',
      what: 'confirm',
      due: '2026-11-01',
      overdue: true,
      owner: 'Ana Lee',
      ownerId: 'person/ana',
      verified: '2026-05-01',
    });
  });

  test.each([
    [
      ['--owner', 'ana'],
      ['decision/0007-one', 'system/pay', 'person/ana'],
    ],
    [
      ['--owner', 'Ana Lee'],
      ['decision/0007-one', 'system/pay', 'person/ana'],
    ],
    [['--owner', 'bo'], ['guide/docs/guide']],
    [['--owner', 'nobody'], ['guide/docs/nobody']],
    [
      ['--within', '0 days'],
      ['decision/0007-one', 'system/pay', 'guide/docs/nobody'],
    ],
    [
      ['--within', '2 weeks', '-o', 'ana'],
      ['decision/0007-one', 'system/pay', 'person/ana'],
    ],
    [['--outcome-after', '1 year', '--kind', 'decision'], ['decision/0007-one']],
    [['--outcome-after', 'never', '--kind', 'decision'], []],
  ])('%j asks for less', async (argv, ids) => {
    const { out } = await runIn(await makeFolder(files), ['due', '--json', ...argv], { today });
    expect(dueShape.parse(JSON.parse(out)).reviews.map(({ id }) => id)).toEqual(ids);
  });

  test('fails only where that is asked for and something is overdue', async () => {
    const folder = await makeFolder(files);
    expect((await runIn(folder, ['due'], { today })).code).toBe(0);
    expect((await runIn(folder, ['due', '--strict'], { today })).code).toBe(1);
    expect((await runIn(folder, ['due', '--strict', '-o', 'nobody'], { today })).code).toBe(0);
  });

  test('says so when nothing is due', async () => {
    const { out } = await runIn(await makeFolder({ 'docs/a.md': '# A\n' }), ['due'], { today });
    expect(out).toBe('Nothing is due.\n');
  });

  test.each([
    [['--owner', 'anna'], 'No person of this hub is called `anna`. Did you mean `ana`?'],
    [['--owner', 'nobdy'], 'Did you mean `nobody`?'],
    [['--all', '--within', '1 day'], 'cannot be used together'],
    [['--within', 'soon'], '`--within` is `soon`'],
    [['--outcome-after', '6'], '`--outcome-after` is `6`'],
    [['--ics', '--json'], 'cannot be used together'],
    [['docs'], '`trowel due` takes no `docs`'],
  ])('%j gives exit code 2 and says what to do', async (argv, message) => {
    const { code, out, err } = await runIn(await makeFolder(files), ['due', ...argv], { today });
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(message);
  });
});

/** The content lines of a calendar as RFC 5545, 3.1, has them: unfolded, name and value apart. */
function linesOf(calendar: string): [name: string, value: string][] {
  return calendar
    .replaceAll('\r\n ', '')
    .split('\r\n')
    .slice(0, -1)
    .map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1)]);
}

describe('the calendar of what is due', () => {
  const awkward = {
    'docs/a.md': page(
      'title: "Commas, semicolons; back\\\\slashes \\r\\nEND:VEVENT and a title that is so long that its line has to be folded: æøå 決定"\nverified: 2026-11-01\nreview_every: 1 month',
    ),
  };

  test('has an event of a whole day for each, with a name of its own that stays', async () => {
    const folder = await makeFolder(files);
    const { out } = await runIn(folder, ['due', '--ics', '--owner', 'ana'], { today });
    const lines = linesOf(out);
    const all = (wanted: string) => lines.flatMap(([name, value]) => (name === wanted ? [value] : []));
    expect(lines[0]).toEqual(['BEGIN', 'VCALENDAR']);
    expect(lines.at(-1)).toEqual(['END', 'VCALENDAR']);
    expect(all('UID')).toEqual([
      'outcome/decision/0007-one@trowel',
      'confirm/system/pay@trowel',
      'confirm/person/ana@trowel',
    ]);
    expect(all('DTSTART;VALUE=DATE')).toEqual(['20260731', '20261101', '20261201']);
    expect(new Set(all('DTSTAMP'))).toEqual(new Set(['20261122T000000Z']));
    // Confirmed again, it is the same event on another day.
    await runIn(folder, ['verify', 'pay'], { today });
    const again = linesOf((await runIn(folder, ['due', '--ics', '--owner', 'ana'], { today })).out);
    const at = again.findIndex(([, value]) => value === 'confirm/system/pay@trowel');
    expect(again.slice(at).find(([name]) => name === 'DTSTART;VALUE=DATE')?.[1]).toBe('20270522');
  });

  test('has the name of a file in it, whatever that holds', async () => {
    const folder = await makeFolder({ 'docs/a, b;\nEND:VCALENDAR.md': awkward['docs/a.md'] });
    const { out } = await runIn(folder, ['due', '--ics'], { today });
    expect(linesOf(out).find(([name]) => name === 'UID')?.[1]).toBe(
      'confirm/guide/docs/a%2C%20b%3B%0AEND%3AVCALENDAR@trowel',
    );
    expect(linesOf(out).filter(([name]) => name === 'END')).toHaveLength(2);
  });

  test('is the same for the same day', async () => {
    const folder = await makeFolder(files);
    const runs = await Promise.all([1, 2].map(() => runIn(folder, ['due', '--ics'], { today })));
    expect(runs[0]).toEqual(runs[1]);
  });

  test('escapes what titles hold, ends every line as the standard wants, and folds long ones between characters', async () => {
    const { out } = await runIn(await makeFolder(awkward), ['due', '--ics'], { today });
    expect(out.endsWith('END:VCALENDAR\r\n')).toBe(true);
    expect(out.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    for (const line of out.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(out).not.toContain('\ufffd');
    const summary = linesOf(out).find(([name]) => name === 'SUMMARY')?.[1];
    expect(summary).toBe(
      'Confirm: Commas\\, semicolons\\; back\\\\slashes  END:VEVENT and a title that is so long that its line has to be folded: æøå 決定',
    );
    expect(linesOf(out).filter(([name]) => name === 'END')).toHaveLength(2);
  });
});
