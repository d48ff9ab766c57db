import { toYaml } from '../shared/yaml.ts';

const dateLike = /^\d{4}-\d{2}-\d{2}$/;

/** Writes data as YAML on one line that every version of YAML reads the same. `isDate` leaves a date without quotes. */
export function toYamlData(value: unknown, { isDate = false } = {}): string {
  // Docusaurus reads a date without quotes as a moment, which is no text.
  if (typeof value === 'string') return !isDate && dateLike.test(value) ? JSON.stringify(value) : toYaml(value);
  if (Array.isArray(value)) return `[${value.map((item) => toYamlData(item)).join(', ')}]`;
  if (typeof value === 'object' && value !== null) {
    const parts = Object.entries(value).map(([name, part]) => `${toYaml(name)}: ${toYamlData(part)}`);
    return parts.length === 0 ? '{}' : `{ ${parts.join(', ')} }`;
  }
  return JSON.stringify(value) ?? 'null';
}

/** Writes a field of front matter: on one line, but each item of a list of records on its own. */
export function toYamlField(name: string, value: unknown, options?: { readonly isDate?: boolean }): string {
  const isList = Array.isArray(value) && value.some((item) => typeof item === 'object' && item !== null);
  if (!isList) return `${toYaml(name)}: ${toYamlData(value, options)}`;
  return [`${toYaml(name)}:`, ...value.map((item) => `  - ${toYamlData(item)}`)].join('\n');
}
