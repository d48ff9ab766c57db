import type { LoadContext } from '@docusaurus/types';
import type { Half } from '../half.ts';
import type { LightOptions } from '../options.ts';

/** The on-demand half: pages that run their JavaScript when the reader does something. */
export function createDemand(_context: LoadContext, _options: LightOptions): Half {
  return {};
}
