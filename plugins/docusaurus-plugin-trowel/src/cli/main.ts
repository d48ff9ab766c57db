import { didYouMean } from '../content/nearest.ts';
import { readArgs } from './args.ts';
import type { Command } from './command.ts';
import { exitCodes, type Io, UsageError, withoutControls } from './io.ts';
import { readVersion } from './version.ts';

/** Every command, in the order of `--help`. Loaded when it is run: `trowel why` must not wait for what search needs. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  list: async () => (await import('./list.ts')).listCommand,
  check: async () => (await import('./check.ts')).checkCommand,
  search: async () => (await import('./search.ts')).searchCommand,
  due: async () => (await import('./due.ts')).dueCommand,
  verify: async () => (await import('./verify.ts')).verifyCommand,
  why: async () => (await import('./why.ts')).whyCommand,
  gaps: async () => (await import('./gaps.ts')).gapsCommand,
  interview: async () => (await import('./interview.ts')).interviewCommand,
  promote: async () => (await import('./promote.ts')).promoteCommand,
  import: async () => (await import('./import.ts')).importCommand,
  dig: async () => (await import('./dig.ts')).digCommand,
};

/** Runs the command line; touches nothing but what it is given. Gives the exit code. */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  try {
    const [name = '', ...rest] = argv;
    if (['', 'help', '--help', '-h'].includes(name)) {
      const asked = name === 'help' ? rest[0] : undefined;
      io.stdout.write(asked !== undefined ? commandHelp(await findCommand(asked)) : await generalHelp());
      return name === '' ? exitCodes.usage : exitCodes.ok;
    }
    if (['version', '--version', '-V'].includes(name)) {
      io.stdout.write(`${readVersion()}\n`);
      return exitCodes.ok;
    }
    const command = await findCommand(name);
    const args = readArgs(rest, command.options);
    if (!args.help) return await command.run(args, io);
    io.stdout.write(commandHelp(command));
    return exitCodes.ok;
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    io.stderr.write(`trowel: ${error.message.split('\n').map(withoutControls).join('\n')}\n`);
    return exitCodes.usage;
  }
}

async function findCommand(name: string): Promise<Command> {
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (load) return load();
  const names = Object.keys(commands);
  throw new UsageError(`\`${name}\` is not a command; expected ${names.join(', ')}.${didYouMean(name, names)}`);
}

async function generalHelp(): Promise<string> {
  const named = await Promise.all(Object.entries(commands).map(async ([name, load]) => ({ name, ...(await load()) })));
  const width = Math.max(...named.map(({ name }) => name.length)) + 2;
  const rows = named.map(({ name, summary }) => `  ${name.padEnd(width)}${summary}`);
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
