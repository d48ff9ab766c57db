import * as z from 'zod';

/** The version of the Open Knowledge Format that bundles are written in. */
export const okfVersion = '0.2';
/** The version of our profile. It grows by one when a key changes its meaning or goes; new keys leave it as it is. */
export const profileVersion = 1;

const address = z.string().describe('A path in the bundle that begins with `/`, or the address of a page.');
const partialDate = z.string().describe('A day, a month or a year: `2021-03-04`, `2021-03` or `2021`.');
const pointer = {
  id: z.string().describe('The id of an entry: `<kind>/<name>`.'),
  to: address,
  title: z.string(),
};

/** What a concept says by Trowel's own keys. */
const trowel = z.looseObject({
  profile: z.int().min(1).describe('The version of this profile.'),
  id: z.string().describe('The id of the entry: `<kind>/<name>`. Unique in the bundle.'),
  source: z.string().optional().describe('The path of its file in the hub, where that is not its path in the bundle.'),
  number: z.int().optional().describe('The number of a decision record.'),
  state: z.string().optional().describe("The kind's own status: `accepted`, `superseded`, `holds`, `lifted` …"),
  date: z.string().optional().describe('The day of the entry.'),
  owner: z.string().optional().describe('Who keeps it right.'),
  successor: z
    .looseObject(pointer)
    .optional()
    .describe('The decision that holds today in place of this one: the last of the chain.'),
  constraints: z
    .array(
      z.looseObject({
        ...pointer,
        state: z.enum(['holds', 'lifted', 'unknown']).describe('Whether it still holds.'),
        since: partialDate.optional(),
        until: partialDate.optional(),
      }),
    )
    .optional()
    .describe('The constraints that it rests on.'),
  validity: z
    .looseObject({
      from: partialDate.optional(),
      to: partialDate.optional(),
      hold: z
        .enum(['sure', 'unsure', 'never'])
        .describe(
          '`sure`: it held in this time. `unsure`: nobody knows when it ended. `never`: it was never in force.',
        ),
    })
    .optional()
    .describe('When a decision, a constraint or what archaeology describes held.'),
  governs: z
    .array(z.union([z.string(), z.looseObject({ repository: z.string(), paths: z.array(z.string()) })]))
    .optional()
    .describe(
      'Globs of the code that it governs; those of another repository than the one of its systems, with that one.',
    ),
  landmines: z.array(z.string()).optional().describe('What breaks if somebody cleans up, a line each.'),
  links: z
    .array(z.tuple([z.string(), z.string()]))
    .optional()
    .describe(
      'The links of the text that were rewritten, in order: what stands there now, and as their author wrote it.',
    ),
  fields: z
    .record(z.string(), z.unknown())
    .nullable()
    .optional()
    .describe('The front matter of the page, as its author wrote it.'),
  front_matter: z
    .string()
    .optional()
    .describe('The front matter as text, where it is no YAML that could stand in `fields`.'),
});

const event = z.looseObject({
  by: z.string().describe('`human:<id>`, `process:<id>` or `<tool>/<version>`.'),
  at: z.string().describe('A moment in ISO 8601.'),
});

/** The front matter of a concept that Trowel writes: the keys of the Open Knowledge Format, and ours beside. */
export const conceptSchema = z.looseObject({
  type: z.string().min(1).describe('The kind of the entry: `decision`, `system`, `constraint` …'),
  title: z.string().optional(),
  description: z.string().optional().describe('One sentence.'),
  resource: z.string().optional().describe('The address of its page.'),
  tags: z.array(z.string()).optional(),
  status: z
    .enum(['draft', 'stable', 'deprecated'])
    .optional()
    .describe('`draft`: proposed, or not finished. `deprecated`: superseded, rejected, lifted, gone. Else `stable`.'),
  generated: event.optional().describe('Who wrote it, and when. Only where the page says both.'),
  verified: z.array(event).optional().describe('The day on which somebody last confirmed that it is right.'),
  stale_after: z.string().optional().describe('The day on which it is due to be confirmed again.'),
  relationships: z
    .array(z.looseObject({ type: z.string(), to: address, id: z.string() }))
    .optional()
    .describe(
      'Relations to other concepts, from both ends, with their types. One to a concept of another hub has that hub in its id, `<hub>:<kind>/<name>`, and leads to its page; `to` is the id where no page is known.',
    ),
  trowel,
});

export type ConceptFrontMatter = z.output<typeof conceptSchema>;
