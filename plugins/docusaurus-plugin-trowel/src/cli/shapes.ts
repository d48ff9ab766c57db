import * as z from 'zod';
import { kindNames } from '../content/kinds/index.ts';

/**
 * What `--json` prints. Fields are only added within a version; one that changes its meaning or goes away makes the
 * next. Described for readers in CLI.md.
 */
const version = z.literal(1);

const relation = z.object({
  type: z.string().describe('How it is tied: supersedes, superseded-by, amends, amended-by, relates-to, …'),
  target: z.string().describe('Id of the other entry.'),
});

const entry = z.object({
  id: z.string().describe('`<kind>/<name>`, unique.'),
  kind: z.enum(kindNames as [string, ...string[]]).describe('The kind of page.'),
  number: z.number().int().nullable().describe('The record’s number.'),
  title: z.string().describe('The title; a page without one has its file name as words.'),
  status: z.string().nullable().describe('The status, as written where the kind does not know it.'),
  date: z.string().nullable().describe('YYYY-MM-DD, the calendar date as written.'),
  source: z.string().describe('Path of the file, relative to the content folder, with `/`.'),
  summary: z.string().describe('One sentence of plain text; empty for an empty page.'),
  tags: z.array(z.string()).describe('Tags as written.'),
  skills: z.array(z.string()).describe('Skills as written.'),
  people: z.array(z.string()).describe('Everybody whom the page names, as written.'),
  systems: z.array(z.string()).describe('Names of the systems it is about.'),
  owner: z.string().nullable().describe('Who keeps the page right, as written.'),
  verified: z.string().nullable().describe('YYYY-MM-DD, the day on which it was last confirmed.'),
  relations: z.array(relation).describe('Ties to other entries, those written on the other side included.'),
  mentions: z.array(relation).describe('Links in the text to other entries (mentions) and from them (mentioned-by).'),
});

const problem = z.object({
  code: z.string().describe('What is wrong; stable.'),
  severity: z.enum(['error', 'warning']).describe('`error`: something that was meant is not in the hub.'),
  message: z.string().describe('What was found, what is expected, the nearest valid value.'),
  source: z.string().describe('Path of the file, relative to the content folder, with `/`.'),
  line: z.number().int().nullable().describe('Counted from 1.'),
  column: z.number().int().nullable().describe('Counted from 1.'),
  field: z.string().nullable().describe('The front-matter field.'),
});

const counts = z.object({
  pages: z.number().int().describe('Pages that were read.'),
  errors: z.number().int().describe('Problems that are errors.'),
  warnings: z.number().int().describe('Problems that are warnings.'),
});

const section = z.object({
  heading: z.string().describe('The heading it stands under.'),
  anchor: z.string().nullable().describe('The heading’s anchor.'),
  excerpt: z.string().describe('The passage that fits, as plain text.'),
});

const result = z.object({
  id: z.string().describe('Id of the entry.'),
  kind: z.string().describe('Its kind.'),
  number: z.number().int().nullable().describe('Its number.'),
  title: z.string().describe('Its title.'),
  status: z.string().nullable().describe('Its status.'),
  date: z.string().nullable().describe('Its date.'),
  source: z.string().describe('Path of its file, relative to the content folder, with `/`.'),
  replacedBy: z
    .object({ title: z.string(), source: z.string() })
    .nullable()
    .describe('What holds in its place, by title and file, when it was superseded.'),
  excerpt: z.string().describe('The passage of the page that fits best, or its summary.'),
  sections: z.array(section).describe('Where on the page, best first, at most three.'),
});

/** `trowel list --json` */
export const listShape = z.object({ version, entries: z.array(entry) });
/** `trowel check --json` */
export const checkShape = z.object({ version, problems: z.array(problem), counts });
/** `trowel search --json` */
export const searchShape = z.object({
  version,
  query: z.string().describe('The query as it was read.'),
  total: z.number().int().describe('Pages found; `results` holds the best of them (see --limit).'),
  results: z.array(result),
});

export type ListJson = z.output<typeof listShape>;
export type CheckJson = z.output<typeof checkShape>;
export type SearchJson = z.output<typeof searchShape>;
