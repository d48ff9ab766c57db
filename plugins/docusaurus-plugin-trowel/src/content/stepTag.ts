import * as z from 'zod';
import { actors } from '../shared/actor.ts';

const long = z.strictObject({
  path: z.string().meta({ description: 'The name of the onboarding path.' }),
  stage: z.string().optional().meta({ description: 'The id of one of its stages; the first unless given.' }),
  minutes: z.number().positive().optional().meta({ description: 'Time to read and do it, in minutes.' }),
  who: z.enum(actors).default(actors[0]).meta({ description: 'Who acts at the step.' }),
  after: z
    .union([
      z.array(z.union([z.string(), z.number().transform(String)])),
      z
        .string()
        .transform((name) => [name])
        .meta({ description: 'One name.' }),
    ])
    .default([])
    .meta({ description: 'Names of the steps that come first: pages, or blocks of the path.' }),
  do: z.string().optional().meta({ description: 'What to do, in one sentence.' }),
  why: z.string().optional().meta({ description: 'Why to do it now.' }),
  done_when: z.string().optional().meta({ description: 'How one sees that it is done.' }),
  milestone: z.boolean().optional().meta({ description: 'Whether time to productivity is measured by it.' }),
});

const short = z
  .string()
  .transform((written) => {
    const [path = '', stage] = written.split('/', 2);
    return long.parse({ path: path.trim(), stage: stage?.trim() });
  })
  .meta({ description: '`<path>/<stage>`, or `<path>` for its first stage.' });

/** The schema of one item of the `paths` field, in its short or its long form. */
export const stepTag = z.union([short, long]);

/** The schema of the whole `paths` field, for editors. `parseSteps` checks each item on its own with `stepTag`. */
export const stepTags = z.union([short, long, z.array(stepTag)]);
