import { defineCommand } from '../command.ts';
import { contentOption, jsonOption, kindOption } from './options.ts';

export const listCommand = defineCommand({
  name: 'list',
  summary: 'List the pages of the hub.',
  options: { kind: kindOption, content: contentOption, json: jsonOption },
  examples: [
    { line: 'trowel list', description: 'All pages, by kind.' },
    { line: 'trowel list --kind decision', description: 'The decisions.' },
    {
      line: 'trowel list --kind decision --content adr --json',
      description: 'The records of any folder, for a program.',
    },
  ],
  run: async ({ options }, io) => (await import('../list.ts')).list(options, io),
});
