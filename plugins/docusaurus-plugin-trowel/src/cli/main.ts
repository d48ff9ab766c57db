import { isKindName } from '../content/kinds/names.ts';
import { didYouMean } from '../content/spellingSuggestion.ts';
import { toShellWord } from '../shared/shellWord.ts';
import type { Command } from './command.ts';
import { commands } from './commands/index.ts';
import { exitCodes, type Io, toLine, UsageError, withoutControls } from './io.ts';
import { describeCommand, describeProgram, parseInput } from './parser.ts';
import { readVersion } from './version.ts';

/** Runs the command line and returns the exit code. It touches nothing but what it is given. */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  const columns = io.stdout.isTTY ? io.stdout.columns : undefined;
  try {
    const [name = '', ...rest] = argv;
    if (['', 'help', '--help', '-h'].includes(name)) {
      const topic = name === 'help' ? rest[0] : undefined;
      const help =
        topic === undefined ? describeProgram(commands, columns) : describeCommand(findCommand(topic), columns);
      io.stdout.write(help);
      return name === '' ? exitCodes.usage : exitCodes.ok;
    }
    if (['version', '--version', '-V'].includes(name)) {
      io.stdout.write(`${readVersion()}\n`);
      return exitCodes.ok;
    }
    const command = findCommand(name);
    const input = parseInput(command, rest);
    if (input) return await command.run(input, io);
    io.stdout.write(describeCommand(command, columns));
    return exitCodes.ok;
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    io.stderr.write(`trowel: ${error.message.split('\n').map(withoutControls).join('\n')}\n`);
    return exitCodes.usage;
  }
}

function findCommand(name: string): Command {
  const command = commands.find((one) => one.name === name);
  if (command) return command;
  throw new UsageError(`\`${toLine(name)}\` is not a command.${suggestCommand(name)}`);
}

/** Says which command was probably meant: of a kind or a path, the one that takes it. */
function suggestCommand(name: string): string {
  if (isKindName(name)) return ` To list pages of that kind: trowel list --kind ${name}`;
  if (/[./\\]/.test(name)) return ` To ask about a file: trowel why ${toShellWord(toLine(name))}`;
  const names = commands.map((one) => one.name);
  const meant = didYouMean(name, names);
  return meant === '' ? ` The commands are ${names.join(', ')}; \`trowel --help\` says what each does.` : meant;
}
