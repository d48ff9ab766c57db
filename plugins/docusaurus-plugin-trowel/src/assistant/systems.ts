import { quoteName } from '../shared/quote.ts';
import type { Context } from './context.ts';

/** Says that the hub has no such system, and which it has. */
export function describeMissingSystem(system: string, { hub }: Pick<Context, 'hub'>): string {
  const names = hub.entries.flatMap(({ kind, id }) => (kind === 'system' ? [quoteName(id)] : []));
  const known = names.length === 0 ? 'It has no systems.' : `It has ${names.slice(0, 20).join(', ')}.`;
  return `The hub has no system ${quoteName(system)}. ${known}`;
}
