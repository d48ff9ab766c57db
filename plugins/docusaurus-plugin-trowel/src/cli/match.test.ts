import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { runIn } from '../../test/support/cli.ts';
import { makeFolder } from '../../test/support/folder.ts';
import { matchShape } from './shapes/match.ts';

const person = (name: string, fields: string) => `---\ntitle: ${name}\ntimezone: Europe/Oslo\n${fields}---\n`;
const files = {
  'docs/people/noor.md': person('Noor', 'learns: [payments, go, css]\ntags: [checkout]\nmanager: seun\n'),
  'docs/people/seun.md': person('Seun', 'teaches: [go]\ncapacity: 6\n'),
  'docs/people/tiago.md': person('Tiago', 'teaches: [payments]\ncapacity: 3\ntags: [money]\n'),
};
const today = '2026-11-29';
const engagement = (fields: string) => `---\ntitle: Running\nstatus: running\nmentor: tiago\n${fields}---\n`;
const json = async (folder: string, ...argv: readonly string[]) =>
  matchShape.parse(JSON.parse((await runIn(folder, ['match', '--json', ...argv], { today })).out));

describe('trowel match', () => {
  test('proposes pairs with their reasons, says why other wishes stay open, and writes nothing', async () => {
    const folder = await makeFolder(files);
    const { code, out } = await runIn(folder, ['match'], { today });
    expect(code).toBe(0);
    expect(out).toMatchInlineSnapshot(`
      "Pairs
        Tiago → Noor: payments (one to one, 2.5 h a week)
          teaches payments; 40 shared hours a week; 3 h free; works on something else

      Wishes that stay open
        Noor
          go: Only their manager teaches it, Seun.
          css: Nobody else teaches it.

      1 of 3 open wishes met by 1 pair, from 2026-11-30 to 2027-02-19.

      Nothing is written. To write the pairs as drafts: trowel match --write
      "
    `);
    expect(await readdir(path.join(folder, 'docs'))).toEqual(['people']);
  });

  test('writes drafts that have no problems, and proposes what they are about no more', async () => {
    const folder = await makeFolder(files);
    const { out } = await runIn(folder, ['match', '--write'], { today });
    expect(out).toContain('docs/engagements/payments-tiago-and-noor.md');
    expect(
      await readFile(path.join(folder, 'docs/engagements/payments-tiago-and-noor.md'), 'utf8'),
    ).toMatchInlineSnapshot(`
      "---
      title: "Payments: Tiago and Noor"
      mentor: tiago
      mentees: [noor]
      status: proposed
      form: one-to-one
      skills: [payments]
      start: 2026-11-30
      end: 2027-02-19
      rhythm: "4 weeks"
      hours: 2.5
      goals:
        - { goal: "What will Noor be able to do by then?", by: "2027-02-19", state: open }
      draft: true
      ---

      ## What we agreed

      ## What came of it
      "
    `);
    expect((await runIn(folder, ['check'], { today })).out).toContain('No problems');
    const again = await json(folder, '--write');
    expect(again.pairs).toEqual([]);
    expect(again.unmet.map(({ skill }) => skill)).toEqual(['go', 'css']);
  });

  test('ranks the mentors of one person, and says who is left out', async () => {
    const folder = await makeFolder(files);
    const { ranking, pairs } = await json(folder, '--person', 'noor');
    expect(ranking).toMatchObject({
      wishes: ['payments', 'go', 'css'],
      candidates: [{ name: 'Tiago', skills: ['payments'], sharedHours: 40, freeHours: 3 }],
      leftOut: [{ name: 'Seun', reason: 'manager', message: 'Seun is Noor’s manager.' }],
    });
    expect(pairs).toHaveLength(1);
    const { out } = await runIn(folder, ['match', '--person', 'seun'], { today });
    expect(out).toContain('Seun has no open wish.');
  });

  test('says until when a mentor is full', async () => {
    const busy = engagement('mentees: [ada]\nhours: 2.5\nstart: 2026-09-01\nend: 2026-12-18\n');
    const folder = await makeFolder({ ...files, 'docs/engagements/busy.md': busy });
    expect((await runIn(folder, ['match'], { today })).out).toContain('payments: Tiago is full until 2026-12-18.');
    expect((await json(folder, '--start', '2026-12-21')).pairs).toHaveLength(1);
  });

  test('names those who mentor more than they have hours for', async () => {
    const busy = engagement('mentees: [ada]\nhours: 4\nstart: 2026-09-01\nend: 2026-12-18\n');
    const folder = await makeFolder({ ...files, 'docs/engagements/busy.md': busy });
    expect((await runIn(folder, ['match'], { today })).out).toContain('Tiago mentors 4 h a week and has 3');
  });

  test('counts the hours of the worst week: those of two zones whose clocks change apart', async () => {
    const abroad = {
      'docs/people/tiago.md': person('Tiago', 'teaches: [payments]\ncapacity: 3\n').replace(
        'Europe/Oslo',
        'America/Halifax',
      ),
    };
    const folder = await makeFolder({ ...files, ...abroad });
    const hoursFrom = async (start: string) =>
      (await json(folder, '--start', start, '--weeks', '4')).pairs[0]?.sharedHours;
    // In March the Atlantic is an hour narrower for three weeks, and never wider.
    expect([await hoursFrom('2026-11-30'), await hoursFrom('2027-03-15')]).toEqual([15, 15]);
    expect((await json(folder, '--start', '2027-03-15', '--weeks', '1')).pairs[0]?.sharedHours).toBe(20);
  });

  test.each([
    [['--start', 'soon'], '`--start` is `soon`; expected a date'],
    [['--weeks', '0'], '`--weeks` is `0`; expected a whole number, 1 or more.'],
    [['--weeks', '500'], '`--weeks` is `500`; an engagement ends'],
    [['--person', 'nor'], 'No person of this hub is called `nor`.'],
  ])('%j is refused with what to write', async (argv, message) => {
    const { code, err } = await runIn(await makeFolder(files), ['match', ...argv], { today });
    expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining(message) });
  });

  test('says how to begin where nobody wants to learn anything', async () => {
    const { out } = await runIn(await makeFolder({ 'docs/people/ana.md': '---\ntitle: Ana\n---\n' }), ['match'], {
      today,
    });
    expect(out).toContain('No wish is open. A wish is a skill in `learns`');
  });
});
