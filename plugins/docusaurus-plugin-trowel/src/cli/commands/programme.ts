import { defineCommand } from '../command.ts';
import { contentOption, jsonOption, outcomeAfterOption } from './options.ts';

export const programmeCommand = defineCommand({
  name: 'programme',
  summary: 'Say how the mentoring programme stands against its targets, the worst figure first.',
  notes: [
    'Targets, owners and what only people know are in data/programme.yml. How a figure was is read from the history of the git repository.',
  ],
  options: {
    strict: { flags: '--strict', description: 'Exit code 1 when a figure misses its target.' },
    outcomeAfter: outcomeAfterOption,
    content: contentOption,
    json: jsonOption,
  },
  examples: [
    { line: 'trowel programme', description: 'How it stands today.' },
    { line: 'trowel programme --json > programme.json', description: 'The same figures, for programs.' },
  ],
  run: async ({ options }, io) => (await import('../programme.ts')).programme(options, io),
});
