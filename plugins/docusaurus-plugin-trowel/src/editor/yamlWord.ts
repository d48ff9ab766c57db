import { toYamlData } from '../write/yamlData.ts';

/** Writes a value at a place of front matter as YAML reads it: in the quotes that are there, or in its own where it needs some. */
export function toYamlWord(value: string, line: string, start: number): string {
  const open = line[start - 1];
  if (open === '"') return JSON.stringify(value).slice(1, -1);
  if (open === "'") return value.replaceAll("'", "''");
  const isWhole = /(?:[:[{,-]\s+|[[{,]|^\s*)$/.test(line.slice(0, start));
  const isData = value === 'true' || value === 'false' || /^\d{4}-\d{2}-\d{2}$/.test(value);
  return !isWhole || isData ? value : toYamlData(value);
}
