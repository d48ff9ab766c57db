import type { Control, FormField, KindForm, Values } from './form.ts';

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
    case 'groups':
      return readParts(control, text);
    default:
      return text;
  }
}

/** Reads parts as `what=Stoppages, before=7`, or as JSON. Several records are parted by `;`. */
function readParts({ type, fields }: Extract<Control, { readonly type: 'group' | 'groups' }>, text: string): unknown {
  const records = text.split(';').map((record) => {
    const parts = record.split(',').flatMap((part) => {
      const at = part.indexOf('=');
      // A text without a name is the first part: `day-1; week-1`.
      const name = at === -1 ? (fields[0]?.name ?? '') : part.slice(0, at).trim();
      const field = fields.find((one) => one.name === name);
      return field && part.trim() !== '' ? [[name, toGiven(field.control, part.slice(at + 1).trim())] as const] : [];
    });
    return Object.fromEntries(parts);
  });
  return type === 'group' ? records[0] : records.filter((record) => Object.keys(record).length > 0);
}

/** Adds `field=value`, or `field.part=value`, to what a form holds; returns the name that no field has. */
export function addGiven(
  { fields }: Pick<KindForm, 'fields'>,
  values: Values,
  { name, text }: { readonly name: string; readonly text: string },
): { readonly values: Values } | { readonly unknown: string } {
  const [first = '', part] = name.split('.', 2);
  const field = fields.find((one) => one.name === first);
  if (!field) return { unknown: first };
  if (part === undefined)
    return { values: { ...values, [first]: join(field, values[first], toGiven(field.control, text)) } };
  const inner = field.control.type === 'group' ? field.control.fields.find((one) => one.name === part) : undefined;
  if (!inner) return { unknown: name };
  const held = (values[first] ?? {}) as Values;
  return { values: { ...values, [first]: { ...held, [part]: toGiven(inner.control, text) } } };
}

/** Of a list that is given several times, all items count; of any other value the last. */
function join({ control }: FormField, before: unknown, given: unknown): unknown {
  const isList = control.type === 'names' || control.type === 'lines' || control.type === 'groups';
  return isList && Array.isArray(before) && Array.isArray(given) ? [...before, ...given] : given;
}
