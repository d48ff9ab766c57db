import { toNumber } from './quantities.ts';

/** A name with the value that it gets: `workers = 4`. */
export interface Setting {
  /** The last part of the name, in small letters and without signs; more than one where a sentence leaves it open. */
  readonly names: readonly string[];
  readonly value: string;
  /** As it is written. */
  readonly written: string;
}

const assignment = /(["']?[\w.$-]*[A-Za-z]["']?)\s*(?::=|[:=](?![=:]))\s*(["']?[\w.+-]+["']?)/g;
const longest = 60;

/** Finds the values that lines of code give to names. */
export function findCodeSettings(lines: readonly string[]): readonly Setting[] {
  return lines.flatMap((line) => [...line.matchAll(assignment)].flatMap(toSetting));
}

/** Finds the values that a sentence gives to names: `workers = 4`, `four refund workers`, `raise the workers to 4`. */
export function findProseSettings(text: string): readonly Setting[] {
  const given = [...text.matchAll(assignment)].flatMap(toSetting);
  const before = [...text.matchAll(/\b(\d+|[a-z]+)\s+([a-z]+)(?:\s+([a-z]+))?/gi)].flatMap(
    ([written, number = '', one = '', other = '']) => toCounted(number, [one, other], written),
  );
  const behind = [...text.matchAll(/\b([a-z]+)\s+(?:from\s+\w+\s+)?to\s+(\d+|[a-z]+)\b/gi)].flatMap(
    ([written, name = '', number = '']) => toCounted(number, [name], written),
  );
  return [...given, ...before, ...behind];
}

/** Returns whether two settings give the same name the same value. */
export function isSameSetting(one: Setting, other: Setting): boolean {
  return one.value === other.value && one.names.some((name) => other.names.includes(name));
}

function toSetting([written, name = '', value = '']: RegExpMatchArray): Setting[] {
  const plain = value.replaceAll(/["']/g, '').toLowerCase();
  // `x = null` and `x: String` are in every program.
  if (!/\d|^(?:true|false|on|off)$/.test(plain)) return [];
  const key = toName(name.split('.').at(-1) ?? '');
  return key.length < 3 ? [] : [{ names: [key], value: plain, written: written.trim().slice(0, longest) }];
}

function toCounted(number: string, names: readonly string[], written: string): Setting[] {
  const value = toNumber(number);
  const keys = names.map(toName).filter((key) => key.length > 3);
  return Number.isInteger(value) && value > 1 && keys.length > 0
    ? [{ names: keys, value: String(value), written: written.slice(0, longest) }]
    : [];
}

function toName(written: string): string {
  return written.toLowerCase().replaceAll(/[^a-z\d]/g, '');
}
