import * as z from 'zod';
import { version } from './common.ts';

/** `trowel new --json` */
export const newShape = z.object({
  version,
  dryRun: z.boolean().describe('Whether nothing was to be written.'),
  kind: z.string().describe('The kind of the page.'),
  file: z.string().describe('Path of its file, relative to the content folder, with `/`.'),
  text: z.string().describe('What is in it.'),
});

export type NewJson = z.output<typeof newShape>;
