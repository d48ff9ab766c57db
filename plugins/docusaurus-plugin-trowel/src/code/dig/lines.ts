import { type Git, RepositoryError } from '../git.ts';
import { isMissing } from '../partialClone.ts';
import type { FoundLine, LineOrigin } from './history.ts';

interface LineSearch {
  readonly ignoreCase?: boolean;
  /** Searches only below these paths. Empty for everywhere. */
  readonly paths: readonly string[];
  readonly seconds: number;
}

/** The lines that a search found. */
interface FoundLines {
  readonly lines: readonly FoundLine[];
  /** Whether all files were searched. A partial clone may lack some. */
  readonly isWhole: boolean;
}

/** Finds the lines that match a pattern of `git grep -E` in the last commit. Throws a `RepositoryError` when git fails. */
export async function findLines(git: Git, pattern: string, options: LineSearch): Promise<FoundLines> {
  const { ignoreCase = false, paths, seconds } = options;
  const args = [
    ...['grep', '-z', '-n', '-I', '-E', '--no-color', '--no-textconv', '--no-recurse-submodules', '--full-name'],
    ...(ignoreCase ? ['-i'] : []),
    ...['-e', pattern, 'HEAD', '--', ...paths],
  ];
  const { code, stdout, stderr } = await git(args, { seconds, maxBytes: 200e6 });
  // In a partial clone, git stops at the first file that is missing.
  const isWhole = code <= 1;
  if (!isWhole && !isMissing(stderr)) throw new RepositoryError(`\`git grep\` failed: ${stderr.split('\n')[0] ?? ''}`);
  // `HEAD:path\0line\0text\n`. A path can contain a line break, a text cannot.
  const lines = /HEAD:([^\0]*)\0(\d+)\0(.*)\n/g;
  const found = [...stdout.matchAll(lines)].map(([, path = '', line, text = '']) => ({
    path,
    line: Number(line),
    text,
  }));
  return { lines: found, isWhole };
}

/**
 * Finds the commits that lines of a file come from, by line. Empty when git fails or takes too long; `undefined` when a
 * partial clone lacks the earlier files.
 */
export async function findOrigins(
  git: Git,
  path: string,
  lines: readonly number[],
): Promise<ReadonlyMap<number, LineOrigin> | undefined> {
  const ranges = lines.flatMap((line) => ['-L', `${line},${line}`]);
  // `-w` keeps the age of re-indented lines.
  const args = ['blame', '--line-porcelain', '-w', '--no-textconv', '--encoding=UTF-8', ...ranges, 'HEAD', '--', path];
  const answer = await git(args, { seconds: 30, config: ['blame.ignoreRevsFile='] }).catch((error: unknown) => {
    if (error instanceof RepositoryError) return undefined;
    throw error;
  });
  if (answer && answer.code !== 0 && isMissing(answer.stderr)) return undefined;
  return answer?.code === 0 ? parseBlame(answer.stdout) : new Map();
}

/** Parses `git blame --line-porcelain` (git-blame(1)): a line with the hash, fields, and the text after a tab. */
export function parseBlame(output: string): ReadonlyMap<number, LineOrigin> {
  const origins = new Map<number, LineOrigin>();
  let sha = '';
  let line = 0;
  let fields = new Map<string, string>();
  for (const text of output.split('\n')) {
    if (text.startsWith('\t')) {
      if (sha !== '') origins.set(line, toOrigin(sha, fields));
      sha = '';
    } else if (sha === '') {
      const [, hash = '', , number] = /^([\da-f]{40,64}) (\d+) (\d+)/.exec(text) ?? [];
      sha = hash;
      line = Number(number);
      fields = new Map();
    } else {
      const space = text.indexOf(' ');
      fields.set(text.slice(0, space), text.slice(space + 1));
    }
  }
  return origins;
}

function toOrigin(sha: string, fields: ReadonlyMap<string, string>): LineOrigin {
  const [, sign, hours = '0', minutes = '0'] = /^([+-])(\d\d)(\d\d)$/.exec(fields.get('author-tz') ?? '') ?? [];
  const offset = (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -60 : 60);
  const seconds = Number(fields.get('author-time') ?? 0) + offset;
  return {
    sha,
    date: new Date(seconds * 1000).toISOString().slice(0, 10),
    author: fields.get('author') ?? '',
    subject: fields.get('summary') ?? '',
  };
}
