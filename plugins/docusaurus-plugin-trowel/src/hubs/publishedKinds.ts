import { isPublish, type Publish } from '../content/audience.ts';
import { isFieldMap } from '../content/fieldMap.ts';
import { type Kinds, kinds } from '../content/kinds/index.ts';

/**
 * Reads from another hub's `trowel.json` who may read the pages of a kind that do not say so themselves. What cannot be read withholds:
 * a slip, or a version newer than this one, must not tell what was meant to stay.
 */
export function readPublishedKinds(settings: string | undefined): Kinds {
  if (settings === undefined) return kinds;
  const publish = readPublish(settings);
  const told = Object.entries(kinds).map(([name, kind]) => {
    const value = typeof publish === 'string' ? publish : publish[name];
    return [name, value === undefined ? kind : { ...kind, publish: isPublish(value) ? value : 'none' }];
  });
  return Object.fromEntries(told) as Kinds;
}

function readPublish(settings: string): Publish | Readonly<Record<string, unknown>> {
  try {
    const { publish = {} } = JSON.parse(settings) as { readonly publish?: unknown };
    return isFieldMap(publish) ? publish : 'none';
  } catch {
    return 'none';
  }
}
