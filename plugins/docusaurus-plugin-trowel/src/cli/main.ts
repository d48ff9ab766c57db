import { readFileSync } from 'node:fs';
import { didYouMean } from '../content/nearest.ts';
import { type Args, commonOptions, type Option, readArgs, readCount } from './args.ts';
import { check } from './check.ts';
import { exitCodes, type Io, UsageError } from './io.ts';
import { list } from './list.ts';
import { loadContent } from './load.ts';
import { search } from './search.ts';

interface Command {
  readonly usage: string;
  readonly summary: string;
  /** What one may want to know beyond the options. */
  readonly notes?: string;
  readonly options: Readonly<Record<string, Option>>;
  /** Gives the exit code. */
  readonly run: (args: Args, io: Io) => Promise<number>;
}

const commands: Readonly<Record<string, Command>> = {
  list: {
    usage: 'trowel list [options]',
    summary: 'List the pages of the hub.',
    options: commonOptions,
    run: async (args, io) => {
      noWords(args, 'list');
      return list({ content: await loadContent(args, io), json: args.json }, io);
    },
  },
  check: {
    usage: 'trowel check [options]',
    summary: 'Print what is wrong with the content.',
    notes: 'Exit code 1 when there are errors.',
    options: {
      ...commonOptions,
      strict: { type: 'boolean', description: 'Let warnings fail the check as errors do.' },
    },
    run: async (args, io) => {
      noWords(args, 'check');
      const content = await loadContent(args, io);
      return check({ content, json: args.json, strict: args.values.strict === true }, io);
    },
  },
  search: {
    usage: 'trowel search <query> [options]',
    summary: 'Search the pages of the hub.',
    options: {
      ...commonOptions,
      limit: {
        type: 'string',
        short: 'n',
        value: '<number>',
        description: 'How many pages to print; 10 unless given.',
      },
    },
    run: async (args, io) => {
      const query = args.words.join(' ').trim();
      if (query === '') throw new UsageError('What to search for is missing: trowel search <query>');
      const limit = readCount('limit', args.values.limit, 10);
      return search({ content: await loadContent(args, io), query, limit, json: args.json }, io);
    },
  },
};

/** Runs the command line; touches nothing but what it is given. Gives the exit code. */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  try {
    const [name = '', ...rest] = argv;
    if (['', 'help', '--help', '-h'].includes(name)) {
      const asked = name === 'help' ? rest[0] : undefined;
      io.stdout.write(asked !== undefined ? commandHelp(findCommand(asked)) : generalHelp());
      return name === '' ? exitCodes.usage : exitCodes.ok;
    }
    if (['version', '--version', '-V'].includes(name)) {
      io.stdout.write(`${readVersion()}\n`);
      return exitCodes.ok;
    }
    const command = findCommand(name);
    const args = readArgs(rest, command.options);
    if (!args.help) return await command.run(args, io);
    io.stdout.write(commandHelp(command));
    return exitCodes.ok;
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    io.stderr.write(`trowel: ${error.message}\n`);
    return exitCodes.usage;
  }
}

function readVersion(): string {
  // Two levels up from both src/cli and dist/cli.
  const file = new URL('../../package.json', import.meta.url);
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}

function findCommand(name: string): Command {
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command) return command;
  const names = Object.keys(commands);
  throw new UsageError(`\`${name}\` is not a command; expected ${names.join(', ')}.${didYouMean(name, names)}`);
}

function noWords({ words: [word] }: Args, command: string): void {
  if (word !== undefined)
    throw new UsageError(`\`trowel ${command}\` takes no \`${word}\`; a folder is given with --content ${word}.`);
}

function generalHelp(): string {
  const rows = Object.entries(commands).map(([name, { summary }]) => `  ${name.padEnd(8)}${summary}`);
  return [
    'trowel reads a knowledge hub: tagged Markdown in docs/ and blog/, or any folder of decision records.',
    '',
    'Usage: trowel <command> [options]',
    '',
    'Commands:',
    ...rows,
    '',
    '`trowel <command> --help` tells more.',
    '',
  ].join('\n');
}

function commandHelp({ usage, summary, notes, options }: Command): string {
  const heads = Object.entries(options).map(([name, { short, value }]) =>
    [short ? `-${short}, ` : '    ', `--${name}`, value ? ` ${value}` : ''].join(''),
  );
  const width = Math.max(...heads.map(({ length }) => length)) + 2;
  const rows = Object.values(options).map(({ description }, index) => `  ${heads[index]?.padEnd(width)}${description}`);
  const more = [
    'Without --content: docs/ and blog/ of the current folder, or the current folder when it has neither.',
    ...(notes ? [notes] : []),
  ];
  return [`Usage: ${usage}`, '', summary, '', 'Options:', ...rows, '', ...more, ''].join('\n');
}
