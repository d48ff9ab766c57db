import { kindNames } from '../../content/kinds/names.ts';
import { defineCommand } from '../command.ts';
import { dryRunOption, jsonOption, kindOption } from './options.ts';

export const importCommand = defineCommand({
  name: 'import',
  summary: 'Copy existing records into the hub, with what they say of themselves as front matter.',
  notes: [
    'Writes below the current folder, which is the hub’s. The text of each record stays as it is. Run it again after the records have changed: what was changed in the hub is left.',
    'Links that would lead nowhere in the hub become text: their words, with the address as code. Exit code 1 when there are such links, or when something was left.',
  ],
  argument: {
    term: '<dir>',
    description: 'The folder with the records.',
    fault: '`trowel import` takes one folder: trowel import <dir>.',
  },
  options: {
    kind: {
      ...kindOption,
      description: `What kind the records are; decision unless given. One of ${kindNames.join(', ')}.`,
    },
    to: { flags: '--to <folder>', description: 'Write there; without it, the kind’s folder: docs/decisions.' },
    dryRun: { ...dryRunOption, description: 'Say what would be done, and do nothing.' },
    json: jsonOption,
  },
  examples: [
    {
      line: 'trowel import ../shop/doc/adr --dry-run',
      description: 'What would be copied, and what is recognised in it.',
    },
  ],
  run: async ({ words: [from = ''], options }, io) =>
    (await import('../import.ts')).importRecords({ from, ...options }, io),
});
