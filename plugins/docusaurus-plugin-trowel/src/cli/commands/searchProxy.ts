import { defineCommand } from '../command.ts';

export const searchProxyCommand = defineCommand({
  name: 'search-proxy',
  summary: 'Run what stands between readers and a search server.',
  notes: [
    'Readers of a site with a search engine on a server ask this proxy, which asks the server with rights to read only. It takes what the search box sends and nothing else, and limits size, rate and time.',
    'How it is set up are variables of the environment, which the README of the engine lists. It writes a line of JSON for each request, without what was typed, and ends by Ctrl-C.',
  ],
  options: {
    engine: { flags: '--engine <engine>', description: 'The search engine: `opensearch` unless given, or a package.' },
  },
  examples: [{ line: 'trowel search-proxy', description: 'Listens on 127.0.0.1:8787.' }],
  run: async ({ options }, io) => (await import('../searchProxy.ts')).searchProxy(options, io),
});
