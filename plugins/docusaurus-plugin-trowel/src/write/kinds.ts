import type { CustomFields } from '../config/extension.ts';
import { metaOf } from '../content/fieldValidation.ts';
import { kinds as builtInKinds, type Kinds } from '../content/kinds/index.ts';

/** Lists the fields that a site has added to kinds, as plain data. What their schemas check by code is not in it. */
export function listCustomFields(kinds: Kinds): CustomFields {
  return Object.fromEntries(
    Object.entries(kinds).flatMap(([name, { fields }]) => {
      const added = Object.entries(fields).flatMap(([field, schema]) => {
        const { json, label, description } = metaOf(schema);
        return json === undefined ? [] : [[field, { schema: json, label, description }] as const];
      });
      return added.length === 0 ? [] : [[name, Object.fromEntries(added)]];
    }),
  );
}

/** Makes the kinds of a site from its fields as plain data. What that needs is loaded only where there are some. */
export async function loadKinds(custom: CustomFields): Promise<Kinds> {
  if (Object.keys(custom).length === 0) return builtInKinds;
  const { extendKinds } = await import('../config/extension.ts');
  return extendKinds(builtInKinds, custom);
}
