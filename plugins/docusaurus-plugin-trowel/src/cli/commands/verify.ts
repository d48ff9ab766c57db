import { defineCommand } from '../command.ts';
import { contentOption, dryRunOption, jsonOption, kindOption } from './options.ts';

export const verifyCommand = defineCommand({
  name: 'verify',
  summary: 'Confirm that pages are still right: set `verified` in their files to today.',
  notes: ['Of several pages, all are written or none. Drafts are refused, because nobody can read them yet.'],
  argument: {
    term: '<page…>',
    description: 'Pages, by id, name, number or file.',
    fault: 'Name the pages that are still right: trowel verify <page…>',
  },
  options: {
    date: { flags: '--date <date>', description: 'The day on which you confirmed it, YYYY-MM-DD; today unless given.' },
    dryRun: dryRunOption,
    kind: kindOption,
    content: contentOption,
    json: jsonOption,
  },
  examples: [
    { line: 'trowel verify decision/0007-record-the-attempt-first', description: 'A page, by its id.' },
    { line: 'trowel verify docs/systems/*.md --dry-run', description: 'What would be written in several files.' },
  ],
  run: async ({ words, options }, io) => (await import('../verify.ts')).verify({ pages: words, ...options }, io),
});
