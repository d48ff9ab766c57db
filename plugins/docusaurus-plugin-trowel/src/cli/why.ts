import { type Asked, findAsked } from '../code/asked.ts';
import { findChanged } from '../code/changed.ts';
import { RepositoryError } from '../code/git.ts';
import { findOrigin, openRepository, type Repository } from '../code/repository.ts';
import { createAskWhy } from '../why/answer.ts';
import { findGoverning } from '../why/governing.ts';
import type { WhyAnswer } from '../why/why.ts';
import { type Args, commonOptions } from './args.ts';
import type { Command } from './command.ts';
import { createPaint, exitCodes, type Io, UsageError } from './io.ts';
import { loadContent } from './load.ts';
import { readAll } from './stdin.ts';
import { toWhyJson } from './whyJson.ts';
import { toComment, toMarkdown } from './whyMarkdown.ts';
import { toWhyText } from './whyText.ts';

/** Longer diffs are refused. */
const maxDiff = 16_000_000;

export const whyCommand: Command = {
  usage: 'trowel why <path…> [options]',
  summary: 'Print what governs files: why they are as they are, what still holds, what breaks, who can be asked.',
  notes:
    'A path may be a file, a folder, or a file with lines: src/ledger.ts:40-52. Exit code 0, whether something governs it or not.',
  options: {
    ...commonOptions,
    diff: {
      type: 'string',
      short: 'd',
      value: '<base>',
      description: 'Ask about what changed since the branch left this revision; - reads a diff from standard input.',
    },
    repository: {
      type: 'string',
      short: 'r',
      value: '<address>',
      description: 'The repository that the paths are in; the address of `origin` unless given.',
    },
    markdown: { type: 'boolean', description: 'Print Markdown.' },
    comment: { type: 'boolean', description: 'Print the body of a comment for a pull request.' },
    site: { type: 'string', value: '<address>', description: 'Where the hub is published: pages are linked there.' },
  },
  run: async (args, io) => {
    try {
      return await why(args, io);
    } catch (error) {
      if (error instanceof RepositoryError) throw new UsageError(error.message);
      throw error;
    }
  },
};

async function why(args: Args, io: Io): Promise<number> {
  const { words, values } = args;
  if (words.length === 0 && values.diff === undefined)
    throw new UsageError('Name a path, as in `trowel why src/ledger.ts`, or a change: `trowel why --diff main`.');
  if (words.length > 0 && values.diff !== undefined)
    throw new UsageError('`--diff` takes the files from the change; leave the paths out.');
  const repository = await openRepository(io);
  const asked = await findPlaces(args, io, repository);
  const { hub, folder } = await loadContent(args, io);
  const address =
    typeof values.repository === 'string' ? values.repository : repository && (await findOrigin(repository));
  const pages = findGoverning(hub);
  const answer = createAskWhy(pages)(asked.places, { repository: address });
  const notes = [...asked.notes, ...noteEmptyHub(pages)];
  io.stdout.write(print({ answer, notes, folder, places: asked.places.length }, args, io));
  return exitCodes.ok;
}

async function findPlaces({ words, values }: Args, io: Io, repository: Repository | undefined): Promise<Asked> {
  const { diff } = values;
  if (typeof diff !== 'string') return findAsked({ words, cwd: io.cwd, repository });
  if (diff === '-') return findChanged({ diff: await readAll(io.stdin, maxDiff), repository });
  if (!repository)
    throw new UsageError(`\`--diff ${diff}\` compares revisions, but the current folder is in no git repository.`);
  return findChanged({ revision: diff, repository });
}

/** Most often the hub is elsewhere. */
function noteEmptyHub(pages: ReturnType<typeof findGoverning>): string[] {
  if (pages.some(({ governs }) => governs.length > 0)) return [];
  return ['No page here says which code it governs. If the hub is elsewhere, name it: --content ../hub'];
}

/** What was found, with what should be said beside it. */
export interface WhyFound {
  readonly answer: WhyAnswer;
  readonly notes: readonly string[];
  /** The content folder as one would type it; empty for the current one. */
  readonly folder: string;
  /** How many files were asked about. */
  readonly places: number;
}

function print(found: WhyFound, { json, values }: Args, io: Io): string {
  const site = typeof values.site === 'string' ? values.site : undefined;
  if (json) return `${JSON.stringify(toWhyJson(found), undefined, 2)}\n`;
  if (values.comment === true) return toComment(found, { site });
  if (values.markdown === true) return toMarkdown(found, { site });
  return toWhyText(found, createPaint(io));
}
