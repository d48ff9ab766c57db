import { kindNames } from '../../content/kinds/names.ts';
import { defineCommand } from '../command.ts';
import { dryRunOption, jsonOption, kindOption } from './options.ts';

export const importCommand = defineCommand({
  name: 'import',
  summary: 'Copy existing decision records into the hub, with what they say about themselves as front matter.',
  notes: [
    'Writes into the current folder, the root of the hub. The text of each record stays as it is. Run it again when the originals have changed; copies that somebody has changed stay as they are.',
    'Links that would lead nowhere in the hub become text: their words, with the address as code. Exit code 1 when there are such links, or when something was left.',
  ],
  argument: {
    term: '<dir>',
    description: 'The folder with the records; with --okf, a bundle.',
    fault: '`trowel import` takes one folder: trowel import <dir>.',
  },
  options: {
    kind: {
      ...kindOption,
      description: `The kind of the records; decision unless given. One of ${kindNames.join(', ')}.`,
    },
    to: {
      flags: '--to <folder>',
      description: 'Write into this folder; that of the kind unless given, such as docs/decisions.',
    },
    okf: {
      flags: '--okf',
      description: 'It is a bundle in the Open Knowledge Format, a folder or a zip: make a page of each concept.',
    },
    dryRun: { ...dryRunOption, description: 'Say what would be written, and write nothing.' },
    json: jsonOption,
  },
  examples: [
    {
      line: 'trowel import ../shop/doc/adr --dry-run',
      description: 'What would be copied, and what is recognised in it.',
    },
    { line: 'trowel import ../their-bundle --okf --dry-run', description: 'What would become of a bundle.' },
  ],
  run: async ({ words: [from = ''], options }, io) =>
    (await import('../import.ts')).importRecords({ from, ...options }, io),
});
