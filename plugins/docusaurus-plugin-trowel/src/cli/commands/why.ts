import { defineCommand } from '../command.ts';
import { contentOption, jsonOption, kindOption } from './options.ts';

export const whyCommand = defineCommand({
  name: 'why',
  summary: 'Print what governs files: why they are as they are, what still holds, what breaks, who can be asked.',
  notes: ['Exit code 0, whether something governs it or not.'],
  argument: {
    term: '[path…]',
    description: 'Files, folders, or files with lines: src/ledger.ts:40-52.',
    fault: 'Name a path, as in `trowel why src/ledger.ts`, or a change: `trowel why --diff main`.',
  },
  options: {
    diff: {
      flags: '-d, --diff <base>',
      description: 'Ask about what changed since the branch left this revision; - reads a diff from standard input.',
    },
    repository: {
      flags: '-r, --repository <address>',
      description: 'The repository that the paths are in; the address of `origin` unless given.',
    },
    markdown: { flags: '--markdown', description: 'Print Markdown.' },
    comment: { flags: '--comment', description: 'Print the body of a comment for a pull request.' },
    site: { flags: '--site <address>', description: 'Where the hub is published: pages are linked there.' },
    kind: kindOption,
    content: {
      ...contentOption,
      description:
        'Read this folder. Without it: docs/ and blog/ of the current folder or of the repository, or all of the current folder when neither has them.',
    },
    json: jsonOption,
  },
  examples: [
    { line: 'trowel why src/ledger.ts:40-52', description: 'What governs some lines of a file.' },
    {
      line: 'trowel why --diff main --content ../hub',
      description: 'What governs the changes of this branch, by a hub elsewhere.',
    },
  ],
  run: async ({ words, options }, io) => (await import('../why.ts')).why({ paths: words, ...options }, io),
});
