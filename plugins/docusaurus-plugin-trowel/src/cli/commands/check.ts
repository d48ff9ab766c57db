import { defineCommand } from '../command.ts';
import { contentOption, jsonOption, kindOption } from './options.ts';

export const checkCommand = defineCommand({
  name: 'check',
  summary: 'Print what is wrong with the content.',
  notes: ['Exit code 1 when there are errors.'],
  options: {
    strict: { flags: '--strict', description: 'Let warnings fail the check as errors do.' },
    code: { flags: '--code <dir>', description: 'Compare the pages with the code in this git repository too.' },
    repository: {
      flags: '-r, --repository <address>',
      description: 'Its address, where that is not the one of `origin`.',
    },
    kind: kindOption,
    content: contentOption,
    json: jsonOption,
  },
  examples: [
    { line: 'trowel check --strict', description: 'In a pipeline: fail on warnings too.' },
    { line: 'trowel check --code ../shop', description: 'Find pages whose code has moved or changed.' },
  ],
  run: async ({ options }, io) => (await import('../check.ts')).check(options, io),
});
