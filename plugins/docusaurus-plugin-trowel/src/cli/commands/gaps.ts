import { defineCommand } from '../command.ts';
import { contentOption, jsonOption } from './options.ts';

export const gapsCommand = defineCommand({
  name: 'gaps',
  summary: 'List what is missing about each system, the worst first.',
  options: {
    strict: { flags: '--strict', description: 'Exit code 1 when something is missing.' },
    content: contentOption,
    json: jsonOption,
  },
  examples: [{ line: 'trowel gaps', description: 'Every system of the hub with its gaps.' }],
  run: async ({ options }, io) => (await import('../gaps.ts')).gaps(options, io),
});
