import { didYouMean } from '../../content/spellingSuggestion.ts';
import { defineCommand } from '../command.ts';
import { UsageError } from '../io.ts';
import { type FailOn, failOns } from '../why/failOn.ts';
import { contentOption, hubOption, jsonOption, kindOption } from './options.ts';

export const whyCommand = defineCommand({
  name: 'why',
  summary: 'Say why code is as it is: which pages govern it, what still holds, what breaks, whom to ask.',
  notes: ['The exit code is 0, whether or not a page governs the code, unless `--fail-on` says otherwise.'],
  argument: {
    term: '[path…]',
    description: 'Files, folders, or files with lines: src/ledger.ts:40-52. A question or a bare name is searched for.',
    fault: 'Name a path, as in `trowel why src/ledger.ts`, or a change: `trowel why --diff main`.',
  },
  options: {
    diff: {
      flags: '-d, --diff <base>',
      description: 'Ask about what changed since the branch left this revision; - for a diff on standard input.',
    },
    staged: {
      flags: '--staged',
      description: 'Ask about what is staged for the next commit, as for a hook before a commit.',
    },
    judge: {
      flags: '--judge',
      description: 'With --diff or --staged: say also which pages guard what the change takes away or brings back.',
    },
    failOn: {
      flags: '--fail-on <what>',
      description:
        'Exit code 1 when the change breaks what a page guards (`break`), when a `landmine` governs the code, or any `page` that still holds.',
      parse: parseFailOn,
    },
    quiet: { flags: '-q, --quiet', description: 'Print nothing when nothing governs the code.' },
    repository: {
      flags: '-r, --repository <address>',
      description: 'The repository that the paths are in; the address of `origin` unless given.',
    },
    markdown: { flags: '--markdown', description: 'Print Markdown.' },
    comment: { flags: '--comment', description: 'Print the body of a comment for a pull request.' },
    site: { flags: '--site <address>', description: 'The address of the published hub, to link its pages.' },
    kind: kindOption,
    content: {
      ...contentOption,
      description:
        'Read this folder. Without it: docs/ and blog/ of the current folder or of the repository, or all of the current folder if neither has them.',
    },
    hub: hubOption,
    json: jsonOption,
  },
  examples: [
    { line: 'trowel why services/checkout', description: 'What governs a folder.' },
    { line: 'trowel why does checkout write twice', description: 'What the hub says about a question.' },
    { line: 'trowel why src/ledger.ts:40-52', description: 'What governs these lines of a file.' },
    {
      line: 'trowel why --staged --quiet --fail-on landmine',
      description: 'In a hook before a commit: says what governs it, and stops it at a landmine.',
    },
    {
      line: 'trowel why --diff main --content ../hub',
      description: 'What governs the changes of this branch, with the hub in another folder.',
    },
  ],
  run: async ({ words, options }, io) => (await import('../why.ts')).why({ paths: words, ...options }, io),
});

function parseFailOn(written: string): FailOn {
  const found = failOns.find((name) => name === written);
  if (found) return found;
  throw new UsageError(
    `\`--fail-on\` is \`${written}\`; expected ${failOns.join(' or ')}.${didYouMean(written, failOns)}`,
  );
}
