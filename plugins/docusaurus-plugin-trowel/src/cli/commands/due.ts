import { defineCommand } from '../command.ts';
import { contentOption, jsonOption, kindOption, outcomeAfterOption } from './options.ts';

export const dueCommand = defineCommand({
  name: 'due',
  summary:
    'List the pages that are due to be confirmed again, the decisions whose outcome is due to be judged, and what retrospectives agreed to change.',
  notes: [
    'What is overdue comes first, then what is due within 30 days. --json and --ics have every date, unless --within is given.',
  ],
  options: {
    owner: {
      flags: '-o, --owner <person>',
      description: 'Only what this person owns; `nobody` for what has no owner.',
    },
    within: {
      flags: '-w, --within <span>',
      description: 'Only what is due within this span: "30 days", or "0 days" for today.',
    },
    all: { flags: '-a, --all', description: 'Every date, not only those of the next 30 days.' },
    outcomeAfter: outcomeAfterOption,
    ics: { flags: '--ics', description: 'Print a calendar (RFC 5545) to import.' },
    strict: { flags: '--strict', description: 'Exit code 1 when something is overdue.' },
    kind: kindOption,
    content: contentOption,
    json: jsonOption,
  },
  examples: [
    { line: 'trowel due', description: 'What is overdue, and what is due soon.' },
    {
      line: 'trowel due --owner priya-raman --within "30 days"',
      description: 'What Priya owns and has to look at within 30 days.',
    },
    { line: 'trowel due --ics > due.ics', description: 'The dates as a calendar.' },
  ],
  run: async ({ options }, io) => (await import('../due.ts')).due(options, io),
});
