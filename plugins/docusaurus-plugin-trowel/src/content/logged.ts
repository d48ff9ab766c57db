import type { Entry } from './entry.ts';

/** Whether a decision stands in a mentee's log: apart from the organisation's own records until it is promoted. */
export function isLogged({ kind, fields }: Pick<Entry, 'kind' | 'fields'>): boolean {
  return kind === 'decision' && fields.log !== undefined;
}
