import * as z from 'zod';
import { version } from './common.ts';

/** `trowel rotation --json` */
export const rotationShape = z.object({
  version,
  id: z.string().describe('Id of the rotation.'),
  title: z.string().describe('Its title.'),
  source: z.string().describe('Path of its file, relative to the content folder, with `/`.'),
  today: z.string().describe('The day that decides which turn is the current one.'),
  turns: z
    .array(
      z.object({
        from: z.string().describe('YYYY-MM-DD, the first day.'),
        to: z.string().describe('YYYY-MM-DD, the last day.'),
        current: z.boolean().describe('Whether today is one of its days.'),
        onCall: z.string().nullable().describe('Id of who is on call.'),
        observer: z.string().nullable().describe('Id of who observes.'),
        step: z.enum(['observe', 'narrate', 'second', 'lead']).nullable().describe('What the observer does.'),
        open: z
          .enum(['no-on-call', 'no-observer', 'no-shared-hours'])
          .nullable()
          .describe('Why nobody observes: nobody on call is there, no observer is, or they share no working hours.'),
      }),
    )
    .describe('The turns, the earliest first.'),
});

export type RotationJson = z.output<typeof rotationShape>;
