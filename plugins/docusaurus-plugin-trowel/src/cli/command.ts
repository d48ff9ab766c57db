import type { Io } from './io.ts';

/** An option that a command takes. */
export interface OptionDefinition<Value = unknown> {
  /** The option as help shows it: `-n, --limit <number>`. One without a name in brackets is a switch. */
  readonly flags: string;
  readonly description: string;
  /** Reads the value from what was written. Throws a `UsageError`. */
  readonly parse?: (written: string) => Value;
  /** Whether it can be given several times. Its value is a list then. */
  readonly isList?: true;
}

type OptionDefinitions = Readonly<Record<string, OptionDefinition>>;

type ValueOf<Option extends OptionDefinition> = Option extends { isList: true }
  ? readonly string[]
  : Option extends { parse: (written: string) => infer Value }
    ? Value | undefined
    : Option['flags'] extends `${string}<${string}`
      ? string | undefined
      : boolean;

/** What follows a command's name on the command line. */
export interface CommandInput<Options extends OptionDefinitions = OptionDefinitions> {
  /** The arguments that are not options, in order. */
  readonly words: readonly string[];
  /** The options by the names of their definitions: a switch is true or false, a list can be empty, others are undefined unless given. */
  readonly options: { readonly [Name in keyof Options]: ValueOf<Options[Name]> };
}

/** What a command works on, besides its options. */
interface ArgumentDefinition {
  /** `<page…>` is needed, `[path…]` is not; `…` stands for several. */
  readonly term: string;
  readonly description: string;
  /** What is said when it is missing, or when there is one too many. */
  readonly fault: string;
}

/** A command line to copy. */
interface Example {
  readonly line: string;
  readonly description: string;
}

/** A command of the terminal: the parser, the help and the checks of CLI.md are all made from it. */
export interface Command<Options extends OptionDefinitions = OptionDefinitions> {
  readonly name: string;
  /** One sentence for the list of commands. */
  readonly summary: string;
  /** What a reader of the help should know besides, one paragraph each. */
  readonly notes?: readonly string[];
  /** Absent when the command takes options only. */
  readonly argument?: ArgumentDefinition;
  /** Every option that the command takes, in the order of its help; `--help` is added to all. */
  readonly options: Options;
  /** Whether a word such as `-draft` that is no option of the command is an argument. */
  readonly takesDashedWords?: boolean;
  readonly examples: readonly [Example, ...Example[]];
  /** Runs the command and returns the exit code. It imports its code when it runs, so that no command waits for another's. */
  run(input: CommandInput<Options>, io: Io): Promise<number>;
}

/** Returns the definition of a command. The types of its input follow from its options. */
export function defineCommand<const Options extends OptionDefinitions>(command: Command<Options>): Command {
  return command;
}
