import { type Publish, publishValues } from './audience.ts';
import type { FrontMatter } from './frontMatter.ts';
import type { Kind } from './kinds/kind.ts';
import { findWrittenName } from './writtenName.ts';

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
