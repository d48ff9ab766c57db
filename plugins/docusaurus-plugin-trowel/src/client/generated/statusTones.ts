// Written by `npm run reference` from content/kinds/ and content/blockTypes.ts. Changes go there.

import type { StatusTone } from '../../content/fieldTypes.ts';

/** What each status, verdict or outcome means for the reader. */
export const statusTones: Readonly<Record<string, StatusTone>> = {
  proposed: 'open',
  accepted: 'good',
  rejected: 'bad',
  deprecated: 'past',
  superseded: 'past',
  worked: 'good',
  mixed: 'open',
  failed: 'bad',
  keep: 'good',
  revisit: 'open',
  gone: 'past',
  active: 'good',
  retired: 'past',
  holds: 'good',
  lifted: 'past',
  unknown: 'open',
  success: 'good',
  failure: 'good',
  mentor: 'plain',
  mentee: 'plain',
  lead: 'plain',
  running: 'good',
  paused: 'plain',
  ended: 'past',
  reached: 'good',
  partly: 'open',
  stopped: 'past',
};
