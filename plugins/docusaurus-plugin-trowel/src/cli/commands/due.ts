import { defineCommand } from '../command.ts';
import { contentOption, jsonOption, kindOption } from './options.ts';

export const dueCommand = defineCommand({
  name: 'due',
  summary: 'List the pages that are due to be confirmed again, and the decisions whose outcome is due to be judged.',
  notes: [
    'Lists what is overdue, then what is due within 30 days. --json and --ics have every date, unless --within is given.',
  ],
  options: {
    owner: { flags: '-o, --owner <person>', description: 'What falls to one person; `nobody` for what nobody owns.' },
    within: { flags: '-w, --within <span>', description: 'Only what is due by then: "30 days"; "0 days" for today.' },
    all: { flags: '-a, --all', description: 'Every date, however far off; 30 days ahead unless given.' },
    outcomeAfter: {
      flags: '--outcome-after <span>',
      description: 'How long after a decision its outcome is asked for; 6 months unless given, `never` to leave it.',
    },
    ics: { flags: '--ics', description: 'Print a calendar (RFC 5545) to import.' },
    strict: { flags: '--strict', description: 'Exit code 1 when something is overdue.' },
    kind: kindOption,
    content: contentOption,
    json: jsonOption,
  },
  examples: [
    { line: 'trowel due', description: 'What is overdue, and what is due soon.' },
    { line: 'trowel due --owner priya-raman --within "30 days"', description: 'What Priya has to look at this month.' },
    { line: 'trowel due --ics > due.ics', description: 'The dates as a calendar.' },
  ],
  run: async ({ options }, io) => (await import('../due.ts')).due(options, io),
});
