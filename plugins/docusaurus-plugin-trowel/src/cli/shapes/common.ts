import * as z from 'zod';

/**
 * The shapes that `--json` prints. Within a version fields are only added; a field that is removed or changes its meaning
 * needs a new version. CLI.md describes them for readers.
 */
export const version = z.literal(1);

export const relation = z.object({
  type: z.string().describe('The type of the relation: supersedes, superseded-by, amends, amended-by, relates-to, …'),
  target: z.string().describe('Id of the other entry.'),
});

export const problem = z.object({
  code: z.string().describe('What is wrong; stable.'),
  severity: z
    .enum(['error', 'warning'])
    .describe('`error` when something that the author meant is missing from the hub.'),
  message: z.string().describe('What was found, what is expected, the nearest valid value.'),
  source: z.string().describe('Path of the file, relative to the content folder, with `/`.'),
  line: z.number().int().nullable().describe('Counted from 1.'),
  column: z.number().int().nullable().describe('Counted from 1.'),
  field: z.string().nullable().describe('The front-matter field.'),
});

export const counts = z.object({
  pages: z.number().int().describe('Pages that were read.'),
  errors: z.number().int().describe('Problems that are errors.'),
  warnings: z.number().int().describe('Problems that are warnings.'),
});

export const ofPage = {
  id: z.string().describe('Id of the page.'),
  source: z.string().describe('Path of its file, relative to the content folder, with `/`.'),
  line: z.number().int().nullable().describe('Counted from 1.'),
  column: z.number().int().nullable().describe('Counted from 1.'),
};

export const unknownMarker = z.object({
  path: z.string().describe('Path in the repository.'),
  line: z.number().int().describe('Counted from 1.'),
  name: z.string().describe('The name in the marker.'),
  nearest: z.string().nullable().describe('The page that was probably meant.'),
});
