import { Argument, Option, Command as Parser } from 'commander';
import { isKindName } from '../content/kinds/names.ts';
import { didYouMean } from '../content/spellingSuggestion.ts';
import type { Command, CommandInput, OptionDefinition } from './command.ts';
import { UsageError } from './io.ts';

/**
 * Reads what follows a command's name. Returns nothing when help is asked for.
 * Throws a `UsageError` that names the nearest option for one that the command does not take.
 */
export function parseInput(command: Command, argv: readonly string[]): CommandInput | undefined {
  const parser = toParser(command);
  const { operands, unknown } = parser.parseOptions([...argv]);
  // What stands behind `--` is no option, whatever it looks like.
  const end = unknown.indexOf('--');
  const before = end === -1 ? unknown : unknown.slice(0, end);
  const dashed = before.find((written) => (command.takesDashedWords ? /^--./ : /^-./).test(written));
  if (dashed !== undefined) throw new UsageError(describeUnknown(dashed, parser));
  const values = parser.opts<Record<string, unknown>>();
  if (values.help === true) return undefined;
  const options = Object.entries(command.options).map(([name, definition]) => [name, readValue(definition, values)]);
  const words = [...operands, ...before, ...unknown.slice(before.length + 1)];
  checkWords(command, words);
  return { words, options: Object.fromEntries(options) };
}

/** Returns the text that `--help` prints for one command. */
export function describeCommand(command: Command, columns?: number): string {
  const examples = command.examples.map(({ line, description }) => `  # ${description}\n  ${line}\n`);
  return `${describe(toParser(command), columns)}\nExamples:\n${examples.join('\n')}`;
}

/** What newcomers ask, and the command that answers. */
const starts = [
  ['Why is this code as it is?', 'trowel why services/checkout'],
  ['What did we write about it?', 'trowel search "payment twice"'],
  ['What is wrong with the pages?', 'trowel check'],
  ['What has to be looked at again?', 'trowel due'],
] as const;
const widest = Math.max(...starts.map(([, line]) => line.length));

/** Returns the text that `trowel --help` prints. */
export function describeProgram(commands: readonly Command[], columns?: number): string {
  const program = new Parser('trowel')
    .usage('<command> [options]')
    .description('Reads a knowledge hub: tagged Markdown in docs/ and blog/, or any folder of decision records.')
    .helpOption('-h, --help', 'Print this help.')
    .helpCommand(false)
    .version('', '-V, --version', 'Print the version.')
    .configureHelp({ subcommandTerm: (command) => command.name() });
  for (const { name, summary } of commands) program.command(name).description(summary);
  const examples = starts.map(([question, line]) => `  ${line.padEnd(widest)}  # ${question}\n`);
  return `${describe(program, columns)}\nExamples:\n${examples.join('')}\n\`trowel <command> --help\` prints the options of a command.\n`;
}

function toParser({ name, summary, notes = [], argument, options }: Command): Parser {
  const parser = new Parser(`trowel ${name}`)
    .description([summary, ...notes].join('\n\n'))
    .helpOption(false)
    .configureHelp({
      optionTerm: ({ flags }) => flags.replace('[', '<').replace(']', '>'),
      argumentTerm: () => argument?.term ?? '',
    })
    .usage([...(argument ? [argument.term] : []), '[options]'].join(' '));
  if (argument) parser.addArgument(new Argument('[words...]', argument.description));
  for (const { flags, description, isList } of Object.values(options)) {
    // Commander takes the next word as a value that is needed even if it is an option, as in `--kind --json`.
    // A value that may be absent is not taken from an option, and `readValue` says what is missing.
    const option = new Option(flags.replace('<', '[').replace('>', ']'), description);
    parser.addOption(isList ? option.argParser((value, before) => [...toList(before), value]) : option);
  }
  return parser.addOption(new Option('-h, --help', 'Print this help.'));
}

function toList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function readValue({ flags, parse, isList }: OptionDefinition, values: Readonly<Record<string, unknown>>): unknown {
  const option = new Option(flags);
  const value = values[option.attributeName()];
  if (option.isBoolean()) return value === true;
  if (isList) return value === true ? needsValue(option, flags) : toList(value);
  if (value === undefined) return undefined;
  if (typeof value === 'string' && value !== '') return parse ? parse(value) : value;
  return needsValue(option, flags);
}

function needsValue(option: Option, flags: string): never {
  const flag = `--${option.name()}`;
  throw new UsageError(`\`${flag}\` needs a value: ${flag} ${flags.slice(flags.indexOf('<'))}`);
}

function describeUnknown(written: string, { options }: Parser): string {
  const flag = written.replace(/^(--[^=]+)=.*/s, '$1');
  if (options.some(({ long }) => long === flag)) return `\`${flag}\` takes no value.`;
  const flags = options.map((option) => `--${option.name()}`);
  return `\`${flag}\` is not an option.${didYouMean(flag, flags)}`;
}

/** Throws a `UsageError` when an argument is missing, or when there is one too many. */
function checkWords({ name, argument, options }: Command, words: readonly string[]): void {
  const [word] = words;
  if (!argument) {
    if (word === undefined) return;
    // Most often it is a kind, or a folder that was meant for `--content`.
    const takesKind = Object.hasOwn(options, 'kind');
    const fix =
      takesKind && isKindName(word)
        ? `a kind is given with --kind ${word}`
        : `a folder is given with --content ${word}`;
    throw new UsageError(`\`trowel ${name}\` takes no \`${word}\`; ${fix}.`);
  }
  const isMissing = argument.term.startsWith('<') && words.every((one) => one.trim() === '');
  const isTooMany = !argument.term.includes('…') && words.length > argument.term.split(' ').length;
  if (isMissing || isTooMany) throw new UsageError(argument.fault);
}

/** Returns help laid out for a terminal's width; for a pipe it has lines of 80 characters. */
function describe(parser: Parser, columns = 80): string {
  const help = parser.createHelp();
  help.prepareContext({ helpWidth: columns });
  return help.formatHelp(parser, help);
}
