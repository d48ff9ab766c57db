import { isFieldMap } from '../content/fieldMap.ts';
import { didYouMean } from '../content/spellingSuggestion.ts';
import type { Control, FormField, Values } from './form.ts';

type Group = Extract<Control, { readonly type: 'group' | 'groups' }>;

/** What a form holds for a text that somebody gives for a field: on the command line, or as an answer. */
export function toGiven(control: Control, text: string): unknown {
  switch (control.type) {
    case 'flag':
      return /^(?:true|yes|y|1)$/i.test(text.trim());
    case 'names':
      return text.split(',').map((name) => name.trim());
    case 'lines':
      return text.split('\n');
    case 'group':
      return readGivenParts(control, text).records[0];
    case 'groups':
      return readGivenParts(control, text).records;
    default:
      return text;
  }
}

/** The records that a text gives for a field with parts, and what is wrong with it, with the fix. */
interface GivenParts {
  readonly records: readonly Values[];
  readonly fault?: string;
}

/**
 * Reads parts as `what=Stoppages, before=7`, several records parted by `;`, or as JSON: `[{"what": "Stoppages"}]`. A text without a
 * name is the first part, or goes on with the one before it: a sentence can have commas.
 */
export function readGivenParts(control: Group, text: string): GivenParts {
  return /^\s*(?:\[\s*\{|\[\s*\]|\{)/.test(text) ? readJson(control, text) : readText(control, text);
}

function readText({ fields }: Group, text: string): GivenParts {
  const [first] = fields;
  const unknown: string[] = [];
  const records = text.split(';').map((record) => {
    const texts = new Map<FormField, string>();
    let current: FormField | undefined;
    for (const part of record.split(',')) {
      const [, name = '', said = ''] = /^\s*([\w-]+)\s*=(.*)$/s.exec(part) ?? [];
      const named = fields.find((one) => one.name === name);
      if (name !== '' && !named) unknown.push(name);
      if (named) texts.set(named, said.trim());
      else if (current) texts.set(current, `${texts.get(current) ?? ''},${part}`);
      else if (first && part.trim() !== '') texts.set(first, part.trim());
      current = named ?? current ?? first;
    }
    return Object.fromEntries([...texts].map(([field, said]) => [field.name, toGiven(field.control, said)]));
  });
  return {
    records: records.filter((record) => Object.keys(record).length > 0),
    fault: describeUnknown(unknown, fields),
  };
}

function readJson(control: Group, text: string): GivenParts {
  try {
    const items = [JSON.parse(text) as unknown].flat();
    const unknown = items.flatMap((item) =>
      Object.keys(isFieldMap(item) ? item : {}).filter((name) => !control.fields.some((one) => one.name === name)),
    );
    return {
      records: items.flatMap((item) => (isFieldMap(item) ? [toRecord(control, item)] : [])),
      fault: items.every(isFieldMap)
        ? describeUnknown(unknown, control.fields)
        : describeForm(control, 'has other items'),
    };
  } catch (error) {
    return { records: [], fault: describeForm(control, `is no valid JSON (${(error as Error).message})`) };
  }
}

function toRecord({ fields }: Group, item: Readonly<Record<string, unknown>>): Values {
  return Object.fromEntries(
    fields.flatMap(({ name, control }) =>
      item[name] === undefined || item[name] === null ? [] : [[name, toHeld(control, item[name])] as const],
    ),
  );
}

/** Returns what a form holds for a value of JSON. */
function toHeld(control: Control, value: unknown): unknown {
  switch (control.type) {
    case 'flag':
      return value;
    case 'names':
    case 'lines':
      return [value].flat().map(String);
    case 'group':
      return isFieldMap(value) ? toRecord(control, value) : value;
    case 'groups':
      return [value].flat().map((item) => (isFieldMap(item) ? toRecord(control, item) : item));
    default:
      return typeof value === 'object' || control.type === 'data' ? JSON.stringify(value) : String(value);
  }
}

function describeUnknown(unknown: readonly string[], fields: readonly FormField[]): string | undefined {
  const [name] = unknown;
  if (name === undefined) return undefined;
  const known = fields.map((field) => field.name);
  return `has no part \`${name}\`; it has ${known.join(', ')}.${didYouMean(name, known)}`;
}

function describeForm({ fields: [one, other] }: Group, what: string): string {
  const example = [one, other].flatMap((field) => (field ? [`"${field.name}": "…"`] : [])).join(', ');
  const parts = [one, other].flatMap((field) => (field ? [`${field.name}=…`] : [])).join(', ');
  return `${what}; write \`${parts}\`, or JSON like [{${example}}].`;
}
