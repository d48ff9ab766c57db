// Written by `npm run reference` from content/kinds/ and content/blockTypes.ts. Changes go there.

import type { KindName } from '../../content/kinds/names.ts';
import type { KindIcon } from '../kindIcon.ts';

/** The marks of all kinds, in the order in which kinds are shown. */
export const kindIcons: Readonly<Record<KindName, KindIcon>> = {
  decision: { path: 'M0 4h5l2 4h5', tone: 'slate' },
  archaeology: { path: 'M0 3h12M0 6q3-2 6 0t6 0M0 9h12', tone: 'ochre' },
  system: { path: 'M3 3h6v6H3z', tone: 'patina' },
  constraint: { path: 'M0 4l4-4M0 8l8-8M0 12L12 0M4 12l8-8M8 12l4-4', tone: 'clay' },
  challenge: { path: 'M3 3l6 6M9 3l-6 6', tone: 'clay' },
  story: { path: 'M2 4h8M2 6.5h8M2 9h5', tone: 'ochre' },
  pattern: { path: 'M4 0v12M8 0v12M0 4h12M0 8h12', tone: 'moss' },
  path: { path: 'M1 10h3V7h3V4h4', tone: 'slate' },
  playbook: { path: 'M6 0v12M6 3h4M6 6h4M6 9h4', tone: 'moss' },
  person: { path: 'M6 2.5a2 2 0 1 0 0 4 2 2 0 0 0 0-4M2 12a4 4 0 0 1 8 0', tone: 'patina' },
  engagement: { path: 'M4 3a2 2 0 1 0 .1 0M8 3a2 2 0 1 0 .1 0M1 11q2.5-4 5-1 2.5-3 5 1', tone: 'moss' },
  rotation: { path: 'M10 6a4 4 0 1 1-1.2-2.8M9 1v2.5H6.5', tone: 'moss' },
  pilot: { path: 'M3 11V1l6 3-6 3', tone: 'moss' },
  retrospective: { path: 'M6 2v4l3 2M10.5 6a4.5 4.5 0 1 1-1-2.8', tone: 'ochre' },
  guide: { path: 'M3 6h6', tone: 'graphite' },
  log: { path: 'M0 4h5l2 4h5', tone: 'slate' },
};
