import { defineCommand } from '../command.ts';
import { contentOption, jsonOption, kindOption, parseCount } from './options.ts';

export const searchCommand = defineCommand({
  name: 'search',
  summary: 'Search the pages of the hub.',
  notes: [
    'A query has words, "a phrase" in quotes, kind:decision, status:rejected, by:name, before:2020, and -word for pages without a word. A word that begins with -c, -k or -n is read as that option; put -- before such a query.',
  ],
  argument: {
    term: '<query…>',
    description: 'What to search for.',
    fault: 'Say what to search for: trowel search <query>',
  },
  takesDashedWords: true,
  options: {
    limit: {
      flags: '-n, --limit <number>',
      description: 'Print at most this many pages; 10 unless given.',
      parse: parseCount('--limit'),
    },
    kind: kindOption,
    content: contentOption,
    json: jsonOption,
  },
  examples: [
    { line: 'trowel search why does checkout write twice', description: 'Words, or a question.' },
    { line: 'trowel search \'"record length" kind:challenge\'', description: 'A phrase, in challenges only.' },
    { line: 'trowel search gate -reservation', description: 'Pages with gate, but without reservation.' },
  ],
  run: async ({ words, options }, io) =>
    (await import('../search.ts')).search({ query: words.join(' ').trim(), ...options }, io),
});
