import type { FormField, KindForm, Values } from './form.ts';
import { readGivenParts, toGiven } from './givenParts.ts';

/** Adds `field=value`, or `field.part=value`, to what a form holds; returns the name that no field has, or what is wrong with its parts. */
export function addGiven(
  { fields }: Pick<KindForm, 'fields'>,
  values: Values,
  { name, text }: { readonly name: string; readonly text: string },
): { readonly values: Values } | { readonly unknown: string } | { readonly fault: string } {
  const [first = '', part] = name.split('.', 2);
  const field = fields.find((one) => one.name === first);
  if (!field) return { unknown: first };
  if (part === undefined) {
    const { control } = field;
    const { fault } = control.type === 'group' || control.type === 'groups' ? readGivenParts(control, text) : {};
    if (fault !== undefined) return { fault };
    return { values: { ...values, [first]: join(field, values[first], toGiven(field.control, text)) } };
  }
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
