import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from '../../../../test/support/docusaurus.ts';
import { runIn } from '../../test/support/cli.ts';
import { makeFolder } from '../../test/support/folder.ts';
import { readQuestions } from '../content/team/questions.ts';
import { askCheckShape, askShape } from './shapes/ask.ts';
import { findQuestion } from './why/searched.ts';

const page = (title: string, text: string) => `---\ntitle: ${title}\n---\n\n${text}\n`;
const pages = {
  'docs/archaeology/twice.md': page('Every payment is written twice', 'A time-out says nothing about the charge.'),
  'docs/archaeology/gate.md': page('The gate restarts at night', 'The driver leaked memory.'),
  'docs/systems/shop.md': page('Shop', 'Where people find a boat.'),
};
const questions = (lines: string, share = '') => ({ ...pages, 'data/questions.yml': `${share}questions:\n${lines}` });
const three = questions(`  - question: Why is a payment written twice?
    answers: [twice]
  - question: Whose quokkas?
    answers: [gate]
  - question: Where is the basket?
    systems: [shop]
`);

describe('trowel ask', () => {
  test('answers a question that was asked before by the pages that its answer names, in whatever case it is written', async () => {
    const { code, out } = await runIn(await makeFolder(three), ['ask', 'whose QUOKKAS']);
    expect(code).toBe(0);
    expect(out).toContain(
      'A newcomer asked this. The answer:\nThe gate restarts at night\n  docs/archaeology/gate.md\n\nWhat the search finds:\n',
    );
  });

  test('says that a question was asked and has no answer', async () => {
    const { out } = await runIn(await makeFolder(three), ['ask', 'Where is the basket?']);
    expect(out).toContain('A newcomer asked this, and no page answers it yet.');
  });

  test('answers a new question as the search does', async () => {
    const folder = await makeFolder(three);
    const { out } = await runIn(folder, ['ask', 'payment', 'written']);
    expect(out).not.toContain('A newcomer');
    expect(out).toBe((await runIn(folder, ['search', 'payment', 'written'])).out);
    const many = { ...pages, ...Object.fromEntries([1, 2, 3, 4].map((at) => [`docs/${at}.md`, page('Tea', 'Tea.')])) };
    expect((await runIn(await makeFolder(many), ['ask', 'tea'])).out).toContain(
      '4 pages found; to see more: trowel search tea\n',
    );
  });

  test('prints the documented JSON', async () => {
    const { out } = await runIn(await makeFolder(three), ['ask', '--json', 'Why is a payment written twice?']);
    const { asked, results } = askShape.strict().parse(JSON.parse(out));
    expect(asked?.answers.map(({ id }) => id)).toEqual(['archaeology/twice']);
    expect(results[0]?.id).toBe('archaeology/twice');
  });

  test('wants a question, or --check', async () => {
    const folder = await makeFolder(three);
    for (const [argv, message] of [
      [['ask'], 'Say what to ask: trowel ask "why does checkout write twice"'],
      [['ask', '--check', 'why'], '`--check` asks the questions of data/questions.yml; leave out your own.'],
      [['ask', 'why', '--at-least', '80'], '`--at-least` belongs to `--check`: trowel ask --check --at-least 80'],
      [['ask', '--check', '--at-least', '800'], '`--at-least` is `800`; expected a number of per cent from 0 to 100.'],
    ] as const)
      expect(await runIn(folder, argv)).toEqual({ code: 2, out: '', err: `trowel: ${message}\n` });
  });
});

describe('trowel ask --check', () => {
  test('says which questions are found, which are not, and which have no answer', async () => {
    const { code, out } = await runIn(await makeFolder(three), ['ask', '--check']);
    expect(code).toBe(0);
    expect(out).toMatchInlineSnapshot(`
      "Found in the first three: 1

      Not found in the first ten: 1
        Whose quokkas?  data/questions.yml:4
          The gate restarts at night

      Unanswered: 1
        Where is the basket?  data/questions.yml:6

      Search finds 50 % of 2 answered questions in its first three results.
      "
    `);
  });

  test('prints the documented JSON', async () => {
    const { out } = await runIn(await makeFolder(three), ['ask', '--check', '--json']);
    const report = askCheckShape.strict().parse(JSON.parse(out));
    expect(report).toMatchObject({ share: 50, atLeast: null, passed: true });
    expect(report.questions.map(({ outcome, rank, line }) => ({ outcome, rank, line }))).toEqual([
      { outcome: 'first-three', rank: 1, line: 2 },
      { outcome: 'not-found', rank: null, line: 4 },
      { outcome: 'unanswered', rank: null, line: 6 },
    ]);
  });

  test('an answer behind the first three is found, but not by a reader who looks at three', async () => {
    const many = Object.fromEntries(
      [1, 2, 3, 4].map((at) => [`docs/archaeology/kettle-${at}.md`, page(`Kettle ${at}`, 'The kettle whistles.')]),
    );
    const kettle = '  - question: whistling kettle\n    answers: [kettle-4]\n';
    const { out } = await runIn(await makeFolder({ ...many, ...questions(kettle), ...many }), [
      'ask',
      '--check',
      '--json',
    ]);
    const { questions: checked } = askCheckShape.parse(JSON.parse(out));
    expect(checked.map(({ outcome, rank }) => ({ outcome, rank }))).toEqual([{ outcome: 'found', rank: 4 }]);
  });

  test('fails below the share that the file or the command line asks for', async () => {
    const lines = three['data/questions.yml'].replace('questions:\n', '');
    for (const [share, argv, code] of [
      ['', [], 0],
      ['share: 50\n', [], 0],
      ['share: 51\n', [], 1],
      ['share: 51\n', ['--at-least', '50'], 0],
      ['share: 50\n', ['--at-least', '50.5%'], 1],
    ] as const) {
      const folder = await makeFolder(questions(lines, share));
      expect((await runIn(folder, ['ask', '--check', ...argv])).code).toBe(code);
    }
  });

  test('questions without an answer do not lower the share: to write one down costs nothing', async () => {
    const folder = await makeFolder(questions('  - question: Where is the basket?\n', 'share: 100\n'));
    const { code, out } = await runIn(folder, ['ask', '--check']);
    expect(code).toBe(0);
    expect(out).toContain('No question has an answer yet.');
  });

  test('names on standard error what is wrong with the file, and checks the rest', async () => {
    const folder = await makeFolder(
      questions('  - question: Why is a payment written twice?\n    answers: [twise, twice]\n  - why\n'),
    );
    const { out, err } = await runIn(folder, ['ask', '--check', '--json']);
    expect(askCheckShape.parse(JSON.parse(out)).share).toBe(100);
    expect(err).toBe(
      [
        'data/questions.yml:4:5 error: This is no question: write it as `- question: …` with `answers: […]` below. [wrong-type]',
        'data/questions.yml:3:15 error: `answers` names `twise`, which is not a page of the hub. Did you mean `twice`? [dangling-reference]',
        '',
      ].join('\n'),
    );
  });

  test('says how to begin where there are no questions', async () => {
    const { code, out } = await runIn(await makeFolder(pages), ['ask', '--check', '--at-least', '90']);
    expect(code).toBe(0);
    expect(out).toContain('There are no questions in data/questions.yml yet.');
  });
});

describe('the questions of the example', () => {
  test('are forty, and the search finds the share of them that the file asks for', async () => {
    const { code, out, err } = await runIn(root, ['ask', '--check', '--json']);
    const { questions: checked, atLeast } = askCheckShape.parse(JSON.parse(out));
    expect({ code, err, atLeast }).toEqual({ code: 0, err: '', atLeast: 70 });
    expect(checked).toHaveLength(40);
    // What has no page yet belongs to a system, by which /gaps shows it.
    const unanswered = checked.filter(({ outcome }) => outcome === 'unanswered');
    expect(unanswered.length).toBeGreaterThan(2);
    expect(unanswered.filter(({ systems }) => systems.length === 0)).toEqual([]);
  });

  test('are searched for in their own words when `/why` or `trowel why` is asked them', async () => {
    const content = await readFile(path.join(root, 'data/questions.yml'), 'utf8');
    for (const { question } of readQuestions(content).questions)
      expect(findQuestion([question])).toEqual({ text: question, isPlain: true });
  });
});
