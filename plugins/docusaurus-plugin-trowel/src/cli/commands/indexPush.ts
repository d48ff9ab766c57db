import { defineCommand } from '../command.ts';
import { UsageError } from '../io.ts';

const fault = 'Say what to do: trowel index push [site]';

export const indexCommand = defineCommand({
  name: 'index',
  summary: 'Send the search documents of the last build to a search server.',
  notes: [
    '`push` needs a site that has chosen a search engine (option `search`), and its last build. Readers get the new generation once all pages are there; until then, and when the push fails or is interrupted, they keep the old one.',
    'Where the server is, and by which account it is asked, are variables of the environment, which the README of the engine lists.',
  ],
  argument: {
    term: '<push> [site]',
    description: 'What to do, and the folder of the site; the current one unless given.',
    fault,
  },
  options: {},
  examples: [
    { line: 'trowel index push', description: 'After `npm run build`: what readers search is what they read.' },
  ],
  run: async ({ words: [what, site = '', ...more] }, io) => {
    if (what !== 'push' || more.length > 0) throw new UsageError(fault);
    return (await import('../indexPush.ts')).indexPush(site, io);
  },
});
