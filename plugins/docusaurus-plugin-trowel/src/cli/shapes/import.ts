import * as z from 'zod';
import { version } from './common.ts';

const recognised = {
  value: z.string().describe('What was recognised; for a relation, the id of the other record in the hub.'),
  form: z
    .enum(['front matter', 'file name', 'bullet', 'line', 'table', 'heading', 'link'])
    .describe(
      'Where it was written: in front matter, a bullet, a line, a table, a heading or below one, a link, the file’s name.',
    ),
  line: z.number().int().nullable().describe('Line of the original file, counted from 1.'),
};

export const state = z
  .enum(['new', 'updated', 'unchanged', 'left'])
  .describe('`left` when it was not written, for a reason.');

const copied = {
  from: z.string().describe('Path of the file below the imported folder.'),
  file: z.string().describe('Path of its copy below the hub’s root.'),
  state,
  reason: z.string().nullable().describe('Why it was left.'),
};

const imported = z.object({
  ...copied,
  id: z.string().describe('Id of the entry in the hub.'),
  title: z.object(recognised).describe('The title.'),
  status: z.object(recognised).nullable().describe('The status; as written if the kind does not have it.'),
  date: z.object(recognised).nullable().describe('The date.'),
  people: z
    .array(
      z.object({
        ...recognised,
        as: z
          .enum(['decision-makers', 'consulted', 'informed'])
          .nullable()
          .describe('Their role, if the record states it.'),
      }),
    )
    .describe('All people whom it names.'),
  tags: z.array(z.object(recognised)).describe('Its tags.'),
  relations: z
    .array(z.object({ ...recognised, type: z.string().describe('The type of the relation, as in `trowel list`.') }))
    .describe('What it says about other records.'),
  added: z.array(z.string()).describe('Fields that were added to its front matter.'),
  problems: z
    .array(
      z.object({
        code: z.string().describe('What is wrong, as in `trowel check`.'),
        message: z.string().describe('What was found, and what is expected.'),
        line: z.number().int().nullable().describe('Line of the original file, counted from 1.'),
        field: z.string().nullable().describe('The front-matter field.'),
      }),
    )
    .describe(
      'What was not recognised: an unknown status, a date that can be two days, a link that leads to no record.',
    ),
});

const brokenLink = z.object({
  from: z.string().describe('Path of the record below the imported folder.'),
  line: z.number().int().describe('Line of the original file, counted from 1.'),
  href: z.string().describe('The link as written.'),
  reason: z.string().describe('Why it leads nowhere.'),
});

const importCounts = z.object({
  new: z.number().int().describe('Files that were not there.'),
  updated: z.number().int().describe('Files whose original had changed.'),
  unchanged: z.number().int().describe('Files that are as they should be.'),
  left: z.number().int().describe('Files that import must not change.'),
});

/** `trowel import --json` */
export const importShape = z.object({
  version,
  dryRun: z.boolean().describe('Whether nothing was written.'),
  to: z.string().describe('The folder written to, below the hub’s root.'),
  records: z.array(imported).describe('The records, by file.'),
  attachments: z.array(z.object(copied)).describe('Files that records link to, copied with them.'),
  links: z
    .array(brokenLink)
    .describe('Links of records that would lead nowhere in the hub. In the copies they are text.'),
  skipped: z
    .array(z.object({ from: z.string(), reason: z.string() }))
    .describe('Markdown files that are no records, each with the reason.'),
  counts: importCounts.describe('The sums, linked files included.'),
});

export type ImportJson = z.output<typeof importShape>;
