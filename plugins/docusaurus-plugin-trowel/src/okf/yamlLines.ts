import { toYaml } from '../shared/yaml.ts';

/** Writes plain data as lines of YAML, which takes a tenth of the time that a library for all of YAML takes. Leaves out what is undefined. */
export function toYamlLines(data: Readonly<Record<string, unknown>>, indent = ''): string {
  return Object.entries(data)
    .map(([name, value]) => (value === undefined ? '' : `${indent}${toYaml(name)}:${toValue(value, `${indent}  `)}`))
    .join('');
}

function toValue(value: unknown, indent: string): string {
  if (Array.isArray(value)) {
    if (value.every(isScalar)) return ` ${toFlow(value)}\n`;
    return `\n${value.map((item) => `${indent}- ${toItem(item, `${indent}  `)}`).join('')}`;
  }
  if (isScalar(value)) return ` ${toScalar(value)}\n`;
  const lines = toYamlLines(value as Readonly<Record<string, unknown>>, indent);
  return lines === '' ? ' {}\n' : `\n${lines}`;
}

function toItem(item: unknown, indent: string): string {
  if (isScalar(item)) return `${toScalar(item)}\n`;
  if (Array.isArray(item)) return `${item.every(isScalar) ? toFlow(item) : JSON.stringify(item)}\n`;
  return toYamlLines(item as Readonly<Record<string, unknown>>, indent).slice(indent.length) || '{}\n';
}

function toFlow(list: readonly unknown[]): string {
  return `[${list.map(toScalar).join(', ')}]`;
}

function isScalar(value: unknown): boolean {
  return typeof value !== 'object' || value === null;
}

function toScalar(value: unknown): string {
  return typeof value === 'string' ? toYaml(value) : String(value);
}
