import { defineCommand } from '../command.ts';
import { contentOption, jsonOption, kindOption, parseCount } from './options.ts';

export const searchCommand = defineCommand({
  name: 'search',
  summary: 'Search the pages of the hub.',
  notes: [
    'A query is words, "a phrase" in quotes, kind:decision, status:rejected, by:name, before:2020, and -word for pages without it. A word that begins with -c, -k or -n is read as that option: put -- before the query.',
  ],
  argument: {
    term: '<query…>',
    description: 'What to search for.',
    fault: 'What to search for is missing: trowel search <query>',
  },
  takesDashedWords: true,
  options: {
    limit: {
      flags: '-n, --limit <number>',
      description: 'How many pages to print; 10 unless given.',
      parse: parseCount('--limit'),
    },
    kind: kindOption,
    content: contentOption,
    json: jsonOption,
  },
  examples: [
    { line: 'trowel search \'"record length" kind:challenge\'', description: 'A phrase, in challenges only.' },
    { line: 'trowel search gate -reservation', description: 'Pages about gates that do not speak of reservations.' },
  ],
  run: async ({ words, options }, io) =>
    (await import('../search.ts')).search({ query: words.join(' ').trim(), ...options }, io),
});
