import { type ParseArgsConfig, parseArgs } from 'node:util';

/** An invalid command line. The message says what is allowed. */
export class UsageError extends Error {}

/** Parses a command line that may use only the known names. */
export function readArguments<const Names extends NonNullable<ParseArgsConfig['options']>>(
  argv: readonly string[],
  options: Names,
) {
  try {
    return parseArgs({ args: [...argv], options }).values;
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error), { cause: error });
  }
}

/** Parses a whole number of at least 1. */
export function readCount(name: string, written: string): number {
  if (/^[1-9]\d{0,5}$/.test(written)) return Number(written);
  throw new UsageError(`\`--${name} ${written}\` is not understood; expected a number from 1.`);
}

/** Parses a list of names. Returns them in the order of the known names. */
export function readNames<Name extends string>(option: string, written: string, known: readonly Name[]): Name[] {
  const wanted = written.split(',').map((name) => name.trim());
  const unknown = wanted.find((name) => !known.some((other) => other === name));
  if (unknown !== undefined)
    throw new UsageError(`\`--${option} ${unknown}\` is not understood; expected some of: ${known.join(', ')}.`);
  return known.filter((name) => wanted.includes(name));
}
