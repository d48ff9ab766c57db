import { defineCommand } from '../command.ts';
import { contentOption, jsonOption } from './options.ts';

export const gapsCommand = defineCommand({
  name: 'gaps',
  summary: 'List what is missing about systems, and what only one person can explain, the worst first.',
  options: {
    strict: { flags: '--strict', description: 'Exit code 1 when something is missing.' },
    content: contentOption,
    json: jsonOption,
  },
  examples: [
    { line: 'trowel gaps', description: 'What is missing, by cause.' },
    { line: 'trowel gaps --strict', description: 'In CI: fail when a system has a gap.' },
  ],
  run: async ({ options }, io) => (await import('../gaps.ts')).gaps(options, io),
});
