import * as z from 'zod';
import { version } from './common.ts';

/** `trowel hubs --json`, and the same with `update`. */
export const hubsShape = z.object({
  version,
  hubs: z
    .array(
      z.object({
        id: z.string().describe('Its id, as in trowel.json.'),
        from: z.string().describe('Where it is read.'),
        read: z.string().nullable().describe('YYYY-MM-DD, the day on which it was read; null for never.'),
        generation: z.string().nullable().describe('What the hub itself calls the state that was read.'),
        digest: z.string().nullable().describe('SHA-256 of its texts.'),
        entries: z.number().int().describe('How many entries it has.'),
        cited: z.number().int().describe('How many of them pages of this hub name.'),
        newer: z.boolean().nullable().describe('With --check: whether it has a newer state. Else null.'),
        why: z.string().nullable().describe('Why it could not be read; null when it could.'),
      }),
    )
    .describe('The other hubs, in the order of trowel.json.'),
  changes: z
    .array(
      z.object({
        id: z.string().describe('Id of the entry, such as `platform:decision/0007`.'),
        title: z.string().describe('Its title.'),
        what: z
          .enum(['superseded', 'lifted', 'gone', 'state', 'text', 'new'])
          .describe('What became of it; `state` is another status, `text` another text.'),
        was: z.string().nullable().describe('Its state before.'),
        is: z.string().nullable().describe('Its state now.'),
        cited: z.boolean().describe('Whether pages of this hub name it.'),
      }),
    )
    .describe(
      'Of `update`: what changed since the last time. Else: what changed in cited entries since they were cited.',
    ),
});

export type HubsJson = z.output<typeof hubsShape>;
