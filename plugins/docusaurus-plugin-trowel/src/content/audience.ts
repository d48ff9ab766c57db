import type { FrontMatter } from './frontMatter.ts';
import type { Kind } from './kinds/kind.ts';
import { findWrittenName } from './writtenName.ts';

/** Who may read a page, as its field `publish` says: everybody, partners as well as the team, or the team alone. */
export const publishValues = ['public', 'partners', 'none'] as const;
export type Publish = (typeof publishValues)[number];

/** Who a build is for. */
export const audiences = ['public', 'partners', 'team'] as const;
export type Audience = (typeof audiences)[number];

const readers: Readonly<Record<Publish, readonly Audience[]>> = {
  public: ['public', 'partners', 'team'],
  partners: ['partners', 'team'],
  none: ['team'],
};

/** Says whether a page is in the site of an audience. */
export function isReadBy(publish: Publish, audience: Audience): boolean {
  return readers[publish].includes(audience);
}

/** The field in front matter, wherever it stands. */
const named = /^\s*["']?publish["']?\s*[:=]/im;

/**
 * Reads who may read a page: its own field, or else what holds for its kind. A value that is not one of the three publishes
 * nothing, and neither does a field in front matter that is broken: a slip must not publish what was meant to stay.
 */
export function readPublish(
  text: string,
  { data, errors }: Pick<FrontMatter, 'data' | 'errors'>,
  { publish = 'public' }: Pick<Kind, 'publish'>,
): Publish {
  if (errors.length > 0 && named.test(text)) return 'none';
  const written = data[findWrittenName({ data }, 'publish')] ?? publish;
  return publishValues.find((value) => value === written) ?? 'none';
}
