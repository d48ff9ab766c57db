import type { EntryProps } from '../site/props.ts';

/**
 * Returns whether a page says anything that only pages of a hub say: a fact, a part of its kind, or a place in an onboarding path. Other guides and
 * posts are ordinary pages of the site, and stay as they are.
 */
export function isOfHub({ facts, part, steps }: Pick<EntryProps, 'facts' | 'part' | 'steps'>): boolean {
  return facts.length > 0 || part !== undefined || steps.length > 0;
}
