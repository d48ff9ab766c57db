import { defineCommand } from '../command.ts';
import { jsonOption, parseCount } from './options.ts';

export const digCommand = defineCommand({
  name: 'dig',
  summary: 'Propose archaeology pages from the history of a git repository.',
  notes: [
    'Looks for changes that were undone, comments that warn, figures that nobody explains, and files that are fixed again and again.',
    'Only reads. With --write, drafts are written into docs/archaeology of the current folder, never over a page of yours.',
  ],
  argument: {
    term: '[repository]',
    description: 'A folder of the repository; the current one unless given.',
    fault: '`trowel dig` takes one repository: trowel dig [repository].',
  },
  options: {
    limit: {
      flags: '--limit <number>',
      description: 'Print at most this many proposals; 20 unless given.',
      parse: parseCount('--limit'),
    },
    since: { flags: '--since <date>', description: 'Leave out commits before that day, YYYY-MM-DD.' },
    path: { flags: '--path <path>', description: 'Only what is below this path of the repository.' },
    write: { flags: '--write', description: 'Write a draft page for each proposal that is listed.' },
    only: { flags: '--only <n,…>', description: 'With --write: only the proposals with these numbers.' },
    json: jsonOption,
  },
  examples: [
    { line: 'trowel dig ../shop', description: 'Proposals about a whole repository.' },
    { line: 'trowel dig ../shop --path src/billing', description: 'Proposals about one part of a repository.' },
    { line: 'trowel dig ../shop --write --only 1,3', description: 'Draft pages for the first and the third.' },
  ],
  run: async ({ words: [repository = '.'], options }, io) =>
    (await import('../dig.ts')).dig({ repository, ...options }, io),
});
