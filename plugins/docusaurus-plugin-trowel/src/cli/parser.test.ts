import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaultOutcomeAfter } from '../hub/reviews.ts';
import { type Command, defineCommand } from './command.ts';
import { commands } from './commands/index.ts';
import { parseCount } from './commands/options.ts';
import { describeCommand, describeProgram, parseInput } from './parser.ts';
import { promotedStatuses } from './promote/plan.ts';

const make = (overrides: Partial<Command> = {}): Command => ({
  ...defineCommand({
    name: 'copy',
    summary: 'Copy pages.',
    argument: { term: '<page…>', description: 'Pages.', fault: 'Which page? trowel copy <page…>' },
    options: {
      to: { flags: '-t, --to <dir>', description: 'Where to.' },
      most: { flags: '-m, --most <number>', description: 'How many.', parse: parseCount('--most') },
      dryRun: { flags: '-n, --dry-run', description: 'Write nothing.' },
    },
    examples: [{ line: 'trowel copy a --to b', description: 'One page.' }],
    run: async () => 0,
  }),
  ...overrides,
});

const parse = (argv: readonly string[], overrides?: Partial<Command>) => parseInput(make(overrides), argv);

describe('the parser', () => {
  test.each([
    [['a', '--to', 'b', '-n'], { words: ['a'], options: { to: 'b', most: undefined, dryRun: true } }],
    [['--to=b', 'a', '-m5'], { words: ['a'], options: { to: 'b', most: 5, dryRun: false } }],
    [['-nt', 'b', 'a', 'c'], { words: ['a', 'c'], options: { to: 'b', most: undefined, dryRun: true } }],
    [['-t', 'b', '--to', 'c', 'a'], { words: ['a'], options: { to: 'c', most: undefined, dryRun: false } }],
    [['--to', '-', 'a'], { words: ['a'], options: { to: '-', most: undefined, dryRun: false } }],
    [['--to=-b', 'a'], { words: ['a'], options: { to: '-b', most: undefined, dryRun: false } }],
    [['--', '--to', '-x'], { words: ['--to', '-x'], options: { to: undefined, most: undefined, dryRun: false } }],
    [['a', '-5'], { words: ['a', '-5'], options: { to: undefined, most: undefined, dryRun: false } }],
  ])('reads %j', (argv, input) => {
    expect(parse(argv)).toEqual(input);
  });

  test.each([
    [['a', '--too', 'b'], '`--too` is not an option. Did you mean `--to`?'],
    [['a', '--too=b'], '`--too` is not an option. Did you mean `--to`?'],
    [['a', '-x'], '`-x` is not an option.'],
    [['a', '-nx'], '`-x` is not an option.'],
    [['a', '-n=yes'], '`-=yes` is not an option.'],
    [['a', '--dry-run=yes'], '`--dry-run` takes no value.'],
    [['a', '--to'], '`--to` needs a value: --to <dir>'],
    [['a', '-t', '--dry-run'], '`--to` needs a value: --to <dir>'],
    [['a', '--to='], '`--to` needs a value: --to <dir>'],
    [['a', '--most', '-5'], '`--most` is `-5`; expected a whole number, 1 or more.'],
    [['a', '--constructor'], '`--constructor` is not an option.'],
    [['--dry-run'], 'Which page? trowel copy <page…>'],
    [['', ' '], 'Which page? trowel copy <page…>'],
  ])('refuses %j and says what to do', (argv, message) => {
    expect(() => parse(argv)).toThrow(new Error(message));
  });

  test('takes one argument, or none, where a command takes no more', () => {
    const argument = { term: '<page>', description: 'A page.', fault: 'One page: trowel copy <page>.' };
    expect(parse(['a'], { argument })?.words).toEqual(['a']);
    expect(() => parse(['a', 'b'], { argument })).toThrow('One page: trowel copy <page>.');
    expect(parse([], { argument: { ...argument, term: '[page]' } })?.words).toEqual([]);
    expect(() => parse(['docs'], { argument: undefined })).toThrow('a folder is given with --content docs.');
  });

  test('takes words with a minus only where a command says so, and still knows its options', () => {
    const takesDashedWords = true;
    const words = (...argv: string[]) => parse(argv, { takesDashedWords })?.words;
    expect(words('gate', '-red', 'lane', '--to', 'b', '-x')).toEqual(['gate', '-red', 'lane', '-x']);
    expect(words('gate', '-red', '--', '--to')).toEqual(['gate', '-red', '--to']);
    expect(() => words('gate', '-red', '--too')).toThrow('Did you mean `--to`?');
    expect(() => parse(['gate', '-red'])).toThrow('`-red` is not an option.');
  });

  test('returns nothing when help is asked for', () => {
    expect(parse(['--help'])).toBeUndefined();
    expect(parse(['a', '-nh'])).toBeUndefined();
    expect(parse(['--', '-h'])?.words).toEqual(['-h']);
  });

  test('keeps every argument behind `--`, in order', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), (words) => {
        expect(parse(['a', '--', ...words])?.words).toEqual(['a', ...words]);
      }),
    );
  });
});

describe('the definitions of the commands', () => {
  test.each(commands)('$name names each option once and has examples that it takes', (command) => {
    const flags = Object.values(command.options).flatMap((option) => option.flags.replace(/ <.*/, '').split(', '));
    expect(new Set([...flags, '-h', '--help']).size).toBe(flags.length + 2);
    for (const { line } of command.examples) {
      const [, name, ...argv] = readWords(line);
      expect(name).toBe(command.name);
      expect(parseInput(command, argv)).toBeDefined();
    }
  });

  test('have names of their own', () => {
    expect(new Set(commands.map(({ name }) => name)).size).toBe(commands.length);
  });

  test('import their code only when they run', () => {
    const folder = path.join(import.meta.dirname, 'commands');
    const imports = readdirSync(folder).flatMap((file) =>
      [...readFileSync(path.join(folder, file), 'utf8').matchAll(/^import .*from '(\.\.\/.*)';$/gm)].map(
        ([, from]) => from,
      ),
    );
    const light = [
      '../command.ts',
      '../io.ts',
      '../../content/audience.ts',
      '../../content/kinds/names.ts',
      '../../content/spellingSuggestion.ts',
      '../why/failOn.ts',
    ];
    expect([...new Set(imports)].sort()).toEqual(light.sort());
  });

  test('say in help what the code takes when nothing is given', () => {
    expect(helpOf('due')).toContain(`${defaultOutcomeAfter} unless given`);
    expect(helpOf('promote')).toContain(promotedStatuses.join(', '));
  });
});

describe('help', () => {
  test('lists the options that the command takes, and no others', () => {
    expect(helpOf('import')).not.toContain('--content');
    expect(helpOf('gaps')).not.toContain('--kind');
    for (const command of commands)
      for (const { flags } of Object.values(command.options)) expect(describeCommand(command)).toContain(`  ${flags} `);
  });

  test('is laid out for the width of the terminal', () => {
    expect(
      describeCommand(make({ notes: ['A note that is longer than one line of a very narrow terminal.'] }), 60),
    ).toMatchInlineSnapshot(`
      "Usage: trowel copy <page…> [options]

      Copy pages.

      A note that is longer than one line of a very narrow
      terminal.

      Arguments:
        <page…>              Pages.

      Options:
        -t, --to <dir>       Where to.
        -m, --most <number>  How many.
        -n, --dry-run        Write nothing.
        -h, --help           Print this help.

      Examples:
        # One page.
        trowel copy a --to b
      "
    `);
    for (const line of describeProgram(commands, 70).split('\n')) expect(line.length).toBeLessThanOrEqual(70);
  });
});

describe('CLI.md', () => {
  const text = readFileSync(path.join(import.meta.dirname, '..', '..', 'CLI.md'), 'utf8');

  test('lists every option with the commands that take it', () => {
    const expected = new Map<string, string[]>();
    for (const { name, options } of commands)
      for (const { flags } of Object.values(options)) expected.set(flags, [...(expected.get(flags) ?? []), name]);
    const listed = [...text.matchAll(/^\| `(-[^`]*)` \| ([a-z, -]+) \|/gm)].map((row) => [row[1], row[2]?.split(', ')]);
    expect(Object.fromEntries(listed)).toEqual(Object.fromEntries(expected));
  });

  test('writes no command line that is refused', () => {
    const lines = [...text.matchAll(/`trowel ([a-z]+)( [^`]*)`/g)].map(([, name, rest]) => ({ name, rest }));
    expect(lines.length).toBeGreaterThan(10);
    for (const { name, rest = '' } of lines) {
      const command = commands.find((one) => one.name === name);
      if (!command) continue;
      // What stands in brackets is optional there, not in a terminal.
      const flags = [...rest.matchAll(/(?<=[ [])--?[a-z][\w-]*/g)].map(([flag]) => flag);
      const known = Object.values(command.options).flatMap((option) => option.flags.replace(/ <.*/, '').split(', '));
      if (!command.takesDashedWords) expect([...known, '--help']).toEqual(expect.arrayContaining(flags));
    }
  });
});

function helpOf(name: string): string {
  const command = commands.find((one) => one.name === name);
  if (!command) throw new Error(`There is no command ${name}.`);
  return describeCommand(command).replaceAll(/\s+/g, ' ');
}

/** Splits a line as a shell does, as far as the examples need it. */
function readWords(line: string): string[] {
  const command = line.replace(/ > .*/, '');
  return [...command.matchAll(/'([^']*)'|"([^"]*)"|\S+/g)].map(([word, single, double]) => single ?? double ?? word);
}
