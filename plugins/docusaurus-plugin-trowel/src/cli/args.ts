import { parseArgs } from 'node:util';
import { isKindName, type KindName, kindNames } from '../content/kinds/names.ts';
import { didYouMean } from '../content/nearest.ts';
import { UsageError } from './io.ts';

/** An option of a command, as `--help` shows it. */
export interface Option {
  readonly type: 'string' | 'boolean';
  readonly short?: string;
  /** What stands for the value in help: `<dir>`. */
  readonly value?: string;
  readonly description: string;
}

/** The options that every command has. */
export const commonOptions = {
  kind: { type: 'string', short: 'k', value: '<kind>', description: `One kind of page: ${kindNames.join(', ')}.` },
  content: {
    type: 'string',
    short: 'c',
    value: '<dir>',
    description: 'Read this folder; with --kind, every page in it is taken as that kind.',
  },
  json: { type: 'boolean', description: 'Print JSON, for programs.' },
  help: { type: 'boolean', short: 'h', description: 'Print this help.' },
} as const satisfies Record<string, Option>;

/** A command line, understood. */
export interface Args {
  readonly kind?: KindName;
  /** The folder as written. */
  readonly content?: string;
  readonly json: boolean;
  readonly help: boolean;
  readonly words: readonly string[];
  /** What the command's own options hold. */
  readonly values: Readonly<Record<string, string | boolean | undefined>>;
}

/** Reads a command line. Throws a `UsageError` that names the nearest option or kind for what it does not know. */
export function readArgs(argv: readonly string[], options: Readonly<Record<string, Option>>): Args {
  // Not strict: its messages know no nearest option, so the tokens are checked here.
  const { values, positionals, tokens } = parseArgs({
    args: [...argv],
    options,
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const option = Object.hasOwn(options, token.name) ? options[token.name] : undefined;
    if (!option) {
      const names = Object.keys(options).map((name) => `--${name}`);
      throw new UsageError(`\`${token.rawName}\` is not an option.${didYouMean(token.rawName, names)}`);
    }
    if (option.type === 'boolean' && token.value !== undefined)
      throw new UsageError(`\`--${token.name}\` takes no value.`);
    const missing = token.value === undefined || token.value === '' || (!token.inlineValue && /^-./.test(token.value));
    if (option.type === 'string' && missing)
      throw new UsageError(`\`--${token.name}\` needs a value: --${token.name} ${option.value ?? ''}`.trimEnd());
  }
  const { kind, content, json, help } = values;
  return {
    kind: typeof kind === 'string' ? readKind(kind) : undefined,
    content: typeof content === 'string' ? content : undefined,
    json: json === true,
    help: help === true,
    words: positionals,
    values: values as Args['values'],
  };
}

function readKind(written: string): KindName {
  if (isKindName(written)) return written;
  const list = kindNames.join(', ');
  throw new UsageError(`\`${written}\` is not a kind; expected ${list}.${didYouMean(written, kindNames)}`);
}

/** Reads a whole number from 1 up that an option holds. */
export function readCount(name: string, written: string | boolean | undefined, fallback: number): number {
  if (typeof written !== 'string') return fallback;
  const count = Number(written);
  if (Number.isInteger(count) && count > 0) return count;
  throw new UsageError(`\`--${name}\` is \`${written}\`; expected a whole number from 1 up.`);
}
