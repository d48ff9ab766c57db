import * as z from 'zod';
import { publishValues } from '../../content/audience.ts';
import { kindNames } from '../../content/kinds/index.ts';
import { relation, version } from './common.ts';

const entry = z.object({
  id: z.string().describe('`<kind>/<name>`, unique.'),
  kind: z.enum(kindNames as [string, ...string[]]).describe('The kind of page.'),
  number: z.number().int().nullable().describe('The record’s number.'),
  title: z.string().describe('The title; for a page without one, its file name as words.'),
  status: z.string().nullable().describe('The status; as written if the kind does not have it.'),
  statusWords: z
    .string()
    .nullable()
    .describe('The words of the status, if they say more than it does: “Accepted with modifications”.'),
  date: z.string().nullable().describe('YYYY-MM-DD, the calendar date as written.'),
  source: z.string().describe('Path of the file, relative to the content folder, with `/`.'),
  summary: z.string().describe('One sentence of plain text; empty for an empty page.'),
  tags: z.array(z.string()).describe('Tags as written.'),
  skills: z.array(z.string()).describe('Skills as written.'),
  people: z.array(z.string()).describe('All people whom the page names, as written.'),
  systems: z.array(z.string()).describe('Names of the systems it is about.'),
  owner: z.string().nullable().describe('The owner, as written.'),
  publish: z.enum(publishValues).describe('Who reads it: everybody, partners as well as the team, or the team alone.'),
  verified: z.string().nullable().describe('YYYY-MM-DD, the day on which it was last confirmed.'),
  log: z.string().nullable().describe('The mentee whose decision log it is in; null for pages of the organisation.'),
  relations: z.array(relation).describe('Relations to other entries, also those that the other entry states.'),
  mentions: z.array(relation).describe('Links in the text to other entries (mentions) and from them (mentioned-by).'),
});

/** `trowel list --json` */
export const listShape = z.object({ version, entries: z.array(entry) });

export type ListJson = z.output<typeof listShape>;
