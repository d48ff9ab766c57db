import type { FieldMeta } from '../content/fieldTypes.ts';
import { kinds as builtInKinds, fieldsOf, type Kinds } from '../content/kinds/index.ts';
import type { HubEntry } from './hub.ts';

/** Says whether an entry itself tells that it no longer holds, or never did: by the tone of its status or its verdict. */
export function saysPast(entry: Pick<HubEntry, 'kind' | 'status' | 'fields'>, kinds: Kinds = builtInKinds): boolean {
  const { verdict } = entry.fields;
  return [findTone('status', entry.status), findTone('verdict', verdict)].some(
    (tone) => tone === 'past' || tone === 'bad',
  );

  function findTone(field: 'status' | 'verdict', value: unknown) {
    const { statuses } = (fieldsOf(kinds[entry.kind])[field]?.meta() ?? {}) as Partial<FieldMeta>;
    const policy = typeof value === 'string' ? statuses?.[value] : undefined;
    return typeof policy === 'object' ? policy[0] : policy;
  }
}
