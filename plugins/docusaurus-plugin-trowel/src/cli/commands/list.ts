import { defineCommand } from '../command.ts';
import { contentOption, jsonOption, kindOption } from './options.ts';

const publishOption = {
  flags: '--publish',
  description: 'By who reads the pages, those first that the fewest read.',
} as const;

export const listCommand = defineCommand({
  name: 'list',
  summary: 'List the pages of the hub.',
  options: { kind: kindOption, content: contentOption, json: jsonOption, publish: publishOption },
  examples: [
    { line: 'trowel list', description: 'All pages, by kind.' },
    { line: 'trowel list --kind decision', description: 'The decisions.' },
    { line: 'trowel list --publish', description: 'Who reads what, to look through before publishing.' },
    {
      line: 'trowel list --kind decision --content adr --json',
      description: 'The records of any folder, for a program.',
    },
  ],
  run: async ({ options }, io) => (await import('../list.ts')).list(options, io),
});
