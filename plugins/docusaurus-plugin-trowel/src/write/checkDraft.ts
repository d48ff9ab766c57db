import type * as z from 'zod';
import { metaOf } from '../content/fieldValidation.ts';
import { readValue } from '../content/fieldValue.ts';
import type { FrontMatter } from '../content/frontMatter.ts';
import { fieldsOf } from '../content/kinds/index.ts';
import type { Kind } from '../content/kinds/kind.ts';
import { parseSteps } from '../content/steps.ts';
import { toData } from './data.ts';
import type { Draft, FormField, KindForm } from './form.ts';
import { findOpenEnd, type OpenEnd, toSafeText } from './markdown.ts';

/** What is wrong with a draft, and where. */
export type DraftFault =
  | { readonly type: 'missing'; readonly field: string }
  /** `message` is the one of `trowel check`; without one, no page has this name. */
  | { readonly type: 'field'; readonly field: string; readonly severity: 'error' | 'warning'; readonly message: string }
  | { readonly type: 'unknown-name'; readonly field: string; readonly name: string }
  /** `section` is a place among the sections; -1 is the text before the first. */
  | { readonly type: 'open'; readonly section: number; readonly what: OpenEnd };

/** Says whether no page can be made while a draft has this fault. */
export function isGrave(fault: DraftFault): boolean {
  return fault.type === 'missing' || fault.type === 'open' || (fault.type === 'field' && fault.severity === 'error');
}

interface CheckInput {
  readonly form: KindForm;
  /** The kind with its schema; fields that are checked elsewhere, by code, it may lack. */
  readonly kind: Kind;
  /** Says whether a field takes a name. All names are taken unless given. */
  readonly knows?: (field: FormField, name: string) => boolean;
}

/** Checks a draft by the rules by which `trowel check` reads the page: the same functions, on what the page will hold. */
export function checkDraft(draft: Draft, { form, kind, knows = () => true }: CheckInput): readonly DraftFault[] {
  const data = toData(form.fields, draft.values);
  const shape = fieldsOf(kind);
  const faults = form.fields.flatMap((field): DraftFault[] => {
    const value = data[field.name];
    if (value === undefined) return field.need === 'required' ? [{ type: 'missing', field: field.name }] : [];
    const schema = shape[field.name];
    return schema === undefined ? [] : [...checkField(field, value, schema), ...findUnknownNames(field, value, knows)];
  });
  const open = [draft.lead, ...draft.sections.map(({ text }) => text)].flatMap((text, at): DraftFault[] => {
    const what = findOpenEnd(toSafeText(text));
    return what === undefined ? [] : [{ type: 'open', section: at - 1, what }];
  });
  return [...faults, ...open];
}

function checkField({ name }: FormField, value: unknown, schema: z.ZodType): DraftFault[] {
  const frontMatter = withoutPlaces({ [name]: value });
  const { problems } =
    name === 'paths'
      ? parseSteps(frontMatter, '')
      : readValue(schema, metaOf(schema), { written: name, value, frontMatter, source: '' });
  return problems.map(({ severity, message }) => ({ type: 'field', field: name, severity, message }));
}

function findUnknownNames(field: FormField, value: unknown, knows: NonNullable<CheckInput['knows']>): DraftFault[] {
  if (field.control.type !== 'name' && field.control.type !== 'names') return [];
  return [value]
    .flat()
    .filter((name): name is string => typeof name === 'string' && !knows(field, name))
    .map((name) => ({ type: 'unknown-name', field: field.name, name }));
}

function withoutPlaces(data: Readonly<Record<string, unknown>>): FrontMatter {
  const nowhere = () => undefined;
  return { data, place: nowhere, placeOfName: nowhere, errors: [], body: '', bodyLine: 0 };
}
