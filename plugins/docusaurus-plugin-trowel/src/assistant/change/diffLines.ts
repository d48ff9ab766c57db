import { readHeader } from '../../why/diffHeader.ts';
import { createSplitComment, isProse } from './comments.ts';

/** A line of a hunk, its code apart from its comment. */
export interface DiffLine {
  readonly sign: '+' | '-' | ' ';
  readonly code: string;
  readonly comment: string;
}

/** What a diff does to one file. */
export interface FileChange {
  readonly path: string;
  /** Its path before, when it was another. */
  readonly from?: string;
  /** Whether the file is gone, or new. */
  readonly whole?: 'gone' | 'new';
  /** Lines in order; `heading` is what stands behind `@@`, most often the function around the lines. */
  readonly hunks: readonly { readonly heading: string; readonly lines: readonly DiffLine[] }[];
}

/** Longer lines are generated: nobody reads them, and they are no evidence. */
const longestLine = 2000;
const hunkHead = /^@@+(?: [-+\d, ]+@@+)? ?(.*)$/;

interface OpenFile {
  readonly path: string;
  readonly from?: string;
  readonly whole?: 'gone' | 'new';
  readonly hunks: { readonly heading: string; readonly lines: DiffLine[] }[];
  readonly split: (text: string, sign: DiffLine['sign']) => Pick<DiffLine, 'code' | 'comment'>;
}

/** Reads the lines of a unified diff. Counts in hunk heads are not trusted, since assistants write them wrongly. */
export function readDiffLines(diff: string): readonly FileChange[] {
  const files: OpenFile[] = [];
  const lines = diff.split(/\r?\n/);
  let isInHunk = false;
  for (let at = 0; at < lines.length; ) {
    const line = lines[at] as string;
    const header = isHeader(lines, at) ? readHeader(lines, at) : undefined;
    if (header) {
      const { from, to } = header.sides;
      const path = to ?? from ?? '';
      files.push({
        path,
        ...(from !== undefined && from !== path ? { from } : {}),
        ...toWhole(from, to),
        hunks: [],
        split: createSplitComment(path),
      });
      isInHunk = false;
      at = header.end;
      continue;
    }
    at++;
    const file = files.at(-1);
    const [, heading] = hunkHead.exec(line) ?? [];
    if (file && heading !== undefined) {
      file.hunks.push({ heading, lines: [] });
      isInHunk = true;
    } else if (file && isInHunk && /^(?:[-+ ]|$)/.test(line) && line.length <= longestLine) {
      const sign = (line[0] ?? ' ') as DiffLine['sign'];
      file.hunks.at(-1)?.lines.push({ sign, ...file.split(line.slice(1), sign) });
    }
  }
  return files.map(({ split: _, ...file }) => file);
}

/** A removed line can look like a header: `--- a comment of SQL`. It is one only before `+++`. */
function isHeader(lines: readonly string[], at: number): boolean {
  const line = lines[at] as string;
  return line.startsWith('diff --') || (line.startsWith('--- ') && (lines[at + 1] ?? '').startsWith('+++ '));
}

function toWhole(from: string | undefined, to: string | undefined): Pick<FileChange, 'whole'> {
  if (to === undefined) return { whole: 'gone' };
  return from === undefined ? { whole: 'new' } : {};
}

/** Returns whether a file holds tests. */
export function isTestFile({ path }: Pick<FileChange, 'path'>): boolean {
  return /(?:^|\/)(?:tests?|__tests__|specs?|testing)\/|\.(?:test|spec)\.\w+$|(?:_test|_spec|Tests?|Spec)\.\w+$|(?:^|\/)test_\w+\.py$/.test(
    path,
  );
}

/** Returns whether a file says how code is built and tested, and not what it does. */
export function isToolFile({ path }: Pick<FileChange, 'path'>): boolean {
  return /(?:^|\/)(?:package(?:-lock)?\.json|tsconfig[\w.]*\.json|pom\.xml|build\.gradle(?:\.kts)?|settings\.gradle(?:\.kts)?|gradle\.properties|go\.(?:mod|sum)|Cargo\.(?:toml|lock)|pyproject\.toml|requirements[\w-]*\.txt|Gemfile(?:\.lock)?|[\w.-]*\.lock|yarn\.lock|\.\w+ignore|\.editorconfig|[\w.]*\.config\.\w+)$|(?:^|\/)\.(?:github|gitlab|circleci)\//.test(
    path,
  );
}

/** Returns whether a file is read by people only. */
export function isProseFile({ path }: Pick<FileChange, 'path'>): boolean {
  return isProse(path);
}
