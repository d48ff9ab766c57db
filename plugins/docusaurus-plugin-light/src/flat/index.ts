import type { LoadContext } from '@docusaurus/types';
import type { Half } from '../half.ts';
import type { LightOptions } from '../options.ts';

/** The flat half: the list of pages in parts, so that no page begins with all of it. */
export function createFlat(_context: LoadContext, _options: LightOptions): Half {
  return {};
}
