import * as z from 'zod';
import { version } from './common.ts';

/** `trowel path --json` */
export const pathShape = z.object({
  version,
  id: z.string().describe('Id of the path.'),
  title: z.string().describe('Its title.'),
  source: z.string().describe('Path of its file, relative to the content folder, with `/`.'),
  stages: z
    .array(
      z.object({
        id: z.string().describe('Id of the stage.'),
        title: z.string().describe('Its title.'),
        within: z.string().nullable().describe('How long it may take, as written.'),
        minutes: z.number().describe('The time of all its steps.'),
        steps: z
          .array(
            z.object({
              id: z.string().describe('Id of its page, or `<id of the path>#<id of the block>`.'),
              title: z.string().describe('Its title.'),
              minutes: z.number().describe('The time to read and do it.'),
              who: z.string().describe('Who acts: hire, mentor or manager.'),
              after: z.array(z.string()).describe('Ids of the steps that come first.'),
              do: z.string().nullable().describe('What to do.'),
              why: z.string().nullable().describe('Why now.'),
              doneWhen: z.string().nullable().describe('How one sees that it is done.'),
              milestone: z.boolean().describe('Whether time to productivity is measured by it.'),
              hash: z.string().describe('Changes when what is read at the step changes.'),
            }),
          )
          .describe('Its steps, in the order in which they are walked.'),
      }),
    )
    .describe('Its stages, in order.'),
  faults: z
    .array(
      z.object({
        code: z.string().describe('What is wrong; stable.'),
        step: z.string().nullable().describe('Id of the step that it is about.'),
        message: z.string().describe('What is wrong, and what to do.'),
        replacement: z.string().nullable().describe('Id of the page that could take its place.'),
      }),
    )
    .describe('What has become wrong with the path.'),
});

export type PathJson = z.output<typeof pathShape>;
