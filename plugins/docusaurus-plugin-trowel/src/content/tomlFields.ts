import { parse, TomlError } from 'smol-toml';
import { isFieldMap } from './fieldMap.ts';

/** Parsed TOML. `line` and `column` of an error are counted from 1. */
interface TomlFields {
  readonly data: Readonly<Record<string, unknown>>;
  readonly error?: { readonly message: string; readonly line: number; readonly column: number };
}

/** Parses TOML, with dates as they are written. Never throws: broken TOML gives an error and no fields. */
export function readTomlFields(toml: string): TomlFields {
  try {
    return { data: withTexts(parse(toml)) as Record<string, unknown> };
  } catch (error) {
    const { line, column } = error instanceof TomlError ? error : { line: 1, column: 1 };
    const what = (error instanceof Error ? error.message : String(error))
      .split('\n')[0]
      ?.replace(/^Invalid TOML document: /, '');
    return { data: {}, error: { message: `The front matter is not valid TOML: ${what}.`, line, column } };
  }
}

/** Replaces dates by their text, as YAML has them. */
function withTexts(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return value.map(withTexts);
  if (!isFieldMap(value)) return typeof value === 'bigint' ? String(value) : value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, withTexts(one)]));
}
