import { mkdir, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { runIn } from '../../test/support/cli.ts';
import { makeFolder } from '../../test/support/folder.ts';
import { pilotShape } from './shapes/pilot.ts';

const today = '2026-11-29';
const person = (name: string, fields = '') => `---\ntitle: ${name}\ntimezone: Europe/Oslo\n${fields}---\n`;
const mentors = ['ada', 'bo', 'cy', 'di', 'ed', 'flo', 'gus'];
const files = {
  'docs/people/lead.md': person('Lead'),
  ...Object.fromEntries(
    mentors.flatMap((name) => [
      [`docs/people/${name}.md`, person(name.toUpperCase(), `teaches: [${name}-skill]\ncapacity: 3\n`)],
      [`docs/people/m-${name}.md`, person(`M-${name}`, `learns: [${name}-skill]\n`)],
    ]),
  ),
  'docs/people/m-boss.md': person('Boss', 'manager: ada\n'),
};
const pairsOf = (count: number) => mentors.slice(0, count).flatMap((name) => ['--pair', `${name}:m-${name}`]);
const asked = ['pilot', 'new', '--title', 'Spring', '--owner', 'lead', '--start', '2027-01-11'];
const run = async (folder: string, ...argv: readonly string[]) => runIn(folder, [...asked, ...argv], { today });

describe('trowel pilot new', () => {
  test('writes the page with its exit criteria and a draft for each pair, which have no problems', async () => {
    const folder = await makeFolder(files);
    const { code, out } = await run(
      folder,
      ...pairsOf(4),
      '--problem',
      'Alone after 16 weeks',
      '--objective',
      'After 12',
    );
    expect(code).toBe(0);
    expect(out).toContain('docs/pilots/spring.md');
    const page = await readFile(path.join(folder, 'docs/pilots/spring.md'), 'utf8');
    expect(page).toContain('measure: sessions-held, unit: "%", at_least: 80');
    expect(page).toContain('weeks: 10');
    expect(out).toContain('its calendar is at /trowel/calendars/pilot-spring.ics of the site');
    expect(await readdir(path.join(folder, 'docs/pilots'))).toEqual(['spring.md']);
    const engagements = await readdir(path.join(folder, 'docs/engagements'));
    expect(engagements).toHaveLength(4);
    const pair = await readFile(path.join(folder, 'docs/engagements/ada-skill-ada-and-m-ada.md'), 'utf8');
    expect(pair).toContain('skills: [ada-skill]');
    expect(pair).toMatch(/draft: true\npilot: spring/);
    const checked = (await runIn(folder, ['check'], { today })).out;
    // Only the pilot knows the figure that its objective is about.
    expect(checked).toContain('“Did the objective’s figure move?” has no threshold');
    expect(checked).toMatch(/0 errors, 1 warning/);
  });

  test('takes what trowel match proposes when no pair is named', async () => {
    const folder = await makeFolder(files);
    const { pairs } = pilotShape.parse(JSON.parse((await run(folder, '--json', '--dry-run')).out));
    expect(pairs).toHaveLength(6);
    expect(pairs[0]).toEqual({ mentor: 'ada', mentees: ['m-ada'] });
    expect(pairs.map(({ mentor }) => mentor)).not.toContain('gus');
    expect(await readdir(path.join(folder, 'docs'))).toEqual(['people']);
  });

  test.each([
    ['3 pairs', pairsOf(3), '3 pairs: a pilot has 4 to 6.'],
    ['7 pairs', pairsOf(7), '7 pairs: a pilot has 4 to 6.'],
    ['7 weeks', [...pairsOf(4), '--weeks', '7'], '`--weeks` is `7`; a pilot takes 8 to 12.'],
    ['13 weeks', [...pairsOf(4), '--weeks', '13'], '`--weeks` is `13`; a pilot takes 8 to 12.'],
    ['a pair with oneself', ['--pair', 'ada:ada'], '`--pair ada:ada`: ADA cannot be their own mentor'],
    ['one’s own manager', ['--pair', 'ada:m-boss'], 'one of them is the manager of the other'],
    ['the same pair twice', [...pairsOf(4), '--pair', 'ada:m-ada'], '`--pair ada:m-ada`: it is given twice'],
    ['a mentee twice', ['--pair', 'ada:m-ada,m-ada'], 'it names somebody twice'],
    ['no mentee', ['--pair', 'ada'], '`--pair` is `ada`; expected mentor and mentee'],
    ['a stranger', ['--pair', 'ada:nobody'], '`--pair ada:nobody`: No person of this hub is called `nobody`'],
    ['no day', [...pairsOf(4), '--start', 'soon'], '`--start` is `soon`; expected a date'],
  ])('of %s says so, and writes nothing', async (_, argv, message) => {
    const folder = await makeFolder(files);
    const { code, err } = await run(folder, ...argv);
    expect(code).toBe(2);
    expect(err).toContain(message);
    expect(await readdir(path.join(folder, 'docs'))).toEqual(['people']);
  });

  test('writes nothing when one file cannot be written', async () => {
    const folder = await makeFolder(files);
    // No page, so it is not known before.
    await mkdir(path.join(folder, 'docs/engagements/ada-skill-ada-and-m-ada.md'), { recursive: true });
    const { code, err } = await run(folder, ...pairsOf(4));
    expect(code).toBe(2);
    expect(err).toContain('docs/engagements/ada-skill-ada-and-m-ada.md');
    const written = await readdir(path.join(folder, 'docs'), { recursive: true });
    expect(written.filter((file) => /^(pilots|engagements)\/.*\.md$/.test(file))).toEqual([
      'engagements/ada-skill-ada-and-m-ada.md',
    ]);
  });

  test('takes the pairs that are worth most, wherever their mentors are in the alphabet', async () => {
    const folder = await makeFolder({
      ...files,
      // The second wish of one, the first of the other.
      'docs/people/m-ada.md': person('M-ada', 'learns: [nobody-teaches, ada-skill]\n'),
    });
    const { pairs } = pilotShape.parse(JSON.parse((await run(folder, '--json', '--dry-run')).out));
    expect(pairs.map(({ mentor }) => mentor)).toEqual(['bo', 'cy', 'di', 'ed', 'flo', 'gus']);
  });

  test('writes pairs that are named although they may not work, and says why not', async () => {
    const folder = await makeFolder({
      ...files,
      'docs/people/ada.md': person('ADA', 'teaches: [ada-skill]\ncapacity: 3\nleaving: 2027-02-01\n'),
      'docs/people/bo.md': person('BO', 'teaches: [bo-skill]\n'),
    });
    const { code, err } = await run(folder, ...pairsOf(4));
    expect(code).toBe(0);
    expect(err).toContain('Talk about it first: ADA leaves on 2027-02-01.');
    expect(err).toContain('Talk about it first: BO does not say how many hours they have.');
  });

  test('asks on a terminal for pairs that are missing', async () => {
    const folder = await makeFolder(files);
    const stdin = 'cy:m-cy\ndi:m-di\n\n\n\n';
    const { code, out } = await runIn(folder, [...asked, ...pairsOf(2)], { today, isTerminal: true, stdin });
    expect(out).toContain('2 pairs so far, 4 at least. One more, as mentor:mentee?');
    expect(code).toBe(0);
    expect(await readdir(path.join(folder, 'docs/engagements'))).toHaveLength(4);
  });

  test('begins late enough for what the plan has two weeks before, and prints the calendar with --ics', async () => {
    const folder = await makeFolder(files);
    const argv = ['pilot', 'new', '--title', 'Spring', '--owner', 'lead', ...pairsOf(4), '--ics', '--dry-run'];
    const { out } = await runIn(folder, argv, { today });
    const days = [...out.matchAll(/DTSTART;VALUE=DATE:(\d+)/g)].map(([, day]) => day as string).sort();
    expect(days[0]).toBe('20261130');
    expect(out).toContain('Retrospective');
  });

  test('without a title asks nothing where there is no terminal, and says what is missing', async () => {
    const folder = await makeFolder(files);
    const { code, err } = await runIn(folder, ['pilot', 'new', ...pairsOf(4)], { today });
    expect(code).toBe(2);
    expect(err).toContain('A pilot needs a title and somebody who leads it');
  });
});

describe('trowel pilot scale', () => {
  const past = {
    ...files,
    'docs/pilots/past.md':
      '---\ntitle: Past\nowner: lead\nstart: 2026-01-05\nweeks: 10\ncriteria:\n  - { question: "Held?", at_least: 80, result: 85, unit: "%" }\n  - { question: "Pages?", at_least: 2, result: 1 }\n  - { question: "Again?", at_least: 75 }\n  - { question: "Left?", at_least: 1, measure: pages-written }\n---\n',
    'docs/decisions/0001-ours.md': '---\ntitle: What we learned\ndate: 2026-02-01\nowner: m-ada\n---\n',
    'docs/decisions/0002-unfinished.md': '---\ntitle: Unfinished\ndraft: true\ndate: 2026-02-01\nowner: m-ada\n---\n',
    'docs/engagements/one.md':
      '---\ntitle: One\nstatus: ended\noutcome: stopped\nmentor: ada\nmentees: [m-ada]\npilot: past\nfeedback: { mentor: "You *asked* <b>well</b>." }\n---\n',
    'docs/retrospectives/2026-03-20-past.md':
      '---\ntitle: Looking back\ndate: 2026-03-20\npilot: past\nactions: []\n---\n\n## What worked\n\n- Two hours in the plan.\n\n## What did not\n\n- Fridays.\n',
  };

  test('tells what worked and what did not from criteria, outcomes, feedback and retrospectives, as text', async () => {
    const folder = await makeFolder(past);
    const { code } = await runIn(folder, ['pilot', 'scale', 'past'], { today });
    expect(code).toBe(0);
    const page = await readFile(path.join(folder, 'docs/pilots/past-scaling.md'), 'utf8');
    expect(page).toMatch(
      /## What worked\n\n- Held\? 85 %\n- Left\? 1 \(counted on 2026-11-29\)\n- Two hours in the plan\. \(Looking back\)/,
    );
    expect(page).toMatch(
      /## What did not\n\n- Pages\? 1\n- ADA and M-ada: One \(stopped\)\n- Fridays\. \(Looking back\)/,
    );
    expect(page).toContain('ADA: You \\*asked\\* \\<b\\>well\\</b\\>.');
    expect(page).toMatch(/## Not known yet\n\n- Again\?/);
    expect(page).toMatch(/## What it left behind\n\n- What we learned\n\n/);
    expect((await runIn(folder, ['check'], { today })).out).toContain('“Again?” has no result');
  });

  test('never writes over a page, and says which pilot it does not know', async () => {
    const folder = await makeFolder(past);
    await runIn(folder, ['pilot', 'scale', 'past'], { today });
    expect((await runIn(folder, ['pilot', 'scale', 'past'], { today })).err).toContain('is there already');
    expect((await runIn(folder, ['pilot', 'scale', 'nope'], { today })).err).toContain(
      'No pilot of this hub is called `nope`',
    );
    expect((await runIn(folder, ['pilot', 'scale', 'ada'], { today })).code).toBe(2);
  });
});
