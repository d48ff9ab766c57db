import { defineCommand } from '../command.ts';
import { contentOption, dryRunOption, jsonOption } from './options.ts';

export const promoteCommand = defineCommand({
  name: 'promote',
  summary: 'Turn entries of a decision log that the mentor has reviewed into records of the organisation.',
  notes: [
    'The record gets the next number, and the entry’s text without the feedback. The entry stays in the log and leads to the record.',
    'Of several entries, all are promoted or none. The exit code is 1 when one cannot be promoted.',
  ],
  argument: {
    term: '<entry…>',
    description: 'Entries, by id, name or file.',
    fault: 'Name the entries to promote: trowel promote <entry…>',
  },
  options: {
    status: {
      flags: '-s, --status <status>',
      description: 'The status of the record: proposed, accepted, rejected; the entry’s own unless given.',
    },
    dryRun: dryRunOption,
    content: contentOption,
    json: jsonOption,
  },
  examples: [
    {
      line: 'trowel promote docs/log/tia/0003-retries.md --dry-run',
      description: 'Which record an entry would become.',
    },
  ],
  run: async ({ words, options }, io) => (await import('../promote.ts')).promote({ entries: words, ...options }, io),
});
