import { isFieldMap } from '../content/fieldMap.ts';
import { readYamlFields } from '../content/yamlFields.ts';
import { toYamlLines } from './yamlLines.ts';

/**
 * Takes names out of front matter: the values that are one of them, in lists and in maps. What is left is written anew; front matter
 * without such a name stays as it is.
 */
export function withoutNames(written: string, names: ReadonlySet<string>): string {
  if (names.size === 0) return written;
  const { data } = readYamlFields(written);
  return toYamlLines(takeOut(data, names) as Readonly<Record<string, unknown>>);
}

function takeOut(value: unknown, names: ReadonlySet<string>): unknown {
  if (Array.isArray(value)) return value.filter((item) => !isOne(item, names)).map((item) => takeOut(item, names));
  if (!isFieldMap(value)) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, one]) => (isOne(one, names) ? [] : [[name, takeOut(one, names)]])),
  );
}

function isOne(value: unknown, names: ReadonlySet<string>): boolean {
  return (typeof value === 'string' || typeof value === 'number') && names.has(String(value).trim());
}
