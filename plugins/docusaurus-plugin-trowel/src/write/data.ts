import { toWellFormed } from '../shared/addressText.ts';
import { isSameData } from '../shared/sameData.ts';
import type { Control, FormField, Values } from './form.ts';

/** Makes front matter's data of what a form holds. What is empty is left out. What is none of the field's values stays as it is, so that validation can say so. */
export function toData(fields: readonly FormField[], values: Values): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    fields.flatMap(({ name, control }) => {
      const value = Object.hasOwn(values, name) ? toValue(control, values[name]) : undefined;
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

function toValue(control: Control, held: unknown): unknown {
  switch (control.type) {
    case 'flag':
      return typeof held === 'boolean' ? held : undefined;
    case 'number':
      return toNumber(toText(held));
    case 'names':
    case 'lines':
      return emptyAsNothing(toTexts(held));
    case 'group':
      return toRecord(control.fields, held);
    case 'groups':
      return emptyAsNothing(toList(held).flatMap((item) => toRecord(control.fields, item) ?? []));
    case 'data':
      return readJson(toText(held));
    default:
      return toText(held) || undefined;
  }
}

/** Makes what a form holds of front matter's data; `undefined` for what the form cannot express. */
export function fromValue(control: Control, written: unknown): unknown {
  const value = toUsual(control, written);
  const held = toHeld(control, value);
  return held !== undefined && isSameData(toValue(control, held), value) ? held : undefined;
}

/** One way of writing a value of the ways in which it is read the same: a list for `a, b`, text for a number. */
function toUsual({ type }: Control, value: unknown): unknown {
  if (type === 'names' && typeof value === 'string') return toTexts(value.split(','));
  if (type === 'lines' && typeof value === 'string') return toTexts([value]);
  const isText = type === 'text' || type === 'name' || type === 'date' || type === 'choice';
  return isText && typeof value === 'number' ? String(value) : value;
}

function toHeld(control: Control, value: unknown): unknown {
  switch (control.type) {
    case 'flag':
      return value;
    case 'names':
    case 'lines':
      return Array.isArray(value) ? value : undefined;
    case 'group':
      return toHeldRecord(control.fields, value);
    case 'groups':
      return Array.isArray(value) ? value.map((item) => toHeldRecord(control.fields, item)) : undefined;
    case 'data':
      return JSON.stringify(value);
    default:
      return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
  }
}

function toHeldRecord(fields: readonly FormField[], value: unknown): unknown {
  if (!isRecord(value)) return undefined;
  return Object.fromEntries(
    fields.flatMap(({ name, control }) => (Object.hasOwn(value, name) ? [[name, toHeld(control, value[name])]] : [])),
  );
}

function toRecord(fields: readonly FormField[], held: unknown): Readonly<Record<string, unknown>> | undefined {
  const data = isRecord(held) ? toData(fields, held) : {};
  return Object.keys(data).length === 0 ? undefined : data;
}

/** A text as it can be in a file: half of a letter of two halves becomes the sign for a letter that is lost. */
function toText(held: unknown): string {
  return typeof held === 'string' ? toFileText(held).trim() : '';
}

function toTexts(held: unknown): string[] {
  return toList(held).map(toText).filter(Boolean);
}

function toList(held: unknown): readonly unknown[] {
  return Array.isArray(held) ? held : [];
}

function toNumber(text: string): number | string | undefined {
  if (text === '') return undefined;
  const number = Number(text.replace(/^([+-]?\d+),(\d+)$/, '$1.$2'));
  return Number.isFinite(number) ? number : text;
}

function readJson(text: string): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function emptyAsNothing<Item>(items: readonly Item[]): readonly Item[] | undefined {
  return items.length === 0 ? undefined : items;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: finds control characters, which no text has.
const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;

/** Makes a text as a file can hold it: without control characters, and with a sign in place of half a letter. */
export function toFileText(text: string): string {
  return toWellFormed(text).replaceAll(control, '');
}
