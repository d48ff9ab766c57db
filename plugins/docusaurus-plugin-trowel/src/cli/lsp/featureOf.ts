import { codeFeature } from './codeFeature.ts';
import type { Feature, OpenFile } from './feature.ts';
import { pageFeature } from './pageFeature.ts';

/** Returns what answers about a file: as a page of its hub, or as code. */
export function featureOf({ source, known }: OpenFile): Feature {
  return source !== undefined && known.sources.has(source) ? pageFeature : codeFeature;
}
