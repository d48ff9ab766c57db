import { defineCommand } from '../command.ts';
import { contentOption, dryRunOption, jsonOption } from './options.ts';

export const promoteCommand = defineCommand({
  name: 'promote',
  summary: 'Make entries of decision logs, reviewed by the mentor, records of the organisation.',
  notes: [
    'The record gets the next number and the entry’s text without the feedback. The entry stays in the log, and leads to it.',
    'Of several, all are promoted or none. Exit code 1 when one cannot be.',
  ],
  argument: {
    term: '<entry…>',
    description: 'Entries by id, name or file.',
    fault: 'Which entry? trowel promote <entry…>',
  },
  options: {
    status: {
      flags: '-s, --status <status>',
      description: 'The record’s status: proposed, accepted, rejected; the entry’s own unless given.',
    },
    dryRun: dryRunOption,
    content: contentOption,
    json: jsonOption,
  },
  examples: [
    {
      line: 'trowel promote docs/log/tia/0003-retries.md --dry-run',
      description: 'The record that an entry would become.',
    },
  ],
  run: async ({ words, options }, io) => (await import('../promote.ts')).promote({ entries: words, ...options }, io),
});
